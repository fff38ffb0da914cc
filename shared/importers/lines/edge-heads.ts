// Old volumes and records have words beside the number of a page, the name of the session or of the committee, other ones on left and right pages.
// Where the ends of pages are known and their numbers count on, these words stand with the number, set off from the text.
import type { Furniture } from '../imported-document.ts'
import { readLabel } from '../body/printed-labels.ts'
import { isFinished } from './finished.ts'
import { type SourceLine, widthOf } from './source-lines.ts'

interface Edge {
  readonly page: number
  /** Where the number stands, and the words. */
  readonly at: number
  readonly words: number
  readonly value: number
}

/** No running head is wider, and none as wide as a line of the text: that may be the first of a paragraph. */
const widest = 110
const textShare = 0.75
/** Narrower lines fill no page. */
const narrowest = 50
/** The number of a page, also as signs set it off. */
const pageNumber = /^[-–—[(]?\s?(\d{1,4})\s?[-–—\])]?$/u

/** Marks the numbers and the words; on the first page only the number, since its words may be those of the masthead. */
export function markEdgeHeads(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  if ((lines[0]?.page ?? 1) === lines.at(-1)?.page) return
  const full = fullWidth(lines)
  const limit = full < narrowest ? widest : Math.min(widest, full * textShare)
  const edges = lines
    .flatMap((_, index) => edgesAt(lines, index))
    .filter(({ words }) => widthOf(lines[words]?.text ?? '') <= limit)
  for (const { at, words, page, value } of edges) {
    const counted = edges.some(
      (other) => other.page !== page && other.value - value === other.page - page,
    )
    if (!counted) continue
    found.set(at, 'page-number')
    if (page !== lines[0]?.page) found.set(words, 'running-head')
  }
}

/** Of nine lines in ten, at most. */
function fullWidth(lines: readonly SourceLine[]): number {
  const widths = lines.map(({ text }) => widthOf(text)).toSorted((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.9)] ?? 0
}

/** The two lines at the head of a page that begins here, and at the foot of one that ends here. */
function edgesAt(lines: readonly SourceLine[], index: number): Edge[] {
  const page = lines[index]?.page
  const head = lines[index - 1]?.page !== page && standApart(lines, index, index + 2)
  const foot = lines[index + 1]?.page !== page && standApart(lines, index - 1, index - 1)
  return [
    ...(head ? [...edgeOf(lines, index, index + 1), ...edgeOf(lines, index + 1, index)] : []),
    ...(foot ? [...edgeOf(lines, index - 1, index), ...edgeOf(lines, index, index - 1)] : []),
  ]
}

/** Whether two lines of a page stand together, set off from the text: by the room over this line. */
function standApart(lines: readonly SourceLine[], first: number, below: number): boolean {
  const [one, other, next] = [lines[first], lines[first + 1], lines[below]]
  if (one === undefined || one.page !== other?.page || other.gap > 0) return false
  return next === undefined || next.gap > 0
}

function edgeOf(lines: readonly SourceLine[], at: number, words: number): Edge[] {
  const [number, head] = [lines[at], lines[words]]
  const value = pageNumber.exec(number?.text ?? '')?.[1]
  if (!number || !head || value === undefined || !isHead(head.text)) return []
  return [{ page: number.page, at, words, value: Number(value) }]
}

function isHead(text: string): boolean {
  if (isFinished(text) || readLabel(text)) return false
  return /^[\p{Lu}\p{Lo}\d«“"]/u.test(text) && /\p{L}{2}/u.test(text)
}
