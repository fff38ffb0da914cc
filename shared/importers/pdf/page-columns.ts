// Pages in two columns: what stands in the first column comes before what stands in the second, between what runs across both, and the second is
// moved under the first, so that both are measured as one column. Lines of the two need not stand at one height, so each column is read
// into lines by itself. Small type at the foot of a column is its notes, and comes behind both.
import type { PlacedGlyphs } from './placed-page.ts'
import { edgesOf, type GlyphLine, isVisible, readGlyphLines } from './read-lines.ts'

/** Fewer lines than these on both sides of a gutter make no columns. */
const fewestLines = 12
/** In one stretch of them, between lines that run across. */
const fewestTogether = 4
/** The width of a gutter, in sizes of the type. */
const gutter = 0.9
/** Of the width of the page's text: a line that fills a column is as wide as this. */
const fullShare = 0.33
/** So many lines of a column are full; the others end paragraphs or stand deep. */
const oftenFull = 0.35
/** In sizes: the room under the right column of a masthead, beside the names of organ, session and item. */
const headRoom = 3
/** Of the size of the text: what is smaller, at the foot of a column, is a note. */
const noteSize = 0.93

interface Stretch {
  readonly lines: readonly GlyphLine[]
  /** How many lines stand in the shorter of its two columns; 0 where it has not two. */
  readonly both: number
}

/** The lines from the top down, or column by column where there are two. `size` is that of most of the text. */
export function orderColumns(
  lines: readonly GlyphLine[],
  { rtl, size }: { readonly rtl: boolean; readonly size: number },
): readonly GlyphLine[] {
  if (lines.length < fewestLines) return lines
  const found = findGutter(lines)
  if (found === null) return lines
  return found.stretches.flatMap(({ lines: stretch, both }) =>
    both > 0 ? takeColumns(stretch, found.at, { rtl, size }) : stretch,
  )
}

/** The place of the gutter, and the stretches of lines with and without it; null where there is none. */
function findGutter(
  lines: readonly GlyphLine[],
): { readonly at: number; readonly stretches: readonly Stretch[] } | null {
  const [left, right] = edgesOf(lines.flatMap(({ glyphs }) => glyphs))
  const width = right - left
  let best: { at: number; both: number; stretches: readonly Stretch[] } | null = null
  for (const at of likelyGutters(lines, left, width)) {
    const stretches = cutStretches(lines, at, width)
    const both = stretches.reduce((sum, each) => sum + each.both, 0)
    if (both >= fewestLines && both > (best?.both ?? 0)) best = { at, both, stretches }
  }
  return best
}

/** Of all places near the middle the three that the fewest lines run across: what is read there costs more than this look. */
function likelyGutters(lines: readonly GlyphLine[], left: number, width: number): number[] {
  return Array.from({ length: 21 }, (_, index) => left + width * (0.4 + index / 100))
    .map((at) => ({ at, across: lines.filter((line) => runsAcross(line, at)).length }))
    .filter(({ across }) => lines.length - across >= fewestLines)
    .toSorted((a, b) => a.across - b.across)
    .slice(0, 3)
    .map(({ at }) => at)
}

function cutStretches(lines: readonly GlyphLine[], at: number, width: number): Stretch[] {
  const runs: { lines: GlyphLine[]; free: boolean }[] = []
  for (const line of lines) {
    const free = !runsAcross(line, at)
    const last = runs.at(-1)
    if (last?.free === free) last.lines.push(line)
    else runs.push({ lines: [line], free })
  }
  return runs.flatMap((run) => {
    if (!run.free || run.lines.length < fewestTogether) return [{ lines: run.lines, both: 0 }]
    const below = startOfText(columnsOf(run.lines, at), width)
    const cut = run.lines.findIndex(({ y, size }) => y <= below + size / 2)
    const head = { lines: run.lines.slice(0, Math.max(0, cut)), both: 0 }
    const rest = run.lines.slice(head.lines.length)
    const columns = columnsOf(rest, at)
    const both = Math.min(...columns.map((column) => column.length))
    const parted = both >= fewestTogether && columns.every((column) => isFull(column, width))
    return [head, { lines: rest, both: parted ? both : 0 }]
  })
}

/**
 * The masthead has two columns as well, of short lines with much room under one of them, and no line across need stand between it and those of
 * the text. The height of the first line below it; Infinity where there is none.
 */
function startOfText(columns: readonly (readonly GlyphLine[])[], width: number): number {
  const tops = columns.map((column) => {
    const below = column.findIndex((line, index) => {
      const above = column[index - 1]
      return above !== undefined && above.y - line.y > line.size * headRoom
    })
    const head = column.slice(0, Math.max(0, below))
    return head.some((line) => fills(line, width)) ? Infinity : (column[below]?.y ?? Infinity)
  })
  return Math.min(...tops)
}

/** Many lines of it fill it, as those of a table or a masthead do not. */
function isFull(column: readonly GlyphLine[], width: number): boolean {
  return column.filter((line) => fills(line, width)).length > column.length * oftenFull
}

function fills({ glyphs }: GlyphLine, width: number): boolean {
  const [from, to] = edgesOf(glyphs)
  return to - from > width * fullShare
}

function columnsOf(lines: readonly GlyphLine[], at: number): GlyphLine[][] {
  const sides = lines.map((line) => sidesOf(line, at))
  return [0, 1].map((side) => readGlyphLines(sides.flatMap((each) => each[side] ?? [])))
}

function runsAcross(line: GlyphLine, at: number): boolean {
  const half = (gutter / 2) * Math.min(line.size, 12)
  return line.glyphs.some(
    (glyph) => isVisible(glyph) && glyph.x < at + half && glyph.x + glyph.width > at - half,
  )
}

function sidesOf({ glyphs }: GlyphLine, at: number): [left: PlacedGlyphs[], right: PlacedGlyphs[]] {
  return [glyphs.filter(({ x }) => x < at), glyphs.filter(({ x }) => x >= at)]
}

function takeColumns(
  lines: readonly GlyphLine[],
  at: number,
  { rtl, size }: { readonly rtl: boolean; readonly size: number },
): GlyphLine[] {
  const sides = lines.map((line) => sidesOf(line, at))
  const left = sides.flatMap(([side]) => side)
  const right = sides.flatMap(([, side]) => side)
  const [from, to] = [edgesOf(left), edgesOf(right)]
  const [first, second] = rtl
    ? [right, moved(left, to[1] - from[1])]
    : [left, moved(right, from[0] - to[0])]
  const columns = [first, second].map((glyphs) => readGlyphLines(glyphs))
  const feet = columns.map(
    (column) => column.findLastIndex((line) => line.size >= size * noteSize) + 1,
  )
  const bodies = columns.flatMap((column, index) => column.slice(0, feet[index]))
  return [...bodies, ...columns.flatMap((column, index) => column.slice(feet[index]))]
}

function moved(glyphs: readonly PlacedGlyphs[], by: number): PlacedGlyphs[] {
  return glyphs.map((glyph) => ({ ...glyph, x: glyph.x + by }))
}
