// Joining, withdrawing, standing by a changed text and taking the lead, and the record of it as clients see it.
import { stationOf } from '../../shared/exporters/print/duty-station.ts'
import { labelOfKind } from '../../shared/grammar/sponsor-label.ts'
import { formatSponsorLine } from '../../shared/grammar/sponsor-line.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import { mayServeMeeting } from '../../shared/gate/permission.ts'
import type { IssueSummary, SponsorAction, SponsorRecord } from '../../shared/protocol/api.ts'
import type { SponsorEntries } from '../../shared/protocol/record-api.ts'
import { sponsorsInPrint } from '../../shared/revisions/additional-sponsors.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { finalStages, type Stage } from '../../shared/revisions/stage.ts'
import {
  listSponsors,
  maySponsor,
  type SponsorEvent,
  type SponsorProblem,
  type TextStamp,
} from '../../shared/sponsors/sponsor-list.ts'
import { insertAudit } from '../store/audit.ts'
import { findDraft, lockDraft, raiseEpoch, type StoredDraft } from '../store/drafts.ts'
import { listIssues } from '../store/issues.ts'
import type { StoredPerson } from '../store/people.ts'
import { insertSponsorEvent, readSponsorEvents } from '../store/sponsors.ts'
import type { Database, Sql } from '../store/sql.ts'
import { readContent } from './content.ts'
import { hashText } from './text-hash.ts'

export function writeSponsorRecord(
  masthead: Masthead,
  events: readonly SponsorEvent[],
  issues: readonly IssueSummary[],
): SponsorRecord {
  const { line, note } = formatSponsorLine({
    sponsors: sponsorsInPrint(events),
    label: labelOfKind(masthead, issues.length > 0) ?? 'draft-resolution',
    language: masthead.language,
    profile: stationOf(masthead),
  })
  return { list: listSponsors(events), events, line, note }
}

export type SponsorRefusal =
  | SponsorProblem
  /** The words are no longer those that the sponsor saw. */
  | { readonly code: 'text-changed' }
  | { readonly code: 'no-such-draft' }
  /** The draft is adopted, withdrawn or lapsed. */
  | { readonly code: 'stage-final' }
  | { readonly code: 'draft-closed' }

interface By {
  readonly person: StoredPerson
  readonly now: number
}

/** Gives the record of events with the new one. Joining, confirming and taking the lead cost a replay: the text is on record with them. */
export function changeSponsors(
  db: Database,
  draftId: string,
  { textHash, ...action }: SponsorAction,
  by: By,
): Promise<Result<readonly SponsorEvent[], SponsorRefusal>> {
  return db.transaction(async (sql) => {
    const desk = await openDesk(sql, draftId, stampedActions.includes(action.action))
    if (!desk) return refuse({ code: 'no-such-draft' })
    const hindrance = hindranceOf(desk, action, by.person)
    if (hindrance) return refuse(hindrance)
    if (textHash !== undefined && desk.stamp?.hash !== textHash)
      return refuse({ code: 'text-changed' })
    const judged = maySponsor(action, by.person, desk.events)
    if (!judged.ok) return judged
    if (action.action === 'confirm' && standsBy(action.delegation, desk)) return ok(desk.events)
    return ok(await record(sql, draftId, [judged.value], { ...desk, ...by }))
  })
}

/** Enters several delegations at once, all of them or none. */
export function enterSponsors(
  db: Database,
  draftId: string,
  entries: SponsorEntries,
  by: By,
): Promise<Result<readonly SponsorEvent[], SponsorRefusal>> {
  return db.transaction((sql) => enterSponsorsIn(sql, draftId, entries, by))
}

/** The same within a transaction of the caller's. */
export async function enterSponsorsIn(
  sql: Sql,
  draftId: string,
  { delegations, ...how }: SponsorEntries,
  by: By,
): Promise<Result<readonly SponsorEvent[], SponsorRefusal>> {
  const desk = await openDesk(sql, draftId, true)
  if (!desk) return refuse({ code: 'no-such-draft' })
  const hindrance = hindranceOf(desk, { action: 'join', ...how }, by.person)
  if (hindrance) return refuse(hindrance)
  const judged: Judged[] = []
  for (const delegation of delegations) {
    // Each is judged after those before it, so that a list with one twice is refused and the first of an empty draft leads.
    const before = [...desk.events, ...judged.map((event) => ({ ...event, at: Infinity }))]
    const event = maySponsor({ action: 'join', delegation, ...how }, by.person, before)
    if (!event.ok) return event
    judged.push(event.value)
  }
  return ok(await record(sql, draftId, judged, { ...desk, ...by }))
}

/** A closed text is joined through the secretariat; who sponsors it may still confirm, take the lead or withdraw. */
function hindranceOf(
  { draft: { stage, state }, events }: Desk,
  action: Pick<SponsorAction, 'action' | 'floor'> & { readonly delegation?: string },
  person: StoredPerson,
): SponsorRefusal | null {
  const takesBack = action.action === 'withdraw' && mayServeMeeting(person)
  const isOver = finalStages.includes(stage) && !(takesBack && isFromFloor(action, events))
  if (isOver) return isAfterEnd(stage, action) ? null : { code: 'stage-final' }
  const isOpen = state === 'open' || mayServeMeeting(person)
  return isOpen || action.action !== 'join' ? null : { code: 'draft-closed' }
}

/** Who was entered as from the floor stands in no document: a mistake is taken back at any time. */
function isFromFloor(
  { delegation }: { readonly delegation?: string },
  events: readonly SponsorEvent[],
): boolean {
  return listSponsors(events).some((each) => each.delegation === delegation && each.floor === true)
}

/** After adoption the secretariat enters who spoke from the floor. What was withdrawn or has lapsed may get another main sponsor. */
function isAfterEnd(
  stage: Stage,
  { action, floor }: Pick<SponsorAction, 'action' | 'floor'>,
): boolean {
  return stage === 'adopted' ? action === 'join' && floor === true : afterEnd.includes(action)
}

const afterEnd: readonly SponsorAction['action'][] = ['withdraw', 'offer', 'lead']

/** Whether the last thing that the delegation said yes to are these very words: saying it again is nothing to record. */
function standsBy(delegation: string, { events, stamp }: Desk): boolean {
  const last = events.findLast((event) => event.delegation === delegation)
  return stamp !== null && last?.text?.hash === stamp.hash
}

/** Those that say yes to a text. */
const stampedActions: readonly SponsorEvent['action'][] = ['join', 'confirm', 'lead']

type Judged = Omit<SponsorEvent, 'at'>

interface Desk {
  readonly draft: StoredDraft
  readonly events: readonly SponsorEvent[]
  /** No event may be earlier, whatever the clock does: the list is replayed in the order of time, and compared with that of the issues. */
  readonly earliest: number
  /** The base text as it is; null where nobody asked. */
  readonly stamp: TextStamp | null
}

async function openDesk(sql: Sql, draftId: string, stamped: boolean): Promise<Desk | null> {
  await lockDraft(sql, draftId)
  const draft = await findDraft(sql, draftId)
  if (!draft) return null
  const events = await readSponsorEvents(sql, draftId)
  const issues = await listIssues(sql, draftId)
  const issuedAt = issues.at(-1)?.issuedAt
  const earliest = Math.max(events.at(-1)?.at ?? 0, issuedAt === undefined ? 0 : issuedAt + 1)
  if (!stamped) return { draft, events, earliest, stamp: null }
  const { content, seq } = await readContent(sql, draft)
  return { draft, events, earliest, stamp: { hash: hashText(content.text), seq } }
}

async function record(
  sql: Sql,
  draftId: string,
  judged: readonly Judged[],
  { events, earliest, stamp, person, now }: Desk & By,
): Promise<readonly SponsorEvent[]> {
  const added = judged.map((event) => ({
    ...event,
    at: Math.max(now, earliest),
    ...(stamp !== null && { text: stamp }),
  }))
  for (const event of added) {
    await insertSponsorEvent(sql, draftId, event, person.id)
    await insertAudit(sql, {
      at: now,
      personId: person.id,
      draftId,
      action: `sponsor-${event.action}`,
      details: { delegation: event.delegation, onBehalfOf: event.onBehalfOf },
    })
  }
  const all = [...events, ...added]
  // The delegation that leads a draft may write in it.
  if (leaderOf(events) !== leaderOf(all)) await raiseEpoch(sql, draftId)
  return all
}

/** The main sponsor, or null while there is none. */
export function leaderOf(events: readonly SponsorEvent[]): string | null {
  return listSponsors(events).find(({ main }) => main)?.delegation ?? null
}
