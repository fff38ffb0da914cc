// Strokes that stretch Arabic words to fill a line. LibreOffice writes no character for them, so that they come out as whatever letter has their
// number: العFFام. No word mixes the two scripts; single letters are taken for strokes only where a page has several, unless the font
// is seen to have no name for them.
import { largestOf, smallestOf } from '../../shared/extremes.ts'
import type { FoundGlyphs } from './join-glyphs.ts'
import { findUnnamed } from './unnamed-glyphs.ts'

/** In sizes: how far a stroke may stand from the letters that it joins. */
const near = 0.06
/** In sizes: what a space has at least. */
const room = 0.15
/** So many stretched words of a page show that its single letters are strokes too. */
const several = 3

interface Stretch {
  readonly from: number
  readonly to: number
  readonly letters: string
}

/** The word keeps the room of its strokes, so that no space comes of it. */
export function withoutStrokes(glyphs: readonly FoundGlyphs[]): readonly FoundGlyphs[] {
  const found = findStretches(glyphs)
  const often = (letter: string) =>
    found.filter(({ letters }) => letters.startsWith(letter)).length >= several
  const lettered = found.filter(({ letters }) => letters.length > 1 || often(letters))
  const strokes = [...lettered, ...findUnnamedStretches(glyphs)]
  if (strokes.length === 0) return glyphs
  const starts = new Map(strokes.map((stroke) => [stroke.from, stroke]))
  const left: FoundGlyphs[] = []
  for (let at = 0; at < glyphs.length; at++) {
    const stroke = starts.get(at)
    const glyph = glyphs[stroke?.to ?? at]
    const last = left.at(-1)
    if (stroke && last && glyph) left[left.length - 1] = { ...last, width: glyph.x - last.x }
    if (stroke) at = stroke.to
    if (glyph) left.push(glyph)
  }
  return left
}

/** One Latin letter, once or again and again, that Arabic letters touch on both sides. */
function findStretches(glyphs: readonly FoundGlyphs[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let from = 1; from < glyphs.length; from++) {
    const letter = letterOf(glyphs[from])
    if (letter === null || !touches(glyphs[from - 1], glyphs[from])) continue
    let to = from
    while (letterOf(glyphs[to]) === letter && touches(glyphs[to - 1], glyphs[to])) to++
    const letters = glyphs.slice(from, to).map(({ text }) => text)
    const within = isArabic(glyphs[from - 1]) && isArabic(glyphs[to])
    if (within && touches(glyphs[to - 1], glyphs[to]))
      stretches.push({ from, to, letters: letters.join('') })
    from = to - 1
  }
  return stretches
}

/** What has no name, between Arabic letters that it touches. */
function findUnnamedStretches(glyphs: readonly FoundGlyphs[]): Stretch[] {
  const isUnnamed = findUnnamed(glyphs)
  const stretches: Stretch[] = []
  for (let from = 1; from < glyphs.length; from++) {
    let to = from
    for (let glyph = glyphs[to]; glyph && isUnnamed(glyph); glyph = glyphs[++to])
      if (!isBeside(glyphs[to - 1], glyph)) break
    // The months have a slash between their two names.
    if (to === from || (to === from + 1 && glyphs[from]?.text === '/')) continue
    const within = isArabic(glyphs[from - 1]) && isArabic(glyphs[to])
    if (within && fills(glyphs.slice(from - 1, to + 1))) stretches.push({ from, to, letters: '' })
    from = to - 1
  }
  return stretches
}

/** Whether the strokes between the first and the last glyph, in whatever order they are drawn, leave no room for a space beside them. */
function fills(glyphs: readonly FoundGlyphs[]): boolean {
  const [left, right, strokes] = [glyphs[0], glyphs.at(-1), glyphs.slice(1, -1)]
  if (!left || !right || !isBeside(left, right)) return false
  const begin = smallestOf(strokes.map(({ x }) => x)) - (left.x + left.width)
  const end = right.x - largestOf(strokes.map(({ x, width }) => x + width))
  return Math.max(begin, end) < right.size * room && Math.min(begin, end) > -right.size
}

function letterOf(glyph: FoundGlyphs | undefined): string | null {
  return /^(\p{Script=Latin})\1*$/u.exec(glyph?.text ?? '')?.[1] ?? null
}

function isArabic(glyph: FoundGlyphs | undefined): boolean {
  return glyph !== undefined && /^[\p{Script=Arabic}\p{M}]+$/u.test(glyph.text)
}

function touches(left: FoundGlyphs | undefined, right: FoundGlyphs | undefined): boolean {
  if (!left || !right || !isBeside(left, right)) return false
  return right.x >= left.x && right.x - (left.x + left.width) < right.size * near
}

function isBeside(left: FoundGlyphs | undefined, right: FoundGlyphs): boolean {
  return left !== undefined && Math.abs(left.y - right.y) <= right.size * near
}
