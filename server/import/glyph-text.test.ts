import { expect, test } from 'vitest'
import { plainText } from './glyph-text.ts'

test.each([
  ['a ligature whose second letter has the lower bytes of both', 'ل\u4423', 'لأ'],
  ['the same of Latin', 'f\u6669', 'fi'],
  ['the dash of Chinese', '—\u1414', '——'],
  ['a ligature that is whole', 'لأ', 'لأ'],
  ['Han after Arabic', 'ل中', 'ل中'],
])('%s', (_name, given, expected) => {
  expect(plainText(given)).toBe(expected)
})
