// What a database must do to hold the discussion of a draft.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { changeSponsors } from '../../server/drafts/sponsor-draft.ts'
import {
  type Discussant,
  openThread,
  readThreads,
  setResolved,
  writeMessage,
} from '../../server/discussion/discussion.ts'
import { insertMeeting } from '../../server/store/drafts.ts'
import { migrate } from '../../server/store/migrate.ts'
import { insertPerson, type StoredPerson } from '../../server/store/people.ts'
import type { Database } from '../../server/store/sql.ts'
import type { ThreadRequest } from '../../shared/protocol/api.ts'
import { masthead as newMasthead, paragraph } from '../builders.ts'
import { FailingDatabase } from './failing-database.ts'

const masthead = newMasthead({ agendaItems: [] })

function delegate(delegation: string): StoredPerson {
  const id = delegation.toLowerCase()
  return { id, name: `Delegate ${id}`, role: 'delegate', delegation, meetingId: 'meeting' }
}
const japan = delegate('JPN')
const egypt = delegate('EGY')

const request: ThreadRequest = {
  target: { kind: 'paragraph', paragraphId: 'op1' },
  group: 'all',
  text: 'One – 一 – واحد',
  mentions: ['EGY'],
}
const message = { text: 'Another', mentions: [] }

export function describeThreads(name: string, open: () => Promise<Database>): void {
  describe(`the discussion on ${name}`, () => {
    let db: Database
    let draftId: string
    const by = (person: StoredPerson, now = 10): Discussant => ({ db, draftId, person, now })

    beforeEach(async () => {
      db = await open()
      await migrate(db, 1)
      await insertMeeting(db, { id: 'meeting', name: 'Meeting', masthead, members: null }, 1)
      for (const person of [japan, egypt]) await insertPerson(db, person, 1)
      const text = { paragraphs: [paragraph('op1', 'operative', 'Decides to meet.')] }
      draftId = await db.transaction((sql) =>
        createDraft(sql, { meetingId: 'meeting', masthead, text, personId: null, now: 1 }),
      )
      await changeSponsors(
        db,
        draftId,
        { action: 'join', delegation: 'JPN' },
        { person: japan, now: 2 },
      )
    })
    afterEach(() => db.close())

    test('threads come oldest first, messages in the order they were stored', async () => {
      const first = await openThread(by(japan, 10), request)
      const second = await openThread(by(egypt, 11), { ...request, group: 'all' })
      await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          writeMessage(by(n % 2 === 0 ? japan : egypt, 12), first.id, {
            text: `message ${n}`,
            mentions: [],
          }),
        ),
      )
      const threads = await readThreads(by(egypt))
      expect(threads.map(({ id }) => id)).toEqual([first.id, second.id])
      expect(threads[0]).toMatchObject({ about: 'Decides to meet.', target: request.target })
      expect(threads[0]?.messages[0]).toMatchObject({
        at: 10,
        text: request.text,
        mentions: ['EGY'],
      })
      expect(threads[0]?.messages).toHaveLength(11)
      const rows = await db.query(
        'select seq from thread_messages where thread_id = $1 order by seq',
        first.id,
      )
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 11 }, (_, n) => n + 1))
    })

    test('a thread of the sponsors is read and written by those who sponsor', async () => {
      const { id } = await openThread(by(japan), { ...request, group: 'sponsors' })
      expect(await readThreads(by(japan))).toHaveLength(1)
      expect(await readThreads(by(egypt))).toEqual([])
      await expect(writeMessage(by(egypt), id, message)).rejects.toMatchObject({
        code: 'no-such-thread',
      })
      const withdraw = { action: 'withdraw', delegation: 'JPN' } as const
      await changeSponsors(db, draftId, withdraw, { person: japan, now: 3 })
      await expect(setResolved(by(japan), id, true)).rejects.toMatchObject({
        code: 'no-such-thread',
      })
    })

    test('a group that is full is full for itself, and tells nothing to the others', async () => {
      const { id } = await openThread(by(japan), { ...request, group: 'sponsors' })
      await db.transaction(async (sql) => {
        for (let n = 1; n < 1000; n++)
          await sql.query(
            `insert into threads (id, draft_id, target, about, thread_group, created_at)
             select cast($1 as text), draft_id, target, about, thread_group, created_at from threads where id = $2`,
            `copy ${n}`,
            id,
          )
      })
      await expect(openThread(by(japan), { ...request, group: 'sponsors' })).rejects.toMatchObject({
        code: 'discussion-full',
      })
      await openThread(by(egypt), request)
      expect(await readThreads(by(egypt))).toHaveLength(1)
    })

    test('whichever statement fails, nothing is half written', async () => {
      const { id } = await openThread(by(japan), request)
      const failing = new FailingDatabase(db)
      const dump = () =>
        Promise.all(
          ['threads', 'thread_messages', 'audit'].map((table) =>
            db.query(`select * from ${table}`),
          ),
        )
      const attempts: readonly (() => Promise<unknown>)[] = [
        () => openThread({ ...by(japan), db: failing }, request),
        () => writeMessage({ ...by(egypt), db: failing }, id, message),
        () => setResolved({ ...by(egypt), db: failing }, id, true),
      ]
      for (const attempt of attempts) {
        const before = await dump()
        for (let n = 1; ; n++) {
          failing.failAt(n)
          const outcome = await attempt().then(
            () => 'done',
            () => 'failed',
          )
          if (!failing.failed) {
            expect(outcome).toBe('done')
            break
          }
          expect(outcome).toBe('failed')
          expect(await dump()).toEqual(before)
        }
        failing.failAt(null)
        expect(await dump()).not.toEqual(before)
      }
    })
  })
}
