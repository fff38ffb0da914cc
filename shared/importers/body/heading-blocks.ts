// Whether a line without a number or a sign of its own heads what stands under it, as far as its form tells.
import type { Block } from './block.ts'
import { beginsInside, endsSentence, finalStop, isFinished } from '../lines/finished.ts'
import { readNamedDivision } from './named-divisions.ts'
import type { OpeningPart } from './opening-part.ts'
import { widthOf } from '../lines/source-lines.ts'

/** A heading is no longer than this, measured as widthOf measures. */
export const widestHeading = 200

/** Too long for a heading, or of more than one sentence. */
function isOfSentences(text: string): boolean {
  return widthOf(text) > widestHeading || /\p{Ll}{3}[.;!?] \p{Lu}|[。；！？]./u.test(text)
}

/** Whether two numbered lines without a stop follow each other without room between them. */
function isItem(other: Block | undefined, { apart, line }: Block): boolean {
  if (other?.label?.kind !== 'number' || isFinished(other.text)) return false
  return other.line > line ? !other.apart : !apart
}

/** By what stands around a numbered line without a stop. */
export function mayHeadByNumber(
  block: Block,
  above: Block | undefined,
  below: Block | undefined,
): boolean {
  if (isOfSentences(block.text) || block.lineCount > 3) return false
  if (below === undefined || below.text === '') return false
  if (block.heads === true) return true
  return !isItem(below, block) && (block.apart || (below.apart && !isItem(above, block)))
}

/** The sign of a section whose heading is the next block. */
export function isLoneSign({ section, text }: Block): boolean {
  return section !== null && text === ''
}

/** The most room that a heading over this block takes. */
export function roomOver({ label }: Block): number {
  return label?.kind === 'number' ? widestHeading : 140
}

/** One of at least three short lines that follow each other. */
export function isInList(blocks: readonly Block[], index: number): boolean {
  const isItem = (at: number) => blocks[at] !== undefined && isBareLine(blocks[at])
  let [from, to] = [index, index + 1]
  while (index - from < 3 && isItem(from - 1)) from--
  while (to - index < 3 && isItem(to)) to++
  return to - from >= 3
}

/** Short, without number, sign and stop. */
function isBareLine({ label, section, annex, row, text, lineCount }: Block): boolean {
  if (label || section || annex || row || text === '' || lineCount > 1) return false
  return widthOf(text) <= 80 && !isFinished(text) && readNamedDivision(text) === null
}

/** Between a whole paragraph and a numbered one, or the end of a sentence and a paragraph of several lines, set apart from both. */
export function isSurelyHeading(block: Block, above: Block | undefined, below: Block): boolean {
  if (widthOf(block.text) > 90 || beginsInside(block.text)) return false
  if (above && readNamedDivision(above.text)?.rest === '') return true
  if (!(block.apart && below.apart)) return false
  const isNumbered = below.label?.kind === 'number'
  if (above && !endsBefore(above, isNumbered)) return false
  return isNumbered || isLong(below)
}

function isLong({ text }: Block): boolean {
  return isFinished(text) && widthOf(text) > 120
}

/** What a heading comes after: the sign of a section, a sentence, and over a number any whole paragraph. */
function endsBefore({ section, text }: Block, isNumbered: boolean): boolean {
  return section !== null || (isNumbered ? isFinished(text) : endsSentence(text))
}

/** A number under a letter is no paragraph's. */
export function isNumbered({ label, placed }: Block): boolean {
  if (label?.kind === 'operative') return true
  return label?.kind === 'number' && label.rest !== '' && placed?.level !== 2
}

/** Whole paragraphs that a program or its author has marked as headings: `### 1. Welcomes the agreement;`. */
export function isClause(
  { text }: Block,
  openingPart: (words: string) => OpeningPart | null,
): boolean {
  return openingPart(text) !== null && /[,;:،؛，；：.。]/u.test(finalStop(text) ?? '')
}
