// What single glyphs of a line are: raised signs of notes, letters from the left or from the right, near to each other or apart.
import { largestOf, smallestOf } from '../../extremes.ts'
import type { PlacedGlyphs } from './placed-page.ts'
import type { GlyphLine } from './read-lines.ts'

/** Smaller than this share of its line and raised by this one, a figure is the sign of a note. */
const raised = { size: 0.82, by: 0.12 }

/** The stops of Arabic and the stroke that lengthens a letter, الـ 77, are of no script. */
const arabic = /\p{Script=Arabic}|\p{Script=Hebrew}|[،؛؟ـ]/u

export function isSign({ text, size, y }: PlacedGlyphs, line: GlyphLine): boolean {
  return (
    /^[\s\p{Nd},،()*†‡§¶‖]+$/u.test(text) &&
    size <= line.size * raised.size &&
    y - line.y >= line.size * raised.by
  )
}

/** From which side its letters run; null of what has none. */
export function directionOf({ text }: PlacedGlyphs): 'left' | 'right' | null {
  if (/^[\p{Nd}٫٬]+$/u.test(text)) return /\p{Nd}/u.test(text) ? 'left' : null
  if (arabic.test(text)) return 'right'
  return /[\p{L}\p{N}]/u.test(text) ? 'left' : null
}

export function isRightToLeft(glyphs: readonly PlacedGlyphs[]): boolean {
  let [fromRight, all] = [0, 0]
  for (const { text } of glyphs)
    for (const letter of text.match(/\p{L}/gu) ?? []) {
      all++
      if (arabic.test(letter)) fromRight++
    }
  return fromRight > all / 2
}

/** Further from its neighbour than words are. */
export function isApart(
  right: PlacedGlyphs | undefined,
  glyph: PlacedGlyphs,
  line: GlyphLine,
): boolean {
  return right !== undefined && right.x - (glyph.x + glyph.width) > line.size * 0.9
}

export function isNear(
  left: PlacedGlyphs,
  right: PlacedGlyphs | undefined,
  line: GlyphLine,
): boolean {
  return right !== undefined && right.x - (left.x + left.width) < line.size * 0.1
}

/** In sizes, by how many of two neighbours are set without spaces: between Han and Latin every setter leaves some room. */
const leastSpace = [0.16, 0.45, 0.9]

/** One space for the distance of a word, several for that of a column; none where the text has one already. */
export function spaceBetween(before: PlacedGlyphs, after: PlacedGlyphs, size: number): string {
  const [first, second] = before.x <= after.x ? [before, after] : [after, before]
  const gap = second.x - (first.x + first.width)
  if (gap > size * 2) return '   '
  if (/\s$/u.test(before.text) || /^\s/u.test(after.text)) return ''
  // French sets these signs off by less than a word.
  if (first.text.endsWith('«') || /^[»;:!?]/u.test(second.text)) return gap > size * 0.08 ? ' ' : ''
  if (hanMark.test(before.text.slice(-1)) || hanMark.test(after.text.slice(0, 1))) return ''
  const wide = countWide(before, after, size)
  return gap > size * (leastSpace[wide] ?? 0) ? ' ' : ''
}

/** No space stands beside these, however far a justified line sets them off. */
const hanMark = /[，。；：、？！《》〈〉（）【】]/u

/** How many of the two are set without spaces, so that their distance is the setter's. */
function countWide(before: PlacedGlyphs, after: PlacedGlyphs, size: number): number {
  const [last, first] = [before.text.slice(-1), after.text.slice(0, 1)]
  const hanAside = isWide(last) || isWide(first)
  const quoted = (character: string, { text, width }: PlacedGlyphs) =>
    /[“”]/u.test(character) && (hanAside || (text.length === 1 && width > size * 0.8))
  return [isWide(last) || quoted(last, before), isWide(first) || quoted(first, after)].filter(
    Boolean,
  ).length
}

/** The quotation marks of Han have the characters of those of other scripts, and are told by their width or by what stands beside them. */
function isWide(character: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef，。；：、《》（）]/u.test(character)
}

/** Not the edge: a Han bracket that is closed up begins before the sign that it follows. */
export function middleOf({ x, width }: PlacedGlyphs): number {
  return x + width / 2
}

/** A stretch as if it were one piece, for its distance from the next. */
export function joined(stretch: readonly PlacedGlyphs[]): PlacedGlyphs {
  const x = smallestOf(stretch.map((glyph) => glyph.x))
  const right = largestOf(stretch.map((glyph) => glyph.x + glyph.width))
  const text = stretch.map((glyph) => glyph.text).join('')
  return { text, x, y: 0, width: right - x, size: 0 }
}
