// How a source is set: whether its lines are wrapped, how far apart they stand, and whether a paragraph begins with an indent.
// Everything is measured on the source itself, because every extractor sets text in its own way.
import { isFinished, linesOfHead } from './finished.ts'
import { isSoleNumber } from './page-furniture.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import { type SourceLine, widthOf } from './source-lines.ts'

export interface PageLayout {
  /** False where every line is a whole paragraph. */
  readonly wrapped: boolean
  /** Empty lines between two lines of one paragraph: 1 where the extraction doubled every line end. */
  readonly spacing: number
  /** The left edge of a line within a paragraph. */
  readonly margin: number
  /** True where a paragraph begins deeper than the lines within it. */
  readonly indented: boolean
  /** The width of a full line, as widthOf measures it. */
  readonly width: number
  /** True where empty lines stand within sentences as well (even-gaps.ts). */
  readonly uneven?: boolean
  /** True where lines are cut in mid-sentence, at every change of face or sign: that a line is short says nothing. */
  readonly cut?: boolean
}

/** Full lines are those within this share of the widest. */
const fullShare = 0.8
/** Where more than this share of the full lines go on in mid-sentence, lines are wrapped. */
const wrappedShare = 0.2
/** Where line ends are doubled, no more lines than the rest follow closely: those at the head of a page. */
const doubledShare = 0.8
/** A column narrower or wider than this is not a wrapped one. */
const narrowestColumn = 40
const widestColumn = 220
/** Fewer lines than this that go on on the next one are titles by chance. */
const fewestWrapped = 2

/** `opens`: what begins as a paragraph does, for scripts without capitals. */
export function measureLayout(
  lines: readonly SourceLine[],
  opens: (text: string) => boolean = () => false,
): PageLayout {
  const width = percentile(
    lines.filter(({ text }) => !isSoleNumber(text)).map(({ text }) => widthOf(text)),
    0.9,
  )
  const full = lines.filter(({ text }) => widthOf(text) >= width * fullShare)
  const openLines = new Set(full.filter(({ text }) => !isFinished(text)))
  const goingOn = lines.filter(
    (line, index) => openLines.has(line) && goesOn(lines[index + 1], opens),
  )
  const wrapped =
    width >= narrowestColumn &&
    width <= widestColumn &&
    goingOn.length >= fewestWrapped &&
    goingOn.length > full.length * wrappedShare
  const within = lines.filter((_, index) => {
    const above = lines[index - 1]
    return above !== undefined && openLines.has(above)
  })
  const head = new Set(lines.slice(0, linesOfHead(lines) + 1))
  const body = within.filter((line) => !head.has(line))
  const apart = body.filter(({ gap }) => gap > 0).length
  const spacing = wrapped && apart > body.length * doubledShare ? 1 : 0
  const margin = mostCommon(within.map(({ indent }) => indent)) ?? 0
  return {
    wrapped,
    spacing,
    margin,
    width,
    cut: wrapped && isCut(lines, width),
    indented: wrapped && startsDeeper(lines, margin, width),
  }
}

/** Where more lines than these end early in mid-sentence, they are cut. */
const cutShare = 0.12
/** Fewer are headings. */
const fewestCut = 3
/** So many lines at the head are those of a masthead, short by their nature. */
const mastheadLines = 15

function isCut(lines: readonly SourceLine[], width: number): boolean {
  const body = lines.slice(mastheadLines)
  const early = body.filter(({ text }, index) => {
    const below = body[index + 1]
    if (!below || below.gap > 0 || isSoleNumber(text) || readLabel(below.text)) return false
    if (!/^(?:\p{Ll}|\p{Script=Han}|《)/u.test(below.text)) return false
    return widthOf(text) < width * 0.6 && !isFinished(text)
  })
  return early.length >= fewestCut && early.length > body.length * cutShare
}

/** Whether a line may go on from the one above: it has no label and does not begin with a capital, or in Han, apart, as a paragraph does. */
function goesOn(line: SourceLine | undefined, opens: (text: string) => boolean): boolean {
  if (!line || readLabel(line.text) || readSectionSign(line.text)) return false
  if (line.gap > 0 && /^\p{Script=Han}/u.test(line.text) && opens(line.text)) return false
  return !/^[\p{Pi}"«(]?\p{Lu}/u.test(line.text)
}

/** Deeper lines begin paragraphs where most of them follow a finished or a short line, and there are several of them. */
function startsDeeper(lines: readonly SourceLine[], margin: number, width: number): boolean {
  let deeper = 0
  let sound = 0
  let inText = 0
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    // Behind a sign on a line of its own stand the words of a note.
    if (!above || line.indent <= margin || isSoleNumber(above.text)) return
    deeper++
    if (index >= mastheadLines) inText++
    if (isFinished(above.text) || widthOf(above.text) < width * 0.7) sound++
  })
  // The columns of a masthead say nothing of how the paragraphs under it begin.
  if (lines.length >= mastheadLines * 2 && inText === 0) return false
  if (onlyLabelsDeeper(lines, margin)) return false
  return deeper >= 3 && deeper < lines.length * 0.7 && sound > deeper * 0.7
}

/** Of paragraphs without a label, fewer than this share begin deeper where labels alone do. */
const deeperShare = 0.2

/** A list with its labels set in says nothing of the paragraphs that have none. */
function onlyLabelsDeeper(lines: readonly SourceLine[], margin: number): boolean {
  const begun = lines.filter(({ text }, index) => {
    const above = lines[index - 1]
    return above && isFinished(above.text) && !readLabel(text) && /^\p{Lu}/u.test(text)
  })
  const deeper = begun.filter(({ indent }) => indent > margin)
  return begun.length >= 3 && deeper.length < begun.length * deeperShare
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}
