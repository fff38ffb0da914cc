// The numbers of lines in the margin, every line or every fifth, which Model UN papers and rolling texts have so that a room can point
// at a place. They belong to the page: they are taken off before anything else is read.
import type { FurnitureLine } from '../imported-document.ts'
import { readLabel } from '../body/printed-labels.ts'
import type { SourceLine } from './source-lines.ts'

export interface UnnumberedLines {
  readonly lines: readonly SourceLine[]
  readonly furniture: readonly FurnitureLine[]
}

interface Numbered {
  readonly index: number
  /** In the source. */
  readonly line: number
  readonly value: number
  readonly rest: string
  /** Columns that the number and the space behind it take. */
  readonly width: number
}

/** A count of fewer lines may be notes. */
const fewest = { every: 10, fifth: 5, exactly: 3 }
/** Of the lines from the first number to the last, as many may have lost theirs. */
const mostBare = 0.25

/** Costs no more than the lines are long. `opens` tells the first words of a paragraph. */
export function takeLineNumbers(
  lines: readonly SourceLine[],
  opens: (text: string) => boolean,
): UnnumberedLines {
  const found = lines.flatMap(readNumbered)
  const count = [countEvery(found), countFifth(found)].find((each) => each.length > 0) ?? []
  if (!isOfText(count, lines, opens)) return { lines, furniture: [] }
  const numbers = new Map(count.map((one) => [one.index, one]))
  let gap = 0
  return {
    lines: lines.flatMap((line, index) => {
      const one = numbers.get(index)
      if (one?.rest === '') {
        gap += line.gap + 1
        return []
      }
      const whole = { ...line, gap: line.gap + gap }
      gap = 0
      return [one ? { ...whole, text: one.rest, indent: line.indent + one.width } : whole]
    }),
    furniture: count.map(({ index, value }) => ({
      line: lines[index]?.number ?? 0,
      text: String(value),
      what: 'line-number',
    })),
  }
}

function readNumbered({ text, row, number: line }: SourceLine, index: number): Numbered[] {
  const match = row ? null : /^(\d{1,3})(?:(\s+)(\S.*)|)$/su.exec(text)
  if (!match) return []
  const [, digits = '', space = '', rest = ''] = match
  return [{ index, line, value: Number(digits), rest, width: digits.length + space.length }]
}

/** Each number one more than the one above, from 1, which may come again on every page. */
function countEvery(found: readonly Numbered[]): Numbered[] {
  const count: Numbered[] = []
  for (const [at, one] of found.entries()) {
    const last = count.at(-1)?.value ?? 0
    const again = one.value === 1 && last >= fewest.every && !goesOn(found, at, last)
    if (one.value === last + 1 || again) count.push(one)
  }
  return count.length < fewest.every ? [] : count
}

/** How far below a 1 the count is looked for: years and numbers of pages may stand between. */
const near = 5

/** Whether below a 1 the count goes on from above it, not from the 1: that is the number of a page. */
function goesOn(found: readonly Numbered[], at: number, last: number): boolean {
  const below = found.slice(at + 1, at + 1 + near)
  return below.find(({ value }) => value === 2 || value === last + 1)?.value === last + 1
}

/** 5, 10, 15, each five lines under the other. */
function countFifth(found: readonly Numbered[]): Numbered[] {
  const count: Numbered[] = []
  for (const one of found) {
    const last = count.at(-1)
    const near = !last || Math.abs(one.index - last.index - 5) <= 1 || one.line === last.line + 5
    if (near && one.value === (last?.value ?? 0) + 5) count.push(one)
  }
  // Empty lines are counted too, and may have the number to themselves.
  const exact = count.filter(({ line, value }) => line - value === (count[0]?.line ?? 0) - 5)
  return count.length >= fewest.fifth || exact.length >= fewest.exactly ? count : []
}

/** Of the lines of a source at least so many are counted, and of those at most so many end a sentence, as notes do. */
const leastCounted = 0.5
const mostEnded = 0.5

/** Whether the numbers stand beside a text: nearly every line has its own, and behind them paragraphs begin. */
function isOfText(
  count: readonly Numbered[],
  lines: readonly SourceLine[],
  opens: (text: string) => boolean,
): boolean {
  const [first, last] = [count[0], count.at(-1)]
  if (!first || !last) return false
  const span = last.index - first.index + 1
  const every = first.value === 1
  const expected = every ? span : span / 5
  if (count.length < expected * (1 - mostBare)) return false
  const ended = count.filter(({ rest }) => /[.。]$/u.test(rest)).length
  if (span < lines.length * leastCounted || ended > count.length * mostEnded) return false
  const texts = every ? count.map(({ rest }) => rest) : lines.map(({ text }) => text)
  return texts.filter((text) => opens(readLabel(text)?.rest ?? text)).length > 2
}
