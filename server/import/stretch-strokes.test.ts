import { expect, test } from 'vitest'
import { plainLook } from '../../shared/importers/pdf/placed-page.ts'
import { withoutStrokes } from './stretch-strokes.ts'

/** Glyphs of a line from the left, each touching the one before. */
function lineOf(...texts: readonly string[]) {
  const glyph = { y: 0, width: 5, size: 10, font: 'F1', last: 5, look: plainLook }
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
])('%s stays', (_name, given) => {
  expect(wordsOf(...given)).toEqual(given)
})

test('a word keeps the room of its strokes', () => {
  const [left, right] = withoutStrokes(lineOf('د', 'F', 'F', 'تعي'))
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBe(right?.x)
})
