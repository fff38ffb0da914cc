import { describe, expect, test } from 'vitest'
import type { Language } from '../document/language.ts'
import { findGroup } from './find-group.ts'

describe('findGroup', () => {
  test.each<[string, Language, string | null]>([
    ['the Group of 77 and China', 'en', 'G77'],
    ['les PMA', 'fr', 'LDC'],
    ["l'UE", 'fr', 'EU'],
    ['le Groupe des 77', 'fr', 'G77'],
    ['los PMA', 'es', 'LDC'],
    ['Африканской группы', 'ru', 'AFRICA'],
    ['77 国集团', 'zh', 'G77'],
    ['المجموعة الأفريقية', 'ar', 'AFRICA'],
    ['Lebanon', 'en', null],
    ['the Lao delegation', 'en', null],
    ['', 'en', null],
  ])('finds of %j in %s %j', (words, language, code) => {
    expect(findGroup(words, language)).toBe(code)
  })
})
