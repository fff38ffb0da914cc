// The lines of all pages as words with their places, each cut into columns where its words stand far apart.
import { cellDivider } from '../../document/draft-text.ts'
import { largestOf } from '../../extremes.ts'
import type { LookRange } from '../from-paragraphs.ts'
import { findBareTables } from './bare-tables.ts'
import { isRightToLeft } from './glyph-order.ts'
import { takeLineNumbers } from './line-numbers.ts'
import { takeMarginWords } from './margin-words.ts'
import { orderColumns } from './page-columns.ts'
import { findTables, type TableRow } from './page-tables.ts'
import type { PlacedPage, PlacedRule } from './placed-page.ts'
import { commonSize, edgesOf, type GlyphLine, readGlyphLines } from './read-lines.ts'
import { areBracketsTurned } from './right-to-left.ts'
import { readRomanSigns } from './roman-signs.ts'
import { textSize } from './text-size.ts'
import { cutColumns } from './stretched-lines.ts'
import { findMarkSizes, partMark } from './page-marks.ts'
import { type LineDirection, writeLine } from './write-line.ts'

export interface TextLine {
  /** From 1. */
  readonly page: number
  /** The baseline. */
  readonly y: number
  /** Of most of its characters. */
  readonly size: number
  /** Distances from the side on which lines begin: in Arabic from the right. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly looks: readonly LookRange[]
  readonly bold: boolean
  readonly italic: boolean
  /** Where the line has several columns: each as a line. */
  readonly columns: readonly TextLine[]
  /** The width of its first word. */
  readonly firstWord: number
  /** Of a row of a table: by cell its lines. `text` has a tab between cells. */
  readonly cells?: readonly (readonly string[])[]
  /** Of such a row: the table has no rules. */
  readonly bare?: true
}

export interface LinedPage {
  readonly lines: readonly TextLine[]
  /** What stands behind, beside or across the text: marks, numbers of lines, words up the margin. */
  readonly aside: readonly string[]
  readonly hidden: readonly string[]
  /** With places as those of the lines. */
  readonly rules: readonly { readonly y: number; readonly start: number; readonly end: number }[]
}

export interface LinedText {
  readonly pages: readonly LinedPage[]
  /** Of most of the text. */
  readonly size: number
  readonly rtl: boolean
}

export function readTextLines(pages: readonly PlacedPage[]): LinedText {
  const glyphs = pages.flatMap((page) => page.glyphs)
  const rtl = isRightToLeft(glyphs)
  const size = textSize(pages.map((page) => page.glyphs))
  const marks = findMarkSizes(
    pages.map((page) => page.glyphs),
    size,
  )
  const parted = pages.map((page) => partMark(page.glyphs, marks))
  const beside = takeMarginWords(
    parted.map(({ text }) => text),
    size,
  )
  const numbered = takeLineNumbers(
    readRomanSigns(
      beside.map(({ text }) => readGlyphLines(text)),
      rtl,
    ),
  )
  const direction = { rtl, mirrored: false, common: size }
  const read = (how: LineDirection) =>
    pages.map(({ rules = [], askew = [], hidden = [] }, index) => {
      const { lines = [], numbers = [] } = numbered[index] ?? {}
      const mark = readGlyphLines(parted[index]?.mark ?? [])
      const margin = beside[index]?.margin ?? []
      const aside = [...numbers, ...askew]
      return { ...readPage({ lines, rules, mark, margin, aside }, index + 1, how), hidden }
    })
  const lined = read(direction)
  const texts = lined.flatMap(({ lines }) => lines.map(({ text }) => text))
  const turned = rtl && areBracketsTurned(texts)
  return { size, rtl, pages: turned ? read({ ...direction, mirrored: true }) : lined }
}

interface PageParts {
  readonly lines: readonly GlyphLine[]
  readonly rules: readonly PlacedRule[]
  readonly mark: readonly GlyphLine[]
  readonly margin: readonly (readonly GlyphLine[])[]
  readonly aside: readonly string[]
}

function readPage(
  { lines: found, rules, mark, margin, aside }: PageParts,
  page: number,
  direction: LineDirection,
): Omit<LinedPage, 'hidden'> {
  const { rtl } = direction
  const ruled = findTables(found, rules, direction.common)
  const ordered = orderColumns(ruled.rest, { rtl, size: direction.common })
  // On a page in columns what stands side by side are two texts.
  const bare =
    ordered === ruled.rest ? findBareTables(ordered, direction.common) : { rows: [], rest: ordered }
  const rows = [...ruled.rows, ...bare.rows]
  const lines = bare.rest
  const right = largestOf(
    found.map((line) => edgesOf(line.glyphs)[1]),
    0,
  )
  const place = (left: number, end: number) => (rtl ? [right - end, right - left] : [left, end])
  const written = lines.map((line): TextLine => {
    const columns = cutColumns(line).map((part) => writeColumn(part))
    const ordered = rtl ? columns.toReversed() : columns
    return { ...writeColumn(line), columns: ordered.length > 1 ? ordered : [] }
  })
  return {
    lines: rows.map((row) => writeRow(row)).reduce(putRow, written),
    aside: [...mark.map((line) => writeColumn(line).text), ...margin.map(writeTogether), ...aside],
    rules: rules.map((rule) => placeRule(rule, place)),
  }

  function writeRow({ y, cells, bare }: TableRow): TextLine {
    const columns = rtl ? cells.toReversed() : cells
    const texts = columns.map((cell) => cell.map((line) => writeColumn(line).text))
    const all = cells.flat().flatMap((line) => line.glyphs)
    const whole = writeColumn({ y, size: commonSize(all), glyphs: all })
    const text = texts.map((cell) => cell.join(' ')).join(cellDivider)
    return { ...whole, text, looks: [], cells: texts, ...(bare && { bare }) }
  }

  function writeTogether(lines: readonly GlyphLine[]): string {
    return lines.map((line) => writeColumn(line).text).join(' ')
  }

  function writeColumn(line: GlyphLine): TextLine {
    const [left, end] = edgesOf(line.glyphs)
    const [start = 0, stop = 0] = place(left, end)
    const { text, looks } = writeLine(line, direction)
    return {
      page,
      y: line.y,
      size: commonSize(line.glyphs),
      start,
      end: stop,
      text,
      looks,
      bold: isAll(text, looks, 'bold'),
      italic: isAll(text, looks, 'italic'),
      columns: [],
      firstWord: firstWordWidth(text, stop - start),
    }
  }
}

/** Above the first line that stands lower on the page. */
function putRow(lines: TextLine[], row: TextLine): TextLine[] {
  const below = lines.findIndex((line) => line.y < row.y)
  return below < 0 ? [...lines, row] : lines.toSpliced(below, 0, row)
}

function placeRule(
  { x, y, width }: PlacedRule,
  place: (left: number, end: number) => number[],
): LinedPage['rules'][number] {
  const [start = 0, end = 0] = place(x, x + width)
  return { y, start, end }
}

function isAll(text: string, looks: readonly LookRange[], kind: 'bold' | 'italic'): boolean {
  let [set, all] = [0, 0]
  for (const { from, to, look } of looks) {
    const letters = text.slice(from, to).match(/\p{L}/gu)?.length ?? 0
    all += letters
    if (look[kind]) set += letters
  }
  return all > 0 && set >= all * 0.9
}

/** By its share of the characters; of Han one character. */
function firstWordWidth(text: string, width: number): number {
  const characters = Array.from(text).length
  if (characters === 0) return 0
  const word = /^[^\s\p{Script=Han}]+|^\p{Script=Han}[，。；：、》”）]*/u.exec(text)?.[0] ?? ' '
  return (width * Array.from(word).length) / characters
}
