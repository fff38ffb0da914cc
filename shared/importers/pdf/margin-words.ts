// Words in small type beside the column of the text: the names of delegations in a printed compilation, the comments that a word processor
// prints. They stand at the height of lines and would be read into them. Taken out before the glyphs become lines, and shown beside the text.
import { largestOf, smallestOf } from '../../extremes.ts'
import type { PlacedGlyphs } from './placed-page.ts'
import { cutAtGaps, edgesOf, type GlyphLine, isVisible, readGlyphLines } from './read-lines.ts'

/** Of the type of the text: what is smaller may be said in the margin, what is larger is text. Notes lie between. */
const type = { margin: 0.75, text: 0.9 }
/** Of the widest line: what fills the column. */
const filling = 0.7
/** Fewer lines that fill it show no column. */
const fewest = 4
/** In points: lines that begin or end so near to each other do so at one place. */
const near = 2
/** In sizes: between words that are said apart, and from what is said to the line it is about or to its own next line. */
const apart = { words: 1.5, line: 1.2 }

interface Column {
  readonly left: number
  readonly right: number
}

interface WithoutMargin {
  readonly text: readonly PlacedGlyphs[]
  /** From the top, each what stands together. */
  readonly margin: readonly (readonly GlyphLine[])[]
}

/** `pages` of glyphs without those in the margin; `common` is the size of the text. */
export function takeMarginWords(
  pages: readonly (readonly PlacedGlyphs[])[],
  common: number,
): WithoutMargin[] {
  const lined = pages.map((glyphs) =>
    readGlyphLines(glyphs.filter(({ size }) => size >= common * type.text)),
  )
  const column = findColumn(lined.flat())
  return pages.map((glyphs, index) => {
    const lines = lined[index] ?? []
    const found = column ? findWords({ glyphs, lines, common, column }) : []
    if (found.length === 0) return { text: glyphs, margin: [] }
    const taken = new Set(found.flatMap((line) => line.glyphs))
    return {
      text: glyphs.filter((glyph) => !taken.has(glyph)),
      margin: stack(found, common),
    }
  })
}

/** Where most of the lines begin and end that fill the column; null where too few do. */
function findColumn(lines: readonly GlyphLine[]): Column | null {
  const edges = lines.map(({ glyphs }) => edgesOf(glyphs)).filter(([left]) => left < Infinity)
  const widest = largestOf(
    edges.map(([left, right]) => right - left),
    0,
  )
  const full = edges.filter(([left, right]) => right - left >= widest * filling)
  if (full.length < fewest) return null
  return {
    left: mostCommon(full.map(([left]) => left)),
    right: mostCommon(full.map(([, right]) => right)),
  }
}

function mostCommon(places: readonly number[]): number {
  const groups = Map.groupBy(places, (place) => Math.round(place / near))
  const [most = []] = [...groups.values()].toSorted((a, b) => b.length - a.length)
  return smallestOf(most)
}

interface PageOfWords {
  readonly glyphs: readonly PlacedGlyphs[]
  readonly lines: readonly GlyphLine[]
  readonly common: number
  readonly column: Column
}

/** Lines of small type outside of the column that stand beside a line of the text, or under one that does. */
function findWords({ glyphs, lines, common, column }: PageOfWords): GlyphLine[] {
  const small = glyphs.filter((glyph) => isVisible(glyph) && glyph.size <= common * type.margin)
  const pieces = readGlyphLines(small)
    .flatMap((line) => cutAtGaps(line, apart.words))
    .filter((piece) => isOutside(piece, column))
  const found: GlyphLine[] = []
  for (const piece of pieces) {
    const around = lines.filter(({ y }) => Math.abs(y - piece.y) <= common * apart.line)
    if (around.some((line) => isOver(line, piece))) continue
    const isBeside = around.some((line) => isIn(line, column)) && hasWords(piece)
    const above = found.at(-1)
    if (isBeside || (above && isUnder(piece, above, common))) found.push(piece)
  }
  return found
}

function isOutside({ glyphs }: GlyphLine, column: Column): boolean {
  const [left, right] = edgesOf(glyphs)
  return right <= column.left - near || left >= column.right + near
}

/** Words of the text that stand over or under the piece, or further out. */
function isOver(line: GlyphLine, piece: GlyphLine): boolean {
  const [left, right] = edgesOf(piece.glyphs)
  const isLeft = left < edgesOf(line.glyphs)[0]
  return line.glyphs.filter(isVisible).some(({ x, width }) => {
    return isLeft ? x < right : x + width > left
  })
}

/** Its words stand in the column, from whichever side they are read. */
function isIn({ glyphs }: GlyphLine, { left, right }: Column): boolean {
  const [from, to] = edgesOf(glyphs)
  return from >= left - near || to <= right + near
}

/** The sign of a note or the number of a line is no word. */
function hasWords({ glyphs }: GlyphLine): boolean {
  const letters = glyphs.flatMap(({ text }) => text.match(/\p{L}/gu) ?? [])
  return letters.length > 2 || letters.some((letter) => /\p{Script=Han}/u.test(letter))
}

function isUnder(piece: GlyphLine, above: GlyphLine, common: number): boolean {
  const [left, right] = edgesOf(piece.glyphs)
  const [from, to] = edgesOf(above.glyphs)
  return above.y - piece.y <= common * apart.line && left <= to && right >= from
}

/** What stands one under the other is said at once. */
function stack(lines: readonly GlyphLine[], common: number): GlyphLine[][] {
  const stacks: GlyphLine[][] = []
  for (const line of lines) {
    const above = stacks.at(-1)?.at(-1)
    if (above && isUnder(line, above, common)) stacks.at(-1)?.push(line)
    else stacks.push([line])
  }
  return stacks
}
