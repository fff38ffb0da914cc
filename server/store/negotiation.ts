// What happened in a negotiation, as stored: written together with the entry of the log it belongs to, never changed, never shortened.
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import { type AuditEntry, insertAudit } from './audit.ts'
import { inTurn, writeLife } from './life.ts'
import { readInteger, readText, type Sql } from './sql.ts'

/** An event before it has its number. */
export type NewEvent = Omit<NegotiationEvent, 'seq'>

/**
 * Must run in a transaction that holds the draft's row, so that numbers have no gaps and their order is that of the commits. Whoever
 * writes events beside the draft's room must raise the epoch: the room counts them itself.
 */
export function insertEvents(
  sql: Sql,
  draftId: string,
  events: readonly NewEvent[],
): Promise<void> {
  return inTurn(sql, draftId, async () => {
    const last = await readLastEvent(sql, draftId)
    const numbered = events.map((event, index) => ({ ...event, seq: last + index + 1 }))
    await Promise.all(numbered.flatMap((event) => insertEvent(sql, draftId, event)))
    const recorded = numbered.filter(({ change }) => change.kind !== 'labelled')
    await writeLife(
      sql,
      draftId,
      recorded.map((event) => ({
        at: event.at,
        by: event.by,
        change: { kind: 'negotiation', event },
      })),
    )
  })
}

function insertEvent(sql: Sql, draftId: string, event: NegotiationEvent): Promise<unknown>[] {
  const { seq, at, by, change } = event
  return [
    sql.query(
      `insert into negotiation_events (draft_id, seq, event, person_id, at) values ($1, $2, $3, $4, $5)`,
      draftId,
      seq,
      JSON.stringify({ by, change }),
      by.personId,
      at,
    ),
    ...(isCommand(event) ? [insertAudit(sql, auditOf(draftId, event))] : []),
  ]
}

/** First sight of a proposal and labels come of typing; who typed is in the log. */
function isCommand({ by, change: { kind } }: NewEvent): boolean {
  return by.personId !== null && kind !== 'proposed' && kind !== 'labelled'
}

/** What somebody did, without the words it was done to. */
function auditOf(draftId: string, { at, by, change }: NewEvent): AuditEntry {
  const { kind, ...rest } = change
  const details = Object.fromEntries(Object.entries(rest).filter(([name]) => !textFields.has(name)))
  return { at, personId: by.personId, draftId, action: `negotiation-${kind}`, details }
}

const textFields: ReadonlySet<string> = new Set(['pieces', 'note', 'words', 'forum', 'labels'])

/** The number of the last event; 0 before the first. */
export async function readLastEvent(sql: Sql, draftId: string): Promise<number> {
  const [row] = await sql.query(
    'select coalesce(max(seq), 0) as last from negotiation_events where draft_id = $1',
    draftId,
  )
  return row ? readInteger(row, 'last') : 0
}

/** The events after number `after` (0 for all), in their order. */
export async function readEvents(
  sql: Sql,
  draftId: string,
  after: number,
): Promise<NegotiationEvent[]> {
  const rows = await sql.query(
    'select seq, event, at from negotiation_events where draft_id = $1 and seq > $2 order by seq',
    draftId,
    after,
  )
  return rows.map((row) => ({
    ...(JSON.parse(readText(row, 'event')) as Pick<NegotiationEvent, 'by' | 'change'>),
    seq: readInteger(row, 'seq'),
    at: readInteger(row, 'at'),
  }))
}
