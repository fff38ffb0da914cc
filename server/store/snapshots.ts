// Folds the log of a draft into a snapshot, so that opening it does not replay every keystroke. A snapshot is computed from what
// is stored, never from the live document, which may hold what is not committed; it is read back and compared before the rows it
// contains leave the log, and they are kept in log_history.
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { newYdoc, readYdoc } from '../../shared/document/ydoc.ts'
import { readStoredText } from './log.ts'
import { type Database, readBytes, readText, type Sql } from './sql.ts'

/** Gives the number of the last update in the snapshot; null when the log was empty or somebody else has folded further. */
export async function foldLog(db: Database, draftId: string): Promise<number | null> {
  const stored = await readStoredText(db, draftId)
  if (stored.tail === 0) return null
  const ydoc = buildYdoc(stored.parts)
  const bytes = Y.encodeStateAsUpdate(ydoc)
  return db.transaction(async (sql) => {
    const written = await sql.query(
      `insert into snapshots (draft_id, seq, bytes, sha256) values ($1, $2, $3, $4)
       on conflict (draft_id) do update
         set seq = excluded.seq, bytes = excluded.bytes, sha256 = excluded.sha256
         where excluded.seq > snapshots.seq
       returning seq`,
      draftId,
      stored.head,
      bytes,
      sha256(bytes),
    )
    if (written.length === 0) return null
    await verify(sql, draftId, ydoc)
    await moveToHistory(sql, draftId, stored.head)
    return stored.head
  })
}

/** A document of its own from stored bytes. Costs a replay. */
export function buildYdoc(parts: readonly Uint8Array[]): Y.Doc {
  const ydoc = newYdoc()
  ydoc.transact(() => {
    for (const part of parts) Y.applyUpdate(ydoc, part)
  })
  return ydoc
}

async function verify(sql: Sql, draftId: string, expected: Y.Doc): Promise<void> {
  const [row] = await sql.query('select bytes, sha256 from snapshots where draft_id = $1', draftId)
  if (!row) throw new Error(`the snapshot of draft ${draftId} is not there`)
  const bytes = readBytes(row, 'bytes')
  const read = buildYdoc([bytes])
  const equal =
    sha256(bytes) === readText(row, 'sha256') &&
    Y.equalSnapshots(Y.snapshot(read), Y.snapshot(expected)) &&
    JSON.stringify(readYdoc(read)) === JSON.stringify(readYdoc(expected))
  if (!equal) throw new Error(`the snapshot of draft ${draftId} does not read back as written`)
}

async function moveToHistory(sql: Sql, draftId: string, seq: number): Promise<void> {
  await sql.query(
    `insert into log_history (draft_id, seq, bytes, person_id, connection, at)
     select draft_id, seq, bytes, person_id, connection, at from log
     where draft_id = $1 and seq <= $2`,
    draftId,
    seq,
  )
  await sql.query('delete from log where draft_id = $1 and seq <= $2', draftId, seq)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
