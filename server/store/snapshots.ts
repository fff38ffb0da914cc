// Folds the log of a draft into a snapshot, so that opening it does not replay every keystroke. A snapshot is computed from what
// is stored, never from the live document, which may hold what is not committed; it is decoded and compared before it is written,
// and read back before the rows it contains leave the log; they are kept in log_history.
import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { readStoredText } from './log.ts'
import { type Database, readBytes, readText, type Sql } from './sql.ts'

/** Gives the number of the last update in the snapshot; null when the log was empty or somebody else has folded further. */
export async function foldLog(db: Database, draftId: string): Promise<number | null> {
  const stored = await readStoredText(db, draftId)
  if (stored.tail === 0) return null
  const bytes = await foldApart(stored.parts)
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
    await verify(sql, draftId, sha256(bytes))
    await moveToHistory(sql, draftId, stored.head)
    return stored.head
  })
}

/** All parts as one, made in a thread of its own. */
export function foldApart(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('fold-worker.ts', import.meta.url), { workerData: parts })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the folding thread ended with ${code}`)))
  })
}

async function verify(sql: Sql, draftId: string, expected: string): Promise<void> {
  const [row] = await sql.query('select bytes, sha256 from snapshots where draft_id = $1', draftId)
  if (!row || sha256(readBytes(row, 'bytes')) !== expected || readText(row, 'sha256') !== expected)
    throw new Error(`the snapshot of draft ${draftId} is not stored as it was written`)
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
