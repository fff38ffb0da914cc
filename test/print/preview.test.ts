// Pages of a draft as pictures, and texts as HTML, plain text and JSON, through the doors of the server.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { listMeetings } from '../../server/store/drafts.ts'
import { fromJson } from '../../shared/importers/from-json.ts'
import type { PagesAnswer } from '../../shared/protocol/print-progress.ts'
import { paragraph } from '../builders.ts'
import { startTestServer, type TestServer } from '../server/running-server.ts'

let server: TestServer
let secretariat: string
let observer: string
let chinese: string

beforeAll(async () => {
  server = await startTestServer()
  secretariat = await server.signIn('secretariat')
  observer = await server.signIn('observer')
  ;[, chinese = ''] = await server.draftIds(secretariat)
  const issue = { form: 'first', symbol: 'E/CN.7/2020/L.11', date: '2020-03-02', jobNumber: null }
  const path = `/api/drafts/${chinese}/issues`
  const { status } = await server.ask('POST', path, { cookie: secretariat, body: issue })
  expect(status).toBe(201)
})

afterAll(() => server.close())

async function get(path: string, cookie = observer) {
  const response = await fetch(`${server.url}/api${path}`, { headers: { cookie } })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const pagesOf = async (): Promise<string[]> =>
  (JSON.parse((await get(`/drafts/${chinese}/pages`)).text) as { pages: string[] }).pages

describe('pages of a draft', () => {
  test('are pictures whom a reader of the draft may fetch, and keep', async () => {
    const pages = await pagesOf()
    expect(pages.length).toBeGreaterThan(1)
    for (const name of pages) {
      const picture = await get(`/drafts/${chinese}/pages/${name}`)
      expect(picture.status).toBe(200)
      expect(picture.headers.get('content-type')).toMatch(/^image\/svg\+xml/u)
      expect(picture.headers.get('cache-control')).toContain('immutable')
      expect(picture.text).toMatch(/^<svg /u)
    }
    expect((await get(`/drafts/${chinese}/pages/${pages[0]}`, '')).status).toBe(401)
    expect((await get(`/drafts/${chinese}/pages/none`)).status).toBe(404)
  })

  test('keep their names while nobody changes them; a changed masthead changes the first alone', async () => {
    const before = await pagesOf()
    expect(await pagesOf()).toEqual(before)
    const { status } = await server.ask('PATCH', `/api/drafts/${chinese}/masthead`, {
      cookie: secretariat,
      body: { place: 'Geneva' },
    })
    expect(status).toBe(200)
    const after = await pagesOf()
    expect(after[0]).not.toBe(before[0])
    expect(after.slice(1)).toEqual(before.slice(1))
    // Somebody may just be fetching a page of the text before.
    expect((await get(`/drafts/${chinese}/pages/${before[0]}`)).status).toBe(200)
  })
})

describe('pages with a character that no print face has', () => {
  test('say that there can be no PDF of them, which character it is, and where', async () => {
    const { db } = server.running
    const [meeting] = await listMeetings(db)
    if (!meeting) throw new Error('the sample meeting')
    const { id: meetingId, masthead } = meeting
    const draw = async (words: string) => {
      const text = { paragraphs: [paragraph('a', 'operative', words)] }
      const source = { meetingId, masthead, text, personId: null, now: 0 }
      const id = await db.transaction((sql) => createDraft(sql, source))
      const { status, text: answer } = await get(`/drafts/${id}/pages`, secretariat)
      expect(status).toBe(200)
      return JSON.parse(answer) as PagesAnswer
    }
    const { pages, refusal } = await draw('Notes the sign \u{13000} with concern;')
    expect(pages).toHaveLength(1)
    expect(refusal?.code).toBe('print-missing-glyph')
    expect(refusal?.details['characters']).toEqual(['\u{13000}'])
    expect(refusal?.details['where']).toEqual([expect.stringContaining('the sign \u{13000} with')])
    expect((await draw('Notes the sign with concern;')).refusal).toBeNull()
  })
})

describe('a text to take away', () => {
  test.each(['/text', '/issues/1/text'])('%s as HTML, plain text and JSON', async (path) => {
    const html = await get(`/drafts/${chinese}${path}.html`)
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html.text).toContain('<html lang="zh" dir="ltr">')
    const text = await get(`/drafts/${chinese}${path}.txt`)
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(text.text).toContain('麻醉药品委员会')
    const json = await get(`/drafts/${chinese}${path}.json`)
    expect(fromJson(json.text)).toMatchObject({ ok: true })
    expect(json.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+-ZH\.json"/u,
    )
    expect((await get(`/drafts/${chinese}${path}.exe`)).status).toBe(404)
  })

  test('a PDF for archives, on demand; no other standard', async () => {
    const archived = await get(`/drafts/${chinese}/issues/1/pdf?standard=a-2a`)
    expect(archived.status).toBe(200)
    expect((await get(`/drafts/${chinese}/pdf?standard=x-1`)).status).toBe(400)
  })

  test('the compilation text as a PDF', async () => {
    const pdf = await get(`/drafts/${chinese}/compilation?format=pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.text).toMatch(/^%PDF-/u)
  })
})
