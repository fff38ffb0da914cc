// What of the lines of each page is body, what the notes at its foot, and what belongs to the page alone. Notes are known by a rule above them
// or by smaller type at the foot of the page, and by the signs that count upward.
import { largestOf, smallestOf } from '../../extremes.ts'
import type { Furniture } from '../imported-document.ts'
import { type NoteStart, readNoteStart } from '../notes/note-signs.ts'
import { findFurniture, isRule } from '../lines/page-furniture.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { orderMasthead } from './masthead-columns.ts'
import { dropInnerLines } from './page-edges.ts'
import type { LinedPage, LinedText, TextLine } from './text-lines.ts'

export interface NumberedLine extends TextLine {
  /** From 1, in all lines of the file. */
  readonly number: number
}

interface PdfFurniture {
  readonly line: Pick<NumberedLine, 'number' | 'text'>
  readonly what: Furniture
}

interface PageZones {
  readonly body: readonly NumberedLine[]
  readonly notes: readonly NumberedLine[]
}

export interface TextZones {
  readonly pages: readonly PageZones[]
  readonly furniture: readonly PdfFurniture[]
  /** Every line as it is shown beside the text; those of columns apart. */
  readonly lines: readonly string[]
}

/** Lines smaller than this share of the text's are notes, where they stand at the foot. */
const noteSize = 0.93
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
  const pages = text.pages.map((page, index) => {
    const here = numbered.filter((line) => line.page === index + 1 && !found.has(line.number))
    return notes.split(here, page)
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
    lines: [...numbered, ...asides].map((line) => line.text),
  }
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
  // Notes of one form may end several pages.
  const repeats = (line: NumberedLine) =>
    found.has(line.number) ||
    (!noteStart.test(line.text) && (shapes.get(shapeOf(line))?.size ?? 0) >= least)
  for (const page of pages) {
    const order = page.toSorted((a, b) => b.y - a.y)
    for (const edge of [order, order.toReversed()])
      for (const { number } of outerLines(edge, repeats, size))
        if (!found.has(number)) found.set(number, 'running-head')
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

class NoteFinder {
  readonly #text: LinedText
  #last = 0
  /** The notes of the page before went down to its foot, so they may go on. */
  #open = false

  constructor(text: LinedText) {
    this.#text = text
  }

  split(lines: readonly NumberedLine[], page: LinedPage): PageZones {
    const start = this.#startOf(lines, page)
    const body = lines.slice(0, start)
    const notes = lines.slice(start)
    this.#open = notes.length > 0
    notes.forEach(({ text }, index) => {
      const start = readNoteStart(text)
      const sign = Number(start?.sign)
      const anew = index === 0 && start?.strong === true && sign === 1
      if (sign === this.#last + 1 || anew) this.#last = sign
    })
    return { body, notes }
  }

  #startOf(lines: readonly NumberedLine[], page: LinedPage): number {
    const bySize = this.#startBySize(lines)
    const byRule = this.#startByRule(lines, page)
    if (byRule === null) return bySize
    // Small lines below the rule may stand over larger ones: what is under the rule is note.
    return bySize < lines.length && bySize < byRule ? bySize : byRule
  }

  /** The first of the small lines at the foot that begins as a note does, or goes on with those of the page before. */
  #startBySize(lines: readonly NumberedLine[]): number {
    const top = this.#topOfFoot(lines)
    const first = lines.findIndex((line, index) => index >= top && this.#begins(line))
    const goesOn = this.#open && top < lines.length && first !== top
    if (goesOn && this.#isAfterGap(lines, top)) return top
    return first < 0 ? lines.length : first
  }

  /** Where the last lines of the page begin that are small or no words. */
  #topOfFoot(lines: readonly NumberedLine[]): number {
    const { size } = this.#text
    const text = lines.findLastIndex(
      (line) => line.cells !== undefined || (line.size >= size * noteSize && hasManyLetters(line)),
    )
    // The head of a first page is no foot, however small.
    return lines[0]?.page === 1 ? Math.max(text + 1, Math.min(lines.length, 2)) : text + 1
  }

  /** Small lines at the head of the foot that no sign begins. */
  #isAfterGap(lines: readonly NumberedLine[], top: number): boolean {
    const [above, line] = [lines[top - 1], lines[top]]
    if (line && line.size >= this.#text.size * noteSize) return false
    return !above || !line || above.y - line.y > this.#text.size * 1.3
  }

  #begins(line: NumberedLine): boolean {
    if (line.size >= this.#text.size * noteSize) return false
    return noteStart.test(line.text)
  }

  /** A short rule in the lower part of the page with the next note under it. */
  #startByRule(lines: readonly NumberedLine[], { rules }: LinedPage): number | null {
    const left = smallestOf(lines.map(({ start }) => start))
    const right = largestOf(lines.map(({ end }) => end))
    const short = rules.filter(
      ({ start, end }) =>
        end - start < (right - left) * 0.55 && end - start > 30 && start < (left + right) / 2,
    )
    for (const { y } of short.toSorted((a, b) => a.y - b.y)) {
      const at = lines.findIndex((line) => line.y < y && line.y > y - this.#text.size * 3)
      const line = lines[at]
      if (!line || lines.slice(at).some((below) => below.y > y || below.cells)) continue
      const start = readNoteStart(line.text)
      const next = start !== null && (!/^\d/u.test(start.sign) || this.#isNext(start))
      if (next || (this.#open && line.size < this.#text.size)) return at
    }
    return null
  }

  /** Raised, the first number may begin the notes of any page. */
  #isNext({ sign: written, strong }: NoteStart): boolean {
    const sign = Number(written)
    return sign === this.#last + 1 || (this.#last === 0 && sign < 4) || (strong && sign === 1)
  }
}

const noteStart =
  /^(?:[⁰¹²³⁴-⁹]{1,3}|\(?\d{1,3}\)?|\[\d{1,3}\]|[*†‡¶‖]{1,3}|§(?!\s?\d))(?:[.)]?\s|\p{L}|[《“«"(]|$)/u

/** The number of a page may be as large as the text. */
function hasManyLetters({ text }: TextLine): boolean {
  return text.replaceAll(/[^\p{L}]/gu, '').length > 3
}
