// What a database must do to hold what is issued, in every form, and the stages and deadlines of a draft.
import { expect, test, describe } from 'vitest'
import { giveConsent } from '../../server/drafts/consent.ts'
import { readContent } from '../../server/drafts/content.ts'
import { setDeadline } from '../../server/drafts/deadlines.ts'
import { freezeIssue } from '../../server/drafts/freeze-issue.ts'
import { issueDraft } from '../../server/drafts/issue-draft.ts'
import { changeStage } from '../../server/drafts/move-stage.ts'
import { changeSponsors } from '../../server/drafts/sponsor-draft.ts'
import { hashText } from '../../server/drafts/text-hash.ts'
import { readConsents } from '../../server/store/consents.ts'
import { findDraft } from '../../server/store/drafts.ts'
import { findIssue, listIssues } from '../../server/store/issues.ts'
import { readLife } from '../../server/store/life.ts'
import { readEvents } from '../../server/store/negotiation.ts'
import { readSponsorEvents } from '../../server/store/sponsors.ts'
import type { Database } from '../../server/store/sql.ts'
import type { IssueRequest } from '../../shared/protocol/issue-api.ts'
import { byNow, makeDraft, makeStore, type Store } from './contract-store.ts'
import { FailingDatabase } from './failing-database.ts'

const date = '2020-03-03'
const symbol = 'E/CN.7/2020/L.5'
const first: IssueRequest = { form: 'first', symbol, date }
const japan = {
  now: 5,
  person: {
    id: 'secretariat',
    name: 'Delegate of Japan',
    role: 'delegate',
    delegation: 'JPN',
    meetingId: 'meeting',
  },
} as const

export function describeIssuing(name: string, open: () => Promise<Database>): void {
  describe(`issuing on ${name}`, () => {
    describeOperations(makeStore(open))
    describeVariants(makeStore(open))
  })
}

/** All that issuing may touch. */
async function readAll(db: Database, draftId: string): Promise<unknown> {
  const issues = await listIssues(db, draftId)
  return [
    await findDraft(db, draftId),
    await Promise.all(issues.map(({ number }) => findIssue(db, draftId, number))),
    await readLife(db, draftId),
    await readSponsorEvents(db, draftId),
    await readEvents(db, draftId, 0),
    await db.query('select * from audit order by id'),
  ]
}

function describeOperations(store: () => Store): void {
  test('whichever statement of any form fails, nothing of it is there', async () => {
    const { db, draftId } = store()
    const failing = new FailingDatabase(db)
    const join = (delegation: string) =>
      changeSponsors(failing, draftId, { action: 'join', delegation }, byNow)
    const issue = (request: IssueRequest) => issueDraft(failing, draftId, request, byNow)
    const draft = await findDraft(db, draftId)
    const { content } = await readContent(db, draft!)
    const textHash = hashText(content.text)
    const corrections = [{ place: 'Title', words: 'Delete “A”.' }]
    const operations: readonly (() => Promise<{ readonly ok: boolean }>)[] = [
      () => join('JPN'),
      () => issue(first),
      () => join('EGY'),
      () => issue({ form: 'addendum', symbol: `${symbol}/Add.1`, date }),
      () => issue({ form: 'corrigendum', symbol: `${symbol}/Corr.1`, date, corrections }),
      () => issue({ form: 'reissue', date }),
      () => giveConsent(failing, draftId, { to: 'revision', textHash }, japan),
      () => issue({ form: 'revision', symbol: `${symbol}/Rev.1`, date }),
      () => setDeadline(failing, draftId, { deadline: 'action', until: 9 }, byNow),
      () => changeStage(failing, draftId, { move: 'withdrawn', note: 'Why' }, byNow),
      () =>
        changeStage(failing, draftId, { move: 'reinstated', note: '', mainSponsor: 'PRY' }, byNow),
    ]
    for (const operation of operations) {
      const before = await readAll(db, draftId)
      for (let n = 1; ; n++) {
        failing.failAt(n)
        const outcome = await operation().then(
          ({ ok }) => ok,
          () => 'failed',
        )
        if (!failing.failed) {
          expect(outcome).toBe(true)
          break
        }
        expect(outcome).toBe('failed')
        expect(await readAll(db, draftId)).toEqual(before)
      }
      failing.failAt(null)
      expect(await readAll(db, draftId)).not.toEqual(before)
    }
    expect((await listIssues(db, draftId)).map(({ form, variant }) => form + variant)).toEqual([
      'first',
      'addendum',
      'corrigendum',
      'reissue*',
      'revision',
    ])
    expect((await readConsents(db, draftId)).map(({ change }) => change.kind)).toEqual([
      'issued',
      'consent',
      'issued',
      'issued',
      'issued',
      'issued',
    ])
  })
}

function describeVariants(store: () => Store): void {
  test('a symbol and its variant stand for one issue in the whole store', async () => {
    const { db, draftId } = store()
    const other = await makeDraft(db)
    const freeze = async (id: string, variant: string) => {
      const draft = await findDraft(db, id)
      const { content, seq } = await readContent(db, draft!)
      const whole = { ...content, issue: { form: 'orally-revised', of: symbol } } as const
      const issue = { draftId: id, content: whole, symbol, variant, seq }
      return db.transaction((sql) => freezeIssue(sql, issue, byNow))
    }
    expect((await issueDraft(db, draftId, first, byNow)).ok).toBe(true)
    expect((await freeze(draftId, 'oral 1')).ok).toBe(true)
    expect((await freeze(draftId, 'oral 2')).ok).toBe(true)
    expect(await freeze(other, 'oral 2')).toMatchObject({ ok: false })
    expect((await listIssues(db, draftId)).map(({ number }) => number)).toEqual([1, 2, 3])
    expect(await listIssues(db, other)).toEqual([])
  })
}
