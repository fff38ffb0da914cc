// How a text is set: the size of its type, the distance of its lines, the edges of its column, and what parts its paragraphs. Measured on the text
// itself, because every program sets in its own way.
import { isFinished } from '../lines/finished.ts'
import { readLabel } from '../body/printed-labels.ts'
import type { NumberedLine } from './page-zones.ts'

/** A larger share of the pitch than this parts paragraphs. */
export const apartBy = 1.35
/** An indent smaller than this share of the size is none. */
export const indentShare = 0.6

/** Of the whole text, in points. */
export interface TextMeasure {
  readonly size: number
  /** Between two lines of a paragraph. */
  readonly pitch: number
  /** True where the first lines of paragraphs stand deeper than the others. */
  readonly indented: boolean
  /** True where the lines that bear a number stand further from the one above than lines of a paragraph do. */
  readonly spaced: boolean
  /** By page: the edges of the column. */
  readonly edges: ReadonlyMap<number, Edges>
  /** True for a line that is a paragraph by itself: the day of adoption, the meeting. */
  readonly standsAlone: (text: string) => boolean
}

export interface Edges {
  readonly left: number
  readonly right: number
}

/** Measures the lines of the body. */
export function measureText(
  lines: readonly NumberedLine[],
  size: number,
  standsAlone: TextMeasure['standsAlone'],
): TextMeasure {
  const text = lines.filter((line) => Math.abs(line.size - size) < size * 0.08)
  const pitch = commonDistance(text, size)
  const edges = measureEdges(lines, text)
  const spaced = isSpaced(text, pitch)
  return {
    size,
    pitch,
    edges,
    spaced,
    standsAlone,
    indented: isIndented(text, { pitch, size, edges }),
  }
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

/** The distance of most lines from a full line above; of two, the smaller. Where no line is full, distances may all part paragraphs. */
function commonDistance(lines: readonly NumberedLine[], size: number): number {
  const ends = lines.map(({ end }) => end).toSorted((a, b) => a - b)
  const right = ends[Math.floor(ends.length * 0.9)] ?? 0
  // A full line that ends a sentence may end its paragraph.
  const full = (above: NumberedLine) => right - above.end < size * 3 && !isFinished(above.text)
  const within = smallestCommon(lines, size, full)
  const any = smallestCommon(lines, size, () => true) ?? size * 1.2
  return within ?? Math.min(any, size * 1.25)
}

function smallestCommon(
  lines: readonly NumberedLine[],
  size: number,
  counts: (above: NumberedLine) => boolean,
): number | null {
  const found = new Map<number, number>()
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    if (!above || above.page !== line.page || !counts(above)) return
    const distance = Math.round((above.y - line.y) * 2) / 2
    if (distance > size * 0.8 && distance < size * 3.2)
      found.set(distance, (found.get(distance) ?? 0) + 1)
  })
  const most = Math.max(0, ...found.values())
  const common = [...found].filter(([, count]) => count >= Math.max(2, most * 0.5))
  return common.toSorted((a, b) => a[0] - b[0])[0]?.[0] ?? null
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
  { pitch, size, edges }: Pick<TextMeasure, 'pitch' | 'size' | 'edges'>,
): boolean {
  let [deeper, level] = [0, 0]
  lines.forEach((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]]
    const column = edges.get(line.page)
    if (!above || !below || !column || above.page !== line.page || below.page !== line.page) return
    // Only a paragraph of several lines shows how its first one stands to the others.
    const { left, right } = column
    const goesOn = line.y - below.y < pitch * apartBy && right - line.end < size * 4
    const starts = above.y - line.y > pitch * apartBy || right - above.end > size * 4
    if (!starts || !goesOn) return
    if (line.start > below.start + size * indentShare) deeper++
    else if (Math.abs(line.start - left) < size * indentShare) level++
  })
  return deeper > level
}
