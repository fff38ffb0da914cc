// Who sponsors a draft in print, and who has joined since its last text was issued (rules.md 1.5, 5.2).
import { listSponsors, type SponsorEvent, type SponsorList } from '../sponsors/sponsor-list.ts'
import type { FrozenContent } from './frozen-content.ts'

/** Who joined from the floor at adoption stands in the record of the meeting and in no document of the limited series. */
export function sponsorsInPrint(events: readonly SponsorEvent[]): SponsorList {
  return listSponsors(events.filter(({ floor }) => floor !== true))
}

/**
 * Those that no document of the present text names: `printed` is its last issue and the addenda to it. A sponsor that was printed and
 * has withdrawn since is no matter of an addendum: the next revision leaves it out.
 */
export function additionalSponsors(
  events: readonly SponsorEvent[],
  printed: readonly FrozenContent[],
): SponsorList {
  const named = new Set(printed.flatMap(namesOf))
  return sponsorsInPrint(events).filter(({ delegation }) => !named.has(delegation))
}

function namesOf({ issue, sponsors }: FrozenContent): readonly string[] {
  return issue?.added ?? sponsors.map(({ delegation }) => delegation)
}
