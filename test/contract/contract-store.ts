// A store for each test of the contract, with one meeting, one person and one draft.
import { afterEach, beforeEach } from 'vitest'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { insertMeeting } from '../../server/store/drafts.ts'
import type { LogEntry } from '../../server/store/log.ts'
import { migrate } from '../../server/store/migrate.ts'
import { insertPerson, type StoredPerson } from '../../server/store/people.ts'
import type { Database } from '../../server/store/sql.ts'
import { masthead as newMasthead } from '../builders.ts'

const masthead = newMasthead({ agendaItems: [] })

export const secretariat: StoredPerson = {
  id: 'secretariat',
  name: 'Secretariat',
  role: 'secretariat',
  delegation: null,
  meetingId: null,
}

export interface Store {
  db: Database
  /** Of a draft with a title. */
  draftId: string
}

/** A new one for every test. */
export function makeStore(open: () => Promise<Database>): () => Store {
  let store: Store | null = null
  beforeEach(async () => {
    const db = await open()
    await migrate(db, 1)
    await insertMeeting(db, { id: 'meeting', name: 'Meeting', masthead, members: null }, 1)
    await insertPerson(db, secretariat, 1)
    store = { db, draftId: await makeDraft(db) }
  })
  afterEach(() => store!.db.close())
  return () => store!
}

export const byNow = { person: secretariat, now: 5 }

/** An event that anybody may record. */
export const moved = {
  at: 5,
  by: { personId: 'secretariat', name: 'Secretariat', delegation: null },
  change: { kind: 'moved', paragraphIds: ['a'] },
} as const

/** An update that changes nothing, for tests of the log alone. */
export function entry(index: number): LogEntry {
  return {
    bytes: Uint8Array.from([0, 0]),
    personId: 'secretariat',
    connection: `c${index}`,
    at: 10 + index,
    claims: [],
    events: [],
  }
}

export function makeDraft(db: Database): Promise<string> {
  const text = {
    paragraphs: [
      {
        id: 'title',
        kind: 'paragraph' as const,
        part: 'title' as const,
        level: 0,
        status: 'open' as const,
        ref: null,
        runs: [{ text: 'A title', marks: {} }],
        end: {},
      },
    ],
  }
  return db.transaction((sql) =>
    createDraft(sql, { meetingId: 'meeting', masthead, text, personId: null, now: 1 }),
  )
}
