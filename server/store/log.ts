// The append-only log of a draft's updates: the truth about its text. Numbers are given under the draft's row, so they have
// no gaps and the order of commits is the order of numbers; a reader of "everything after n" can never miss one.
import { insertEvents, type NewEvent } from './negotiation.ts'
import { readBytes, readInteger, readText, readTextOrNull, type Sql } from './sql.ts'

export interface LogEntry {
  /** The empty update where only events are written. */
  readonly bytes: Uint8Array
  /** Null for what the program wrote, such as an imported text. */
  readonly personId: string | null
  readonly connection: string
  readonly at: number
  /** Client ids that this update is the first to use, hence `personId`'s for ever. */
  readonly claims: readonly number[]
  /** What it means for the negotiation; stored with it or not at all. */
  readonly events: readonly NewEvent[]
}

export interface Append {
  readonly draftId: string
  /** The head and the epoch this was judged at; the append is refused when either is another. */
  readonly head: number
  readonly epoch: number
  readonly entries: readonly LogEntry[]
}

/** The whole of a draft's text as stored: a snapshot, and the updates after it in order. */
export interface StoredText {
  readonly head: number
  /** Bytes to apply in order. */
  readonly parts: readonly Uint8Array[]
  /** How many of them come from the log. */
  readonly tail: number
}

/** Must run in a transaction. False when the draft has gone on, was closed, or its epoch was raised: nothing is written then. */
export async function appendEntries(sql: Sql, append: Append): Promise<boolean> {
  const { draftId, head, epoch, entries } = append
  const rows = await sql.query(
    `update drafts set head = head + $2, changed_at = $5
     where id = $1 and head = $3 and epoch = $4 and state = 'open' returning head`,
    draftId,
    entries.length,
    head,
    epoch,
    entries.at(-1)?.at ?? 0,
  )
  if (rows.length === 0) return false
  await Promise.all(
    entries.flatMap((entry, index) => insertEntry(sql, draftId, head + index + 1, entry)),
  )
  return true
}

function insertEntry(sql: Sql, draftId: string, seq: number, entry: LogEntry): Promise<unknown>[] {
  const { bytes, personId, connection, at, claims, events } = entry
  return [
    sql.query(
      `insert into log (draft_id, seq, bytes, person_id, connection, at)
       values ($1, $2, $3, $4, $5, $6)`,
      draftId,
      seq,
      bytes,
      personId,
      connection,
      at,
    ),
    ...claims.map((clientId) =>
      sql.query(
        `insert into draft_clients (draft_id, client_id, person_id, at) values ($1, $2, $3, $4)
         on conflict (draft_id, client_id) do nothing`,
        draftId,
        clientId,
        personId,
        at,
      ),
    ),
    ...(events.length > 0 ? [insertEvents(sql, draftId, events)] : []),
  ]
}

/** One statement, so that snapshot and tail belong together whatever is written meanwhile. Throws when a number is missing. */
export async function readStoredText(sql: Sql, draftId: string): Promise<StoredText> {
  const rows = await sql.query(
    `select 0 as tail, seq, bytes from snapshots where draft_id = $1
     union all select 1 as tail, seq, bytes from log where draft_id = $1
     order by seq, tail`,
    draftId,
  )
  let head = 0
  for (const row of rows) {
    const seq = readInteger(row, 'seq')
    if (readInteger(row, 'tail') === 1 && seq !== head + 1)
      throw new Error(`the log of draft ${draftId} goes from ${head} to ${seq}`)
    head = seq
  }
  return {
    head,
    parts: rows.map((row) => readBytes(row, 'bytes')),
    tail: rows.filter((row) => readInteger(row, 'tail') === 1).length,
  }
}

/** Who owns each Yjs client id of the draft; null for the program itself. */
export async function readClients(sql: Sql, draftId: string): Promise<Map<number, string | null>> {
  const rows = await sql.query(
    'select client_id, person_id from draft_clients where draft_id = $1',
    draftId,
  )
  return new Map(
    rows.map((row) => [readInteger(row, 'client_id'), readTextOrNull(row, 'person_id')]),
  )
}

/** Who wrote what and when, from the first update on: the drafting record. */
export async function readRecord(
  sql: Sql,
  draftId: string,
): Promise<(Omit<LogEntry, 'claims' | 'events'> & { readonly seq: number })[]> {
  const rows = await sql.query(
    `select seq, bytes, person_id, connection, at from log_history where draft_id = $1
     union all select seq, bytes, person_id, connection, at from log where draft_id = $1
     order by seq`,
    draftId,
  )
  return rows.map((row) => ({
    seq: readInteger(row, 'seq'),
    bytes: readBytes(row, 'bytes'),
    personId: readTextOrNull(row, 'person_id'),
    connection: readText(row, 'connection'),
    at: readInteger(row, 'at'),
  }))
}
