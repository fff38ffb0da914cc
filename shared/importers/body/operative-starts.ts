// Whether words without a number begin the operative part.
import { endsInComma, endsSentence, finalStop } from '../lines/finished.ts'
import type { Block } from './block.ts'
import { areClosing } from './closing-lines.ts'
import type { RoleContext } from './role.ts'

/** "Decides:", "RESUELVE" over paragraph 1: the verb of all numbered ones. */
export function leadsNumbers(
  block: Block,
  below: Block | undefined,
  { openingPart }: RoleContext,
): boolean {
  const label = below?.label
  if (label?.kind !== 'number' || label.readings[0]?.value !== 1) return false
  return leading.test(block.text) && openingPart(block.text) === 'operative'
}

/** With its colon, or a word alone, as the League of Arab States prints it. */
const leading = /[:：]$|^[\p{L}\u0640]+$/u

/** Students open a preamble with verbs too, and count what comes below with أولا, ثانيا. */
function isCountedBelow(below: readonly Block[], openingPart: RoleContext['openingPart']): boolean {
  return below.some(({ section, text }) => section !== null && openingPart(text) === 'operative')
}

/** `Adopts the following Declaration:` over the title and the paragraphs of what is adopted. */
export function adoptsBelow(
  block: Block,
  below: Block | undefined,
  { openingPart }: RoleContext,
): boolean {
  if (!below || below.label || !/[:：]$/u.test(block.text)) return false
  return openingPart(block.text) === 'operative' && finalStop(below.text) === null
}

/** By its opening words, or by its stop. `below`: what follows up to an annex. */
export function beginsOperative(
  block: Block,
  below: readonly Block[],
  { openingPart, readDay }: RoleContext,
): boolean {
  const opening = openingPart(block.text)
  if (opening === 'operative')
    return !endsInComma(block.text) || !isCountedBelow(below, openingPart)
  if (opening === 'preamble') return false
  const stop = finalStop(block.text) ?? ''
  if (/[,،，]/.test(stop)) return false
  return /[;；؛:：]/.test(stop) || (areClosing(below, readDay) && endsSentence(block.text))
}
