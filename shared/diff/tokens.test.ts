import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../../test/arbitraries.ts'
import { readTokens } from './tokens.ts'

function split(text: string): string[] {
  const { starts, count } = readTokens({ text, references: [] })
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], starts[index + 1]))
}

describe('tokens', () => {
  it.each([
    ['States’ own l’eau', 'States|’| |own| |l’eau'],
    ['resolution 62/176 of 1,000,000 and 3.5', 'resolution| |62/176| |of| |1,000,000| |and| |3.5'],
    ['E/CN.7/2020/L.5', 'E|/|CN|.|7|/|2020|/|L|.|5'],
    ['on 1/2/2020, 5.', 'on| |1|/|2|/|2020|,| |5|.'],
    ['第五十二届会议', '第|五十二|届|会|议'],
    ['a \t b', 'a| \t |b'],
    ['e\u0301te\u0301 𠮷野 👨‍👩‍👧!', 'e\u0301te\u0301| |𠮷|野| |👨‍👩‍👧|!'],
    ['الدول الأعضاء؛', 'الدول| |الأعضاء|؛'],
    ['one.\u2029Two', 'one|.|\u2029|Two'],
    ['', ''],
  ])('of %j are %j', (text, tokens) => {
    expect(split(text).join('|')).toBe(tokens)
  })

  it('make up the text', () => {
    fc.assert(
      fc.property(words(), (text) => {
        expect(split(text).join('')).toBe(text)
        expect(split(text)).not.toContain('')
      }),
    )
  })

  it('of a reference are known by its note, of another U+FFFC by the character', () => {
    const text = '\ufffc1\ufffc2\ufffc'
    const references = [
      { at: 0, key: 7 },
      { at: 4, key: 9 },
    ]
    const { keys } = readTokens({ text, references })
    expect([keys[0], keys[2], keys[4]]).toEqual([7, 0xfffc, 9])
  })
})
