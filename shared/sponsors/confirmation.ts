// Which sponsors stand by the text as it is. A sponsor has joined a text; when its words change, it is asked whether it still does.
// Nothing depends on the answer but what is shown: a name is on the list until it is withdrawn (rules.md 5.2).
import { listSponsors, type SponsorEvent, type TextStamp } from './sponsor-list.ts'

/** `unknown`: it is not on record which text it joined, so it is not asked. */
type Backing = 'current' | 'to-confirm' | 'unknown'

export interface SponsorBacking {
  readonly delegation: string
  readonly backing: Backing
  /** What it last said yes to, and when; null where that is unknown. */
  readonly stood: { readonly at: number; readonly text: TextStamp } | null
}

/**
 * By code. `textHash` is that of the base text as it is. The main sponsor is not among them: its consent is asked for each issue. Nor is
 * who joined from the floor, since that is at adoption.
 */
export function listBackings(
  events: readonly SponsorEvent[],
  textHash: string,
): readonly SponsorBacking[] {
  const ordered = events.toSorted((a, b) => a.at - b.at)
  return listSponsors(events)
    .filter(({ main, floor }) => !main && floor !== true)
    .map(({ delegation, joinedAt }) => {
      const said = ordered.findLast(
        (event) =>
          event.delegation === delegation &&
          (event.action === 'join' || event.action === 'confirm') &&
          event.at >= joinedAt &&
          event.text !== undefined,
      )
      if (!said?.text) return { delegation, backing: 'unknown', stood: null }
      const backing = said.text.hash === textHash ? 'current' : 'to-confirm'
      return { delegation, backing, stood: { at: said.at, text: said.text } }
    })
}

/** The sponsors that have not yet said that they stand by this text, by code. */
export function unconfirmedSponsors(
  events: readonly SponsorEvent[],
  textHash: string,
): readonly string[] {
  return listBackings(events, textHash)
    .filter(({ backing }) => backing === 'to-confirm')
    .map(({ delegation }) => delegation)
}
