// The numbers of lines in a margin, as drafts have them that are read out: outside of all words of the page, one under the other, counting up by
// ones or by fives through lines that go on with a sentence. The numbers of paragraphs stand where sentences begin, and have their points.
import { largestOf, smallestOf } from '../../extremes.ts'
import type { PlacedGlyphs } from './placed-page.ts'
import { edgesOf, type GlyphLine, isVisible } from './read-lines.ts'

/** Fewer numbers than these, or a smaller share of them beside lines that go on, number no lines. */
const fewest = { numbers: 4, within: 0.3 }
/** So many of the steps from one number to the next are equal. */
const steady = 0.85
/** In points: how far the edges of numbers in one column may differ. */
const near = 2
/** In sizes, between a number and the words of its line. */
const room = 0.4
const steps = new Set([1, 2, 5, 10])

interface Candidate {
  readonly index: number
  readonly value: number
  readonly glyphs: readonly PlacedGlyphs[]
  readonly left: number
  readonly right: number
}

export interface WithoutNumbers {
  readonly lines: readonly GlyphLine[]
  /** All numbers of the page as one text; empty where its lines have none. */
  readonly numbers: readonly string[]
}

interface FoundColumn {
  readonly side: 'left' | 'right'
  readonly numbers: readonly Candidate[]
  readonly rest: readonly GlyphLine[]
}

/** `pages` with their lines from the top. What is sure of one page holds for all: a page may have no sentence of two lines. */
export function takeLineNumbers(pages: readonly (readonly GlyphLine[])[]): WithoutNumbers[] {
  const sure = pages.flatMap((lines) => findColumns(lines)).find(isSure)
  return pages.map((lines) => {
    const column = sure && findNumbers(lines, sure)
    if (!column) return { lines, numbers: [] }
    return {
      lines: column.rest.filter(({ glyphs }) => glyphs.some(isVisible)),
      numbers: [column.numbers.map(({ value }) => value).join(' ')],
    }
  })
}

function findColumns(lines: readonly GlyphLine[]): FoundColumn[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const numbers = findColumn(lines, side)
    return numbers.length < fewest.numbers ? [] : (partNumbers(lines, numbers, side) ?? [])
  })
}

/** On a page that may have few numbers: those in the same column, which count upward. */
function findNumbers(
  lines: readonly GlyphLine[],
  { side, numbers }: FoundColumn,
): FoundColumn | null {
  const edges = [numbers.map(({ left }) => left), numbers.map(({ right }) => right)].map(spanOf)
  const here = lines
    .flatMap((line, index) => readOutermost(line, index, side))
    .filter(({ left, right }) => isNearSpan(left, edges[0]) || isNearSpan(right, edges[1]))
  const upward = here.every(({ value }, at) => at === 0 || value > (here[at - 1]?.value ?? 0))
  return here.length > 0 && upward ? partNumbers(lines, here, side) : null
}

function spanOf(places: readonly number[]): readonly [number, number] {
  return [smallestOf(places), largestOf(places)]
}

/** In a span that is none the numbers do not stand under each other. */
function isNearSpan(place: number, [from, to]: readonly [number, number] = [0, 1000]): boolean {
  return to - from < 2 * near && place > from - near && place < to + near
}

function partNumbers(
  lines: readonly GlyphLine[],
  numbers: readonly Candidate[],
  side: 'left' | 'right',
): FoundColumn | null {
  const taken = new Set(numbers.flatMap(({ glyphs }) => glyphs))
  const rest = lines.map((line) => without(line, taken))
  return isOutside(numbers, rest, side) ? { side, numbers, rest } : null
}

function without(line: GlyphLine, taken: ReadonlySet<PlacedGlyphs>): GlyphLine {
  if (!line.glyphs.some((glyph) => taken.has(glyph))) return line
  const glyphs = line.glyphs.filter((glyph) => !taken.has(glyph))
  return {
    ...line,
    glyphs,
    size: largestOf(
      glyphs.map(({ size }) => size),
      0,
    ),
  }
}

/** The numbers at one side that stand under each other and count upward by equal steps. */
function findColumn(lines: readonly GlyphLine[], side: 'left' | 'right'): readonly Candidate[] {
  const all = lines.flatMap((line, index) => readOutermost(line, index, side))
  const columns = (['left', 'right'] as const).map((edge) => commonColumn(all, edge))
  const [widest = []] = columns.toSorted((a, b) => b.length - a.length)
  const between = widest.slice(1).map(({ value }, at) => value - (widest[at]?.value ?? 0))
  const [step] = mostCommon(between)
  // A line in a table or with a picture may have lost its number.
  const count = between.filter((by) => by > 0 && by <= 3 * step && by % step === 0).length
  return steps.has(step) && count >= between.length * steady ? widest : []
}

function commonColumn(all: readonly Candidate[], edge: 'left' | 'right'): readonly Candidate[] {
  const [place] = mostCommon(all.map((each) => Math.round(each[edge] / near)))
  return all.filter((each) => Math.abs(each[edge] - place * near) <= near)
}

function mostCommon(values: readonly number[]): [value: number, count: number] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0]
}

/** The figures at the edge of a line, where nothing else stands close to them. */
function readOutermost(line: GlyphLine, index: number, side: 'left' | 'right'): Candidate[] {
  const ordered = line.glyphs.filter(isVisible).toSorted((a, b) => a.x - b.x)
  const inward = side === 'left' ? ordered : ordered.toReversed()
  const end = inward.findIndex((glyph, at) => isParted(inward[at - 1], glyph, line.size))
  const glyphs = inward.slice(0, end < 0 ? inward.length : end)
  const figures = side === 'left' ? glyphs : glyphs.toReversed()
  const text = figures.map((glyph) => glyph.text).join('')
  if (!/^\d{1,4}$/u.test(text)) return []
  const [left, right] = edgesOf(figures)
  return [{ index, value: Number(text), glyphs, left, right }]
}

function isParted(one: PlacedGlyphs | undefined, other: PlacedGlyphs, size: number): boolean {
  if (!one) return false
  const [left, right] = one.x < other.x ? [one, other] : [other, one]
  return right.x - (left.x + left.width) >= size * room
}

/** No word of the page reaches as far out as the numbers do. */
function isOutside(
  found: readonly Candidate[],
  rest: readonly GlyphLine[],
  side: 'left' | 'right',
): boolean {
  const edges = rest
    .filter(({ glyphs }) => glyphs.some(isVisible))
    .map(({ glyphs }) => edgesOf(glyphs))
  const inner =
    side === 'left'
      ? largestOf(found.map(({ right }) => right))
      : smallestOf(found.map(({ left }) => left))
  return edges.every(([left, right]) => (side === 'left' ? left > inner : right < inner))
}

/** Numbers by fives have five lines between them; of those that stand beside all lines, many stand beside ones that go on with a sentence. */
function isSure({ numbers, rest }: FoundColumn): boolean {
  const steps = numbers.slice(1).map(({ value, index }, at) => {
    const above = numbers[at] ?? { value: 0, index: 0 }
    return { by: value - above.value, lines: index - above.index }
  })
  const counted = steps.filter(({ by, lines }) => by > 1 && Math.abs(by - lines) <= 1)
  if (counted.length >= steps.length * steady) return true
  const within = numbers.filter(({ index }) => {
    const above = rest[index - 1]?.glyphs.filter(isVisible).toSorted((a, b) => a.x - b.x)
    const ends = [above?.at(0), above?.at(-1)].map((glyph) => glyph?.text ?? '.')
    return !ends.some((text) => /[.,;:!?،؛。，；：]$/u.test(text))
  })
  return within.length >= numbers.length * fewest.within
}
