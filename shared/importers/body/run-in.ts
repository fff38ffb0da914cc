// A subject that is no line of its own: "The Security Council, recalling its resolution ..." as one sentence. It is parted from the first
// paragraph, so that the text is read as what it is.
import type { Language } from '../../document/language.ts'
import { findBody } from '../../grammar/bodies.ts'
import { isDecisionSentence, isLongDecision } from './decision-sentence.ts'
import type { OpeningPart } from './opening-part.ts'
import { readLabel } from './printed-labels.ts'
import { isSubjectLine, wordsToStop } from '../front/text-start.ts'
import type { BodyLine } from '../notes/note-zones.ts'

interface RunInContext {
  readonly language: Language
  /** The distance between lines of one paragraph. */
  readonly spacing: number
  readonly openingPart: (text: string) => OpeningPart | null
}

/** The masthead ends within so many lines. */
const frontLines = 60
/** Within so many lines below a subject others say that the text is one of a resolution. */
const nearLines = 6

export function partSubject(
  lines: readonly BodyLine[],
  context: RunInContext,
): readonly BodyLine[] {
  const { language, openingPart } = context
  const opens = (text: string) => openingPart(text) !== null
  if (lines.some(({ text }, at) => isSubjectLine(text, lines[at + 1]?.text, { language, opens })))
    return lines
  for (const [at, line] of lines.slice(0, frontLines).entries()) {
    const end = line.row || readLabel(line.text) ? null : endOfSubject(line.text, context)
    if (end === null) continue
    if (isLongDecision(wordsToStop(lines.slice(at), language), language)) return lines
    const below = lines.slice(at + 1, at + 1 + nearLines)
    // A sentence of a report that begins so stands alone.
    if (!below.some(({ text }) => opens(readLabel(text)?.rest ?? text))) return lines
    return [
      ...lines.slice(0, at),
      { ...line, text: line.text.slice(0, end).trim() },
      { ...line, text: line.text.slice(end).trim(), gap: context.spacing + 1, pageStart: false },
      ...lines.slice(at + 1),
    ]
  }
  return lines
}

/** No name of a body is longer. */
const longestName = 120

/** Where the name of a body ends before the first words of a preamble; null where a line begins otherwise. */
function endOfSubject(text: string, { language, openingPart }: RunInContext): number | null {
  for (const { 0: gap, index } of text.slice(0, longestName).matchAll(/[,،，]\s*|\s/gu)) {
    if (findBody(text.slice(0, index), language) === null) continue
    const end = index + gap.length
    const part = openingPart(text.slice(end))
    // Chinese has no article, and its bodies stand before a verb in any sentence.
    const spoken = language !== 'zh' || /[,，]/u.test(gap)
    if (!spoken || part === null || part === 'operative') continue
    return isDecisionSentence(text, language) ? null : end
  }
  return null
}
