import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { language } from '../../test/arbitraries.ts'
import type { Language } from '../document/language.ts'
import { compareLabels, formatLabel, printLabel, readLabels } from './format-label.ts'
import type { ParagraphLabel } from './label.ts'
import { formatArabicAgain, formatLatin } from './multiplicatives.ts'

function label(more: Partial<ParagraphLabel>): ParagraphLabel {
  return { series: 'OP', level: 0, n: 3, ante: 0, bis: 0, alternative: 0, ...more }
}

const sub = { series: 'sub', level: 1, n: 1 } as const

const anyLabel: fc.Arbitrary<ParagraphLabel> = fc
  .constantFrom(
    ...([0, 1, 2] as const).map((level) => ({ series: 'section' as const, level })),
    ...([1, 2, 3] as const).map((level) => ({ series: 'sub' as const, level })),
    ...(['PP', 'OP', 'numbered'] as const).map((series) => ({ series, level: 0 })),
  )
  .chain((place) =>
    fc.record({
      series: fc.constant(place.series),
      level: fc.constant(place.level),
      n: fc.integer({ min: 1, max: 200 }),
      ante: fc.constantFrom(0, 0, 1, 2, 12),
      bis: fc.oneof(fc.constant(0), fc.nat(97)),
      alternative: fc.constantFrom(0, 0, 1, 2, 11),
    }),
  )

describe('formatLabel and printLabel', () => {
  test.each<[Language, Partial<ParagraphLabel>, string, string | null]>([
    ['en', {}, 'OP 3', '3.'],
    ['ar', { series: 'section', level: 1, n: 2 }, 'باء', 'باء'],
    ['ar', { series: 'section', level: 1, n: 29 }, '29', '29'],
    ['en', { bis: 1 }, 'OP 3 bis', '3 bis.'],
    ['en', { bis: 2, alternative: 1 }, 'OP 3 ter alt', '3 ter alt.'],
    ['en', { alternative: 2 }, 'OP 3 alt 2', '3 alt 2.'],
    ['en', { series: 'PP', n: 1, ante: 1 }, 'PP 1 ante', null],
    ['en', { ante: 2, bis: 1 }, 'OP 3 ante 2 bis', '3 ante 2 bis.'],
    ['en', { ...sub, bis: 1 }, '(a) bis', '(a) bis'],
    ['en', { ...sub, level: 2, n: 2, bis: 2 }, '(ii) ter', '(ii) ter'],
    ['en', { series: 'section', bis: 1 }, 'III bis', 'III bis'],
    ['en', { series: 'numbered', bis: 3 }, '3 quater', '3 quater.'],
    ['fr', { ...sub, bis: 1 }, 'a) bis', 'a) bis'],
    ['es', { bis: 1 }, 'OP 3 bis', '3 bis.'],
    ['ru', { bis: 2 }, 'OP 3 ter', '3 ter.'],
    ['zh', { bis: 1 }, 'OP 3之二', '3之二.'],
    ['zh', { ...sub, bis: 2 }, '(a)之三', '(a)之三'],
    ['zh', { alternative: 2 }, 'OP 3备选2', '3备选2.'],
    ['ar', { bis: 1 }, 'OP 3 مكررا', '3 مكررا -'],
    ['ar', { bis: 3 }, 'OP 3 مكررا ثالثا', '3 مكررا ثالثا -'],
    ['ar', { ...sub, alternative: 1 }, '(أ) بديل', '(أ) بديل'],
  ])('in %s, %j is %s', (of, more, written, printed) => {
    expect(formatLabel(label(more), of)).toBe(written)
    expect(printLabel(label(more), of)).toBe(printed)
  })

  test('the Latin words differ from each other up to ninety-nine', () => {
    const words = Array.from({ length: 98 }, (_, index) => formatLatin(index + 2))
    expect(words.slice(0, 12).join(' ')).toBe(
      'bis ter quater quinquies sexies septies octies nonies decies undecies duodecies terdecies',
    )
    expect([18, 19, 20, 21, 22, 36, 99].map(formatLatin)).toEqual([
      'octodecies',
      'novodecies',
      'vicies',
      'unvicies',
      'duovicies',
      'sextricies',
      'novononagies',
    ])
    expect(words.every((word) => /^[a-z]+$/.test(word))).toBe(true)
    expect(new Set(words).size).toBe(98)
    expect(formatLatin(100)).toBe('100')
  })

  test('the Arabic words differ too', () => {
    const words = Array.from({ length: 99 }, (_, index) => formatArabicAgain(index + 2))
    expect(new Set(words).size).toBe(99)
    expect([12, 13, 22].map(formatArabicAgain)).toEqual([
      'مكررا حادي عشر',
      'مكررا ثاني عشر',
      'مكررا حاديا وعشرين',
    ])
  })
})

describe('readLabels', () => {
  test.each<[string, Partial<ParagraphLabel>[]]>([
    ['op7ter', [{ n: 7, bis: 2 }]],
    ['PP2bis', [{ series: 'PP', n: 2, bis: 1 }]],
    ['OP6alt', [{ n: 6, alternative: 1 }]],
    [
      '(i)',
      [
        { ...sub, n: 9 },
        { ...sub, level: 2 },
      ],
    ],
    ['OP 3 bis bis', []],
    ['OP', []],
    ['', []],
    ['Urges', []],
  ])('reads %s', (written, expected) => {
    expect(readLabels(written, 'en')).toEqual(expected.map(label))
  })

  test('law: what was written is among what is read', () => {
    fc.assert(
      fc.property(anyLabel, language(), (each, of) => {
        expect(readLabels(formatLabel(each, of), of)).toContainEqual(each)
      }),
      { numRuns: 60 },
    )
  })
})

describe('compareLabels', () => {
  test('sorts as the paragraphs stand', () => {
    const sorted = [
      label({ series: 'PP', n: 9 }),
      label({ n: 1, ante: 2 }),
      label({ n: 1, ante: 1 }),
      label({ n: 1, ante: 1, bis: 1 }),
      label({ n: 1 }),
      label({ n: 3 }),
      label({ n: 3, alternative: 1 }),
      label({ n: 3, bis: 1 }),
      label({ n: 3, bis: 2 }),
      label({ n: 3, bis: 3 }),
      label({ n: 10 }),
    ]
    expect(sorted.toReversed().toSorted(compareLabels)).toEqual(sorted)
  })

  test('law: an order, with equality for equal labels only', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, anyLabel, (a, b, c) => {
        expect(Math.sign(compareLabels(a, b)) + Math.sign(compareLabels(b, a))).toBe(0)
        expect(compareLabels(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b))
        const [x, y, z] = [a, b, c].toSorted(compareLabels)
        if (x && y && z) expect(compareLabels(x, z)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
