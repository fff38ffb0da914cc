// Official Records were printed in two columns until the 1990s, and programs that keep the layout run their lines together. Where a strip of
// blanks stands between words on both sides of many lines, and the words on each side go on from line to line, the left column is read
// before the right one. Each such page is told, since a table may look so.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

interface ReadColumns {
  readonly lines: readonly SourceLine[]
  readonly ambiguities: readonly Ambiguity[]
}

/** Fewer lines with words on both sides may be a masthead or a table. */
const fewest = 6
/** The strip is at least so wide. */
const strip = 2
/** On each side at least so many columns are words. */
const narrowest = 24
/** Of the lines on each side so many go on in lower case from the line above: cells of a table do not. */
const goingOn = 0.25

export function readColumns(lines: readonly SourceLine[]): ReadColumns {
  if (lines.filter(({ text }) => /\S {2,}\S/u.test(text)).length < fewest)
    return { lines, ambiguities: [] }
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()]
  const read = pages.map(readPage)
  return {
    lines: read.flatMap((page) => page.lines),
    ambiguities: read.flatMap((page) => page.ambiguities),
  }
}

function readPage(page: readonly SourceLine[]): ReadColumns {
  const found = findStrip(page)
  if (!found) return { lines: page, ambiguities: [] }
  const { at, from, to } = found
  const inside = page.slice(from, to)
  const [left, right] = [sideOf(inside, 0, at), sideOf(inside, at, Infinity)]
  if (!isProse(left) || !isProse(right)) return { lines: page, ambiguities: [] }
  const [first] = inside
  const ambiguities: Ambiguity[] = first ? [tell(first)] : []
  return {
    lines: [...page.slice(0, from), ...left, ...right, ...page.slice(to)],
    ambiguities,
  }
}

function tell({ number, text }: SourceLine): Ambiguity {
  const alternatives = ['two columns, one after the other', 'lines across the page']
  return { code: 'table-or-text', line: number, excerpt: excerptOf(text), alternatives }
}

interface Strip {
  /** The column behind it. */
  readonly at: number
  /** The lines, from and to. */
  readonly from: number
  readonly to: number
}

/** The strip with the most lines that have words on both sides. */
function findStrip(page: readonly SourceLine[]): Strip | null {
  const counts = new Map<number, number>()
  for (const line of page)
    for (const at of endsOfGaps(line)) counts.set(at, (counts.get(at) ?? 0) + 1)
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (!best || best[1] < fewest) return null
  const [at] = best
  // The lines around the first and the last that show it, as long as nothing is printed in the strip.
  const shows = page.map((line) => endsOfGaps(line).includes(at))
  const to = shows.lastIndexOf(true) + 1
  const from = page.findLastIndex((line, index) => index < to && !isClear(line, at)) + 1
  const rows = shows.slice(from, to).filter(Boolean).length
  return rows < fewest ? null : { at, from, to: from + lengthOf(page.slice(from), at) }
}

function lengthOf(page: readonly SourceLine[], at: number): number {
  const end = page.findIndex((line) => !isClear(line, at))
  return end < 0 ? page.length : end
}

/** The columns in which words begin behind a wide gap. */
function endsOfGaps({ text, indent }: SourceLine): number[] {
  return [...text.matchAll(/\S {2,}(?=\S)/gu)]
    .map(({ 0: gap, index }) => indent + index + gap.length)
    .filter((at) => at >= narrowest)
}

function isClear({ text, indent }: SourceLine, at: number): boolean {
  if (indent >= at || indent + text.length <= at - strip) return true
  return text.slice(at - strip - indent, at - indent).trim() === ''
}

/** The words of one side, in lines of their own; the empty lines of the side count as such. */
function sideOf(lines: readonly SourceLine[], from: number, to: number): SourceLine[] {
  const side: SourceLine[] = []
  let gap = 0
  for (const line of lines) {
    gap += line.gap
    const whole = ' '.repeat(line.indent) + line.text
    const part = whole.slice(from, to)
    if (part.trim() === '') {
      gap++
      continue
    }
    const indent = part.length - part.trimStart().length
    side.push({ ...line, text: part.trim(), indent, gap })
    gap = 0
  }
  return side
}

function isProse(side: readonly SourceLine[]): boolean {
  const wide = side.filter(({ text }) => text.length >= narrowest)
  const small = side.filter(({ text }) => /^\p{Ll}/u.test(text))
  return wide.length >= side.length / 2 && small.length >= side.length * goingOn
}
