import { expect, test } from 'vitest'
import { symbolWithin } from './symbol-shapes.ts'

test.each([
  ['Security Council Document S/1234', 'S/1234', 'Security Council'],
  ['Document A/AC.18/66, NEW YORK, 24 June 1948', 'A/AC.18/66', ''],
  ['[EN] Document S/RES/1376(2001) — whole text', 'S/RES/1376(2001)', ''],
  ['Draft resolution A/C.3/80/L.5/Rev.1', 'A/C.3/80/L.5/Rev.1', ''],
  ['Amendments to draft resolution A/C.3/80/L.5', 'A/C.3/80/L.5', 'Amendments to'],
])('the symbol in %s', (text, symbol, before) => {
  expect(symbolWithin(text)).toEqual({ symbol, before })
})

test.each([
  'The Committee had before it document A/60/1. It took note of it.',
  'Document of the Council',
  '[on the report of the Third Committee (A/80/553, para. 9)]',
])('none in %s', (text) => {
  expect(symbolWithin(text)).toBeNull()
})
