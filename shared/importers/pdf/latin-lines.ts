// Lines of a text from the right whose words all run from the left: an address, symbols alone. Only their number or the sign of their note stands
// at the right, and they are known by their stop, which such a line has at its right end.
import { isApart, isNear, isSign } from './glyph-order.ts'
import type { PlacedGlyphs } from './placed-page.ts'
import { type GlyphLine, isVisible } from './read-lines.ts'

export interface LatinLine {
  /** The number of the paragraph or the sign of the note at the right edge; none in most lines. */
  readonly label: readonly PlacedGlyphs[]
  /** From the left. */
  readonly words: readonly PlacedGlyphs[]
}

/** `2 -`, `(3)`, `'1'` or `(أ)` as they stand at the right edge, their characters in any order. */
const label =
  /^(?:[\d()*]{1,3}|[()]\d{2,3}[()]|\d{1,3}[-–—.]|[-–—.]\d{1,3}|['‘’"“”]\d{1,2}['‘’"“”]|[()]?\p{Script=Arabic}{1,2}[()])$/u

/** `25-08037` at the foot of a page, which words from the right would turn round. */
const jobNumber = /^\d{2}-\d{5}$/u

/** Null of a line that has words from the right, or a stop at its left end. In a note, a raised sign at the right edge is its own, however close. */
export function readLatinLine(line: GlyphLine, inNote: boolean): LatinLine | null {
  const ordered = line.glyphs.toSorted((a, b) => b.x + b.width - (a.x + a.width))
  const visible = ordered.filter(isVisible)
  const seen = visible.map(({ text }) => text).toReversed()
  if (jobNumber.test(seen.join(''))) return { label: [], words: ordered.toReversed() }
  const count = countLabel(visible, line, inNote)
  const words = visible.slice(count)
  const [right, left] = [words[0], words.at(-1)]
  if (!right || !left || !words.some(({ text }) => /\p{L}/u.test(text))) return null
  if (words.some(({ text }) => /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)))
    return null
  const stops = words.slice(1).some(({ text }) => /[،؛؟]/u.test(text))
  if (stops || /^[.,;:،؛]+$/u.test(left.text) || isStarApart(words, line)) return null
  const edge = right.x + right.width
  const isLabel = (glyph: PlacedGlyphs) => glyph.x + glyph.width > edge && count > 0
  return {
    label: ordered.filter((glyph) => isLabel(glyph)),
    words: ordered.filter((glyph) => !isLabel(glyph)).toReversed(),
  }
}

/**
 * The sign of a note at the right edge of a line, in brackets and by itself, and the rest: `(12)` with symbols behind it, whose stop stands
 * at the left, would be one number with them. Null where there is none.
 */
export function readBracketedSign(line: GlyphLine): {
  readonly sign: readonly PlacedGlyphs[]
  readonly rest: readonly PlacedGlyphs[]
} | null {
  const ordered = line.glyphs.toSorted((a, b) => b.x + b.width - (a.x + a.width))
  const visible = ordered.filter(isVisible)
  const count = visible.findIndex((glyph, index) => {
    const right = visible[index - 1]
    return right !== undefined && !isNear(glyph, right, line)
  })
  const signed = visible.slice(0, Math.max(0, count))
  if (!/^[()]\d{1,3}[()]$/u.test(signed.map(({ text }) => text).join(''))) return null
  const sign = new Set(signed)
  return { sign: signed, rest: line.glyphs.filter((glyph) => !sign.has(glyph)) }
}

/** The star of a note; one that belongs to the words stands close to them. */
function isStarApart([right, next]: readonly PlacedGlyphs[], line: GlyphLine): boolean {
  return (
    right !== undefined && /^\*{1,4}$/u.test(right.text) && !!next && !isNear(next, right, line)
  )
}

/** How many glyphs at the right edge are a number or a sign: what is raised, or what stands further from the rest than words do. */
function countLabel(ordered: readonly PlacedGlyphs[], line: GlyphLine, inNote: boolean): number {
  const next = ordered.findIndex((glyph) => !isSign(glyph, line))
  const [last, first] = [ordered[next - 1], ordered[next]]
  if (last && first && (inNote || !isNear(first, last, line))) return next
  const end = ordered.findIndex((glyph, index) => {
    return isApart(ordered[index - 1], glyph, line) || isSetApart(ordered[index - 1], glyph, line)
  })
  if (end <= 0) return 0
  const text = ordered.slice(0, end).map((glyph) => glyph.text)
  return label.test(text.join('')) ? end : 0
}

/** Placed by itself at little distance, as a wide label is: words have a space between them. */
function isSetApart(right: PlacedGlyphs | undefined, left: PlacedGlyphs, line: GlyphLine): boolean {
  if (!right || right.x - (left.x + left.width) < line.size * 0.4) return false
  return !line.glyphs.some(({ x, text }) => text.trim() === '' && x > left.x && x < right.x)
}
