import { expect, test } from 'vitest'
import type { Language } from '../../shared/document/language.ts'
import { chooseLanguage } from './preferred-language.ts'

test.each<[string | null, readonly string[], Language]>([
  ['ar', ['fr'], 'ar'],
  ['de', ['fr'], 'fr'],
  [null, ['zh-Hans-CN', 'en'], 'zh'],
  [null, ['de-AT', 'RU', 'en'], 'ru'],
  [null, ['de'], 'en'],
  [null, [], 'en'],
])('remembered %s, browser %j: %s', (remembered, browser, expected) => {
  expect(chooseLanguage(remembered, browser)).toBe(expected)
})
