// `penholder invite`: a sign-in link for a new person, also while the server runs.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isState } from '../../shared/sponsors/states.ts'
import { invite } from '../auth/sign-in.ts'
import { type Config, readConfig } from '../config.ts'
import { listMeetings } from '../store/drafts.ts'
import { migrate } from '../store/migrate.ts'
import { insertPerson, type StoredPerson } from '../store/people.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Database } from '../store/sql.ts'
import { refuse, ok, type Result } from '../../shared/result.ts'
import { exitCode } from './exit-code.ts'
import { type Arguments, parseArguments } from './parse-arguments.ts'

export const usage = `penholder invite --role ROLE [--delegation CODE] [--name NAME] [--meeting ID] [--data DIR]

Prints a link with which one new person signs in. The link works for 30 days and is shown this once.

  --role ROLE        secretariat, delegate or observer
  --delegation CODE  of a delegate: the ISO 3166 code of three letters, JPN
  --name NAME        as others see it; by default the role or the code
  --meeting ID       by default the first meeting of the store
  --data DIR         folder of the store, by default PENHOLDER_DATA or ./data`

type NewPerson = Omit<StoredPerson, 'id' | 'meetingId'>

export async function run(args: readonly string[]): Promise<number> {
  const read = parseArguments(args, {
    role: { type: 'string' },
    delegation: { type: 'string' },
    name: { type: 'string' },
    meeting: { type: 'string' },
    data: { type: 'string' },
  })
  if (!read.ok) return complain(read.problem)
  const person = readPerson(read.value)
  if (!person.ok) return complain(person.problem)
  const { data, meeting } = read.value.values
  const config = readConfig({
    data: typeof data === 'string' ? data : undefined,
    demo: false,
    environment: process.env,
  })
  if (!config.ok) return complain(config.problem)
  const file = join(config.value.dataFolder, 'penholder.sqlite')
  if (!existsSync(file)) {
    console.error(`penholder: there is no store in ${config.value.dataFolder}.`)
    return exitCode.refused
  }
  const db = openSqlite(file)
  try {
    return await add(db, person.value, { meeting, config: config.value })
  } finally {
    await db.close()
  }
}

async function add(
  db: Database,
  person: NewPerson,
  { meeting, config }: { readonly meeting: unknown; readonly config: Config },
): Promise<number> {
  const now = Date.now()
  await migrate(db, now)
  const meetings = await listMeetings(db)
  const found = meetings.find(({ id }) => meeting === undefined || id === meeting)
  if (!found) {
    console.error('penholder: there is no such meeting.')
    return exitCode.refused
  }
  const id = randomUUID()
  const meetingId = person.role === 'secretariat' ? null : found.id
  const token = await db.transaction(async (sql) => {
    await insertPerson(sql, { ...person, id, meetingId }, now)
    return invite(sql, id, now)
  })
  console.log(`${config.publicOrigin ?? `http://localhost:${config.port}`}/sign-in/${token}`)
  return exitCode.done
}

function readPerson({ values, files }: Arguments): Result<NewPerson, string> {
  if (files.length > 0) return refuse(`invite takes no "${files[0]}".`)
  const { role, delegation, name } = values
  if (role !== 'secretariat' && role !== 'delegate' && role !== 'observer')
    return refuse('--role must be secretariat, delegate or observer.')
  if ((role === 'delegate') !== (delegation !== undefined))
    return refuse('A delegate, and nobody else, has a --delegation.')
  const code = typeof delegation === 'string' ? delegation : null
  if (code !== null && !isState(code)) return refuse(`"${code}" is not the code of a State.`)
  const called = typeof name === 'string' && name.trim() !== '' ? name.trim() : (code ?? role)
  return ok({ name: called, role, delegation: code })
}

function complain(problem: string): number {
  console.error(`penholder: ${problem}\n\n${usage}`)
  return exitCode.misuse
}
