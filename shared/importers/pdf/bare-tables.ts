// Tables without rules: lines under each other whose words stand in three columns or more, with room between these that no word of any line stands in.
// Two columns may be two texts, or signs and what they number, and stay text, as do columns of signs (doubtful-tables.ts tells of them).
import { readLabel } from '../body/printed-labels.ts'
import {
  cutCells,
  findGutters,
  type FoundTables,
  type Gutter,
  type TableRow,
} from './page-tables.ts'
import { edgesOf, type GlyphLine, isVisible } from './read-lines.ts'

const fewestColumns = 3
const fewestRows = 3
/** In sizes: what is between the words of a line is smaller, and what is further down is no part of the table. */
const columnRoom = 0.9
const lastDistance = 2.4
/** Of the distance of two lines in a cell: rows may be set further from each other. */
const rowDistance = 1.2
/** In points, and of the cells of a column. */
const near = 3
const alignedShare = 0.6
/** Of the size of the text: mastheads have columns, and larger type. */
const largest = 1.2

interface Cut {
  readonly line: GlyphLine
  readonly cells: readonly (readonly GlyphLine[])[]
}

/** Costs for each line a look at it and at the room that the lines above it leave. */
export function findBareTables(lines: readonly GlyphLine[], size: number): FoundTables {
  const rows: TableRow[] = []
  const rest: GlyphLine[] = []
  for (let at = 0; at < lines.length;) {
    const stretch = takeStretch(lines, at, size)
    const found = readRows(stretch)
    const head = found.length > 0 ? readHead(rest.at(-1), stretch) : null
    if (head) {
      rest.pop()
      rows.push(head)
    }
    if (found.length === 0) rest.push(...stretch)
    for (const row of found) rows.push(row)
    at += stretch.length
  }
  return { rows, rest }
}

/** The line, and those from it down that leave room for three columns. */
function takeStretch(lines: readonly GlyphLine[], at: number, size: number): GlyphLine[] {
  const taken = lines.slice(at, at + 1)
  const [first] = taken
  if (!first || first.size > size * largest) return taken
  let gutters = findGutters(taken, columnRoom)
  for (let next = at + 1; next < lines.length; next++) {
    const [above, line] = [lines[next - 1], lines[next]]
    if (!above || !line || !isUnder(above, line, first)) break
    gutters = leaveRoom(gutters, line)
    if (gutters.length + 1 < fewestColumns) break
    taken.push(line)
  }
  return taken
}

/** The line above, where it has words over some of the columns: mostly none over the first, which names the rows. */
function readHead(line: GlyphLine | undefined, stretch: readonly GlyphLine[]): TableRow | null {
  const [first] = stretch
  if (!line || !first || !isUnder(line, first, line)) return null
  const gutters = findGutters([line, ...stretch], columnRoom)
  if (gutters.length !== findGutters(stretch, columnRoom).length) return null
  const cells = cutCells([line], gutters)
  const filled = cells.filter((cell) => cell.length > 0).length
  return filled > 1 ? { y: line.y, cells, bare: true } : null
}

/** What a line leaves of the room between columns. */
function leaveRoom(gutters: readonly Gutter[], line: GlyphLine): Gutter[] {
  let left = [...gutters]
  for (const { x, width } of line.glyphs.filter(isVisible)) {
    left = left.flatMap(([from, to]): Gutter[] => {
      if (x >= to || x + width <= from) return [[from, to]]
      const parts: Gutter[] = [
        [from, x],
        [x + width, to],
      ]
      return parts.filter(([start, end]) => end - start > line.size * columnRoom)
    })
  }
  return left
}

function isUnder(above: GlyphLine, line: GlyphLine, first: GlyphLine): boolean {
  const distance = above.y - line.y
  return (
    distance > 0 &&
    distance < line.size * lastDistance &&
    Math.abs(line.size - first.size) < first.size * 0.08
  )
}

function readRows(stretch: readonly GlyphLine[]): TableRow[] {
  if (stretch.length < fewestRows) return []
  const gutters = findGutters(stretch, columnRoom)
  const cut = stretch.map((line) => ({ line, cells: cutCells([line], gutters) }))
  if (!hasWords(cut) || !areAligned(cut) || bearsLevels(cut)) return []
  const groups = groupRows(cut)
  if (groups.length < fewestRows) return []
  return groups.map((lines): TableRow => {
    const cells = gutters.map((_, column) => lines.flatMap((one) => one.cells[column] ?? []))
    const last = lines.flatMap((one) => one.cells[gutters.length] ?? [])
    return { y: lines[0]?.line.y ?? 0, cells: [...cells, last], bare: true }
  })
}

/** In two columns at least; one beside it may bear signs, but a column of signs for each of words makes two lists. */
function hasWords(lines: readonly Cut[]): boolean {
  const columns = lines[0]?.cells.length ?? 0
  let [words, signs] = [0, 0]
  for (let column = 0; column < columns; column++) {
    const texts = lines.map(({ cells }) => textOf(cells[column] ?? [])).filter(Boolean)
    if (texts.filter((text) => readLabel(`${text} x`) !== null).length > texts.length / 2) signs++
    else if (texts.some((text) => /\p{L}{2}|\p{Script=Han}/u.test(text))) words++
  }
  return words > 1 && signs < 2
}

/** A number over letters: `2.`, `a)`, `b)` are paragraphs of two levels, however their words happen to stand. */
function bearsLevels(lines: readonly Cut[]): boolean {
  const kinds = lines.flatMap(({ cells }) => {
    const label = readLabel(`${textOf(cells[0] ?? [])} x`)
    return label?.rest === 'x' ? label.kind : []
  })
  return new Set(kinds).size > 1
}

/** The cells of a column begin, end or have their middle under each other; the words of a text that leave room by chance do not. */
function areAligned(lines: readonly Cut[]): boolean {
  const columns = lines[0]?.cells ?? []
  return columns.every((_, column) => {
    const edges = lines.flatMap(({ cells }) => {
      const [cell] = cells[column] ?? []
      return cell ? [edgesOf(cell.glyphs)] : []
    })
    const places = [
      edges.map(([left]) => left),
      edges.map(([, right]) => right),
      edges.map(([left, right]) => (left + right) / 2),
    ]
    return places.some((each) => mostAtOnePlace(each) >= edges.length * alignedShare)
  })
}

function mostAtOnePlace(places: readonly number[]): number {
  const sorted = places.toSorted((a, b) => a - b)
  let [most, from] = [0, 0]
  sorted.forEach((place, index) => {
    while (place - (sorted[from] ?? place) > near) from++
    most = Math.max(most, index - from + 1)
  })
  return most
}

function textOf(cell: readonly GlyphLine[]): string {
  return cell
    .flatMap(({ glyphs }) => glyphs.filter(isVisible).toSorted((a, b) => a.x - b.x))
    .map(({ text }) => text)
    .join('')
}

/** Where every line has all its cells, each is a row; otherwise rows stand apart, or begin with the lines that have all cells. */
function groupRows(lines: readonly Cut[]): Cut[][] {
  if (lines.every((line) => isFull(line))) return lines.map((line) => [line])
  const distances = lines.slice(1).map(({ line }, index) => (lines[index]?.line.y ?? 0) - line.y)
  const apart = Math.min(...distances) * rowDistance
  const byDistance = group(lines, (_, index) => (distances[index - 1] ?? 0) > apart)
  if (byDistance.length >= fewestRows) return byDistance
  return lines[0] && isFull(lines[0]) ? group(lines, (line) => isFull(line)) : []
}

function isFull({ cells }: Cut): boolean {
  return cells.every((cell) => cell.length > 0)
}

function group(lines: readonly Cut[], begins: (line: Cut, index: number) => boolean): Cut[][] {
  const groups: Cut[][] = []
  lines.forEach((line, index) => {
    const last = groups.at(-1)
    if (!last || begins(line, index)) groups.push([line])
    else last.push(line)
  })
  return groups
}
