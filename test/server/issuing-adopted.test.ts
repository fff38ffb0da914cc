// What is still issued of a text once it is adopted: a corrigendum to it, and a reissue of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftRecord, IssuedText, IssueSummary } from '../../shared/protocol/api.ts'
import type { IssuePlan, IssueRequest } from '../../shared/protocol/issue-api.ts'
import type { DocumentForm } from '../../shared/revisions/issuable.ts'
import { freezeIssue } from '../../server/drafts/freeze-issue.ts'
import { moveDraft } from '../../server/drafts/move-stage.ts'
import { findDraft } from '../../server/store/drafts.ts'
import { findIssue } from '../../server/store/issues.ts'
import { listPeople } from '../../server/store/people.ts'
import { NegotiatedDraft } from './negotiated-draft.ts'
import { startTestServer, type TestServer } from './running-server.ts'

const date = '2020-03-03'
let server: TestServer
let draft: NegotiatedDraft
let next = 60

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

const get = async <T>(path: string): Promise<T> => {
  const cookie = await draft.cookieOf('secretariat')
  return (await server.ask<T>('GET', `/api/drafts/${draft.id}${path}`, { cookie })).body
}
const plan = (form: DocumentForm) => get<IssuePlan>(`/issues/plan?form=${form}`)
const issue = (request: IssueRequest) =>
  draft.post<IssueSummary & { readonly code: string }>('secretariat', 'issues', request)

/** Tables a draft and adopts it; a resolution without a symbol is printed in a report. */
async function adopt(resolution: string | null, variant = ''): Promise<string> {
  draft = await NegotiatedDraft.make(server)
  const symbol = `E/CN.7/2020/L.${++next}`
  expect((await issue({ symbol, date })).status).toBe(201)
  const { db } = server.running
  await db.transaction(async (sql) => {
    const [person] = await listPeople(sql)
    const by = { person: person!, now: Date.now() }
    const { content } = (await findIssue(sql, draft.id, 1))!
    const masthead = {
      ...content.masthead,
      kind: 'resolution',
      symbol: resolution,
      distribution: 'general',
      resolutionNumber: '75/1',
    } as const
    const adopted = { ...content, masthead, issue: { form: 'adopted', of: symbol } } as const
    const kept = resolution ?? `E/CN.7 63/${next}`
    const freezing = { draftId: draft.id, content: adopted, symbol: kept, variant, seq: 1 }
    expect((await freezeIssue(sql, freezing, by)).ok).toBe(true)
    const stored = (await findDraft(sql, draft.id))!
    expect((await moveDraft(sql, stored, { move: 'adopted', note: '' }, by)).ok).toBe(true)
  })
  return symbol
}

describe('an adopted text', () => {
  test('is corrected and reissued under its own symbol, while the draft is closed', async () => {
    await adopt('A/RES/75/1')
    expect(await get<DraftRecord>('')).toMatchObject({ stage: 'adopted', closed: true })
    expect((await plan('revision')).hindrance).toBe('stage-final')
    expect(await plan('reissue')).toMatchObject({ hindrance: null, symbol: 'A/RES/75/1*' })
    expect((await issue({ form: 'reissue', date: '2020-04-01' })).body).toMatchObject({
      symbol: 'A/RES/75/1',
      variant: '*',
    })
    const { content } = await get<IssuedText>('/issues/3')
    expect(content.masthead).toMatchObject({ kind: 'resolution', reissued: ['2020-04-01'] })
    const { symbol } = await plan('corrigendum')
    expect(symbol).toBe('A/RES/75/1/Corr.1')
    const corrections = [{ place: 'Paragraph 1', words: 'Delete “x”.' }]
    expect((await issue({ form: 'corrigendum', symbol, date, corrections })).status).toBe(201)
    expect((await get<IssuedText>('/issues/4')).content.masthead).toMatchObject({
      kind: 'corrigendum',
      symbol,
      distribution: 'general',
      resolutionNumber: null,
      reissued: [],
    })
  })

  test('that is printed in a report only has no document; the draft’s own is corrected', async () => {
    const symbol = await adopt(null)
    expect(await plan('corrigendum')).toMatchObject({
      hindrance: null,
      symbol: `${symbol}/Corr.1`,
      document: { symbol },
    })
    expect((await plan('reissue')).symbol).toBe(`${symbol}*`)
  })

  test('whose adoption is taken back is revised as the draft that was tabled', async () => {
    const symbol = await adopt('A/RES/75/2')
    const back = { move: 'reinstated', note: 'Entered by mistake' }
    expect((await draft.post('secretariat', 'stage', back)).status).toBe(200)
    expect(await plan('revision')).toMatchObject({
      hindrance: null,
      symbol: `${symbol}/Rev.1`,
      document: { symbol },
    })
  })
})
