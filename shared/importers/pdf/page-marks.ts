// A mark behind or over the text, `DRAFT`: set much larger than the text, with words of the text between its letters. Taken out before the
// glyphs become lines, since lines at its height would become one with it.
import type { PlacedGlyphs } from './placed-page.ts'
import { isVisible } from './read-lines.ts'

/** Larger than the text by this. */
const larger = 3.2
/** A mark has few letters; more are not looked at. */
const enough = 200
/** Of its size: how far a letter reaches below and above its baseline. */
const reach = { below: 0.2, above: 0.75 }

interface Parted {
  readonly mark: readonly PlacedGlyphs[]
  readonly text: readonly PlacedGlyphs[]
}

/** The sizes of the marks of a file: what is a mark on one page is one on a page without words, too. */
export function findMarkSizes(
  pages: readonly (readonly PlacedGlyphs[])[],
  common: number,
): ReadonlySet<number> {
  const sizes = new Set<number>()
  for (const glyphs of pages) {
    const [large, small] = partBySize(glyphs.filter(isVisible), common)
    for (const glyph of large.slice(0, enough))
      if (small.some((other) => isWithin(other, glyph))) sizes.add(Math.round(glyph.size))
  }
  return sizes
}

export function partMark(glyphs: readonly PlacedGlyphs[], sizes: ReadonlySet<number>): Parted {
  if (sizes.size === 0) return { mark: [], text: glyphs }
  const isMark = ({ size }: PlacedGlyphs) => sizes.has(Math.round(size))
  return { mark: glyphs.filter(isMark), text: glyphs.filter((glyph) => !isMark(glyph)) }
}

function partBySize(
  glyphs: readonly PlacedGlyphs[],
  common: number,
): [large: PlacedGlyphs[], small: PlacedGlyphs[]] {
  const isLarge = ({ size }: PlacedGlyphs) => size > common * larger
  return [glyphs.filter(isLarge), glyphs.filter((glyph) => !isLarge(glyph))]
}

function isWithin({ x, y, width }: PlacedGlyphs, large: PlacedGlyphs): boolean {
  const middle = x + width / 2
  if (middle < large.x || middle > large.x + large.width) return false
  return y > large.y - large.size * reach.below && y < large.y + large.size * reach.above
}
