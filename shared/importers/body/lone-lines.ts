// Lines that are a block each, whatever stands under them: rows, the subject line, days of adoption, titles of annexes, words that head a part.
import { endsInComma, isFinished } from '../lines/finished.ts'
import { isHeadingWord } from '../front/masthead-words.ts'
import type { BodyLine } from '../notes/note-zones.ts'
import { readAnnexHeading } from './annex-headings.ts'
import type { BlockContext } from './block.ts'
import { isLoneDivision } from './heading-starts.ts'

export function isAlone(
  lines: readonly BodyLine[],
  index: number,
  context: Pick<BlockContext, 'subject' | 'standsAlone' | 'opens'>,
): boolean {
  const { text = '', row } = lines[index] ?? {}
  if (row) return true
  if (context.subject && index === 0) return isWholeSubject(text, lines[1]?.text ?? '', context)
  if (context.standsAlone(text) || readAnnexHeading(text)?.rest === '') return true
  return isHeadingWord(text) || isLoneDivision(text)
}

/** A long name goes on in the next line, up to its comma. */
function isWholeSubject(
  text: string,
  below: string,
  { opens }: Pick<BlockContext, 'opens'>,
): boolean {
  return isFinished(text) || !endsInComma(below) || opens(below)
}
