// `penholder verify`: whether the records of drafts are whole, in a store or in an exported file.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { type DraftReport, verifyDraft } from '../record/verify-tables.ts'
import { findDraft, listDrafts } from '../store/drafts.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Database } from '../store/sql.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { exitCode } from './exit-code.ts'
import { type Arguments, parseArguments } from './parse-arguments.ts'
import { verifyFile } from './verify-file.ts'
import { formatReport } from './verify-report.ts'

export const usage = `penholder verify [FILE] [--data DIR] [--draft ID] [--head HASH] [--json]

Checks the records of the drafts in a store: every entry is in its place, as it was written and bound to the one before;
every issue, sponsor event and decision stands in the record and nothing stands there that did not happen; every issued
text is the one that was hashed when it was issued. With FILE, checks a record that was exported from its page.

  --data DIR    folder of the store, by default PENHOLDER_DATA or ./data
  --draft ID    only this draft
  --head HASH   the hash of an entry that was kept elsewhere, as "head" is shown: finds a record whose end was cut off or
                that was written anew as a whole. Needs --draft, or FILE
  --json        one JSON object: drafts, each with draftId, entries, head and faults

Exit code: 0 all records are whole, 1 one is not, 2 nothing could be checked or the command is not called like this.`

interface Asked {
  readonly file: string | null
  readonly data: string | undefined
  readonly draft: string | null
  readonly head: string | null
  readonly json: boolean
}

export async function run(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, {
    data: { type: 'string' },
    draft: { type: 'string' },
    head: { type: 'string' },
    json: { type: 'boolean' },
  })
  const asked = parsed.ok ? readAsked(parsed.value) : parsed
  if (!asked.ok) return complain(`${asked.problem}\n\n${usage}`)
  const { file, head, json } = asked.value
  const reports = file === null ? await verifyStore(asked.value) : await verifyFile(file, head)
  if (!reports.ok) return complain(reports.problem)
  console.log(
    json
      ? JSON.stringify({ drafts: reports.value }, null, 2)
      : reports.value.map(formatReport).join('\n'),
  )
  return reports.value.some(({ faults }) => faults.length > 0) ? exitCode.refused : exitCode.done
}

function readAsked({ values, files }: Arguments): Result<Asked, string> {
  const [file = null, more] = files
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }
  const [draft, head] = [text('draft'), text('head')]
  if (more !== undefined) return refuse('verify takes one file.')
  if (file !== null && (draft !== null || text('data') !== null))
    return refuse('A file is checked by itself, without --data and --draft.')
  if (head !== null && !/^[0-9a-f]{64}$/u.test(head))
    return refuse('--head is a hash of 64 digits and letters a to f.')
  if (head !== null && file === null && draft === null)
    return refuse('--head is of one draft: say which by --draft.')
  return ok({ file, draft, head, data: text('data') ?? undefined, json: values['json'] === true })
}

async function verifyStore({ data, draft, head }: Asked): Promise<Result<DraftReport[], string>> {
  const config = readConfig({ data, demo: false, environment: process.env })
  if (!config.ok) return config
  const file = join(config.value.dataFolder, 'penholder.sqlite')
  if (!existsSync(file)) return refuse(`There is no store in ${config.value.dataFolder}.`)
  const db = openSqlite(file)
  try {
    const tables = await db.query("select name from sqlite_master where name = 'life'")
    if (tables.length === 0)
      return refuse('The store is of an older program and has no records yet: start it once.')
    return await verifyDrafts(db, draft, head)
  } finally {
    await db.close()
  }
}

async function verifyDrafts(
  db: Database,
  draftId: string | null,
  head: string | null,
): Promise<Result<DraftReport[], string>> {
  const found = draftId === null ? null : await findDraft(db, draftId)
  if (draftId !== null && !found) return refuse(`There is no draft ${draftId} in the store.`)
  const drafts = found ? [found] : await listDrafts(db, null)
  const reports: DraftReport[] = []
  // One after another, so that the store is held for a short time only; the server may be writing meanwhile.
  for (const { id } of drafts)
    reports.push(await db.transaction((sql) => verifyDraft(sql, id, head)))
  return ok(reports)
}

function complain(message: string): number {
  console.error(`penholder: ${message}`)
  return exitCode.misuse
}
