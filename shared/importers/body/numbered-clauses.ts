// Paragraphs of a preamble that are counted: UNESCO counts them and goes on through the operative part, and some students give them numbers of
// their own, `1) Teniendo presente ...`.
import { endsInComma } from '../lines/finished.ts'
import type { Block } from './block.ts'
import type { OpeningPart } from './opening-part.ts'

/** Before the first operative paragraph; `above` is what stands before it. */
export function isNumberedClause(
  { label, text }: Block,
  above: readonly Block[],
  openingPart: (text: string) => OpeningPart | null,
): boolean {
  if (label?.kind !== 'number') return false
  const opening = openingPart(text)
  if (opening === 'either') return endsInComma(text) && label.readings[0]?.value !== 1
  if (opening !== 'preamble') return false
  // Under clauses without numbers students begin operative paragraphs with such words.
  const counted = above.every((block) => block.label !== null || openingPart(block.text) === null)
  return endsInComma(text) || counted
}
