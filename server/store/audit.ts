import { type Sql } from './sql.ts'

export interface AuditEntry {
  readonly at: number
  /** Null for the program itself. */
  readonly personId: string | null
  readonly draftId: string | null
  readonly action: string
  /** Codes, numbers and ids; never text of a document. */
  readonly details: Readonly<Record<string, unknown>>
}

/** Runs in the transaction of what it records, so that neither is there without the other. */
export async function insertAudit(sql: Sql, entry: AuditEntry): Promise<void> {
  const { at, personId, draftId, action, details } = entry
  await sql.query(
    'insert into audit (at, person_id, draft_id, action, details) values ($1, $2, $3, $4, $5)',
    at,
    personId,
    draftId,
    action,
    JSON.stringify(details),
  )
}
