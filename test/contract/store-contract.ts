// What a database must do to hold Penholder's store. Every database runs the whole of it (see sqlite.test.ts).
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AppendGroup } from '../../server/store/append-group.ts'
import { readContent } from '../../server/drafts/content.ts'
import { issueDraft } from '../../server/drafts/issue-draft.ts'
import { changeSponsors } from '../../server/drafts/sponsor-draft.ts'
import { writeMode, findDraft, listDrafts } from '../../server/store/drafts.ts'
import { findIssue, listIssues } from '../../server/store/issues.ts'
import { readClients, readRecord, readStoredText } from '../../server/store/log.ts'
import { appoint, setDraftState } from '../../server/negotiation/appoint.ts'
import { migrate } from '../../server/store/migrate.ts'
import { foldLog } from '../../server/store/snapshots.ts'
import { buildYdoc } from '../../server/store/stored-ydoc.ts'
import { type Database, readInteger, readText } from '../../server/store/sql.ts'
import { readYdoc, textOf } from '../../shared/document/ydoc.ts'
import {
  byNow,
  entry,
  makeDraft,
  makeStore,
  moved,
  secretariat,
  type Store,
} from './contract-store.ts'
import { FailingDatabase } from './failing-database.ts'
import { describeNegotiation } from './negotiation-contract.ts'

export function describeStore(name: string, open: () => Promise<Database>): void {
  describe(`the store on ${name}`, () => {
    describe('as a database', () => {
      describeDatabase(makeStore(open))
    })
    describe('as a log', () => {
      describeLog(makeStore(open))
    })
    describe('as a record', () => {
      describeRecords(makeStore(open))
    })
    describe('as the record of a negotiation', () => {
      describeNegotiation(makeStore(open))
    })
  })
}

function describeDatabase(store: () => Store): void {
  test('migrating again changes nothing, and a newer store is refused', async () => {
    const { db } = store()
    const last = await migrate(db, 2)
    expect(last).toBeGreaterThan(0)
    expect(await listDrafts(db, null)).toHaveLength(1)
    await db.query('insert into migrations (number, applied_at) values ($1, $2)', last + 1, 3)
    await expect(migrate(db, 4)).rejects.toThrow('newer program')
  })

  test('placeholders mean what they say, and every type comes back', async () => {
    const { db } = store()
    const [row] = await db.query(
      'select cast($2 as bigint) as two, cast($1 as text) as one, cast($1 as text) as again',
      'ä 中 ع',
      2 ** 53 - 1,
    )
    expect(readText(row!, 'one')).toBe('ä 中 ع')
    expect(readText(row!, 'again')).toBe('ä 中 ع')
    expect(readInteger(row!, 'two')).toBe(2 ** 53 - 1)
  })

  test('a transaction that fails leaves nothing, and one that runs keeps others out', async () => {
    const { db, draftId } = store()
    const failing = db.transaction(async (sql) => {
      await sql.query("update drafts set title = 'half' where id = $1", draftId)
      throw new RangeError('stop')
    })
    const other = db.query("update drafts set state = 'closed' where id = $1", draftId)
    await expect(failing).rejects.toThrow('stop')
    await other
    expect(await findDraft(db, draftId)).toMatchObject({ title: 'A title', state: 'closed' })
  })

  test('a statement after the end of its transaction is a mistake', async () => {
    const { db } = store()
    const leaked = await db.transaction((sql) => Promise.resolve(sql))
    expect(() => leaked.query('select 1')).toThrow('after the end')
  })

  test('what is still under way when a transaction fails is not carried out', async () => {
    const { db } = store()
    const late: Promise<string>[] = []
    const failing = db.transaction(async (sql) => {
      const slow = async () => {
        await sql.query('select 1')
        await sql.query("insert into meetings values ('late', '', '', 0, null)")
      }
      late.push(slow().then(() => 'done', String))
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await late[0]).toContain('after the end')
    expect(await db.query("select id from meetings where id = 'late'")).toEqual([])
  })
}

function describeLog(store: () => Store): void {
  test('appends from everywhere are numbered without gaps, in the order of their commits', async () => {
    const { db, draftId } = store()
    const other = await makeDraft(db)
    const group = new AppendGroup(db)
    const outcomes = await Promise.all(
      [draftId, other].flatMap((id) =>
        Array.from({ length: 20 }, (_, index) =>
          group.append({ draftId: id, head: index + 1, epoch: 1, entries: [entry(index)] }),
        ),
      ),
    )
    expect(outcomes.every((outcome) => outcome === 'appended')).toBe(true)
    for (const id of [draftId, other]) {
      const record = await readRecord(db, id)
      expect(record.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
      expect(record.slice(1).map(({ connection }) => connection)).toEqual(
        Array.from({ length: 20 }, (_, index) => `c${index}`),
      )
    }
  })

  test('of two who append to one head, one is told that the draft went on', async () => {
    const { db, draftId } = store()
    const groups = [new AppendGroup(db), new AppendGroup(db)]
    const outcomes = await Promise.all(
      groups.map((group) =>
        group.append({ draftId, head: 1, epoch: 1, entries: [entry(0), entry(1)] }),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['appended', 'stale'])
    expect((await findDraft(db, draftId))?.head).toBe(3)
  })

  test('nothing is appended to a closed draft or after rights were withdrawn', async () => {
    const { db, draftId } = store()
    const group = new AppendGroup(db)
    const append = { draftId, head: 1, epoch: 1, entries: [entry(0)] }
    await writeMode(db, draftId, 'GEO', 'delegate')
    expect(await group.append(append)).toBe('stale')
    await db.query("update drafts set state = 'closed' where id = $1", draftId)
    expect(await group.append({ ...append, epoch: 2 })).toBe('stale')
    expect(await readRecord(db, draftId)).toHaveLength(1)
  })

  test('a client id has one owner for ever', async () => {
    const { db, draftId } = store()
    const group = new AppendGroup(db)
    const claim = { ...entry(0), claims: [77] }
    await group.append({ draftId, head: 1, epoch: 1, entries: [claim] })
    await group.append({ draftId, head: 2, epoch: 1, entries: [{ ...claim, personId: null }] })
    const clients = await readClients(db, draftId)
    expect(clients.get(77)).toBe('secretariat')
    expect([...clients.values()].filter((owner) => owner === null)).toHaveLength(1)
  })

  test('folding keeps the text, the record and whatever is appended meanwhile', async () => {
    const { db } = store()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 8,
        }),
        async (words) => {
          const id = await makeDraft(db)
          const written = await writeWords(db, id, words)
          const before = await readStoredText(db, id)
          const late = words.map((word) => `late ${word}`)
          const [folded] = await Promise.all([foldLog(db, id), writeWords(db, id, late, written)])
          expect(folded).toBeGreaterThanOrEqual(before.head)
          const stored = await readStoredText(db, id)
          const rebuilt = buildYdoc(stored.parts)
          expect(readYdoc(rebuilt)).toEqual(readYdoc(written))
          const record = await readRecord(db, id)
          const replayed = buildYdoc(record.map(({ bytes }) => bytes))
          expect(record.map(({ seq }) => seq)).toEqual(record.map((_, index) => index + 1))
          expect(Y.equalSnapshots(Y.snapshot(replayed), Y.snapshot(rebuilt))).toBe(true)
          expect(stored.head).toBe(1 + words.length * 2)
        },
      ),
      { numRuns: 10 },
    )
  })

  test('a snapshot is never replaced by an older one', async () => {
    const { db, draftId } = store()
    await writeWords(db, draftId, ['one', 'two'])
    const folds = await Promise.all([foldLog(db, draftId), foldLog(db, draftId)])
    expect(folds.filter((seq) => seq !== null)).toEqual([3])
    expect(await foldLog(db, draftId)).toBeNull()
    expect(await readStoredText(db, draftId)).toMatchObject({ head: 3, tail: 0 })
  })
}

function describeRecords(store: () => Store): void {
  test('an issued text is the stored text of one moment, once', async () => {
    const { db, draftId } = store()
    const by = { person: secretariat, now: 5 }
    const request = { symbol: 'E/CN.7/2020/L.5', date: '2020-03-03' }
    const [issued] = await Promise.all([
      issueDraft(db, draftId, request, by),
      writeWords(db, draftId, ['a', 'b', 'c']),
    ])
    expect(issued.ok).toBe(true)
    const stored = await findIssue(db, draftId, 1)
    expect(stored).toMatchObject({ symbol: 'E/CN.7/2020/L.5', issuedBy: 'Secretariat' })
    expect(stored?.content.masthead).toMatchObject({ symbol: 'E/CN.7/2020/L.5' })
    expect(await issueDraft(db, draftId, request, by)).toMatchObject({
      ok: false,
      problem: { code: 'symbol-taken' },
    })
    const other = await makeDraft(db)
    expect(await issueDraft(db, other, request, by)).toMatchObject({ ok: false })
    expect(await listIssues(db, draftId)).toHaveLength(1)
  })

  test('two who issue at once get one issue', async () => {
    const { db, draftId } = store()
    const by = { person: secretariat, now: 5 }
    const request = { symbol: 'E/CN.7/2020/L.5', date: '2020-03-03' }
    const issued = await Promise.all([0, 1].map(() => issueDraft(db, draftId, request, by)))
    expect(issued.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listIssues(db, draftId)).toHaveLength(1)
  })

  test('of several who join at once, one is the main sponsor', async () => {
    const { db, draftId } = store()
    const by = { person: secretariat, now: 5 }
    await Promise.all(
      ['JPN', 'GEO', 'PRY', 'HND'].map((delegation) =>
        changeSponsors(db, draftId, { action: 'join', delegation }, by),
      ),
    )
    const draft = await findDraft(db, draftId)
    const { content } = await readContent(db, draft!)
    expect(content.sponsors.map(({ delegation }) => delegation)).toEqual([
      'GEO',
      'HND',
      'JPN',
      'PRY',
    ])
    expect(content.sponsors.filter(({ main }) => main)).toHaveLength(1)
  })

  test('whichever statement fails, the store is as before or as after', async () => {
    const { db, draftId } = store()
    const failing = new FailingDatabase(db)
    const group = new AppendGroup(failing)
    const operations: readonly (() => Promise<unknown>)[] = [
      () => group.append({ draftId, head: 1, epoch: 1, entries: [entry(0), entry(1)] }),
      () => changeSponsors(failing, draftId, { action: 'join', delegation: 'JPN' }, byNow),
      () => issueDraft(failing, draftId, { symbol: 'E/CN.7/2020/L.9', date: '2020-03-04' }, byNow),
      () => foldLog(failing, draftId),
      () =>
        group.append({
          draftId,
          head: 3,
          epoch: 2,
          entries: [{ ...entry(2), events: [moved, moved] }],
        }),
      () =>
        appoint(failing, draftId, { delegation: 'EGY', mode: 'editor', from: 'delegate' }, byNow),
      () => setDraftState(failing, draftId, 'closed', byNow),
    ]
    for (const operation of operations) {
      const before = await dump(db)
      for (let n = 1; ; n++) {
        failing.failAt(n)
        const outcome = await operation().then(
          () => 'done',
          () => 'failed',
        )
        if (!failing.failed) {
          expect(outcome).toBe('done')
          break
        }
        expect(outcome).toBe('failed')
        expect(await dump(db)).toEqual(before)
      }
      failing.failAt(null)
      expect(await dump(db)).not.toEqual(before)
    }
  })
}

/** One append a word; gives the document that was written. */
async function writeWords(
  db: Database,
  draftId: string,
  words: readonly string[],
  ydoc?: Y.Doc,
): Promise<Y.Doc> {
  const group = new AppendGroup(db)
  const stored = await readStoredText(db, draftId)
  const written = ydoc ?? buildYdoc(stored.parts)
  const updates: Uint8Array[] = []
  const collect = (bytes: Uint8Array): number => updates.push(bytes)
  written.on('update', collect)
  for (const word of words) textOf(written).insert(0, word)
  written.off('update', collect)
  for (const [index, bytes] of updates.entries()) {
    const head = stored.head + index
    const appended = { ...entry(index), bytes }
    expect(await group.append({ draftId, head, epoch: 1, entries: [appended] })).toBe('appended')
  }
  return written
}

const tables = [
  'drafts',
  'draft_clients',
  'log',
  'log_history',
  'snapshots',
  'sponsor_events',
  'issues',
  'audit',
  'negotiation_events',
  'draft_roles',
  'life',
] as const

async function dump(db: Database): Promise<Record<string, unknown>> {
  const rows = await Promise.all(tables.map((table) => db.query(`select * from ${table}`)))
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]))
}
