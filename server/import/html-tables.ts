// Which tables of a web page are tables of words and which only set the page: a masthead, columns, a frame around everything. Of the first
// kind the rows are given, every one with as many cells; a cell over several columns or rows is the first of them, and the others are empty.
import { largestOf } from '../../shared/extremes.ts'
import { isEmblem, readDistribution } from '../../shared/importers/front/masthead-words.ts'
import { attribute, type Part } from './html-parts.ts'

export interface HtmlTable {
  /** The index of the tag that opens it, and of the one that closes it or the last part of the page. */
  readonly from: number
  readonly to: number
  readonly caption: string
  /** At least two rows of at least two cells. */
  readonly rows: readonly (readonly string[])[]
  /** The words of cells that stood over several columns or rows. */
  readonly merged: readonly string[]
}

/** `wordsOf` gives the words of a piece of the page as one line. Costs one pass. */
export function findTables(
  parts: readonly Part[],
  wordsOf: (parts: readonly Part[]) => string,
): ReadonlyMap<number, HtmlTable> {
  const tables = innermost(parts).flatMap(([from, to]): HtmlTable[] => {
    const table = readTable(parts.slice(from + 1, to), wordsOf)
    const opening = parts[from]?.part ?? ''
    return table && !isForLayout(opening, table) ? [{ from, to, ...table }] : []
  })
  return new Map(tables.map((table) => [table.from, table]))
}

/** Tables without tables in them: what holds another only sets the page. */
function innermost(parts: readonly Part[]): [from: number, to: number][] {
  const found: [number, number][] = []
  const open: { readonly from: number; holds: boolean }[] = []
  parts.forEach(({ tag, part }, index) => {
    if (tag !== 'table') return
    if (!part.startsWith('</')) {
      for (const table of open.slice(-1)) table.holds = true
      open.push({ from: index, holds: false })
      return
    }
    const closed = open.pop()
    if (closed && !closed.holds) found.push([closed.from, index])
  })
  return found
}

type Read = Pick<HtmlTable, 'caption' | 'rows' | 'merged'>

interface Cell {
  readonly row: number
  readonly parts: Part[]
  readonly across: number
  readonly down: number
}

/** A cell over more than these is a mistake or a trap. */
const mostAcross = 20
const mostDown = 100

function readTable(
  parts: readonly Part[],
  wordsOf: (parts: readonly Part[]) => string,
): Read | null {
  const { cells, caption, rows: count } = readCells(parts)
  const grid = new Grid(count)
  for (const cell of cells) grid.put(cell, wordsOf(cell.parts))
  const rows = grid.rows()
  const isTable = rows.filter((row) => countFilled(row) > 1).length > 1
  return isTable ? { caption: wordsOf(caption), rows, merged: grid.merged } : null
}

/** Where the cells of a table stand, when some of them take the place of several. */
class Grid {
  readonly merged: string[] = []
  readonly #rows: string[][]
  readonly #taken: Set<number>[]

  constructor(count: number) {
    this.#rows = Array.from({ length: count }, () => [])
    this.#taken = Array.from({ length: count }, () => new Set())
  }

  put({ row, across, down }: Cell, words: string): void {
    const line = this.#rows[row] ?? []
    let column = line.length
    while (this.#taken[row]?.has(column)) column++
    for (const taken of this.#taken.slice(row, row + down))
      for (let beside = column; beside < column + across; beside++) taken.add(beside)
    while (line.length < column) line.push('')
    line.push(words)
    if ((across > 1 || down > 1) && words !== '') this.merged.push(words)
  }

  /** All as wide as the widest; what carries no words is left out. */
  rows(): string[][] {
    const width = largestOf(
      this.#taken.map((columns) => columns.size),
      0,
    )
    return this.#rows
      .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
      .filter((row) => countFilled(row) > 0)
  }
}

function countFilled(row: readonly string[]): number {
  return row.filter((cell) => cell !== '').length
}

function readCells(parts: readonly Part[]): { cells: Cell[]; caption: Part[]; rows: number } {
  const cells: Cell[] = []
  const caption: Part[] = []
  let rows = 0
  // Words between the cells belong to none; they go to the one before, so that nothing is lost.
  let into = caption
  for (const piece of parts) {
    const { tag, part } = piece
    const opens = !part.startsWith('</')
    if (tag === 'tr' && opens) rows++
    if (tag === 'caption' && opens) into = caption
    if ((tag === 'td' || tag === 'th') && opens) {
      if (rows === 0) rows = 1
      into = []
      cells.push({ row: rows - 1, parts: into, ...spans(part) })
    } else into.push(piece)
  }
  return { cells, caption, rows }
}

function spans(part: string): Pick<Cell, 'across' | 'down'> {
  const count = (name: string, most: number) => {
    const value = Number.parseInt(attribute(part, name), 10)
    return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, most)
  }
  return { across: count('colspan', mostAcross), down: count('rowspan', mostDown) }
}

/** More words than this in a cell are paragraphs. */
const longestCell = 600

/** What says so itself, holds whole paragraphs, or is the head of a document. */
function isForLayout(opening: string, { rows }: Read): boolean {
  if (/^(?:presentation|none)$/iu.test(attribute(opening, 'role'))) return true
  return rows.some((row) =>
    row.some(
      (cell) => cell.length > longestCell || isEmblem(cell) || readDistribution(cell) !== null,
    ),
  )
}
