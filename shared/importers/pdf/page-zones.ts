// What of the lines of each page is body, what the notes at its foot, and what belongs to the page alone. Notes are known by a rule above them
// or by smaller type at the foot of the page, and by the signs that count upward.
import type { FieldLine, Furniture } from '../imported-document.ts'
import { findFurniture, isOfText, isRule } from '../lines/page-furniture.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { orderMasthead } from './masthead-columns.ts'
import { findGathered } from './gathered-notes.ts'
import { NoteFinder, noteSize, noteStart } from './note-finder.ts'
import { dropInnerLines } from './page-edges.ts'
import type { LinedText, TextLine } from './text-lines.ts'

export interface NumberedLine extends TextLine {
  /** From 1, in all lines of the file. */
  readonly number: number
}

interface PdfFurniture {
  readonly line: Pick<NumberedLine, 'number' | 'text'>
  readonly what: Furniture
}

export interface PageZones {
  readonly body: readonly NumberedLine[]
  readonly notes: readonly NumberedLine[]
}

export interface TextZones {
  readonly pages: readonly PageZones[]
  readonly furniture: readonly PdfFurniture[]
  /** The line over notes that are gathered behind the text. */
  readonly fields: readonly FieldLine[]
  /** Every line as it is shown beside the text; those of columns apart. */
  readonly lines: readonly string[]
}

/** A watermark is larger than anything in a text by this. */
const watermark = 3.2

export function splitPages(text: LinedText): TextZones {
  const numbered = numberLines(text)
  const found = findPageFurniture(numbered, text)
  const notes = new NoteFinder(text)
  const asides = text.pages
    .flatMap(({ aside, hidden }) => [
      ...aside.map((words) => ({ text: words, what: 'ornament' as const })),
      ...hidden.map((words) => ({ text: words, what: 'hidden' as const })),
    ])
    .map((aside, index) => ({ ...aside, number: numbered.length + index + 1 }))
  const own = numbered.filter(({ number }) => !found.has(number))
  const gathered = findGathered(own)
  const heading = gathered?.heading ?? null
  const end = gathered?.from ?? Infinity
  const pages = text.pages.map((page, index) => {
    const here = own.filter((line) => line.page === index + 1 && line !== heading)
    const foot = { ...page, rules: [...page.rules, ...rulesOfText(numbered, index + 1)] }
    const above = here.filter(({ number }) => number < end)
    const zones = notes.split(above, foot)
    return { ...zones, notes: [...zones.notes, ...here.slice(above.length)] }
  })
  return {
    pages,
    furniture: [
      ...numbered.flatMap((line): PdfFurniture[] => {
        const what = found.get(line.number)
        return what ? [{ line, what }] : []
      }),
      ...asides.map((line) => ({ line, what: line.what })),
    ],
    fields: heading
      ? [{ line: heading.number, text: heading.text, field: 'notes-heading' as const }]
      : [],
    lines: [...numbered, ...asides].map((line) => line.text),
  }
}

/** A rule that is drawn with underscores. */
function rulesOfText(lines: readonly NumberedLine[], page: number): LinedText['pages'][0]['rules'] {
  return lines.filter((line) => line.page === page && isRule(line.text))
}

/** A line with columns is one line for each of them, unless it is a number before its words. */
function numberLines({ pages }: LinedText): NumberedLine[] {
  const lines = pages.flatMap(({ lines: page }, index) => {
    const columns = page.flatMap(columnsOf)
    return index === 0 ? orderMasthead(columns) : columns
  })
  return lines.map((line, index) => ({ ...line, number: index + 1 }))
}

const shortLabel = /^[([]?[\p{L}\p{N}'’]{1,5}[)\].．、]{0,2}[-–—]?$|^[•▪●◦‣∙–—-]$/u

function columnsOf(line: TextLine): readonly TextLine[] {
  const { columns } = line
  const [first, second] = columns
  if (!first || !second) return [line]
  if (columns.length === 2 && shortLabel.test(first.text) && second.start - first.start < 90)
    return [line]
  return columns
}

function findPageFurniture(
  lines: readonly NumberedLine[],
  { pages, size }: LinedText,
): Map<number, Furniture> {
  const sources = lines.map((line, index): SourceLine => {
    const above = lines[index - 1]
    const apart = above?.page === line.page && above.y - line.y > size * 1.8
    return { number: line.number, text: line.text, indent: 0, gap: apart ? 1 : 0, page: line.page }
  })
  const found = new Map<number, Furniture>()
  for (const [index, what] of findFurniture(sources, false)) found.set(index + 1, what)
  dropInnerLines(lines, found, size)
  for (const line of lines) {
    if (found.has(line.number)) continue
    if (line.size > size * watermark && pages.length > 0 && isWatermark(line, lines))
      found.set(line.number, 'ornament')
    if (isRule(line.text)) found.set(line.number, 'note-rule')
  }
  markRepeated(lines, found, size)
  for (const { cells, number } of lines) if (cells) found.delete(number)
  markHeadsOfTables(lines, found)
  markLineNumbers(lines, found)
  return found
}

/** The head of a table comes again on every page that the table runs over. */
function markHeadsOfTables(lines: readonly NumberedLine[], found: Map<number, Furniture>): void {
  let head: NumberedLine | null = null
  let last: NumberedLine | null = null
  for (const line of lines.filter(({ cells }) => cells !== undefined)) {
    const goesOn = last !== null && line.page === last.page + 1 && line.text === head?.text
    if (goesOn) found.set(line.number, 'running-head')
    else if (last === null || line.number !== last.number + 1) head = line
    last = line
  }
}

/** The same large words on every page. */
function isWatermark(line: TextLine, lines: readonly TextLine[]): boolean {
  const same = lines.filter(({ text, size }) => text === line.text && size === line.size)
  const pages = lines.at(-1)?.page ?? 1
  return pages > 1 && same.length >= pages * 0.6
}

/** Heads and feet: the same words but for their figures, at the same height of several pages, with nothing of the text further out. */
function markRepeated(
  lines: readonly NumberedLine[],
  found: Map<number, Furniture>,
  size: number,
): void {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()]
  const shapes = new Map<string, Set<number>>()
  for (const line of pages.flatMap((page) => [...page.slice(0, 4), ...page.slice(-5)])) {
    const shape = shapeOf(line)
    shapes.set(shape, (shapes.get(shape) ?? new Set()).add(line.page))
  }
  const least = pages.length > 6 ? 3 : 2
  // Notes of one form may end several pages; what ends like one is a head or a foot where most pages have it.
  const repeats = (line: NumberedLine) => {
    if (found.has(line.number)) return true
    const enough = isOfText(line.text) ? Math.max(3, pages.length * 0.6) : least
    return !noteStart.test(line.text) && (shapes.get(shapeOf(line))?.size ?? 0) >= enough
  }
  markSoleHead(pages, found, size)
  for (const page of pages) {
    const order = page.toSorted((a, b) => b.y - a.y)
    for (const edge of [order, order.toReversed()])
      for (const { number } of outerLines(edge, repeats, size))
        if (!found.has(number)) found.set(number, 'running-head')
  }
}

/** A document of two pages has its head once: above all else, in smaller type, what page 1 says. */
function markSoleHead(
  pages: readonly (readonly NumberedLine[])[],
  found: Map<number, Furniture>,
  size: number,
): void {
  const front = new Set((pages[0] ?? []).map(({ text }) => text))
  for (const page of pages.slice(1)) {
    const [top] = page.toSorted((a, b) => b.y - a.y)
    const isSmall = top !== undefined && top.size < size * noteSize
    if (isSmall && front.has(top.text) && /\p{L}/u.test(top.text))
      found.set(top.number, 'running-head')
  }
}

/** The lines of an edge of the page that repeat, if they stand apart from the text or are smaller. */
function outerLines(
  edge: readonly NumberedLine[],
  repeats: (line: NumberedLine) => boolean,
  size: number,
): readonly NumberedLine[] {
  const inner = edge.findIndex((line) => !repeats(line))
  const [last, next] = [edge[inner - 1], edge[inner]]
  if (!last || !next) return []
  const apart = Math.abs(last.y - next.y) > size * 1.7
  return apart || last.size <= size * noteSize ? edge.slice(0, inner) : []
}

function shapeOf({ text, y }: NumberedLine): string {
  return `${Math.round(y / 3)} ${text.replaceAll(/\d+/gu, '#')}`
}

/** Numbers beside the lines, all at one place before the text and counting upward. */
function markLineNumbers(lines: readonly NumberedLine[], found: Map<number, Furniture>): void {
  const numbers = lines.filter(({ text, number }) => /^\d{1,4}$/u.test(text) && !found.has(number))
  const places = Map.groupBy(numbers, ({ end }) => Math.round(end / 3))
  for (const same of places.values()) {
    const pages = new Set(same.map(({ page }) => page)).size
    if (same.length < Math.max(6, pages * 4)) continue
    const steps = same.filter((line, index) => {
      const above = same[index - 1]
      return above !== undefined && Number(line.text) > Number(above.text)
    })
    if (steps.length < (same.length - pages) * 0.9) continue
    for (const line of same) found.set(line.number, 'ornament')
  }
}
