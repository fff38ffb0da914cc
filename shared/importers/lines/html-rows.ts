// The tables that models write as HTML, in one line or over many: each row becomes a line with bars between its cells, as Markdown has it, which
// tables.ts reads. A cell that takes several places leaves the others empty.
import type { SourceLine } from './source-lines.ts'

export interface HtmlRows {
  readonly lines: readonly SourceLine[]
  /** The tags, by the number of their first line. */
  readonly tags: readonly { readonly line: number; readonly text: string }[]
}

const opens = /<table(?:\s[^<>]{0,400})?>/iu
const closes = /<\/table\s?>/iu
const anyTag =
  /<\/?(?:table|thead|tbody|tfoot|caption|colgroup|col|tr|td|th)(?:\s[^<>]{0,400})?\/?>/giu
/** A table that is not closed within so many lines has lost its end. */
const longest = 400

/** Looks at every line once. */
export function readHtmlRows(lines: readonly SourceLine[]): HtmlRows {
  if (!lines.some(({ text }) => text.includes('<t') || text.includes('<T')))
    return { lines, tags: [] }
  const tags: { line: number; text: string }[] = []
  const read: SourceLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const end = opens.test(line.text) ? findEnd(lines, at) : at
    const table = lines.slice(at, end + 1)
    const written = table.map(({ text }) => text).join(' ')
    const found = written.match(anyTag)
    if (!found) {
      read.push(line)
      continue
    }
    tags.push({ line: line.number, text: found.join(' ') })
    read.push(...linesOf(written, line))
    at = end
  }
  return tags.length === 0 ? { lines, tags } : { lines: read, tags }
}

/** The last line of the table; where it has no end, the last that goes on in it. */
function findEnd(lines: readonly SourceLine[], from: number): number {
  const rest = lines.slice(from, from + longest)
  const end = rest.findIndex(({ text }) => closes.test(text))
  const broken = rest.findIndex(({ text }) => !/<\/?t/iu.test(text))
  return from + (end >= 0 ? end : broken < 0 ? rest.length : broken) - (end >= 0 ? 0 : 1)
}

function linesOf(written: string, first: SourceLine): SourceLine[] {
  const from = Math.max(0, written.search(/<(?:table|t[rdh])[\s>]/iu))
  const last = written.search(closes)
  const to = last < 0 ? written.length : last
  const rows = readRows(written.slice(from, to))
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const above = plain(written.slice(0, from))
  const below = plain(written.slice(to))
  return [above, ...rows.map((cells) => writeRow(cells, width, rows.length)), below]
    .filter((text) => text !== '')
    .map((text, index) => ({ ...first, text, gap: index === 0 ? first.gap : gapOver(text) }))
}

/** Rows stand together; what stands around the table, apart. */
function gapOver(text: string): number {
  return text.startsWith('|') || text.includes('\t') ? 0 : 1
}

/** One row alone is no table in Markdown: its cells stand as tabs would divide them. */
function writeRow(cells: readonly string[], width: number, count: number): string {
  if (width < 2) return cells[0] ?? ''
  if (count === 1) return cells.join('\t')
  const all = Array.from({ length: width }, (_, column) => cells[column] ?? '')
  return `| ${all.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** The cells of each row, with empty ones where a cell takes more places than one. */
function readRows(table: string): string[][] {
  const rows: string[][] = []
  const taken = new Map<number, number>()
  for (const row of table.split(/<tr(?:\s[^<>]*)?>/iu)) {
    const cells: string[] = []
    for (const [, attributes = '', words = ''] of row.matchAll(
      /<t[dh](\s[^<>]*)?>(.*?)(?=<t[dh][\s>]|<\/?tr[\s>]|$)/gisu,
    ))
      placeCell(cells, taken, { attributes, words: plain(words) })
    if (cells.some((cell) => cell !== '')) rows.push(cells)
    for (const [column, left] of taken) taken.set(column, left - 1)
  }
  return rows
}

/** `taken`: for how many rows more a column is taken by a cell from above, this row counted. */
function placeCell(
  cells: string[],
  taken: Map<number, number>,
  { attributes, words }: { readonly attributes: string; readonly words: string },
): void {
  while ((taken.get(cells.length) ?? 0) > 0) cells.push('')
  const spans = (name: string) => {
    const value = new RegExp(String.raw`${name}\s?=\s?["']?(\d{1,2})`, 'iu').exec(attributes)?.[1]
    return Math.max(1, Number(value ?? 1))
  }
  const [across, down] = [spans('colspan'), spans('rowspan')]
  for (let column = 0; column < across; column++) {
    if (down > 1) taken.set(cells.length, down)
    cells.push(column === 0 ? words : '')
  }
}

function plain(words: string): string {
  return words
    .replaceAll(anyTag, ' ')
    .replaceAll(/<br\s?\/?>|\s+/giu, ' ')
    .trim()
}
