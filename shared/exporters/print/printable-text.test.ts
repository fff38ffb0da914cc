import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isolated, isolatedRuns, printable } from './printable-text.ts'

const zeroWidthSpace = '\u200B'

describe('printable', () => {
  test.each([
    ['Recalls its resolution 55/2', 'Recalls its resolution 55/2'],
    ['one\ttwo\nthree\u0000', 'one two three '],
    ['lone \uD800 surrogate', 'lone \uFFFD surrogate'],
    ['stray \uFFFC anchor', 'stray \uFFFD anchor'],
    ['强调《经 1972 年议定书》', '强调《经 1972 年议定书》'],
  ])('%j becomes %j', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  test('lets a long address break after its slashes and nowhere else', () => {
    expect(
      printable(
        'http://undocs.org/A/RES/S-30/1 and https://www.unodc.org/documents/commissions/CND',
      ),
    ).toBe(
      'http://undocs.org/A/RES/S-30/1 and ' +
        'https://|www.unodc.org/|documents/|commissions/|CND'.replaceAll('|', zeroWidthSpace),
    )
  })

  test('breaks a word of millions of letters', () => {
    const shown = printable(`one ${'w'.repeat(5_000_000)} two`)
    expect(shown.split(zeroWidthSpace)).toHaveLength(5_000_000 / 40)
    expect(shown.startsWith(`one ${'w'.repeat(40)}${zeroWidthSpace}`)).toBe(true)
  })

  test('law: every word fits a line, and nothing that can be seen is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(300), (text, repeat) => {
        const source = text + 'w'.repeat(repeat)
        const shown = printable(source)
        expect(shown.replaceAll(zeroWidthSpace, '')).toBe(
          printable(source.replaceAll(zeroWidthSpace, '')).replaceAll(zeroWidthSpace, ''),
        )
        expect(shown.isWellFormed()).toBe(true)
        expect(/w{41,}/u.test(shown)).toBe(false)
      }),
    )
  })
})

describe('isolated', () => {
  test.each([
    ['9 March 2020', '\u20669 March 2020\u2069'],
    ['Distr.: Limited', '\u2066Distr.: Limited\u2069'],
    ['الدورة الثالثة والستون', 'الدورة الثالثة والستون'],
    ['انظر E/2009/28', 'انظر E/2009/28'],
    ['2020', '2020'],
  ])('in Arabic %j becomes %j', (text, expected) => {
    expect(isolated(text, 'ar')).toBe(expected)
  })

  test('keeps the groups of a number in Arabic words in their order', () => {
    const text = (words: string) =>
      isolatedRuns([{ text: words, setOff: false }], 'ar').map((run) => 'text' in run && run.text)
    expect(text('قيمتها 1 234 567.5 دولارا')).toEqual(['قيمتها \u20661 234 567.5\u2069 دولارا'])
    expect(text('القرار 73/192 المؤرخ 9 آذار 2020')).toEqual(['القرار 73/192 المؤرخ 9 آذار 2020'])
    expect(text('الفقرات 3 و12 و100 200')).toEqual(['الفقرات 3 و12 و\u2066100 200\u2069'])
  })

  test('other languages are left alone', () => {
    expect(isolated('9 March 2020', 'en')).toBe('9 March 2020')
    const runs = [{ text: 'Ibid.', setOff: false }]
    expect(isolatedRuns(runs, 'fr')).toEqual(runs)
    expect(isolatedRuns(runs, 'ar')).toHaveLength(3)
  })
})
