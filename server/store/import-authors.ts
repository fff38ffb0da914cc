// Which delegations the authors of imported files are, as the secretariat said for a meeting.
import { readText, type Sql } from './sql.ts'

export async function listImportAuthors(
  sql: Sql,
  meetingId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query(
    'select author, delegation from import_authors where meeting_id = $1',
    meetingId,
  )
  return new Map(rows.map((row) => [readText(row, 'author'), readText(row, 'delegation')]))
}

export async function writeImportAuthor(
  sql: Sql,
  meetingId: string,
  { author, delegation }: { readonly author: string; readonly delegation: string },
): Promise<void> {
  await sql.query(
    `insert into import_authors (meeting_id, author, delegation) values ($1, $2, $3)
     on conflict (meeting_id, author) do update set delegation = excluded.delegation`,
    meetingId,
    author,
    delegation,
  )
}
