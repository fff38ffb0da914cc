// Who sponsors a draft: a list computed from the record of joining and withdrawing, which is never shortened (rules.md 5.2).
//
// A delegation decides for itself alone; the secretariat may enter what was signed on paper or said in the room. The first to
// join a draft that has no sponsor is its main sponsor. The main sponsor may withdraw its name like any other: no rule holds a
// State to a text. The draft then has no main sponsor until all have left and somebody joins, or until a sponsor takes the lead that
// the secretariat has offered it: the role binds a State, so nobody is given it without its word.
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
  /**
   * `confirm`: a sponsor stands by a text that was changed after it joined. `offer`: the secretariat asks a sponsor of a draft without a
   * main sponsor to lead it. `lead`: it does.
   */
  readonly action: 'join' | 'withdraw' | 'confirm' | 'offer' | 'lead'
  /** The code of a group of shared/sponsors/groups.ts. */
  readonly onBehalfOf: string | null
  /** Of a join: as the main sponsor. */
  readonly main: boolean
  /** Of a join: said from the floor at adoption, so it stands in the record and in no L-document (rules.md 5.2). */
  readonly floor?: true
  /** Of a join or a confirmation: the base text it was for, by its hash and by the update of the log that it went up to. */
  readonly text?: TextStamp
  /** How the secretariat knows, where it acts for a delegation: a letter, an e-mail, what was said in the room. */
  readonly note?: string
}

/** One state of the base text. */
export interface TextStamp {
  /** server/drafts/text-hash.ts. */
  readonly hash: string
  readonly seq: number
}

export interface Sponsor {
  readonly delegation: string
  readonly onBehalfOf: string | null
  readonly main: boolean
  /** Milliseconds since 1970, of the join that counts. */
  readonly joinedAt: number
  /** Joined from the floor. */
  readonly floor?: true
}

/** Always by code, so that the order of joining never shows. */
export type SponsorList = readonly Sponsor[]

/**
 * Replays the record in the order of time. A second join, a withdrawal of a delegation that is not on the list, and a lead taken by one
 * that is not, are void.
 */
export function listSponsors(events: readonly SponsorEvent[]): SponsorList {
  const standing = new Map<string, Sponsor>()
  for (const event of inOrder(events)) {
    const { delegation, action } = event
    if (action === 'withdraw') standing.delete(delegation)
    else if (action === 'join' && !standing.has(delegation))
      standing.set(delegation, sponsorOf(event))
    else if (action === 'lead') giveLead(standing, delegation)
  }
  return [...standing.values()].sort((a, b) => (a.delegation < b.delegation ? -1 : 1))
}

function inOrder(events: readonly SponsorEvent[]): SponsorEvent[] {
  return events.toSorted((a, b) => a.at - b.at)
}

function sponsorOf({ delegation, onBehalfOf, main, at, floor }: SponsorEvent): Sponsor {
  return { delegation, onBehalfOf, main, joinedAt: at, ...(floor === true && { floor }) }
}

function giveLead(standing: Map<string, Sponsor>, delegation: string): void {
  if (!standing.has(delegation)) return
  for (const [code, sponsor] of standing)
    standing.set(code, { ...sponsor, main: code === delegation })
}

/** The delegation that was asked to lead and has not answered; null while there is a main sponsor, or nobody was asked. */
export function offeredLead(events: readonly SponsorEvent[]): string | null {
  let offered: string | null = null
  for (const { action, delegation } of inOrder(events)) {
    if (action === 'offer') offered = delegation
    else if (action === 'lead' || delegation === offered) offered = null
  }
  if (listSponsors(events).some(({ main }) => main)) return null
  return offered
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
  readonly floor?: boolean
  readonly note?: string
}

export type SponsorProblem =
  | { readonly code: 'sponsor-observer' }
  | { readonly code: 'sponsor-other-delegation'; readonly delegation: string }
  | { readonly code: 'sponsor-unknown-state'; readonly delegation: string }
  | { readonly code: 'sponsor-unknown-group'; readonly group: string }
  | { readonly code: 'sponsor-already'; readonly delegation: string }
  | { readonly code: 'sponsor-absent'; readonly delegation: string }
  /** The secretariat alone offers the lead and enters who spoke from the floor. */
  | { readonly code: 'sponsor-secretariat-only' }
  | { readonly code: 'sponsor-has-leader'; readonly delegation: string }
  /** It was not asked to lead. */
  | { readonly code: 'sponsor-not-offered'; readonly delegation: string }
  /** That a delegation leads is entered with how the secretariat knows. */
  | { readonly code: 'sponsor-note-missing' }

/** The event to record once the caller has put its time and its text to it, or why it may not be. */
export function maySponsor(
  request: SponsorRequest,
  actor: SponsorActor,
  events: readonly SponsorEvent[],
): Result<Omit<SponsorEvent, 'at'>, SponsorProblem> {
  const list = listSponsors(events)
  const problem =
    findActorProblem(request, actor) ??
    findListProblem(request, list) ??
    findLeadProblem(request, actor, events)
  if (problem) return refuse(problem)
  const { action, delegation, note = '' } = request
  return ok({
    person: actor.name,
    personDelegation: actor.delegation,
    delegation,
    action,
    ...(action === 'join' ? joinFields(request, list) : { onBehalfOf: null, main: false }),
    ...(note !== '' && { note }),
  })
}

function joinFields(
  { onBehalfOf = null, floor = false }: SponsorRequest,
  list: SponsorList,
): Pick<SponsorEvent, 'onBehalfOf' | 'main' | 'floor'> {
  if (floor) return { onBehalfOf, main: false, floor }
  return { onBehalfOf, main: list.every((sponsor) => sponsor.floor) }
}

function findActorProblem(request: SponsorRequest, actor: SponsorActor): SponsorProblem | null {
  const { action, delegation, floor = false } = request
  if (actor.role === 'observer') return { code: 'sponsor-observer' }
  if (actor.role === 'secretariat') return null
  if (actor.delegation !== delegation) return { code: 'sponsor-other-delegation', delegation }
  return floor || action === 'offer' ? { code: 'sponsor-secretariat-only' } : null
}

function findListProblem(request: SponsorRequest, list: SponsorList): SponsorProblem | null {
  const { action, delegation, onBehalfOf = null } = request
  if (!isState(delegation)) return { code: 'sponsor-unknown-state', delegation }
  const listed = list.some((sponsor) => sponsor.delegation === delegation)
  if (action !== 'join') return listed ? null : { code: 'sponsor-absent', delegation }
  if (listed) return { code: 'sponsor-already', delegation }
  if (onBehalfOf !== null && !isGroup(onBehalfOf))
    return { code: 'sponsor-unknown-group', group: onBehalfOf }
  return null
}

function findLeadProblem(
  { action, delegation, note = '' }: SponsorRequest,
  { role }: SponsorActor,
  events: readonly SponsorEvent[],
): SponsorProblem | null {
  if (action !== 'offer' && action !== 'lead') return null
  const main = listSponsors(events).find((sponsor) => sponsor.main)
  if (main) return { code: 'sponsor-has-leader', delegation: main.delegation }
  if (action === 'offer') return null
  if (role === 'secretariat') return note === '' ? { code: 'sponsor-note-missing' } : null
  return offeredLead(events) === delegation ? null : { code: 'sponsor-not-offered', delegation }
}
