// Numbers of pages that stand alone: at the edge of a page that other lines show, or counting on where nothing else shows the pages.
import type { Furniture } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

export const pageAlone = /^(?:Page |第 ?)?\d{1,3}(?: ?页)?$/
export const soleNumber = /^\d{1,3}$/

/** Marks them among what is already known of the lines. */
export function markPageNumbers(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const alone: number[] = []
  lines.forEach((line, index) => {
    if (found.has(index) || !pageAlone.test(line.text)) return
    if (standsAtPageEdge(lines, index, found)) found.set(index, 'page-number')
    else if (line.gap > 1 && (lines[index + 1]?.gap ?? 2) > 1) alone.push(index)
  })
  const numbers = alone.map((index) => Number(/\d+/.exec(lines[index]?.text ?? '')?.[0]))
  if (numbers.length > 1 && isSeries(numbers))
    for (const index of alone) found.set(index, 'page-number')
  markCountedPages(lines, found)
}

function isSeries(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
}

/** A text that was copied without the ends of its pages: the numbers that stand alone in it count up from the first page to its last line. */
function markCountedPages(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const alone = lines.flatMap(({ text }, index) => {
    return soleNumber.test(text) && (found.get(index) ?? 'page-number') === 'page-number'
      ? index
      : []
  })
  const numbers = alone.map((index) => Number(lines[index]?.text))
  const counted = alone.length > 1 && (numbers[0] ?? 0) <= 2 && isSeries(numbers)
  if (counted && alone.at(-1) === lines.length - 1)
    for (const index of alone) found.set(index, 'page-number')
}

export function standsAtPageEdge(
  lines: readonly SourceLine[],
  index: number,
  found: ReadonlyMap<number, Furniture>,
): boolean {
  if (standsByMark(index, found)) return true
  const page = lines[index]?.page
  const above = lines[index - 1]
  let next = index + 1
  // On left pages the number stands before the job number.
  while (isFootMark(found.get(next)) && lines[next]?.page === page) next++
  if (next > index + 1 && found.get(next) === 'running-head') return true
  const below = lines[next]
  return !below || below.page !== page || (above !== undefined && above.page !== page)
}

/** Between the head of a page and its number the job number may stand. */
function standsByMark(index: number, found: ReadonlyMap<number, Furniture>): boolean {
  if (isPageMark(found.get(index - 1)) || isPageMark(found.get(index + 1))) return true
  let above = index - 1
  while (isFootMark(found.get(above))) above--
  return found.get(above) === 'running-head'
}

function isFootMark(what: Furniture | undefined): boolean {
  return what === 'job-number' || what === 'barcode' || what === 'recycling'
}

/** True for what stands only at the head or the foot of a page. */
export function isPageMark(what: Furniture | undefined): boolean {
  return what === 'running-head' || what === 'page-number'
}
