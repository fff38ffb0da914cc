// The records of drafts that are older than records, begun when the program first starts on their store.
import { beginLife } from '../store/life.ts'
import { lockDraft } from '../store/drafts.ts'
import { readText, type Database } from '../store/sql.ts'

/** Afterwards every draft has a record, so that one without is one that was taken away. */
export async function beginRecords(db: Database, now: number): Promise<void> {
  await db.transaction(async (sql) => {
    const rows = await sql.query(
      'select id from drafts where not exists (select 1 from life l where l.draft_id = drafts.id) order by id',
    )
    for (const row of rows) {
      const id = readText(row, 'id')
      await lockDraft(sql, id)
      await beginLife(sql, id, now)
    }
  })
}
