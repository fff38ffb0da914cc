// Signs of notes that are Roman numbers, as word processors count endnotes: i, ii, iii. Raised letters are signs only where there are notes that bear
// them all in their order, at the heads of lines; then figures take their places, which are what all steps behind this one know as signs.
import { formatRoman } from '../../numbering/counters.ts'
import { isNear, joined } from './glyph-order.ts'
import type { PlacedGlyphs } from './placed-page.ts'
import { type GlyphLine, isVisible } from './read-lines.ts'

/** More notes than these are counted with figures. */
const mostNotes = 200
/** As signs of figures are: smaller than this share of the line and raised by this one. */
const raised = { size: 0.82, by: 0.12 }
/** In sizes: behind the sign of a note stands more than between two letters. */
const apart = 0.15
/** Of the notes: so many are referred to by a raised sign. */
const referredShare = 0.8

const values = new Map(
  Array.from({ length: mostNotes }, (_, index) => [formatRoman(index + 1), index + 1]),
)

interface Found {
  readonly glyphs: readonly PlacedGlyphs[]
  readonly value: number
  /** At the head of its line. */
  readonly leads: boolean
  readonly isRaised: boolean
}

/** The lines of all pages; in a text from the right their heads are at the right. Costs a look at every line. */
export function readRomanSigns(
  pages: readonly (readonly GlyphLine[])[],
  rtl: boolean,
): readonly (readonly GlyphLine[])[] {
  const found = pages.map((lines) => lines.map((line) => findSigns(line, rtl)))
  const signs = found.flat(2)
  const notes = countNotes(signs)
  const referred = new Set(
    signs.filter(({ leads, value }) => !leads && value <= notes).map(valueOf),
  )
  if (notes === 0 || referred.size < notes * referredShare) return pages
  const taken = takeNotes(signs, notes)
  const replaced = new Map<PlacedGlyphs, PlacedGlyphs | null>()
  for (const sign of signs) {
    const isSign = sign.leads ? taken.has(sign) : sign.value <= notes
    if (isSign)
      for (const [at, glyph] of sign.glyphs.entries())
        replaced.set(glyph, at === 0 ? figureOf(sign) : null)
  }
  return pages.map((lines) =>
    lines.map((line) => ({ ...line, glyphs: replace(line.glyphs, replaced) })),
  )
}

function valueOf({ value }: Found): number {
  return value
}

/** How far the signs at the heads of lines count up from 1, each behind the first that refers to it. */
function countNotes(signs: readonly Found[]): number {
  return takeNotes(signs, mostNotes).size
}

function takeNotes(signs: readonly Found[], most: number): ReadonlySet<Found> {
  const taken = new Set<Found>()
  const referred = new Set<number>()
  for (const sign of signs) {
    if (!sign.leads) referred.add(sign.value)
    else if (sign.value === taken.size + 1 && sign.value <= most && referred.has(sign.value))
      taken.add(sign)
  }
  return taken
}

function findSigns(line: GlyphLine, rtl: boolean): Found[] {
  const ordered = line.glyphs.filter(isVisible).toSorted((a, b) => a.x - b.x)
  const found: Found[] = []
  ordered.forEach((glyph, index) => {
    if (!/^[ivxlc]+$/u.test(glyph.text)) return
    const left = ordered[index - 1]
    if (left && isNear(left, glyph, line) && isRaisedAs(left, glyph, line)) return
    const stretch = stretchFrom(ordered.slice(index), line)
    const value = values.get(stretch.map(({ text }) => text).join(''))
    const isRaised = isRaisedIn(glyph, line)
    const right = ordered[index + stretch.length]
    const [before, behind] = rtl ? [right, left] : [left, right]
    const own = joined(stretch)
    if (value === undefined || (!isRaised && (before || !isApart(own, behind, line)))) return
    found.push({ glyphs: stretch, value, leads: before === undefined, isRaised })
  })
  return found
}

function isApart(sign: PlacedGlyphs, other: PlacedGlyphs | undefined, line: GlyphLine): boolean {
  if (!other) return true
  const [left, right] = sign.x < other.x ? [sign, other] : [other, sign]
  return right.x - (left.x + left.width) >= line.size * apart
}

/** The letters of one number, which stand together at one height. */
function stretchFrom(glyphs: readonly PlacedGlyphs[], line: GlyphLine): PlacedGlyphs[] {
  const end = glyphs.findIndex((glyph, index) => {
    const left = glyphs[index - 1]
    if (!left) return false
    const goesOn = isNear(left, glyph, line) && isRaisedAs(left, glyph, line)
    return !goesOn || !/^[ivxlc]+$/u.test(glyph.text)
  })
  return glyphs.slice(0, end < 0 ? glyphs.length : end)
}

function isRaisedAs(left: PlacedGlyphs, right: PlacedGlyphs, line: GlyphLine): boolean {
  return isRaisedIn(left, line) === isRaisedIn(right, line) && /\p{L}$/u.test(left.text)
}

function isRaisedIn({ size, y }: PlacedGlyphs, line: GlyphLine): boolean {
  return size <= line.size * raised.size && y - line.y >= line.size * raised.by
}

/** As the sign of a figure stands, also where the letters do not. */
function figureOf({ glyphs, value, isRaised }: Found): PlacedGlyphs {
  const [first] = glyphs
  if (!first) throw new Error('A sign has a letter.')
  const placed = isRaised ? {} : { size: first.size * 0.6, y: first.y + first.size * 0.33 }
  return { ...first, ...placed, text: String(value), width: joined(glyphs).width }
}

function replace(
  glyphs: readonly PlacedGlyphs[],
  replaced: ReadonlyMap<PlacedGlyphs, PlacedGlyphs | null>,
): PlacedGlyphs[] {
  return glyphs.flatMap((glyph) => {
    const other = replaced.get(glyph)
    return other === undefined ? [glyph] : (other ?? [])
  })
}
