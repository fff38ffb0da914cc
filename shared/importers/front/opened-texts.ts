// Resolutions that begin with their preamble: without a subject line, as students write them, or with one below; and a page of one that is all
// there is.
import { cellDivider } from '../../document/draft-text.ts'
import { type OpeningPart, openingPart } from '../body/opening-part.ts'
import { readLabel } from '../body/printed-labels.ts'
import { isHeadingWord, isPreambleHeading, isRecordTitle, isReportLabel } from './masthead-words.ts'
import { readNamedHead } from './named-heads.ts'
import type { Placed, StartContext } from './text-start.ts'

/** The masthead ends within so many lines. */
export const frontLines = 60

/**
 * So many paragraphs of a preamble are a resolution without its subject line: over numbered ones, as students write them, or by themselves, where
 * a page of it is all there is.
 */
const [fewestOpened, fewestAlone] = [2, 3]

/** The first paragraph of such a text; null where there is none. */
export function findOpened(lines: readonly Placed[], context: StartContext): number | null {
  const { opens } = context
  const front = lines.slice(0, frontLines)
  if (front.some(({ text }) => isReportLabel(text) || isRecordTitle(text))) return null
  const isRow = (text: string) => text.includes(cellDivider)
  const first = front.findIndex(({ text }) => {
    return opensClause(text, context) && !isRow(text)
  })
  // No preamble stands under paragraph 1.
  if (first < 0 || ownFront(front.slice(0, first)).some(({ text }) => isFirst(text))) return null
  const headed = countHeads(front.slice(0, first)) >= fewestHeads
  if (!isPreamble(lines.slice(first), opens, headed)) return null
  const begin = beginOfPreamble(lines, first)
  // `Preambulatory clauses` over the first of them heads a part of the text.
  return isPreambleHeading(lines[begin - 1]?.text ?? '') ? begin - 1 : begin
}

/** So many heads, `Committee: ...`, are the masthead of a paper. */
const fewestHeads = 2

function countHeads(lines: readonly { readonly text: string }[]): number {
  return lines.filter(({ text }) => readNamedHead(text) !== null).length
}

/** The lines over a text that are its own: a guide that shows a paper as its example stands over the heads of the paper. */
export function ownFront<Line extends { readonly text: string }>(
  above: readonly Line[],
): readonly Line[] {
  const first = above.findIndex(({ text }) => readNamedHead(text) !== null)
  return countHeads(above) >= fewestHeads ? above.slice(first) : above
}

/**
 * Some conferences put the preamble over the subject line: `Observing that ..., The State of Peru, 1. Proclaims`. Over a subject with a preamble of
 * its own such words are the end of another text.
 */
export function findOverSubject(
  lines: readonly Placed[],
  subject: number,
  context: StartContext,
): number | null {
  const above = lines.slice(Math.max(0, subject - frontLines), subject)
  const numbered = isFirst(lines[subject + 1]?.text ?? '')
  if (!numbered && !decidesBelow(lines, subject, context)) return null
  const end = numbered ? preambleEnd : clauseEnd
  if (!endsWith(above.at(-1), end)) return null
  const opening = clausesOf(above, context)
  const from = opening[0] ? lines.indexOf(opening[0]) : -1
  if (opening.length < fewestOpened) return null
  // The only paragraph of a text, without its number, tells it where nothing but clauses stand above.
  const clauses = lines.slice(from, subject).every((line) => endsWith(line, clauseEnd))
  if (!numbered && !clauses) return null
  return beginUnderHeading(lines, from)
}

function endsWith(line: Placed | undefined, end: RegExp): boolean {
  return line !== undefined && end.test(line.text)
}

/** `Preamble` over the first of them belongs to the text. */
function beginUnderHeading(lines: readonly Placed[], from: number): number {
  return isHeadingWord(lines[from - 1]?.text ?? '') ? from - 1 : from
}

const preambleEnd = /[,;，；،؛]$/u

function decidesBelow(lines: readonly Placed[], subject: number, { language }: StartContext) {
  const below = lines[subject + 1]?.text ?? ''
  return isOperative(below, openingPart(below, language))
}

function clausesOf(above: readonly Placed[], context: StartContext): readonly Placed[] {
  return above.filter((line, at) => {
    const ended = at === 0 || line.gap > 0 || /[,;:，；：،؛]$/u.test(above[at - 1]?.text ?? '')
    return ended && opensClause(line.text, context)
  })
}

/** Declarations have full stops there in Arabic, and `; and`. */
const clauseEnd = /[,;.，；،؛](?:\s\p{L}{1,3})?$/u

/** By its words, or where they open both parts by its stop. */
function isOperative(text: string, part: OpeningPart | null): boolean {
  return part === 'operative' || (part === 'either' && /[;；.。:：]$/u.test(text))
}

/** More than a word or two that may be a title, `Working Paper`. */
function opensClause(text: string, { opens }: StartContext): boolean {
  const named = readLabel(text) !== null || readNamedHead(text) !== null
  return !named && opens(text) && (text.split(' ').length > 3 || /[,;，；]$/u.test(text))
}

/** Enough paragraphs that open a preamble, over paragraph 1 or with the ends that a preamble has. */
function isPreamble(
  lines: readonly Placed[],
  opens: StartContext['opens'],
  headed: boolean,
): boolean {
  const labels = lines.map(({ text }) => readLabel(text))
  const number = labels.findIndex((label) => label?.kind === 'number')
  const one = labels[number]
  const above = one ? lines.slice(0, number) : lines
  const opened = above.filter(({ text }, at) => labels[at] === null && opens(text)).length
  if (!one) return opened >= fewestAlone && (endInCommas(lines) || beginInCommas(lines, opens))
  const fewest = headed ? 1 : fewestOpened
  return opened >= fewest && one.readings[0]?.value === 1 && (headed || opens(one.rest))
}

/** The paragraphs of a preamble end in commas, those of a report or a statement hardly ever. */
function endInCommas(lines: readonly Placed[]): boolean {
  const ends = lines.filter(({ text }, at) => {
    const below = lines[at + 1]
    return /[,;](?: and)?$/u.test(text) && (below === undefined || /^\p{Lu}/u.test(below.text))
  })
  const stops = lines.filter(({ text }) => text.endsWith('.'))
  return ends.length >= fewestOpened && ends.length > stops.length
}

/** Declarations go on in sentences: behind each of the first considerations but the last, a comma. */
function beginInCommas(lines: readonly Placed[], opens: StartContext['opens']): boolean {
  const opening = lines.flatMap(({ text }, at) => (opens(text) ? [at] : [])).slice(0, fewestAlone)
  return opening.slice(1).every((at) => /[,;](?: and)?$/u.test(lines[at - 1]?.text ?? ''))
}

/**
 * Operative paragraphs without what stands over them, as someone copies them: from the first number of the text on, nearly all begin with the words of one
 * and end in a semicolon, perhaps with the sign of a note. Null where the numbers are those of a report.
 */
export function findOperatives(
  lines: readonly Placed[],
  { opens }: Pick<StartContext, 'opens'>,
): number | null {
  if (lines.slice(0, frontLines).some(({ text }) => isReportLabel(text) || isRecordTitle(text)))
    return null
  const numbered = lines.flatMap(({ text }, at) => {
    const label = readLabel(text)
    return label?.kind === 'number' ? [{ at, rest: label.rest }] : []
  })
  const [first] = numbered
  if (!first || numbered.length < fewestAlone) return null
  const opening = numbered.filter(({ rest }) => opens(rest)).length
  const behind = numbered
    .slice(1)
    .filter(({ at }) => /[;；؛]\d{0,3}$/u.test(lines[at - 1]?.text ?? ''))
  const enough = (count: number, of: number) => count * 5 >= of * 4
  return enough(opening, numbered.length) && enough(behind.length, numbered.length - 1)
    ? first.at
    : null
}

/** Over the first words that are known to open a preamble, paragraphs with words that are not: set apart, with a comma at their end. */
function beginOfPreamble(lines: readonly Placed[], first: number): number {
  let at = first
  while (lines[at - 1]?.text.endsWith(',')) {
    const from = lines.findLastIndex(({ gap }, index) => index < at && gap > 0)
    const head = lines[from]?.text ?? ''
    const spread = lines.slice(Math.max(0, from), at).some(({ text }) => readNamedHead(text))
    if (
      from < 0 ||
      spread ||
      !/^\p{Lu}\p{Ll}+(?:ing|ed|ant|ando|iendo|ée?s?|[aei]d[oa]s?)\s/u.test(head)
    )
      break
    at = from
  }
  return at
}

function isFirst(text: string): boolean {
  const label = readLabel(text)
  return label?.kind === 'number' && label.readings[0]?.value === 1
}
