// What the record of a draft's life says of consent: the entries about it and about the texts that used it up.
import type { LifeEntry } from '../../shared/record/life-entry.ts'
import { readText, type Sql } from './sql.ts'

export type ConsentEntry = Pick<LifeEntry, 'at' | 'by' | 'change'>

/** Consents and issues, the last first. */
export async function readConsents(sql: Sql, draftId: string): Promise<ConsentEntry[]> {
  const rows = await sql.query(
    "select entry from life where draft_id = $1 and kind in ('consent', 'issued') order by seq desc",
    draftId,
  )
  return rows.map((row) => JSON.parse(readText(row, 'entry')) as ConsentEntry)
}
