// Lines that begin by their words alone, whatever stands above: a list of votes, an annex, a division, a quotation.
import { readAnnexHeading } from './annex-headings.ts'
import { endsInComma, endsSentence, isFinished } from '../lines/finished.ts'
import { isLoneDivision } from './heading-starts.ts'
import { isHeadingWord, isOutcome } from '../front/masthead-words.ts'
import type { BodyLine } from '../notes/note-zones.ts'
import { readVoteHead } from './read-adoption.ts'

export interface TextAbove {
  /** All words of the block above. */
  readonly above: string
  /** Its last line leaves room. */
  readonly short: boolean
}

export function beginsByWords(text: string, { above, short }: TextAbove): boolean {
  if (readVoteHead(text) !== null && !endsInComma(above)) return true
  // What an amendment or a presidential statement quotes, and never the rest of a sentence.
  if (/[:：]$/u.test(above) && /^[“«„"「]\s?[\p{L}\d(]/u.test(text)) return true
  if (isHeadingWord(text) || (endsSentence(above) && isOutcome(text))) return true
  const finished = isFinished(above)
  if (isLoneDivision(text)) return finished || short
  return finished && readAnnexHeading(text) !== null
}

/** No proposal of delegations has more between its brackets. */
const longestBracket = 300

/** What delegations propose stands in brackets, which a line may break, `[United Kingdom,` over `Japan: new OP4bis]`: none opens in between. */
export function isWithinBrackets(above: string, { text, gap, row }: BodyLine): boolean {
  if (gap > 0 || row) return false
  const end = above.slice(-longestBracket)
  const opened = Math.max(end.lastIndexOf('['), end.lastIndexOf('［'))
  const closed = Math.max(end.lastIndexOf(']'), end.lastIndexOf('］'))
  return opened > closed && !/[.;:。；：]$/u.test(end) && /^[^[\]［］]{1,300}[\]］]/u.test(text)
}
