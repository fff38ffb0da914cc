// A note that is too long for its page goes on at the foot of the next one, over the notes of that page and without a sign. Nothing but its place
// tells it from the text: it stands under the rule, or behind the semicolon of a clause, and the note above has no end.
import { readSectionSign } from '../body/section-signs.ts'
import { readLabel } from '../body/printed-labels.ts'
import { endsSentence, finalStop } from '../lines/finished.ts'

interface Text {
  readonly text: string
}

interface SheetLine extends Text {
  readonly sheet: number
}

/** The rest of a note takes no more lines than these. */
const mostLines = 4

/** Whether the first lines under a rule, up to the end of the page, are the rest of a note and then the next. */
export function resumesUnderRule(
  below: readonly Text[],
  beginsNext: (text: string) => boolean,
): boolean {
  const next = below.slice(0, mostLines + 1).findIndex(({ text }) => beginsNext(text))
  if (next > 0) return below.slice(0, next).every(({ text }) => readLabel(text) === null)
  const last = below.at(-1)
  return below.length <= mostLines && last !== undefined && endsSentence(last.text)
}

/**
 * How many of the last lines over the first note of a page are the rest of the note before: they stand behind a semicolon, where only a paragraph
 * could begin, and begin none.
 */
export function countResumed(
  body: readonly SheetLine[],
  sheet: number,
  decides: (text: string) => boolean,
): number {
  const own = body.slice(-mostLines - 1).filter((line) => line.sheet === sheet)
  if (!endsSentence(own.at(-1)?.text ?? '')) return 0
  const above = own.findLastIndex(({ text }, at) => at < own.length - 1 && isClause(text))
  const head = own[above + 1]?.text ?? ''
  const begins = readLabel(head) !== null || readSectionSign(head) !== null || decides(head)
  return above < 0 || begins ? 0 : own.length - 1 - above
}

function isClause(text: string): boolean {
  return /[;؛；]/u.test(finalStop(text) ?? '')
}
