// The tables of a Word file as rows of cells. A masthead and what else is a table for its layout only is no table: its cells are paragraphs.
import { parseSymbol } from '../../grammar/document-symbol.ts'
import { readLabel } from '../body/printed-labels.ts'
import { type Track, tracksIn } from './tracking.ts'
import { wordsUnder } from './text-of-run.ts'
import { child, isOn, valueOf, type XmlElement } from './xml.ts'

interface TableCell {
  /** Its paragraphs, those of tables inside it too; empty for one that continues the cell above or beside it. */
  readonly paragraphs: readonly XmlElement[]
  readonly tracks: readonly Track[]
}

export interface TableRow {
  readonly cells: readonly TableCell[]
  /** Of the row as a whole. */
  readonly tracks: readonly Track[]
}

export interface ReadTable {
  readonly rows: readonly TableRow[]
  /** Whether it only sets numbers apart from the paragraphs they belong to. */
  readonly numbers: boolean
  /** Tables inside its cells. */
  readonly nested: number
}

/** More paragraphs than this in one cell, and a table holds parts of a page and no facts. */
const mostInCell = 6

const masthead =
  /\bDistr(?:\.|ibución)|United Nations|联\s*合\s*国|聯\s*合\s*國|Nations Unies|Naciones Unidas|Организация Объединенных Наций|الأمم المتحدة/u

/** Null for a table that is one for its layout; `isFirst` where no words stand before it. */
export function readTable(table: XmlElement, isFirst: boolean): ReadTable | null {
  const found = within(table, 'tr')
  const rows = found.map(readRow)
  // Nobody repeats the head of a layout on every page.
  const hasHead = found.some((row) => isOn(child(row, 'trPr'), 'tblHeader'))
  const isWide = rows.some(({ cells }) => cells.filter(hasWords).length > 1)
  if (!hasHead && (rows.length < 2 || !isWide)) return null
  const cells = rows.flatMap((row) => row.cells)
  if (!hasHead && cells.some(({ paragraphs }) => paragraphs.filter(isWritten).length > mostInCell))
    return null
  if (isFirst && cells.some(isOfMasthead)) return null
  const numbers = !hasHead && isOfNumbers(rows)
  return { rows, numbers, nested: countNested(table) }
}

/** Two columns, in the first of which stand numbers and letters of paragraphs, in the second words that end as paragraphs do. */
function isOfNumbers(rows: readonly TableRow[]): boolean {
  const pairs = rows.map(({ cells }) => cells.map(wordsOfCell))
  if (pairs.some((pair) => pair.length !== 2)) return false
  const words = pairs.map(([, second = '']) => second).filter((text) => text !== '')
  const ended = words.filter((text) => /[.,;:،؛。，；：]$/u.test(text))
  return (
    pairs.every(([first = '']) => first === '' || isLabel(first)) &&
    pairs.some(([first = '']) => first !== '') &&
    ended.length * 2 > words.length
  )
}

function isLabel(text: string): boolean {
  const label = readLabel(`${text} x`)
  return label !== null && label.rest === 'x'
}

function wordsOfCell({ paragraphs }: TableCell): string {
  return paragraphs.map(wordsUnder).join(' ').trim()
}

function isWritten(paragraph: XmlElement): boolean {
  return wordsUnder(paragraph).trim() !== ''
}

function hasWords({ paragraphs }: TableCell): boolean {
  return paragraphs.some(isWritten)
}

function isOfMasthead({ paragraphs }: TableCell): boolean {
  const words = paragraphs.map((paragraph) => wordsUnder(paragraph).trim())
  return words.some((text) => masthead.test(text) || parseSymbol(text.replace(/\*+$/u, '')).ok)
}

function readRow(row: XmlElement): TableRow {
  const properties = child(row, 'trPr')
  const before = Number(valueOf(properties, 'gridBefore') ?? 0)
  const empty: TableCell = { paragraphs: [], tracks: [] }
  const cells = within(row, 'tc').map(readCell)
  const last = cells.length - 1
  return {
    cells: [
      ...Array.from({ length: Math.min(before, 60) }, () => empty),
      // The columns that a cell covers are kept free, but for those at the end of a row.
      ...cells.flatMap(({ cell, span }, index) =>
        index === last ? cell : [cell, ...Array.from({ length: span - 1 }, () => empty)],
      ),
    ],
    tracks: tracksIn(properties),
  }
}

function readCell(element: XmlElement): { readonly cell: TableCell; readonly span: number } {
  const properties = child(element, 'tcPr')
  const merge = child(properties, 'vMerge') ?? child(properties, 'hMerge')
  const continues = merge !== undefined && merge.attributes.get('val') !== 'restart'
  const paragraphs = continues ? [] : within(element, 'p')
  const span = Math.min(60, Math.max(1, Number(valueOf(properties, 'gridSpan') ?? 1) || 1))
  return { cell: { paragraphs, tracks: tracksIn(properties) }, span }
}

const transparent: ReadonlySet<string> = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'del',
  'tbl',
  'tr',
  'tc',
])

/** Elements of a name under another one, not those inside one that was found. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((each) => {
    if (each.name === name) return each
    return transparent.has(each.name) ? within(each, name) : []
  })
}

function countNested(table: XmlElement): number {
  const inside = (element: XmlElement): number =>
    element.children.reduce((sum, each) => sum + (each.name === 'tbl' ? 1 : 0) + inside(each), 0)
  return inside(table)
}
