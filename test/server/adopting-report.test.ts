// What is issued and yet never becomes a resolution.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { listMeetings } from '../../server/store/drafts.ts'
import type { AdoptionPlan } from '../../shared/protocol/adoption-api.ts'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import type { IssuePlan } from '../../shared/protocol/issue-api.ts'
import { paragraph } from '../builders.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let cookie: string

beforeAll(async () => {
  server = await startTestServer()
  cookie = await server.makeEditor()
})

afterAll(() => server.close())

async function issue(kind: DraftRecord['masthead']['kind'], symbol: string): Promise<string> {
  const { db } = server.running
  const [meeting] = await listMeetings(db)
  if (!meeting) throw new Error('the sample meeting')
  const masthead = { ...meeting.masthead, kind }
  const text = {
    paragraphs: [paragraph('t', 'title', 'A title'), paragraph('a', 'text', 'Words.')],
  }
  const source = { meetingId: meeting.id, masthead, text, personId: null, now: 0 }
  const id = await db.transaction((sql) => createDraft(sql, source))
  const at = `/api/drafts/${id}/issues`
  const { body } = await server.ask<IssuePlan>('GET', `${at}/plan?form=first`, { cookie })
  const { after, textHash } = body
  const wanted = { form: 'first', symbol, date: '2020-03-03', after, textHash }
  expect(await server.ask('POST', at, { cookie, body: wanted })).toMatchObject({ status: 201 })
  return `/api/drafts/${id}`
}

test.each([
  ['report', 'E/CN.7/2020/L.31', 'adoption-of-report'],
  ['statement', 'E/CN.7/2020/L.32', 'adoption-of-report'],
  ['amendment', 'E/CN.7/2020/L.34', 'adoption-of-amendment'],
] as const)('a %s is not adopted, and stays as it was issued', async (kind, symbol, code) => {
  const draft = await issue(kind, symbol)
  const { body: plan } = await server.ask<AdoptionPlan>('GET', `${draft}/adoption`, { cookie })
  expect(plan.hindrance).toBe(code)
  const { textHash, after, number } = plan
  const body = { textHash, after, number, date: '2020-03-06', meeting: 8 }
  const adopted = await server.ask('POST', `${draft}/adoption`, { cookie, body })
  expect(adopted).toMatchObject({ status: 422, body: { code } })
  const { body: record } = await server.ask<DraftRecord>('GET', draft, { cookie })
  expect(record).toMatchObject({ stage: 'tabled', masthead: { kind }, issues: [{ symbol }] })
})

test('a draft decision is adopted', async () => {
  const draft = await issue('decision', 'E/CN.7/2020/L.33')
  const { body: plan } = await server.ask<AdoptionPlan>('GET', `${draft}/adoption`, { cookie })
  expect(plan.hindrance).toBeNull()
})
