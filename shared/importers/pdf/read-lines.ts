// Glyphs gathered into lines by their baselines. Positions decide, never the order in which the file draws.
import { largestOf } from '../../extremes.ts'
import type { PlacedGlyphs } from './placed-page.ts'

/** Glyphs that stand on one baseline, and the smaller ones raised beside them. */
export interface GlyphLine {
  readonly y: number
  /** Of the largest glyphs. */
  readonly size: number
  readonly glyphs: readonly PlacedGlyphs[]
}

/** Of the size of a line: how far a baseline may lie below and above that line's and be part of it. */
const band = { below: 0.2, above: 0.62 }

/** From the top down. The largest glyphs make the lines, smaller ones beside them join. Costs a sort and, a glyph, a look at the lines near it. */
export function readGlyphLines(glyphs: readonly PlacedGlyphs[]): GlyphLine[] {
  const visible = glyphs.filter((glyph) => isVisible(glyph) && glyph.size > 0)
  const spaces = glyphs.filter(({ text, width }) => text !== '' && text.trim() === '' && width > 0)
  const lines = new LineTable()
  for (const glyph of visible.toSorted((a, b) => b.size - a.size)) lines.take(glyph)
  for (const space of spaces) lines.nearest(space)?.glyphs.push(space)
  return lines.all.toSorted((a, b) => b.y - a.y)
}

interface OpenLine {
  readonly y: number
  readonly size: number
  readonly glyphs: PlacedGlyphs[]
}

/** Lines by strips of the page, so that a glyph is compared with the few that are near. */
class LineTable {
  readonly all: OpenLine[] = []
  readonly #strips = new Map<number, OpenLine[]>()

  take(glyph: PlacedGlyphs): void {
    const line = this.nearest(glyph)
    if (line) line.glyphs.push(glyph)
    else this.#open({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
  }

  nearest({ y }: PlacedGlyphs): OpenLine | undefined {
    let found: OpenLine | undefined
    for (const line of this.#strips.get(stripOf(y)) ?? []) {
      if (y < line.y - band.below * line.size || y > line.y + band.above * line.size) continue
      if (!found || Math.abs(line.y - y) < Math.abs(found.y - y)) found = line
    }
    return found
  }

  #open(line: OpenLine): void {
    this.all.push(line)
    // A glyph of a size that no page has would lie in all strips.
    const size = Math.min(line.size, largestType)
    const last = stripOf(line.y + band.above * size)
    for (let strip = stripOf(line.y - band.below * size); strip <= last; strip++) {
      const here = this.#strips.get(strip)
      if (here) here.push(line)
      else this.#strips.set(strip, [line])
    }
  }
}

const stripHeight = 8
const largestType = 400

function stripOf(y: number): number {
  return Math.floor(y / stripHeight)
}

export function isVisible({ text }: PlacedGlyphs): boolean {
  return text.trim() !== ''
}

/** A line cut where its glyphs stand further apart than `gap` sizes; in the order of the page, from the left. */
export function cutAtGaps(line: GlyphLine, gap: number): GlyphLine[] {
  const parts: PlacedGlyphs[][] = []
  let right = -Infinity
  for (const glyph of line.glyphs.filter(isVisible).toSorted((a, b) => a.x - b.x)) {
    const last = parts.at(-1)
    if (last && glyph.x - right <= line.size * gap) last.push(glyph)
    else parts.push([glyph])
    right = Math.max(right, glyph.x + glyph.width)
  }
  if (parts.length < 2) return [line]
  const spaces = line.glyphs.filter((glyph) => !isVisible(glyph))
  return parts.map((glyphs) => {
    const [left, end] = edgesOf(glyphs)
    const within = spaces.filter(({ x, width }) => x >= left - 1 && x + width <= end + 1)
    return {
      y: line.y,
      size: largestOf(glyphs.map(({ size }) => size)),
      glyphs: [...glyphs, ...within],
    }
  })
}

/** The left and the right edge of what is seen. */
export function edgesOf(glyphs: readonly PlacedGlyphs[]): [left: number, right: number] {
  let [left, right] = [Infinity, -Infinity]
  for (const glyph of glyphs) {
    if (!isVisible(glyph)) continue
    left = Math.min(left, glyph.x)
    right = Math.max(right, glyph.x + glyph.width)
  }
  return [left, right]
}

/** The size of most characters; 10 where there are none. */
export function commonSize(glyphs: readonly PlacedGlyphs[]): number {
  const counts = new Map<number, number>()
  for (const { text, size } of glyphs) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}
