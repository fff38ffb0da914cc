import { expect, test } from 'vitest'
import { spaceBetween } from './glyph-order.ts'

const at = (text: string, x: number) => ({ text, x, y: 0, width: 10 * text.length, size: 10 })

test.each([
  ['a word', 'resolution', ' ', '74/1'],
  ['Latin and a mark of Chinese that a justified line sets far off', 'BINACA', '', '、'],
  ['the same on the other side', '（', '', 'MMB'],
  ['Chinese and a figure', '于', '', '2020'],
])('the space at %s', (_name, before, space, after) => {
  const width = 10 * before.length
  const gap = /\p{Script=Han}/u.test(before) ? 3 : 11
  expect(spaceBetween(at(before, 0), at(after, width + gap), 10)).toBe(space)
})
