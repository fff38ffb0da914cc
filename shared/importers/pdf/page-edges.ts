// Whether what reads as the head or the foot of a page stands as one. A symbol, or words of the title, may as well be the last line of a paragraph
// that goes over the page, and where lines have places nothing need be guessed: heads stand furthest out, away from the text or in smaller type,
// and say what the first page says or what other pages say at the same height.
import type { Furniture } from '../imported-document.ts'
import { isPageMark } from '../lines/page-numbers.ts'
import type { TextLine } from './text-lines.ts'

export interface EdgeLine extends TextLine {
  readonly number: number
}

/** In sizes of the text: nearer than this, a line of the text's own type belongs to the text. */
const awayBy = 2.2
/** Of the size of the text: what is smaller is no line of it. */
const smaller = 0.93

/** Takes from `found`, which is by number, what cannot be a head or a foot. Costs a sort of each page. */
export function dropInnerLines(
  lines: readonly EdgeLine[],
  found: Map<number, Furniture>,
  size: number,
): void {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()]
  const known = new KnownHeads(lines)
  for (const page of pages) {
    const marks = page.filter(({ number }) => isPageMark(found.get(number)))
    if (marks.length === 0) continue
    const outer = outerLines(page, found, size)
    const outermost = [page.toSorted((a, b) => b.y - a.y)].flatMap((down) => [
      down.at(0),
      down.at(-1),
    ])
    for (const line of marks) {
      // However near the text comes: no text ends every page with the same words at the same height.
      if (outermost.includes(line) && known.repeats(line, pages.length / 2)) continue
      const head = found.get(line.number) === 'running-head'
      const beside = marks.some(
        (other) => other !== line && Math.abs(other.y - line.y) < size * 0.5,
      )
      if (!outer.has(line.number) || (head && !beside && !known.has(line)))
        found.delete(line.number)
    }
  }
}

class KnownHeads {
  readonly #first: string
  readonly #places: Map<string, Set<number>>

  constructor(lines: readonly EdgeLine[]) {
    this.#first = lines
      .filter(({ page }) => page === 1)
      .map(({ text }) => plain(text))
      .join(' ')
    this.#places = new Map()
    for (const line of lines) {
      const place = placeOf(line)
      this.#places.set(place, (this.#places.get(place) ?? new Set()).add(line.page))
    }
  }

  has(line: EdgeLine): boolean {
    // A note that says what the text says is none.
    if (/^[⁰¹²³⁴-⁹]/u.test(line.text)) return false
    if (line.page > 1 && this.#first.includes(plain(line.text))) return true
    return this.repeats(line, 2)
  }

  /** On so many pages, and on two at least. */
  repeats(line: EdgeLine, least: number): boolean {
    return (this.#places.get(placeOf(line))?.size ?? 0) >= Math.max(2, least)
  }
}

function plain(text: string): string {
  return text.replaceAll(/[\s*]+/gu, ' ').trim()
}

function placeOf({ y, text }: EdgeLine): string {
  return `${Math.round(y / 3)} ${text.replaceAll(/\d+/gu, '#')}`
}

/** The numbers of the lines at the top and the bottom that are furniture, as far as the last that stands away from what is within. */
function outerLines(
  page: readonly EdgeLine[],
  found: ReadonlyMap<number, Furniture>,
  size: number,
): ReadonlySet<number> {
  const down = page.toSorted((a, b) => b.y - a.y)
  const outer = new Set<number>()
  for (const order of [down, down.toReversed()]) {
    const inner = order.findIndex(({ number }) => !found.has(number))
    const edge = order.slice(0, inner < 0 ? order.length : inner)
    const last = edge.findLastIndex((line, index) => {
      const next = order[index + 1]
      return !next || Math.abs(line.y - next.y) > size * awayBy || line.size < size * smaller
    })
    for (const { number } of edge.slice(0, last + 1)) outer.add(number)
  }
  return outer
}
