// The record of a draft's life, as stored: a chain of hashes (shared/record/life-entry.ts), only ever appended to. The tables write it
// themselves: whoever inserts an issue, a sponsor event or an event of the negotiation, or moves a stage or a deadline, need not.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { Actor } from '../../shared/negotiation/events.ts'
import type { Person } from '../../shared/protocol/api.ts'
import type { LifeEntry } from '../../shared/record/life-entry.ts'
import { countRows, type CountsBefore, describeBefore } from './record-before.ts'
import { readInteger, readText, readTextOrNull, type Sql } from './sql.ts'

/** What happened, before it has its place in the chain. */
export type NewLifeEntry = Pick<LifeEntry, 'at' | 'by' | 'change'>

/** Who did something, and when. */
export interface LifeStamp {
  readonly at: number
  readonly by: Actor
}

/** Stands in the record for what nobody did. */
const program: Actor = { personId: null, name: 'Penholder', delegation: null }

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const turns = new WeakMap<Sql, Map<string, Promise<unknown>>>()

/** Lets what is written of one draft in one transaction go one after another, also where it was started at once: an entry needs the hash of the one before. */
export function inTurn<T>(sql: Sql, draftId: string, work: () => Promise<T>): Promise<T> {
  const ofDrafts = turns.get(sql) ?? new Map<string, Promise<unknown>>()
  turns.set(sql, ofDrafts)
  const done = (ofDrafts.get(draftId) ?? Promise.resolve()).then(work)
  ofDrafts.set(draftId, done)
  return done
}

/** Must run in the transaction of what it records, which holds the draft's lock. */
export function appendLife(
  sql: Sql,
  draftId: string,
  entries: readonly NewLifeEntry[],
): Promise<void> {
  return inTurn(sql, draftId, () => writeLife(sql, draftId, entries))
}

/** As appendLife, for whoever has the turn. What the entries are about is in its table already. */
export async function writeLife(
  sql: Sql,
  draftId: string,
  entries: readonly NewLifeEntry[],
): Promise<void> {
  const [first] = entries
  if (!first) return
  const [last] = await sql.query(
    'select seq, hash from life where draft_id = $1 order by seq desc limit 1',
    draftId,
  )
  const isOld = !last && first.change.kind !== 'created' && first.change.kind !== 'begun'
  const begun = isOld ? [await describeOld(sql, draftId, entries)] : []
  let seq = last ? readInteger(last, 'seq') : 0
  let previous = last ? readText(last, 'hash') : sha256(draftId)
  const writing = [...begun, ...entries].map(({ at, by, change }) => {
    const entry = canonicalJson({ seq: ++seq, at, by, change, previous })
    previous = sha256(entry)
    return sql.query(
      `insert into life (draft_id, seq, entry, hash, kind, person_id, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      draftId,
      seq,
      entry,
      previous,
      change.kind,
      by.personId,
      at,
    )
  })
  await Promise.all(writing)
}

/** Begins the record of a draft that has none, of a store from before there were any. Must run in a transaction that holds its lock. */
export async function beginLife(sql: Sql, draftId: string, at: number): Promise<void> {
  const found = await describeBefore(sql, draftId, await countRows(sql, draftId))
  await appendLife(sql, draftId, [{ at, by: program, change: { kind: 'begun', ...found } }])
}

/** What a draft of a store without records had before these entries. */
async function describeOld(
  sql: Sql,
  draftId: string,
  entries: readonly NewLifeEntry[],
): Promise<NewLifeEntry> {
  const counts = await countRows(sql, draftId)
  const before: CountsBefore = {
    issues: counts.issues - countKind(entries, 'issued'),
    sponsorEvents: counts.sponsorEvents - countKind(entries, 'sponsor'),
    negotiationEvents: firstEvent(entries) ?? counts.negotiationEvents,
  }
  const found = await describeBefore(sql, draftId, before)
  const [first] = entries
  const stage = first?.change.kind === 'stage' ? first.change.from : found.stage
  return { at: first?.at ?? 0, by: program, change: { kind: 'begun', ...found, stage } }
}

function countKind(entries: readonly NewLifeEntry[], kind: LifeEntry['change']['kind']): number {
  return entries.filter(({ change }) => change.kind === kind).length
}

/** The number of the last event of the negotiation before these; null where there is none among them. */
function firstEvent(entries: readonly NewLifeEntry[]): number | null {
  for (const { change } of entries) if (change.kind === 'negotiation') return change.event.seq - 1
  return null
}

/** A person as the record names them. */
export function actorOf({ id, name, delegation }: Person): Actor {
  return { personId: id, name, delegation }
}

/** The same from the store; the program for null. */
export async function readActor(sql: Sql, personId: string | null): Promise<Actor> {
  if (personId === null) return program
  const [row] = await sql.query('select name, delegation from people where id = $1', personId)
  if (!row) return { ...program, personId }
  return { personId, name: readText(row, 'name'), delegation: readTextOrNull(row, 'delegation') }
}

/** The hash of the last entry: another one where anything of the draft but its words has changed. Null of a draft without a record. */
export async function readLifeHead(sql: Sql, draftId: string): Promise<string | null> {
  const [last] = await sql.query(
    'select hash from life where draft_id = $1 order by seq desc limit 1',
    draftId,
  )
  return last ? readText(last, 'hash') : null
}

/** In order, as stored; nothing is checked (see shared/record/verify-chain.ts). */
export async function readLife(sql: Sql, draftId: string): Promise<LifeEntry[]> {
  const rows = await sql.query(
    'select entry, hash from life where draft_id = $1 order by seq',
    draftId,
  )
  return rows.map((row) => ({
    ...(JSON.parse(readText(row, 'entry')) as Omit<LifeEntry, 'hash'>),
    hash: readText(row, 'hash'),
  }))
}
