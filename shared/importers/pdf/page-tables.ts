// Tables by the rules that are drawn in them: between two rules of one width words stand in columns, with room between these from the first line to
// the last. The first row is what stands over the second rule. bare-tables.ts reads those that have none.
import type { PlacedRule } from './placed-page.ts'
import { commonSize, edgesOf, type GlyphLine, isVisible } from './read-lines.ts'

/** Of a row, by column from the left: the lines of the cell, from the top; none where it is empty. */
export interface TableRow {
  readonly y: number
  readonly cells: readonly (readonly GlyphLine[])[]
  /** Without rules, so that it may be text. */
  readonly bare?: true
}

export interface FoundTables {
  readonly rows: readonly TableRow[]
  /** The lines of the page that are in no table. */
  readonly rest: readonly GlyphLine[]
}

/** Rules within so many points of each other are at one place. */
const near = 2.5
/** In sizes: as much room as is between columns, and more than is between the lines of a cell. */
const columnRoom = 0.5
const rowDistance = 1.55
/** What is so much further down is no row of a table that has no rule at its end. */
const lastDistance = 2.4
/** Mastheads have rules and columns, and larger type than tables. */
const largest = 1.2

interface Band {
  readonly lines: readonly GlyphLine[]
}

export type Gutter = readonly [from: number, to: number]

/** `size` is that of most of the text. Costs a look at all lines for each pair of rules that may be those of a table. */
export function findTables(
  lines: readonly GlyphLine[],
  rules: readonly PlacedRule[],
  size: number,
): FoundTables {
  const rows: TableRow[] = []
  const taken = new Set<GlyphLine>()
  for (const same of groupRules(rules)) {
    for (const chain of readChains(same, lines, size)) {
      const gutters = findGutters(chain.flatMap((band) => band.lines))
      for (const row of readRows(chain, gutters)) rows.push(row)
      for (const line of chain.flatMap((band) => band.lines)) taken.add(line)
    }
  }
  return { rows, rest: lines.filter((line) => !taken.has(line)) }
}

/** Rules of one width under each other, from the top; what is drawn cell by cell is one rule. */
function groupRules(rules: readonly PlacedRule[]): PlacedRule[][] {
  const whole: { x: number; y: number; width: number }[] = []
  for (const { x, y, width } of rules.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const left = whole.findLast((rule) => Math.abs(rule.y - y) < 1 && x <= rule.x + rule.width + 3)
    if (left) left.width = Math.max(left.width, x + width - left.x)
    else whole.push({ x, y, width })
  }
  const groups: PlacedRule[][] = []
  for (const rule of whole) {
    const group = groups.find(([first]) => first && isSameWidth(first, rule))
    if (group) group.push(rule)
    else groups.push([rule])
  }
  return groups.filter((group) => group.length > 1)
}

function isSameWidth(a: PlacedRule, b: PlacedRule): boolean {
  return Math.abs(a.x - b.x) < near && Math.abs(a.x + a.width - b.x - b.width) < near
}

/** The bands of each table: what stands between two rules; the last may have no rule below it, where the page ends. */
function readChains(
  rules: readonly PlacedRule[],
  lines: readonly GlyphLine[],
  size: number,
): Band[][] {
  const chains: Band[][] = []
  let chain: Band[] = []
  const close = (rule: PlacedRule | undefined) => {
    const [first] = chain
    const tail = first && chain.length === 1 && rule ? readTail(first, rule, lines) : null
    const whole = tail ? [...chain, tail] : chain
    if (whole.length > 1) chains.push(whole)
    chain = []
  }
  rules.forEach((rule, index) => {
    const below = rules[index + 1]
    if (!below) return close(rule)
    const band = { lines: lines.filter(({ y }) => y < rule.y && y > below.y) }
    if (band.lines.length === 0) return
    if (isTableLike([...chain, band], rule, size)) chain.push(band)
    else {
      close(rule)
      if (isTableLike([band], rule, size)) chain.push(band)
    }
  })
  return chains
}

function isTableLike(bands: readonly Band[], { x, width }: PlacedRule, size: number): boolean {
  const lines = bands.flatMap((band) => band.lines)
  if (lines.some((line) => line.size > size * largest)) return false
  const [left, right] = edgesOf(lines.flatMap(({ glyphs }) => glyphs))
  if (left < x - near * 2 || right > x + width + near * 2) return false
  return findGutters(lines).length > 0
}

/** The lines below the head of a table that goes on over the page. */
function readTail(head: Band, rule: PlacedRule, lines: readonly GlyphLine[]): Band | null {
  const found: GlyphLine[] = []
  let above = rule.y
  for (const line of lines.filter(({ y }) => y < rule.y)) {
    const all = [...head.lines, ...found, line]
    const fits = findGutters(all).length === findGutters(head.lines).length
    if (!fits || above - line.y > line.size * lastDistance) break
    found.push(line)
    above = line.y
  }
  return found.length > 0 ? { lines: found } : null
}

/** The room between columns that no glyph of any line stands in. */
export function findGutters(lines: readonly GlyphLine[], sizes = columnRoom): Gutter[] {
  const glyphs = lines.flatMap((line) => line.glyphs.filter(isVisible))
  const room = commonSize(glyphs) * sizes
  const gutters: Gutter[] = []
  let right = Infinity
  for (const { x, width } of glyphs.toSorted((a, b) => a.x - b.x)) {
    if (x - right > room) gutters.push([right, x])
    right = right === Infinity ? x + width : Math.max(right, x + width)
  }
  return gutters
}

/** Where every row has its rules, what stands between two of them; otherwise by the distance of the lines under the head. */
function readRows(chain: readonly Band[], gutters: readonly Gutter[]): TableRow[] {
  const bands = chain.length > 2 ? chain : [chain[0], ...splitRows(chain[1])]
  return bands.flatMap((band) => {
    const [first] = band?.lines ?? []
    return band && first ? [{ y: first.y, cells: cutCells(band.lines, gutters) }] : []
  })
}

function splitRows(band: Band | undefined): Band[] {
  const rows: GlyphLine[][] = []
  let above = Infinity
  for (const line of band?.lines ?? []) {
    const last = rows.at(-1)
    if (last && above - line.y < line.size * rowDistance) last.push(line)
    else rows.push([line])
    above = line.y
  }
  return rows.map((lines) => ({ lines }))
}

export function cutCells(lines: readonly GlyphLine[], gutters: readonly Gutter[]): GlyphLine[][] {
  const places = [-Infinity, ...gutters.map(([from, to]) => (from + to) / 2)]
  return places.map((from, column) => {
    const to = places[column + 1] ?? Infinity
    return lines.flatMap((line) => {
      const glyphs = line.glyphs.filter(
        ({ x, width }) => x + width / 2 >= from && x + width / 2 < to,
      )
      return glyphs.some(isVisible) ? [{ ...line, glyphs }] : []
    })
  })
}
