// `A.` `B.` before the items of a list, as statutes and conventions have them: sentences under a numbered paragraph that ends in a colon. Headings
// have the same letters, and are no sentences.
import { finalStop, isFinished } from '../lines/finished.ts'
import { type SourceLine, widthOf } from '../lines/source-lines.ts'
import type { LabelSequence } from './label-sequence.ts'
import type { PrintedLabel } from './printed-labels.ts'
import { readSectionSign } from './section-signs.ts'

/** Words without an end are a wrapped line, where they are wider than this. */
const widestHeading = 90
const shape = 'A.'

/** The label of such an item; null for a line that begins none. `below`: the next line. */
export function letteredItem(
  [line, below]: readonly [SourceLine, SourceLine | undefined],
  above: { readonly label: PrintedLabel | null; readonly text: string } | undefined,
  sequence: LabelSequence,
): PrintedLabel | null {
  const label = above?.label ? readItem(line, below) : null
  if (!above || !label) return null
  const goesOn = sequence.place(label)?.inSequence === true
  const opens = label.readings[0]?.value !== 1 || /[:：]/u.test(finalStop(above.text) ?? '')
  return goesOn && opens ? label : null
}

function readItem({ text, row }: SourceLine, below: SourceLine | undefined): PrintedLabel | null {
  const sign = row || !/^[A-Z]\.\s/u.test(text) ? null : readSectionSign(text)
  const reading = sign?.readings.find(({ style }) => style === 'letter')
  if (!sign || !reading || !(isSentence(sign.rest) || endsBelow(below))) return null
  const { printed, rest } = sign
  const readings = [{ style: 'letter', value: reading.value } as const]
  return { kind: 'sub', printed, readings, suffix: null, shape, rest }
}

function isSentence(words: string): boolean {
  return isFinished(words) || widthOf(words) > widestHeading
}

/** A heading that goes on in the line below has no end there either. */
function endsBelow(below: SourceLine | undefined): boolean {
  return below?.gap === 0 && /^\p{Ll}/u.test(below.text) && isFinished(below.text)
}
