// How far the lines of a paragraph stand from each other, and what parts paragraphs. Of two distances the smaller is that of lines, but a paper whose
// paragraphs take a line each has only the one between paragraphs; so a distance must be seen within a sentence, or be as small as lines are set.
import { largestOf } from '../../extremes.ts'
import { readNamedHead } from '../front/named-heads.ts'
import { isFinished } from '../lines/finished.ts'
import { readLabel } from '../body/printed-labels.ts'
import type { PageWords } from './page-words.ts'
import type { NumberedLine } from './page-zones.ts'

export interface LineDistances {
  /** Between two lines of a paragraph. */
  readonly pitch: number
  /** A larger share of the pitch than this parts paragraphs. */
  readonly apart: number
  /** True where most paragraphs stand so far from the one above. */
  readonly parted: boolean
  /** Where lines end that go on in the next; null where every line seems to be a paragraph. */
  readonly full: number | null
}

type Pair = readonly [above: NumberedLine, line: NumberedLine]

/** In sizes of the type: lines of a paragraph stand no further apart, unless they are seen to. */
const usual = 1.25
const apartBy = 1.35
/** In sizes: no column of a text is narrower. */
const narrowest = 22
/** In sizes: a smaller distance more than that of lines is chance. */
const leastGap = 0.4

/** Looks at every line. */
export function findDistances(
  lines: readonly NumberedLine[],
  size: number,
  words: PageWords,
): LineDistances {
  const pairs = pairsOf(lines, size)
  const begun = pairs.filter((pair) => begins(pair, words))
  const seen = pairs.filter(isGoingOn(lines, size, words))
  const inside = seen.length > 0 ? seen : nearerThan(begun, pairs, size)
  const pitch = pitchWithin(inside, pairs) ?? pitchBetween(pairs, begun, size)
  const apart = shareApart(begun, inside, { pitch, size })
  const far = begun.filter((pair) => distanceOf(pair) > pitch * apart)
  const full = fullEnd(inside)
  return { pitch, apart, full, parted: far.length > begun.length * 0.5 }
}

/** An address may run over the edge. */
function fullEnd(inside: readonly Pair[]): number | null {
  const ends = inside.map(([{ end }]) => end).toSorted((a, b) => a - b)
  return ends[Math.floor((ends.length - 1) * 0.9)] ?? null
}

function pairsOf(lines: readonly NumberedLine[], size: number): Pair[] {
  return lines.flatMap((line, index): Pair[] => {
    const above = lines[index - 1]
    if (!above || above.page !== line.page) return []
    const distance = above.y - line.y
    return distance > size * 0.8 && distance < size * 3.2 ? [[above, line]] : []
  })
}

function distanceOf([above, line]: Pair): number {
  return Math.round((above.y - line.y) * 2) / 2
}

/** Behind a stop a number or the first words of a paragraph. */
function begins([above, line]: Pair, words: PageWords): boolean {
  if (readNamedHead(line.text) !== null && words.heads(line)) return true
  if (!isFinished(above.text)) return false
  const label = readLabel(line.text)
  if (label) return label.rest !== ''
  return /^[\p{Lu}\p{Lo}]/u.test(line.text) && words.opens(line.text)
}

/** In mid-sentence. Scripts without small letters tell it only by a line above that is full and has no stop. */
function isGoingOn(
  lines: readonly NumberedLine[],
  size: number,
  words: PageWords,
): (pair: Pair) => boolean {
  const ends = lines.map(({ end }) => end).toSorted((a, b) => a - b)
  const right = ends[Math.floor(ends.length * 0.9)] ?? 0
  // The right column of a masthead stands further out than any text.
  const widest = largestOf(lines.map(widthOf), 0)
  return ([above, line]) => {
    if (isFinished(above.text) || readLabel(line.text) || words.heads(line)) return false
    if (/^\p{Ll}/u.test(line.text)) return true
    const room = Math.min(right - above.end, widest - widthOf(above))
    const full = room < size * 3 && widthOf(above) > size * narrowest
    return full && goesOnCaseless(above.text, line.text) && !words.opens(line.text)
  }
}

function widthOf({ start, end }: NumberedLine): number {
  return end - start
}

function goesOnCaseless(above: string, text: string): boolean {
  return /^\p{Lo}/u.test(text) || (/\p{Lo}/u.test(above) && /^\p{Nd}/u.test(text))
}

/** A single sentence tells it where no lines stand nearer. */
function pitchWithin(inside: readonly Pair[], pairs: readonly Pair[]): number | null {
  const common = smallestCommon(inside)
  if (common !== null) return common
  const least = Math.min(...inside.map(distanceOf))
  const nearer = pairs.filter((pair) => distanceOf(pair) < least - 1)
  return inside.length > 0 && nearer.length === 0 ? least : null
}

/** Of lines that are seen to stand between paragraphs the distance is none within them. */
function pitchBetween(pairs: readonly Pair[], begun: readonly Pair[], size: number): number {
  const any = smallestCommon(pairs) ?? size * 1.2
  const between = begun.filter((pair) => Math.abs(distanceOf(pair) - any) < 1)
  const parts = any > size * usual && between.length > 1
  return Math.min(parts ? any / (apartBy + 0.1) : any, size * usual)
}

/** Where paragraphs are seen to begin, all that stands nearer than they do. */
function nearerThan(begun: readonly Pair[], pairs: readonly Pair[], size: number): Pair[] {
  const least = begun.length > 2 ? leastOf(begun) : 0
  const nearer = pairs.filter((pair) => distanceOf(pair) < least - size * leastGap)
  return nearer.length > 1 ? nearer : []
}

/** But for a few, which may be misread. */
function leastOf(pairs: readonly Pair[]): number {
  const distances = pairs.map(distanceOf).toSorted((a, b) => a - b)
  return distances[Math.floor(distances.length * 0.2)] ?? 0
}

/** Where all paragraphs stand somewhat further apart than any lines of them, half of that is enough. */
function shareApart(
  begun: readonly Pair[],
  inside: readonly Pair[],
  { pitch, size }: { readonly pitch: number; readonly size: number },
): number {
  const least = leastOf(begun)
  const half = (pitch + least) / 2
  const steady = inside.every((pair) => distanceOf(pair) < half)
  const enough = begun.length > 2 && inside.length > 0 && least - pitch >= size * leastGap
  return enough && steady ? Math.min(apartBy, half / pitch) : apartBy
}

function smallestCommon(pairs: readonly Pair[]): number | null {
  const found = new Map<number, number>()
  for (const pair of pairs) found.set(distanceOf(pair), (found.get(distanceOf(pair)) ?? 0) + 1)
  const most = Math.max(0, ...found.values())
  const common = [...found].filter(([, count]) => count >= Math.max(2, most * 0.5))
  return common.toSorted((a, b) => a[0] - b[0])[0]?.[0] ?? null
}
