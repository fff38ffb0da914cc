import { expect, test } from 'vitest'
import { fromTheRight } from './right-to-left.ts'
import { type PlacedGlyphs, plainLook } from './placed-page.ts'

/** The words of a line as it is seen, from the left; figures and signs glyph by glyph. */
function read(seen: string, mirrored = false): string {
  let x = 0
  const glyphs = (seen.match(/[\p{Script=Arabic}\p{M}]+|[\s\S]/gu) ?? []).map(
    (text): PlacedGlyphs => {
      const width = 4 * text.length
      x += width
      return { text, x: x - width, y: 0, width, size: 10, look: plainLook }
    },
  )
  return fromTheRight({ glyphs, y: 0, size: 10 }, mirrored)
    .flat()
    .map(({ text }) => text)
    .join('')
}

test.each([
  ['a number and a symbol in brackets behind it', ')S/1999/6( 1999 عام', 'عام 1999 (S/1999/6)'],
  ['figures of Arabic', 'شهرا ١٢ كل', 'كل ١٢ شهرا'],
  ['figures of Arabic with a slash', 'المؤرخ ٤٣/١٢٢ قرارها', 'قرارها ٤٣/١٢٢ المؤرخ'],
  ['signs within figures of Arabic', 'معلم ٥٠٬٠٠٠ تدريب', 'تدريب ٥٠٬٠٠٠ معلم'],
  ['a year in brackets behind a number', 'و )1967( 242 القرار', 'القرار 242 (1967) و'],
  [
    'a Latin sentence with brackets of its own',
    'عن Rules (new) of UN كتاب',
    'كتاب Rules (new) of UN عن',
  ],
])('%s is read from the right', (_name, seen, expected) => {
  // A file that says what is meant has the brackets turned on the page.
  expect(read(seen)).toBe(expected)
})
