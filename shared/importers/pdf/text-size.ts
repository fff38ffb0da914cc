// The size of the type of the text. Most characters have it, unless notes are longer than the text they belong to: those stand under it.
import { smallestOf } from '../../extremes.ts'
import type { PlacedGlyphs } from './placed-page.ts'
import { commonSize } from './read-lines.ts'

/** Of the characters in the size of most: what is larger and as frequent as this may be the text. */
const frequent = 0.25
/** Of the characters of the notes of a page: so many may be its head. */
const head = 0.2
/** Than the size of most: type of the text over that of notes. */
const larger = 1.05

export function textSize(pages: readonly (readonly PlacedGlyphs[])[]): number {
  const all = pages.flat()
  const common = commonSize(all)
  // Titles are heavy, and stand above all.
  const over = all.filter(({ size, look }) => size > common * larger && look?.bold !== true)
  const second = commonSize(over)
  const count = (glyphs: readonly PlacedGlyphs[], size: number) =>
    glyphs.filter((glyph) => isOf(glyph, size)).reduce((sum, { text }) => sum + text.length, 0)
  if (second <= common || count(over, second) < count(all, common) * frequent) return common
  return pages.every((page) => standsAbove(page, second, common)) ? second : common
}

/** All but a running head: never so where the small type is that of quotations or tables within the text. */
function standsAbove(page: readonly PlacedGlyphs[], upper: number, lower: number): boolean {
  const letters = page.filter(({ text }) => /\p{L}/u.test(text))
  const lowest = smallestOf(letters.filter((glyph) => isOf(glyph, upper)).map(({ y }) => y))
  const small = letters.filter((glyph) => isOf(glyph, lower))
  return small.filter(({ y }) => y > lowest).length <= small.length * head
}

function isOf({ size }: PlacedGlyphs, of: number): boolean {
  return Math.abs(size - of) < 0.3
}
