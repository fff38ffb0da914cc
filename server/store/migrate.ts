// Brings the tables up to date: applies the numbered files of migrations/ that have not been applied, in order, each in one
// transaction. A file ends every statement with a semicolon at the end of a line.
import { readdirSync, readFileSync } from 'node:fs'
import { type Database, readInteger } from './sql.ts'

const folder = new URL('migrations/', import.meta.url)

/** Gives the number of the last migration. Refuses (throws) a store that a newer program has written. */
export async function migrate(db: Database, now: number): Promise<number> {
  await db.query(
    'create table if not exists migrations (number integer primary key, applied_at bigint not null)',
  )
  const rows = await db.query('select number from migrations order by number')
  const applied = new Set(rows.map((row) => readInteger(row, 'number')))
  const known = listMigrations(db.dialect)
  const last = known.at(-1)?.number ?? 0
  const newest = Math.max(0, ...applied)
  if (newest > last)
    throw new Error(`the store is of a newer program (migration ${newest}, this one knows ${last})`)
  for (const { number, file } of known) if (!applied.has(number)) await apply(db, number, file, now)
  return last
}

function listMigrations(dialect: Database['dialect']): { number: number; file: URL }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(`.${dialect}.sql`))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), file: new URL(name, folder) }))
}

async function apply(db: Database, number: number, file: URL, now: number): Promise<void> {
  const statements = readFileSync(file, 'utf8')
    .replaceAll(/^--.*$/gm, '')
    .split(/;\s*\n/)
    .filter((statement) => statement.trim() !== '')
  await db.transaction(async (sql) => {
    for (const statement of statements) await sql.query(statement)
    await sql.query('insert into migrations (number, applied_at) values ($1, $2)', number, now)
  })
}
