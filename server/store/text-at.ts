// The text of a draft as it was at an update of its log: what a sponsor joined, a consent was given to, an issue was made from.
import { type Row, readBytes, readInteger, type Sql } from './sql.ts'

/** Bytes to apply in order, and when the last of them was written. */
export interface TextAt {
  readonly parts: readonly Uint8Array[]
  readonly at: number
}

/** Null when the log does not go that far. Throws when a number is missing. Costs a read of the whole record up to there. */
export async function readTextAt(sql: Sql, draftId: string, seq: number): Promise<TextAt | null> {
  const rows = await sql.query(
    `select seq, bytes, at from log_history where draft_id = $1 and seq <= $2
     union all select seq, bytes, at from log where draft_id = $1 and seq <= $2
     order by seq`,
    draftId,
    seq,
  )
  const last: Row | undefined = rows.at(-1)
  if (!last || readInteger(last, 'seq') !== seq) return null
  const gap = rows.findIndex((row, index) => readInteger(row, 'seq') !== index + 1)
  if (gap >= 0) throw new Error(`the record of draft ${draftId} lacks update ${gap + 1}`)
  return { parts: rows.map((row) => readBytes(row, 'bytes')), at: readInteger(last, 'at') }
}
