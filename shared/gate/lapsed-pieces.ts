// The last words of proposals that an update left without any, read off what it touched as it was before.
import type { DraftText, Paragraph } from '../document/draft-text.ts'
import { endOf } from '../document/units.ts'
import { collectProposals } from '../negotiation/collect-proposals.ts'
import type { LapseReason, NegotiationChange } from '../negotiation/events.ts'
import { paragraphsOf, type Stretch, wordsOf } from './stretches.ts'

/** What is to be recorded of proposals that are gone from the text because of somebody else. */
export function lapse(stretches: readonly Stretch[], gone: readonly string[]): NegotiationChange[] {
  if (gone.length === 0) return []
  const proposals = collectProposals(textBefore(stretches))
  return proposals
    .filter(({ sid }) => gone.includes(sid))
    .map(({ sid, pieces }) => {
      const reason: LapseReason = pieces.every(({ host }) => host !== null)
        ? 'host-gone'
        : 'text-deleted'
      return { kind: 'decided', sid, outcome: 'lapsed', reason, pieces }
    })
}

function textBefore(stretches: readonly Stretch[]): DraftText {
  const paragraphs = stretches.flatMap((stretch) =>
    paragraphsOf(stretch, 'was').flatMap(({ units, end }): Paragraph[] => {
      const birth = endOf(end.item)?.p
      if (!birth) return []
      const runs = units.map((unit) => ({ text: wordsOf(unit), marks: unit.was?.marks ?? {} }))
      return [{ ...birth, status: 'open', runs, end: end.was?.marks ?? {} }]
    }),
  )
  return { paragraphs }
}
