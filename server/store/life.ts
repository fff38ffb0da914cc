// The record of a draft's life, as stored: a chain of hashes (shared/record/life-entry.ts), only ever appended to.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { LifeEntry } from '../../shared/record/life-entry.ts'
import { readInteger, readText, type Sql } from './sql.ts'

/** What happened, before it has its place in the chain. */
export type NewLifeEntry = Pick<LifeEntry, 'at' | 'by' | 'change'>

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Must run in the transaction of what it records, which holds the draft's lock, and be awaited before the next call for the same draft:
 * an entry needs the hash of the one before.
 */
export async function appendLife(
  sql: Sql,
  draftId: string,
  entries: readonly NewLifeEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const [last] = await sql.query(
    'select seq, hash from life where draft_id = $1 order by seq desc limit 1',
    draftId,
  )
  let seq = last ? readInteger(last, 'seq') : 0
  let previous = last ? readText(last, 'hash') : sha256(draftId)
  for (const { at, by, change } of entries) {
    seq++
    const entry = canonicalJson({ seq, at, by, change, previous })
    const hash = sha256(entry)
    await sql.query(
      `insert into life (draft_id, seq, entry, hash, kind, person_id, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      draftId,
      seq,
      entry,
      hash,
      change.kind,
      by.personId,
      at,
    )
    previous = hash
  }
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
