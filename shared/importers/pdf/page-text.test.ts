import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlacedGlyphs, textOfPages } from './page-text.ts'
import { replaceRadicals } from './radicals.ts'

const at = (
  text: string,
  x: number,
  y: number,
  more: Partial<PlacedGlyphs> = {},
): PlacedGlyphs => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  ...more,
})

/** A page of text around the glyphs, so that size and distance of lines are known. */
const page = (...glyphs: readonly PlacedGlyphs[]) => ({
  glyphs: [
    ...Array.from({ length: 12 }, (_, row) => at('words of a line', 60, 700 - 12 * row)),
    ...glyphs,
  ],
})

const last = (...glyphs: readonly PlacedGlyphs[]) =>
  textOfPages([page(...glyphs)])
    .split('\n')
    .at(-1)

describe('the glyphs of a page', () => {
  test.each<[string, PlacedGlyphs[], string]>([
    [
      'stand in the order of the line',
      [at('second', 100, 556), at('first', 60, 556)],
      'first second',
    ],
    ['a distance is a space', [at('one', 60, 556), at('two', 78, 556)], 'one two'],
    ['no distance is none', [at('one', 60, 556), at('two', 75, 556)], 'onetwo'],
    [
      'a raised figure is a sign',
      [at('word', 60, 556), at('12', 80, 559.5, { size: 6, width: 6 })],
      'word¹²',
    ],
    [
      'a figure of the same size is none',
      [at('word', 60, 556), at('12', 80, 556, { width: 10 })],
      'word12',
    ],
    [
      'Han is set without spaces',
      [at('大会', 60, 556, { width: 20 }), at('决定', 84, 556)],
      '大会决定',
    ],
    ['an indent is spaces', [at('in', 80, 556)], '    in'],
  ])('%s', (_name, glyphs, expected) => {
    expect(last(...glyphs)).toBe(expected)
  })

  test('small lines at the foot are notes under a rule', () => {
    const note = at('1 United Nations, Treaty Series.', 60, 400, { size: 8 })
    expect(textOfPages([page(note)])).toMatch(/\n_{12}\n1 United Nations/u)
  })

  test('a line that a raised figure pushes down still follows', () => {
    const text = textOfPages([page(at('next', 60, 568 - 14.5))])
    expect(text).toMatch(/line\nnext$/u)
  })

  test('paragraphs are apart', () => {
    expect(textOfPages([page(at('next', 60, 568 - 18))])).toMatch(/line\n\nnext$/u)
  })

  test('Arabic runs from the right, what is Latin in it from the left', () => {
    const arabic = Array.from({ length: 6 }, (_, row) => at('كلمات السطر', 300, 700 - 12 * row))
    const symbol = [at('E', 200, 628), at('/', 205, 628), at('CN.7', 210, 628, { width: 20 })]
    const line = [
      at('الوثيقة', 240, 628, { width: 40 }),
      ...symbol,
      at('،)', 190, 628, { width: 10 }),
    ]
    const text = textOfPages([{ glyphs: [...arabic, ...line] }])
    expect(text.split('\n').at(-1)?.trim()).toMatch(/^الوثيقة\s+E\/CN\.7\)،$/u)
  })

  test('no letter is lost, whatever stands where', () => {
    const glyph = fc.record({
      text: fc.string({
        unit: fc.constantFrom('a', 'B', '字', 'ع', '，', '¶'),
        minLength: 1,
        maxLength: 4,
      }),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 700 }),
      width: fc.integer({ min: 1, max: 50 }),
      size: fc.integer({ min: 5, max: 20 }),
    })
    const letters = (text: string) => Array.from(text.replaceAll(/[\s_]/gu, '')).sort().join('')
    fc.assert(
      fc.property(fc.array(fc.array(glyph, { maxLength: 30 }), { maxLength: 3 }), (pages) => {
        const text = textOfPages(pages.map((glyphs) => ({ glyphs })))
        expect(letters(text)).toBe(
          letters(
            pages
              .flat()
              .map((each) => each.text)
              .join(''),
          ),
        )
      }),
    )
  })
})

test('radicals become the characters that they look like', () => {
  expect(replaceRadicals('⻔⼤⿇⼀⺠⻓')).toBe('门大麻一民长')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('大', 'a', '⻔', '￼') }), (text) => {
      expect(replaceRadicals(text)).toBe(text.replaceAll('⻔', '门'))
    }),
  )
})
