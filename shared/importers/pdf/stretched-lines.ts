// A justified line of few and long words has them as far apart as columns stand, above all in a narrow column and in languages whose long words
// are not hyphenated. Its spaces are all alike, which no tab makes of words that are not.
import { smallestOf, largestOf } from '../../extremes.ts'
import { cutAtGaps, edgesOf, type GlyphLine } from './read-lines.ts'

/** Words further apart than so many sizes are columns. */
const columnGap = 3
/** In sizes of the type. What the spaces of a justified line differ by; what words do that tabs could not set apart alike. */
const alike = 0.03
const unlike = 0.2

/** The columns of a line, in the order of the page; the line itself where it has one. Costs a sort of its glyphs. */
export function cutColumns(line: GlyphLine): GlyphLine[] {
  const parts = cutAtGaps(line, columnGap)
  return parts.length > 2 && isStretched(parts, line.size) ? [line] : parts
}

function isStretched(parts: readonly GlyphLine[], size: number): boolean {
  const edges = parts.map(({ glyphs }) => edgesOf(glyphs))
  const gaps = edges.slice(1).map(([left], index) => left - (edges[index]?.[1] ?? left))
  const widths = edges.map(([left, right]) => right - left)
  return spread(gaps) <= size * alike && spread(widths) > size * unlike
}

function spread(numbers: readonly number[]): number {
  return largestOf(numbers) - smallestOf(numbers)
}
