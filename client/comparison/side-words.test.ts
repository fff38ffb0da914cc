import { expect, test } from 'vitest'
import english from '../../shared/i18n/messages/en.json' with { type: 'json' }
import arabic from '../../shared/i18n/messages/ar.json' with { type: 'json' }
import { createTranslator } from '../../shared/i18n/translate.ts'
import { describeIssue } from './side-words.ts'

const symbol = 'E/CN.7/2020/L.5/Rev.1'
const inEnglish = createTranslator('en', english)
const inArabic = createTranslator('ar', arabic)

test.each([
  ['revision', '', symbol],
  ['reissue', '**', `${symbol}**`],
  ['adopted', 'adoption 2', symbol],
  ['orally-revised', 'oral 1', `${symbol}, as orally revised`],
] as const)('%s %s is called as it is printed', (form, variant, words) => {
  expect(describeIssue({ symbol, variant, form }, inEnglish)).toBe(words)
  expect(describeIssue({ symbol, variant, form }, inArabic)).not.toMatch(/oral|adoption/u)
})
