// Texts as Akoma Ntoso through the doors of the server.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IssuedText } from '../../shared/protocol/api.ts'
import { readDocument } from '../../server/import/read-document.ts'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { listMeetings } from '../../server/store/drafts.ts'
import { paragraph } from '../builders.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let observer: string
let chinese: string

beforeAll(async () => {
  server = await startTestServer()
  const secretariat = await server.signIn('secretariat')
  observer = await server.signIn('observer')
  ;[, chinese = ''] = await server.draftIds(secretariat)
  const issue = { form: 'first', symbol: 'E/CN.7/2020/L.11', date: '2020-03-02', jobNumber: null }
  const path = `/api/drafts/${chinese}/issues`
  const { status } = await server.ask('POST', path, { cookie: secretariat, body: issue })
  expect(status).toBe(201)
})

afterAll(() => server.close())

const japan = { sid: 'JPN:00000001', by: 'JPN' }

async function proposedDraft(): Promise<string> {
  const { db } = server.running
  const [meeting] = await listMeetings(db)
  if (!meeting) throw new Error('the sample meeting')
  const runs = [
    { text: 'Urges', marks: { del: [japan] } },
    { text: 'Encourages', marks: { ins: japan } },
    { text: ' Member States;', marks: {} },
  ]
  const text = { paragraphs: [paragraph('a', 'operative', '', { runs })] }
  const { id: meetingId, masthead } = meeting
  return db.transaction((sql) =>
    createDraft(sql, { meetingId, masthead, text, personId: null, now: 0 }),
  )
}

async function get(path: string, cookie = observer) {
  const response = await fetch(`${server.url}/api${path}`, { headers: { cookie } })
  const { status, headers } = response
  return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) }
}

async function contentOf(bytes: Uint8Array) {
  const read = await readDocument(bytes)
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.value.imported).toBeNull()
  return read.value.content
}

describe('a text as Akoma Ntoso', () => {
  test('an issued text is what was issued', async () => {
    const { status, headers, bytes } = await get(`/drafts/${chinese}/issues/1/akn`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/akn+xml; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="E_CN.7_2020_L.11-ZH.akn.xml"',
    )
    const path = `/api/drafts/${chinese}/issues/1`
    const issued = await server.ask('GET', path, { cookie: observer })
    const { content } = issued.body as IssuedText
    expect(await contentOf(bytes)).toEqual(content)
  })

  test('a draft is the text that stands, and with its proposals when they are asked for', async () => {
    const draft = await proposedDraft()
    const plain = await contentOf((await get(`/drafts/${draft}/akn`)).bytes)
    const whole = await contentOf((await get(`/drafts/${draft}/akn?proposals=1`)).bytes)
    const proposed = ({ text }: typeof plain) =>
      text.paragraphs.flatMap(({ runs }) => runs).filter(({ marks }) => marks.ins ?? marks.del)
    expect(proposed(plain)).toEqual([])
    expect(proposed(whole)).toEqual([
      { text: 'Urges', marks: { del: [japan] } },
      { text: 'Encourages', marks: { ins: japan } },
    ])
  })

  test('is refused to who may not read, and where there is none', async () => {
    expect((await get(`/drafts/${chinese}/akn`, '')).status).toBe(401)
    expect((await get(`/drafts/${chinese}/issues/9/akn`)).status).toBe(404)
    expect((await get('/drafts/none/akn')).status).toBe(404)
  })
})
