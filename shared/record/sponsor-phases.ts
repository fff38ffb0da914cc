// Who sponsors a draft since when in its life (rules.md 5.2): at tabling, after it, or from the floor when it was adopted; and who did.
import type { IssueForm } from '../revisions/issue-form.ts'
import { listSponsors, type Sponsor, type SponsorEvent } from '../sponsors/sponsor-list.ts'

export const sponsorPhases = ['tabling', 'additional', 'floor', 'withdrawn'] as const
export type SponsorPhase = (typeof sponsorPhases)[number]

export interface FormerSponsor extends Sponsor {
  readonly withdrawnAt: number
}

export interface SponsorsByPhase {
  /** In the first issue; of a draft that was not issued, whoever sponsors it. */
  readonly tabling: readonly Sponsor[]
  /** Joined after it. */
  readonly additional: readonly Sponsor[]
  readonly floor: readonly Sponsor[]
  /** No longer sponsors, the last to leave first; each once, as it left for the last time. */
  readonly withdrawn: readonly FormerSponsor[]
}

/** Every delegation that ever joined is in exactly one of the four. `issues` in the order of issue. */
export function sponsorsByPhase(
  events: readonly SponsorEvent[],
  issues: readonly { readonly form: IssueForm; readonly issuedAt: number }[],
): SponsorsByPhase {
  const list = listSponsors(events)
  const tabledAt = issues[0]?.issuedAt ?? Number.POSITIVE_INFINITY
  const phaseOf = ({ floor, joinedAt }: Sponsor): SponsorPhase => {
    if (floor === true) return 'floor'
    return joinedAt <= tabledAt ? 'tabling' : 'additional'
  }
  const of = (phase: SponsorPhase) => list.filter((sponsor) => phaseOf(sponsor) === phase)
  return {
    tabling: of('tabling'),
    additional: of('additional'),
    floor: of('floor'),
    withdrawn: listFormer(events, new Set(list.map(({ delegation }) => delegation))),
  }
}

/** As they stood on the list when they left it. */
function listFormer(
  events: readonly SponsorEvent[],
  standing: ReadonlySet<string>,
): readonly FormerSponsor[] {
  const ordered = events.toSorted((a, b) => a.at - b.at)
  const gone = new Set(
    ordered.map(({ delegation }) => delegation).filter((code) => !standing.has(code)),
  )
  return [...gone]
    .flatMap((delegation) => findLeaving(ordered, delegation))
    .sort((a, b) => b.withdrawnAt - a.withdrawnAt)
}

function findLeaving(ordered: readonly SponsorEvent[], delegation: string): FormerSponsor[] {
  const own = ordered.filter((event) => event.delegation === delegation)
  const joined = own.findLastIndex(({ action }) => action === 'join')
  const left = own.slice(joined + 1).find(({ action }) => action === 'withdraw')
  if (joined < 0 || !left) return []
  const before = listSponsors(ordered.slice(0, ordered.indexOf(left)))
  const former = before.find((sponsor) => sponsor.delegation === delegation)
  return former ? [{ ...former, withdrawnAt: left.at }] : []
}
