// What a database must do to hold the record of a negotiation.
import { expect, test } from 'vitest'
import { appoint, setDraftState } from '../../server/negotiation/appoint.ts'
import { AppendGroup } from '../../server/store/append-group.ts'
import { findDraft } from '../../server/store/drafts.ts'
import type { LogEntry } from '../../server/store/log.ts'
import { insertEvents, readEvents } from '../../server/store/negotiation.ts'
import { readText } from '../../server/store/sql.ts'
import { byNow, entry, makeDraft, moved, type Store } from './contract-store.ts'

export function describeNegotiation(store: () => Store): void {
  test('events are stored with the bytes of their entry, numbered in the order of commits', async () => {
    const { db, draftId } = store()
    const group = new AppendGroup(db)
    const append = (head: number, events: LogEntry['events']) =>
      group.append({ draftId, head, epoch: 1, entries: [{ ...entry(head), events }] })
    expect(
      await Promise.all([append(1, [moved, moved]), append(2, []), append(3, [moved])]),
    ).toEqual(['appended', 'appended', 'appended'])
    const events = await readEvents(db, draftId, 0)
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(events[0]).toEqual({ seq: 1, ...moved })
    expect(await readEvents(db, draftId, 2)).toEqual(events.slice(2))
    expect(await readEvents(db, await makeDraft(db), 0)).toEqual([])
  })

  test('what is refused leaves no event', async () => {
    const { db, draftId } = store()
    const group = new AppendGroup(db)
    const late = { draftId, head: 7, epoch: 1, entries: [{ ...entry(0), events: [moved] }] }
    expect(await group.append(late)).toBe('stale')
    expect(await readEvents(db, draftId, 0)).toEqual([])
  })

  test('two writers at once leave no gap and no double', async () => {
    const { db, draftId } = store()
    await Promise.all(
      Array.from({ length: 8 }, () =>
        db.transaction((sql) => insertEvents(sql, draftId, [moved, moved])),
      ),
    )
    const events = await readEvents(db, draftId, 0)
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, k) => k + 1))
  })

  test('of two who appoint at once, the second is judged again', async () => {
    const { db, draftId } = store()
    const change = (mode: 'editor' | 'reader') =>
      appoint(db, draftId, { delegation: 'EGY', mode, from: 'delegate' }, byNow)
    const made = await Promise.all([change('editor'), change('reader')])
    expect(made.map((events) => events?.length ?? null)).toEqual([1, null])
    expect(
      await appoint(db, draftId, { delegation: 'EGY', mode: 'editor', from: 'editor' }, byNow),
    ).toEqual([])
    expect((await findDraft(db, draftId))?.epoch).toBe(2)
  })

  test('closing and opening raise the epoch, each once', async () => {
    const { db, draftId } = store()
    const set = (state: 'open' | 'closed') => setDraftState(db, draftId, state, byNow)
    expect(await set('open')).toEqual([])
    expect((await set('closed')).map(({ change }) => change.kind)).toEqual(['closed'])
    expect(await set('closed')).toEqual([])
    expect(await findDraft(db, draftId)).toMatchObject({ state: 'closed', epoch: 2 })
    expect((await set('open')).map(({ seq, change }) => [seq, change.kind])).toEqual([
      [2, 'reopened'],
    ])
  })

  test('what somebody commands is in the audit, what comes of typing is not', async () => {
    const { db, draftId } = store()
    const proposed = {
      ...moved,
      change: {
        kind: 'proposed',
        sid: 'JPN:00000001',
        delegation: 'JPN',
        paragraphId: 'a',
      } as const,
    }
    await db.transaction((sql) => insertEvents(sql, draftId, [moved, proposed]))
    const rows = await db.query("select details from audit where action like 'negotiation-%'")
    expect(rows.map((row) => readText(row, 'details'))).toEqual(['{"paragraphIds":["a"]}'])
  })
}
