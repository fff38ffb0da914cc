// Who sponsors a draft: a list computed from the record of joining and withdrawing, which is never shortened (rules.md 5.2).
//
// A delegation decides for itself alone; the secretariat may enter what was signed on paper or said in the room. The first to
// join a draft that has no sponsor is its main sponsor. The main sponsor may withdraw its name like any other: no rule holds a
// State to a text. The draft then has no main sponsor until all have left and somebody joins; the role binds a State, so it is
// never passed on by the program.
import { ok, refuse, type Result } from '../result.ts'
import { isGroup } from './groups.ts'
import { isState } from './states.ts'

export interface SponsorEvent {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The name of the person who did it, and that person's delegation; null for the secretariat. */
  readonly person: string
  readonly personDelegation: string | null
  readonly delegation: string
  /** `confirm`: a sponsor stands by a text that was changed after it joined. */
  readonly action: 'join' | 'withdraw' | 'confirm'
  /** The code of a group of shared/sponsors/groups.ts. */
  readonly onBehalfOf: string | null
  /** Of a join: as the main sponsor. */
  readonly main: boolean
  /** Of a join: said from the floor at adoption, so it stands in the record and in no L-document (rules.md 5.2). */
  readonly floor?: true
  /** Of a join or a confirmation: the base text it was for, by its hash and by the update of the log that it went up to. */
  readonly text?: { readonly hash: string; readonly seq: number }
}

export interface Sponsor {
  readonly delegation: string
  readonly onBehalfOf: string | null
  readonly main: boolean
  /** Milliseconds since 1970, of the join that counts. */
  readonly joinedAt: number
}

/** Always by code, so that the order of joining never shows. */
export type SponsorList = readonly Sponsor[]

/** Replays the record in the order of time. A second join, or a withdrawal of a delegation that is not on the list, is void. */
export function listSponsors(events: readonly SponsorEvent[]): SponsorList {
  const standing = new Map<string, Sponsor>()
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    const { delegation, onBehalfOf, main, at } = event
    if (event.action === 'withdraw') standing.delete(delegation)
    else if (event.action === 'join' && !standing.has(delegation))
      standing.set(delegation, { delegation, onBehalfOf, main, joinedAt: at })
  }
  return [...standing.values()].sort((a, b) => (a.delegation < b.delegation ? -1 : 1))
}

/** Who acts, as the server knows them. */
export interface SponsorActor {
  readonly name: string
  readonly role: 'secretariat' | 'delegate' | 'observer'
  readonly delegation: string | null
}

export interface SponsorRequest {
  readonly action: SponsorEvent['action']
  readonly delegation: string
  readonly onBehalfOf?: string | null
}

export type SponsorProblem =
  | { readonly code: 'sponsor-observer' }
  | { readonly code: 'sponsor-other-delegation'; readonly delegation: string }
  | { readonly code: 'sponsor-unknown-state'; readonly delegation: string }
  | { readonly code: 'sponsor-unknown-group'; readonly group: string }
  | { readonly code: 'sponsor-already'; readonly delegation: string }
  | { readonly code: 'sponsor-absent'; readonly delegation: string }

/** The event to record once the caller has put its time to it, or why it may not be. */
export function maySponsor(
  request: SponsorRequest,
  actor: SponsorActor,
  events: readonly SponsorEvent[],
): Result<Omit<SponsorEvent, 'at'>, SponsorProblem> {
  const { action, delegation, onBehalfOf = null } = request
  const list = listSponsors(events)
  const problem = findProblem(request, actor, list)
  if (problem) return refuse(problem)
  const joins = action === 'join'
  return ok({
    person: actor.name,
    personDelegation: actor.delegation,
    delegation,
    action,
    onBehalfOf: joins ? onBehalfOf : null,
    main: joins && list.length === 0,
  })
}

function findProblem(
  request: SponsorRequest,
  actor: SponsorActor,
  list: SponsorList,
): SponsorProblem | null {
  const { action, delegation, onBehalfOf = null } = request
  if (actor.role === 'observer') return { code: 'sponsor-observer' }
  if (actor.role === 'delegate' && actor.delegation !== delegation)
    return { code: 'sponsor-other-delegation', delegation }
  if (!isState(delegation)) return { code: 'sponsor-unknown-state', delegation }
  const listed = list.some((sponsor) => sponsor.delegation === delegation)
  if (action !== 'join') return listed ? null : { code: 'sponsor-absent', delegation }
  if (listed) return { code: 'sponsor-already', delegation }
  if (onBehalfOf !== null && !isGroup(onBehalfOf))
    return { code: 'sponsor-unknown-group', group: onBehalfOf }
  return null
}
