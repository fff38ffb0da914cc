// The masthead stands in two columns: the organization and its organ, and beside them symbol, distribution and day. Each is read whole.
import { largestOf, smallestOf } from '../../extremes.ts'
import type { TextLine } from './text-lines.ts'

/** The masthead ends within so many points of the first line. */
const mastheadHeight = 200
/** The right column begins after this share of the width. */
const rightShare = 0.42

/** `lines` of the first page from the top, those beside each other apart; the left column of its head comes before the right one. */
export function orderMasthead(lines: readonly TextLine[]): readonly TextLine[] {
  const top = lines[0]?.y ?? 0
  const head = lines.filter(({ y }) => top - y < mastheadHeight)
  const width = largestOf(
    lines.map(({ end }) => end),
    0,
  )
  const left = smallestOf(lines.map(({ start }) => start))
  const isRight = ({ start }: TextLine) => start - left > (width - left) * rightShare
  const last = head.findLastIndex((line, index) => {
    const above = head[index - 1]
    return isRight(line) && above !== undefined && isBeside(above, line)
  })
  if (last < 0) return lines
  const start = rightEdge(head.slice(0, last + 1).filter(isRight))
  // What stands alone in the right column below, as the original language does.
  const right = head.findLastIndex((line) => line.start > start - line.size) + 1
  const end = right + restOfName(head.slice(0, right), head.slice(right))
  const band = head.slice(0, end)
  if (band.some((line) => !isRight(line) && line.end > start && !line.bold)) return lines
  return [...band.filter((line) => !isRight(line)), ...band.filter(isRight), ...lines.slice(end)]
}

/** How many lines further the name of the organ goes on, which is set larger than all below it. */
function restOfName(band: readonly TextLine[], below: readonly TextLine[]): number {
  const name = band.findLast(({ bold }) => bold)
  const other = below.findIndex(({ bold, size }) => !bold || size !== name?.size)
  return name && name.size > 14 ? Math.max(0, other) : 0
}

function isBeside(above: TextLine, line: TextLine): boolean {
  return (
    Math.abs(above.y - line.y) < Math.max(above.size, line.size) * 0.5 && above.end < line.start
  )
}

function rightEdge(lines: readonly TextLine[]): number {
  return smallestOf(lines.map(({ start }) => start))
}
