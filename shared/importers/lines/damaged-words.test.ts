import { expect, it } from 'vitest'
import { findDamage } from './damaged-words.ts'

const told = (text: string) => findDamage([{ line: 1, text }]).length

it.each([
  'FAO \\& WHO',
  '表示关切2020年有超过$200$起袭击学校事件，',
  'a reduction of $43 \\%$ by 2030',
  'le 1^{er} janvier',
  'lamps &amp; oil',
  'lamps<br>oil',
  '= = =',
  'the **lamps',
])('tells of signs for the look of words that were left: %s', (text) => {
  expect(told(text)).toBe(1)
})

it.each(['at $100 and $200 a lamp', 'A < B and B > C', 'lamps, oil & wicks', 'note *'])(
  'is content with %s',
  (text) => {
    expect(told(text)).toBe(0)
  },
)
