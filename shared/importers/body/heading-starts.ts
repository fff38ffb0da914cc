// Whether a line begins anew right under a heading. Where a source leaves no room between its lines, a heading has no stop that would tell
// where it ends: the next number, the first sign of a deeper order, or a capital under a short title do.
import type { AnnexHeading } from './annex-headings.ts'
import { endsInComma, endsInPreposition, endsSentence, isFinished } from '../lines/finished.ts'
import { readNamedDivision } from './named-divisions.ts'
import type { PrintedLabel } from './printed-labels.ts'
import { widthOf } from '../lines/source-lines.ts'
import { readSectionSign, type SectionSign } from './section-signs.ts'

interface HeadedBlock {
  readonly label: PrintedLabel | null
  readonly section: SectionSign | null
  readonly annex: AnnexHeading | null
  readonly heads?: true
  readonly text: string
  readonly lineCount: number
}

export interface Above {
  readonly block: HeadedBlock
  readonly before: HeadedBlock | undefined
  /** The line above leaves room at its end. */
  readonly short: boolean
}

export interface LineBelow {
  readonly text: string
  readonly label: PrintedLabel | null
  /** The label is the next number of the paragraphs. */
  readonly next: boolean
}

/** A heading takes no more lines. */
const mostLines = 3

export function startsUnderHeading(line: LineBelow, above: Above): boolean {
  const { block } = above
  if (opensUnderTitle(line, above)) return true
  const title = above.short && isTitle(above)
  if (!isOpenHeading(block, title)) return false
  if (line.label) return opensNumber(line.label, line.next, title)
  if (block.heads) return false
  if (opensOrder(line.text, block.section)) return true
  return title && followsDivision(above) && capital.test(line.text)
}

/** However full the line of a title is, the first sign of the highest order opens what stands under it. */
function opensUnderTitle({ text, label }: LineBelow, above: Above): boolean {
  const { block } = above
  if (label || !isTitle(above) || !isOpenHeading(block, true)) return false
  if (endsInPreposition(block.text) || !opensOrder(text, null)) return false
  return (
    readSectionSign(text)?.readings.some(({ level, value }) => level === 0 && value === 1) === true
  )
}

function isOpenHeading(block: HeadedBlock, title: boolean): boolean {
  if (block.text === '' || block.lineCount > mostLines || isFinished(block.text)) return false
  return block.section !== null || block.heads === true || title
}

const capital = /^[\p{Lu}\p{Lo}\p{Pi}"«]/u

/** The next number, or the first under a title. */
function opensNumber(label: PrintedLabel, next: boolean, title: boolean): boolean {
  const first = title && label.kind === 'number' && label.readings[0]?.value === 1
  return (next || first) && capital.test(label.rest)
}

/** The number of a heading: without a stop, over the next number of the paragraphs, and not that number itself. */
export function isHeadingNumber(
  label: PrintedLabel,
  below: PrintedLabel | null,
  sequence: { isNext: (label: PrintedLabel) => boolean },
): boolean {
  if (label.kind !== 'number' || sequence.isNext(label)) return false
  if (isFinished(label.rest) || !/^\p{Lu}/u.test(label.rest)) return false
  return below?.kind === 'number' && below.rest !== '' && sequence.isNext(below)
}

/** A heading breaks where it is as wide as headings are set; a shorter one, or one with room for the next word, is whole. */
const narrowest = { line: 0.5, withWord: 0.6 }

export function mayStandOverHeading(block: HeadedBlock, below: string, width: number): boolean {
  const { label, section, annex, text, lineCount } = block
  if (label || section || annex || lineCount > 1 || text === '' || isFinished(text)) return false
  if (!/^\p{Lu}/u.test(text) || !/^\p{Lu}/u.test(below) || endsInPreposition(text)) return false
  const own = widthOf(text)
  return own < width * narrowest.line || own + 1 + firstWord(below) < width * narrowest.withWord
}

function firstWord(text: string): number {
  return widthOf(/^\S*/u.exec(text)?.[0] ?? '')
}

/** Under the sign of a section, or a line by itself behind a whole sentence and over the next number. */
export function isTitleUnder(
  block: HeadedBlock,
  above: HeadedBlock | undefined,
  next: boolean,
): boolean {
  if (above === undefined) return false
  if (above.text === '') return above.section !== null
  return next && block.lineCount === 1 && endsSentence(above.text)
}

/** Under the head of an annex numbers begin again. */
export function restarts({ readings }: PrintedLabel, blocks: readonly HeadedBlock[]): boolean {
  if (readings[0]?.value !== 1) return false
  const last = blocks.findLast(({ annex, label }) => annex || label?.kind === 'number')
  return last?.annex != null
}

/** Under the lone word for an annex or for a division, of which it is the title. */
function isTitle(above: Above): boolean {
  const { block, before } = above
  if (block.label || block.section) return false
  return (before?.annex != null && before.text === '') || followsDivision(above)
}

function followsDivision({ before }: Above): boolean {
  return before !== undefined && readNamedDivision(before.text)?.rest === ''
}

/** The first sign of an order that is not that of the heading above: A under II, I under the title of an annex. */
function opensOrder(text: string, above: SectionSign | null): boolean {
  const sign = readSectionSign(text)
  if (!sign || sign.named || !capital.test(sign.rest)) return false
  const first = sign.readings.find(({ value }) => value === 1)
  return first !== undefined && !above?.readings.some(({ level }) => level === first.level)
}

/** The word for a division alone on its line; a sentence that ends so goes on from a full line. */
export function isLoneDivision(text: string): boolean {
  return readNamedDivision(text)?.rest === ''
}

/** True where a line of a heading ends though the next word, a capital, would have had room: what comes is another heading. */
export function isBrokenOff(heading: readonly { readonly text: string }[], below: string): boolean {
  const word = /^\p{Lu}\S*/u.exec(below)?.[0]
  const widths = heading.map(({ text }) => widthOf(text))
  return word !== undefined && (widths.at(-1) ?? 0) + 1 + widthOf(word) <= Math.max(...widths)
}

/** A heading with the first sign of a deeper order. */
export function isFirstDivision(text: string): boolean {
  const sign = readSectionSign(text)
  if (sign === null || sign.rest === '') return false
  return sign.readings.some(({ level, value }) => level > 0 && value === 1)
}

/**
 * A comma ends neither what has a number nor a heading with its sign. `above`: the block over it; `short`: its last line leaves room; `opens`: the
 * next one begins as paragraphs do.
 */
export function isOpenEnded(
  block: HeadedBlock,
  above: HeadedBlock | undefined,
  { short, opens }: { readonly short: boolean; readonly opens: boolean },
): boolean {
  if (!endsInComma(block.text)) return false
  if (block.label) return !short || !opens
  if (opens) return false
  if (above?.section && above.text === '' && block.lineCount < 3) return true
  return block.section !== null && block.lineCount < 4
}
