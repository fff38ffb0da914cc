// What a person may do to a draft, from the records as they are now.
import { roleOf, type Role } from '../../shared/gate/role.ts'
import type { SponsorEvent } from '../../shared/sponsors/sponsor-list.ts'
import { findDraft, listModes, type StoredDraft } from '../store/drafts.ts'
import type { StoredPerson } from '../store/people.ts'
import { readSponsorEvents } from '../store/sponsors.ts'
import type { Sql } from '../store/sql.ts'
import { leaderOf } from './sponsor-draft.ts'

export interface Access {
  readonly draft: StoredDraft
  readonly role: Role
  readonly events: readonly SponsorEvent[]
}

/** Null when there is no such draft, or the person may not know of it: it belongs to another meeting. */
export async function readAccess(
  sql: Sql,
  person: StoredPerson,
  draftId: string,
): Promise<Access | null> {
  const draft = await findDraft(sql, draftId)
  if (!draft || !isOfMeeting(person, draft)) return null
  return readAccessTo(sql, person, draft)
}

export async function readAccessTo(
  sql: Sql,
  person: StoredPerson,
  draft: StoredDraft,
): Promise<Access> {
  const [events, modes] = await Promise.all([
    readSponsorEvents(sql, draft.id),
    listModes(sql, draft.id),
  ])
  return { draft, events, role: roleOf(person, { mainSponsor: leaderOf(events), ...modes }) }
}

function isOfMeeting(person: StoredPerson, draft: StoredDraft): boolean {
  return person.role === 'secretariat' || person.meetingId === draft.meetingId
}
