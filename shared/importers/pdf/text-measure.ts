// How a text is set: the size of its type, the distance of its lines, the edges of its column, and what parts its paragraphs. Measured on the text
// itself, because every program sets in its own way.
import { largestOf } from '../../extremes.ts'
import { widthOf } from '../lines/source-lines.ts'
import { isFinished } from '../lines/finished.ts'
import { readLabel } from '../body/printed-labels.ts'
import { findDistances } from './line-distances.ts'
import type { PageWords } from './page-words.ts'
import type { NumberedLine } from './page-zones.ts'

/** An indent smaller than this share of the size is none. */
export const indentShare = 0.6

/** Of the whole text, in points. */
export interface TextMeasure {
  readonly size: number
  /** Between two lines of a paragraph. */
  readonly pitch: number
  /** A larger share of the pitch than this parts paragraphs. */
  readonly apart: number
  /** True where the first lines of paragraphs stand deeper than the others. */
  readonly indented: boolean
  /** True where the lines that bear a number stand further from the one above than lines of a paragraph do. */
  readonly spaced: boolean
  /** True where neither distance nor indent tells where paragraphs begin. */
  readonly even: boolean
  /** Of the widest lines, as widthOf measures it. */
  readonly columns: number
  /** False where every line seems to be a paragraph. */
  readonly wrapped: boolean
  /** By page: the edges of the column. */
  readonly edges: ReadonlyMap<number, Edges>
  readonly words: PageWords
}

export interface Edges {
  readonly left: number
  readonly right: number
}

const symbol = /^[A-Z]{1,5}\/\S+$/u

/** Measures the lines of the body. */
export function measureText(
  lines: readonly NumberedLine[],
  size: number,
  words: PageWords,
): TextMeasure {
  const text = lines.filter((line) => Math.abs(line.size - size) < size * 0.08)
  const { pitch, apart, parted, full } = findDistances(text, size, words)
  const edges = measureEdges(lines, text)
  const spaced = isSpaced(text, pitch)
  const indented = isIndented(text, { pitch, apart, size, edges })
  const even = !spaced && !indented && !parted
  // The right column of a masthead stands further out than the text.
  const own = even ? lines.filter((line) => !words.heads(line) && !symbol.test(line.text)) : []
  const ownEdges = own.length > 3 ? measureEdges(lines, own) : edges
  const wide = even && full !== null ? widened(ownEdges, full) : edges
  const columns = largestOf(
    text.map((line) => widthOf(line.text)),
    0,
  )
  const wrapped = full !== null
  return { size, pitch, apart, edges: wide, columns, spaced, words, indented, even, wrapped }
}

function isSpaced(lines: readonly NumberedLine[], pitch: number): boolean {
  let [apart, all] = [0, 0]
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    if (!above || above.page !== line.page || line.bold !== above.bold) return
    if (!readLabel(line.text) || !isFinished(above.text)) return
    all++
    if (above.y - line.y > pitch * 1.2) apart++
  })
  return all >= 3 && apart > all * 0.8
}

function measureEdges(
  lines: readonly NumberedLine[],
  text: readonly NumberedLine[],
): Map<number, Edges> {
  const whole = edgesOf(text.length > 3 ? text : lines)
  const pages = Map.groupBy(text, ({ page }) => page)
  const result = new Map<number, Edges>()
  for (const { page } of lines) {
    if (result.has(page)) continue
    const here = pages.get(page) ?? []
    result.set(page, here.length >= 12 ? edgesOf(here) : whole)
  }
  return result
}

/** Of few lines that are full a line that goes on tells the edge. */
function widened(edges: ReadonlyMap<number, Edges>, full: number): Map<number, Edges> {
  return new Map(
    [...edges].map(([page, { left, right }]) => [page, { left, right: Math.max(right, full) }]),
  )
}

/** Where lines begin that go on from a full one, the least deep of them; and where full lines end. */
function edgesOf(lines: readonly NumberedLine[]): Edges {
  const ends = lines.map(({ end }) => end).toSorted((a, b) => a - b)
  const right = ends[Math.floor(ends.length * 0.9)] ?? 0
  const within = lines.filter((line, index) => {
    const above = lines[index - 1]
    return above !== undefined && above.page === line.page && right - above.end < line.size * 3
  })
  const counts = new Map<number, number>()
  for (const { start } of within.length > 2 ? within : lines)
    counts.set(Math.round(start), (counts.get(Math.round(start)) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const often = [...counts].filter(([, count]) => count >= most * 0.5).map(([start]) => start)
  return { left: often.length > 0 ? Math.min(...often) : 0, right }
}

/** Most of the paragraphs that are set apart or end early above begin deeper than the column does. */
function isIndented(
  lines: readonly NumberedLine[],
  { pitch, apart, size, edges }: Pick<TextMeasure, 'pitch' | 'apart' | 'size' | 'edges'>,
): boolean {
  let [deeper, level] = [0, 0]
  lines.forEach((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]]
    const column = edges.get(line.page)
    if (!above || !below || !column || above.page !== line.page || below.page !== line.page) return
    // Only a paragraph of several lines shows how its first one stands to the others.
    const { left, right } = column
    const goesOn = line.y - below.y < pitch * apart && right - line.end < size * 4
    const starts = above.y - line.y > pitch * apart || right - above.end > size * 4
    if (!starts || !goesOn) return
    if (line.start > below.start + size * indentShare) deeper++
    else if (Math.abs(line.start - left) < size * indentShare) level++
  })
  return deeper > level
}
