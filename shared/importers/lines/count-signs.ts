// The signs that count paragraphs only beside each other, as labels: 一、 before operative words, `1/`, `(1)`, and lists within lists that all count `1.`.
import type { OpeningPart } from '../body/opening-part.ts'
import { plainNumbers } from './bracket-numbers.ts'
import { numberHanSigns } from './han-numbers.ts'
import { nestNumbers } from './nested-numbers.ts'
import { numberSlashes } from './slash-numbers.ts'
import type { SourceLine } from './source-lines.ts'

export function countSigns(
  lines: readonly SourceLine[],
  opening: (text: string) => OpeningPart | null,
): readonly SourceLine[] {
  const decides = (text: string) => opening(text) === 'operative'
  const slashed = numberSlashes(numberHanSigns(lines, opening), opening)
  return nestNumbers(plainNumbers(slashed, decides))
}
