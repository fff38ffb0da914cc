import { expect, test } from 'vitest'
import { plainLook } from '../../shared/importers/pdf/placed-page.ts'
import { withoutStrokes } from './stretch-strokes.ts'

/** Glyphs of a line from the left, each touching the one before. */
function lineOf(...texts: readonly string[]) {
  const glyph = { y: 0, width: 5, size: 10, font: 'F1', code: 300, last: 5, look: plainLook }
  return texts.map((text, index) => ({ ...glyph, text, x: index * 5 }))
}

const wordsOf = (...texts: readonly string[]) =>
  withoutStrokes(lineOf(...texts)).map(({ text }) => text)

test.each<[string, readonly string[], readonly string[]]>([
  ['one letter again and again within a word', ['د', 'F', 'F', 'تعي'], ['د', 'تعي']],
  ['several of them in one glyph', ['د', 'FF', 'تعي'], ['د', 'تعي']],
  [
    'one letter within several words',
    ['د', 'F', 'ت', ' ', 'ب', 'F', 'ل', ' ', 'ع', 'F', 'ف'],
    ['د', 'ت', ' ', 'ب', 'ل', ' ', 'ع', 'ف'],
  ],
])('%s is a stroke', (_name, given, expected) => {
  expect(wordsOf(...given)).toEqual(expected)
})

test.each<[string, readonly string[]]>([
  ['a single letter', ['د', 'F', 'تعي']],
  ['letters that differ', ['د', 'U', 'N', 'تعي']],
  ['letters with a space', ['د', ' ', 'FF', 'تعي']],
  ['letters at the end', ['د', 'FF']],
  ['Latin words', ['offer', 'FF', 'a']],
  ['the slash between the names of a month', ['لول', '/', 'سبتمبر']],
])('%s stays', (_name, given) => {
  expect(wordsOf(...given)).toEqual(given)
})

test('a word keeps the room of its strokes', () => {
  const [left, right] = withoutStrokes(lineOf('د', 'F', 'F', 'تعي'))
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBe(right?.x)
})

type Drawn = readonly [text: string, at: number, code: number]

/** Glyphs of a font that numbers them from 1. */
function numbered(given: readonly Drawn[]) {
  return given.map(([text, x, code]) => {
    return { text, x, code, y: 0, width: 5, size: 10, font: 'F1', last: 5, look: plainLook }
  })
}

const textsOf = (...given: readonly Drawn[]) =>
  withoutStrokes(numbered(given)).map(({ text }) => text)

test.each<[string, string, number]>([
  ['a bracket', ')', 41],
  ['a figure', '5', 53],
  ['a Latin letter', 'J', 74],
  ['a letter with an accent', 'ã', 227],
  ['a code', '\u0096', 150],
])('%s that is the number of its glyph is a stroke', (_name, name, code) => {
  expect(textsOf(['ه', 0, 3], [name, 5, code], ['قرارات', 10, 7])).toEqual(['ه', 'قرارات'])
})

test('a page on which no first number of the font stands tells it by Arabic under a number of Latin', () => {
  expect(textsOf(['ه', 0, 71], ['J', 5, 74], ['قرارات', 10, 300])).toEqual(['ه', 'قرارات'])
})

test('strokes that are drawn in any order and stand apart from the letters a little are strokes', () => {
  const strokes: readonly Drawn[] = [
    ['ã', 8, 227],
    ['J', 6, 74],
    ['J', 7, 74],
  ]
  expect(textsOf(['برات', 0, 3], ...strokes, ['خ', 13, 7])).toEqual(['برات', 'خ'])
})

test('a space that reaches over another is a stroke, and others are spaces', () => {
  const space = [' ', 20, 4] as const
  const line = [['ا', 0, 3], [' ', 5, 32], [' ', 6, 32], ['قراراته', 11, 7], space] as const
  expect(textsOf(...line, ['إلى', 25, 8])).toEqual(['ا', 'قراراته', ' ', 'إلى'])
})

test('a stroke that a program has given its name is known by reaching over another', () => {
  const space = [' ', 20, 4] as const
  const line = [['ا', 0, 3], [' ', 5, 26], [' ', 6, 26], ['قراراته', 11, 7], space] as const
  expect(textsOf(...line, ['إلى', 25, 8])).toEqual(['ا', 'قراراته', ' ', 'إلى'])
})

test.each<[string, readonly Drawn[]]>([
  [
    'a space that is the only one',
    [
      ['ب', 0, 3],
      [' ', 5, 32],
      ['ل', 10, 7],
    ],
  ],
  [
    'the slash between two names',
    [
      ['آذار', 0, 3],
      ['/', 5, 47],
      ['مارس', 10, 7],
    ],
  ],
  [
    'what stands in no word',
    [
      ['ب', 0, 3],
      [' ', 5, 4],
      ['(', 10, 40],
      ['ل', 15, 7],
    ],
  ],
  [
    'what is apart from the letters',
    [
      ['ب', 0, 3],
      ['5', 8, 53],
      ['ل', 15, 7],
    ],
  ],
  [
    'the letters of a font that does not number',
    [
      ['ب', 0, 300],
      ['J', 5, 74],
      ['ل', 10, 301],
    ],
  ],
])('%s stays', (_name, given) => {
  expect(textsOf(...given)).toEqual(given.map(([text]) => text))
})
