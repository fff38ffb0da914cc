// What a database must do to hold the record of a draft's life, and what verifying finds when somebody has been at the tables.
import { describe, expect, test } from 'vitest'
import { issueDraft } from '../../server/drafts/issue-draft.ts'
import { changeSponsors } from '../../server/drafts/sponsor-draft.ts'
import { beginRecords } from '../../server/record/begin-records.ts'
import { verifyDraft } from '../../server/record/verify-tables.ts'
import { AppendGroup } from '../../server/store/append-group.ts'
import { findDraft, writeDeadlines, writeStage } from '../../server/store/drafts.ts'
import { readLife } from '../../server/store/life.ts'
import type { Database } from '../../server/store/sql.ts'
import { byNow, entry, makeDraft, makeStore, moved, secretariat } from './contract-store.ts'

const by = { personId: secretariat.id, name: secretariat.name, delegation: null }
const labelled = { ...moved, change: { kind: 'labelled', labels: {} } } as const

/** A draft with something in every table. */
async function live(db: Database, draftId: string): Promise<void> {
  const group = new AppendGroup(db)
  for (const delegation of ['JPN', 'GEO'])
    await changeSponsors(db, draftId, { action: 'join', delegation }, byNow)
  await issueDraft(db, draftId, await firstIssue(db, draftId), byNow)
  const { head, epoch } = (await findDraft(db, draftId))!
  const append = (at: number, events: (typeof moved | typeof labelled)[]) =>
    group.append({ draftId, head: at, epoch, entries: [{ ...entry(at), events }] })
  await Promise.all([append(head, [moved, labelled, moved]), append(head + 1, [moved])])
  const draft = (await findDraft(db, draftId))!
  await db.transaction(async (sql) => {
    const stamp = { at: 9, by }
    await writeStage(sql, draft, 'withdrawn', { ...stamp, note: 'by its sponsor' })
    await writeDeadlines(sql, draft, { action: 77 }, stamp)
  })
}

async function firstIssue(db: Database, draftId: string) {
  const { length } = await db.query('select 1 from issues where draft_id <> $1', draftId)
  return { form: 'first', symbol: `E/CN.7/2020/L.${length + 2}`, date: '2020-03-04' } as const
}

async function faultsOf(db: Database, draftId: string, head: string | null = null) {
  const report = await db.transaction((sql) => verifyDraft(sql, draftId, head))
  return report.faults.map(({ code }) => code)
}

/** `$1` is the draft. What each leaves behind is found by the codes beside it. */
const tampering: readonly (readonly [what: string, statements: readonly string[], found: string])[] =
  [
    ['an entry is changed', ["update life set entry = replace(entry, 'GEO', 'GAB') where draft_id = $1"], 'record-changed'],
    ['an entry is said to be another person’s', ["update life set person_id = null where draft_id = $1 and kind = 'sponsor'"], 'record-row'],
    ['an entry is made unreadable', ["update life set entry = '{' where draft_id = $1 and seq = 2"], 'table-unreadable'],
    ['an entry is made nothing', ["update life set entry = 'null' where draft_id = $1 and seq = 2"], 'table-unreadable'],
    ['an entry is deleted', ['delete from life where draft_id = $1 and seq = 3'], 'record-gap'],
    ['the record is deleted', ['delete from life where draft_id = $1'], 'record-empty'],
    ['two entries change places', ['update life set seq = 99 where draft_id = $1 and seq = 2', 'update life set seq = 2 where draft_id = $1 and seq = 3', 'update life set seq = 3 where draft_id = $1 and seq = 99'], 'record-row'],
    ['the end is cut off', ["delete from life where draft_id = $1 and kind in ('stage', 'deadline')"], 'stage-differs'],
    ['an entry is put in', ["insert into life select draft_id, seq + 90, entry, hash, kind, person_id, at from life where draft_id = $1 and seq = 2"], 'record-order'],
    ['an issued text is changed', ["update issues set content = replace(content, 'A title', 'No title') where draft_id = $1"], 'issue-changed'],
    ['an issue gets another symbol', ["update issues set symbol = 'E/CN.7/2020/L.99' where draft_id = $1"], 'table-differs'],
    ['an issue gets an asterisk', ["update issues set variant = '*' where draft_id = $1"], 'table-differs'],
    ['an issue is said to be of another day', ['update issues set at = at + 1 where draft_id = $1'], 'table-differs'],
    ['an issue is said to be another person’s', ["insert into people (id, name, role, created_at) select 'other', 'Other', 'secretariat', 0 where $1 <> ''", "update issues set person_id = 'other' where draft_id = $1"], 'table-differs'],
    ['an issue is deleted', ['delete from issues where draft_id = $1'], 'table-missing'],
    ['an issue is put in', ["insert into issues select draft_id, 2, 'E/CN.7/2020/L.98', variant, form, content, hash, seq, person_id, at from issues where draft_id = $1"], 'table-unrecorded'],
    ['a sponsor is put in the place of another', ["update sponsor_events set event = replace(event, 'GEO', 'HND') where draft_id = $1"], 'table-differs'],
    ['a sponsor event is deleted', ['delete from sponsor_events where draft_id = $1 and seq = 2'], 'table-missing'],
    ['a sponsor event is put in', ['insert into sponsor_events select draft_id, 3, event, person_id, at from sponsor_events where draft_id = $1 and seq = 1'], 'table-unrecorded'],
    ['a sponsor event is made unreadable', ["update sponsor_events set event = '' where draft_id = $1"], 'table-unreadable'],
    ['sponsor events change places', ['update sponsor_events set seq = 9 where draft_id = $1 and seq = 1'], 'table-differs'],
    ['a decision is changed', ["update negotiation_events set event = replace(event, 'moved', 'closed') where draft_id = $1"], 'table-differs'],
    ['a decision is deleted', ['delete from negotiation_events where draft_id = $1 and seq = 3'], 'table-differs'],
    ['labels are deleted', ['delete from negotiation_events where draft_id = $1 and seq = 2'], 'table-missing'],
    ['a decision is put in', ['insert into negotiation_events select draft_id, 5, event, person_id, at from negotiation_events where draft_id = $1 and seq = 1'], 'table-unrecorded'],
    ['a deadline is moved', [`update drafts set deadlines = '{"action":78}' where id = $1`], 'deadline-differs'],
    ['the draft is brought back', ["update drafts set stage = 'tabled' where id = $1"], 'stage-differs'],
  ] // prettier-ignore

export function describeLife(name: string, open: () => Promise<Database>): void {
  describe(`the record of a draft's life on ${name}`, () => {
    const store = makeStore(open)

    test('has everything that happened, once and in order', async () => {
      const { db, draftId } = store()
      await live(db, draftId)
      const entries = await readLife(db, draftId)
      const kinds = entries.map(({ change }) => change.kind)
      expect(kinds.filter((kind) => kind !== 'stage')).toEqual([
        'created',
        'sponsor',
        'sponsor',
        'issued',
        'negotiation',
        'negotiation',
        'negotiation',
        'deadline',
      ])
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, k) => k + 1))
      expect(entries.findLast(({ change }) => change.kind === 'stage')).toMatchObject({
        at: 9,
        by,
        change: { to: 'withdrawn', note: 'by its sponsor' },
      })
      expect(await faultsOf(db, draftId)).toEqual([])
    })

    test('of several who act at once is one chain', async () => {
      const { db, draftId } = store()
      const codes = ['JPN', 'GEO', 'HND', 'PRY', 'EGY', 'BRA']
      await Promise.all(
        codes.map((delegation) =>
          changeSponsors(db, draftId, { action: 'join', delegation }, byNow),
        ),
      )
      expect((await readLife(db, draftId)).length).toBe(1 + codes.length)
      expect(await faultsOf(db, draftId)).toEqual([])
    })

    test.each(tampering)('when %s, it is found', async (_, statements, found) => {
      const { db, draftId } = store()
      const other = await makeDraft(db)
      await live(db, draftId)
      await live(db, other)
      for (const statement of statements) await db.query(statement, draftId)
      expect(await faultsOf(db, draftId)).toContain(found)
      expect(await faultsOf(db, other)).toEqual([])
    })

    test('an end cut off together with what it is about is found by the hash that was kept', async () => {
      const { db, draftId } = store()
      await live(db, draftId)
      const head = (await readLife(db, draftId)).at(-1)!.hash
      await db.query("delete from life where draft_id = $1 and kind = 'deadline'", draftId)
      expect(await faultsOf(db, draftId)).toEqual(['deadline-differs'])
      await db.query("update drafts set deadlines = '{}' where id = $1", draftId)
      expect(await faultsOf(db, draftId)).toEqual([])
      expect(await faultsOf(db, draftId, head)).toEqual(['record-head-missing'])
    })
  })

  describe(`a draft that is older than its record on ${name}`, () => {
    const store = makeStore(open)

    const forget = (db: Database) => db.query('delete from life')

    test('is verified from what it had on, and so is what it had', async () => {
      const { db, draftId } = store()
      await live(db, draftId)
      await forget(db)
      await beginRecords(db, 50)
      await beginRecords(db, 60)
      const [begun, ...more] = await readLife(db, draftId)
      expect(more).toEqual([])
      expect(begun).toMatchObject({
        at: 50,
        change: {
          kind: 'begun',
          stage: 'withdrawn',
          issues: 1,
          sponsorEvents: 2,
          negotiationEvents: 4,
        },
      })
      await changeSponsors(db, draftId, { action: 'join', delegation: 'HND' }, byNow)
      expect(await faultsOf(db, draftId)).toEqual([])
      await db.query("update sponsor_events set event = replace(event, 'GEO', 'GAB')")
      expect(await faultsOf(db, draftId)).toEqual(['before-changed'])
    })

    test('is begun by whatever happens to it first', async () => {
      const { db, draftId } = store()
      await live(db, draftId)
      await forget(db)
      const { head, epoch } = (await findDraft(db, draftId))!
      const appended = [labelled, moved, moved]
      await new AppendGroup(db).append({
        draftId,
        head,
        epoch,
        entries: [{ ...entry(0), events: appended }],
      })
      const entries = await readLife(db, draftId)
      expect(entries.map(({ change }) => change.kind)).toEqual([
        'begun',
        'negotiation',
        'negotiation',
      ])
      expect(entries[0]?.change).toMatchObject({ negotiationEvents: 5 })
      expect(await faultsOf(db, draftId)).toEqual([])
    })
  })
}
