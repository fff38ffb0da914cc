// The record of who joined and who withdrew; never shortened. The list is computed from it (shared/sponsors).
import type { SponsorEvent } from '../../shared/sponsors/sponsor-list.ts'
import { appendLife } from './life.ts'
import { readText, type Sql } from './sql.ts'

export async function readSponsorEvents(sql: Sql, draftId: string): Promise<SponsorEvent[]> {
  const rows = await sql.query(
    'select event from sponsor_events where draft_id = $1 order by seq',
    draftId,
  )
  return rows.map((row) => JSON.parse(readText(row, 'event')) as SponsorEvent)
}

/** Must run in a transaction that holds the draft's lock: the event was judged against the record before it. */
export async function insertSponsorEvent(
  sql: Sql,
  draftId: string,
  event: SponsorEvent,
  personId: string | null,
): Promise<void> {
  await sql.query(
    `insert into sponsor_events (draft_id, seq, event, person_id, at)
     select cast($1 as text), coalesce(max(seq), 0) + 1, cast($2 as text), cast($3 as text), cast($4 as bigint) from sponsor_events where draft_id = $1`,
    draftId,
    JSON.stringify(event),
    personId,
    event.at,
  )
  const by = { personId, name: event.person, delegation: event.personDelegation }
  await appendLife(sql, draftId, [{ at: event.at, by, change: { kind: 'sponsor', event } }])
}
