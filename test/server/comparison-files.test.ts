// Comparisons as files, and texts as Word files, through the doors of the server.
import { applyPatch } from 'diff'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComparisonFile } from '../../shared/exporters/marked/comparison-json.ts'
import { readWord } from '../docx/read-word.ts'
import { needs } from '../needs.ts'
import { readPages } from '../read-pdf.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let observer: string
let english: string
let chinese: string

beforeAll(async () => {
  server = await startTestServer()
  const secretariat = await server.signIn('secretariat')
  observer = await server.signIn('observer')
  ;[english = '', chinese = ''] = await server.draftIds(secretariat)
  const issue = { form: 'first', symbol: 'E/CN.7/2020/L.11', date: '2020-03-02', jobNumber: null }
  const path = `/api/drafts/${chinese}/issues`
  const { status } = await server.ask('POST', path, { cookie: secretariat, body: issue })
  expect(status).toBe(201)
})

afterAll(() => server.close())

async function get(path: string, cookie = observer) {
  const response = await fetch(`${server.url}/api${path}`, { headers: { cookie } })
  const { status, headers } = response
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status, headers, bytes, text: new TextDecoder().decode(bytes) }
}

const between = 'from=1&to=draft'

describe('a comparison as a file', () => {
  test('in Word: the issued text is what is left when all is rejected, the draft when all is accepted', async () => {
    const { status, headers, bytes } = await get(
      `/drafts/${chinese}/compare.docx?from=1&to=${english}:draft`,
    )
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/wordprocessingml\.document$/u)
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="draft against E_CN.7_2020_L.11.docx"',
    )
    const textOf = ({ paragraphs }: ReturnType<typeof readWord>) =>
      paragraphs
        .filter(({ style }) => /^UN(?:Preambular|Operative|Subparagraph)/u.test(style))
        .map(({ number, text }) => `${number ?? ''}${text}`)
    const issued = await get(`/drafts/${chinese}/issues/1/docx`)
    const draft = await get(`/drafts/${english}/docx`)
    expect(textOf(readWord(bytes, 'reject'))).toEqual(textOf(readWord(issued.bytes, 'accept')))
    expect(textOf(readWord(bytes, 'accept'))).toEqual(textOf(readWord(draft.bytes, 'accept')))
  })

  test('as a page, and as JSON with the hashes of both texts', async () => {
    const page = await get(`/drafts/${chinese}/compare.html?${between}`)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('<html lang="zh" dir="ltr">')
    expect(page.text).toContain('当前草案 与 E/CN.7/2020/L.11 对照')
    const json = await get(`/drafts/${chinese}/compare.json?${between}`)
    const { format, symbols, hashes, comparison } = JSON.parse(json.text) as ComparisonFile
    expect(format).toBe('penholder-comparison/1')
    expect(symbols).toEqual({ old: 'E/CN.7/2020/L.11', new: null })
    expect(hashes.old).toMatch(/^[0-9a-f]{64}$/u)
    const plain = await server.ask('GET', `/api/drafts/${chinese}/compare?${between}`, {
      cookie: observer,
    })
    expect(plain.body).toMatchObject({ rows: comparison.rows, stats: comparison.stats })
  })

  test('as a patch that says what it is about', async () => {
    const { headers, text } = await get(`/compare.patch?from=${chinese}:1&to=${english}:draft`)
    expect(headers.get('content-type')).toBe('text/x-diff; charset=utf-8')
    expect(text).toContain('--- E/CN.7/2020/L.11\n')
    expect(applyPatch('', text)).toBe(false)
  })

  test.skipIf(!needs('pdftotext'))(
    'as a printed page with what was compared at its head',
    async () => {
      const { headers, bytes } = await get(`/drafts/${chinese}/compare.pdf?${between}`)
      expect(headers.get('content-type')).toBe('application/pdf')
      expect(readPages(bytes, 'written')[0]).toContain('对照')
    },
  )

  test('only for who may read both texts, and only of texts that are there', async () => {
    expect((await get(`/drafts/${chinese}/compare.docx?${between}`, 'penholder=none')).status).toBe(
      401,
    )
    expect((await get(`/drafts/none/compare.docx?${between}`)).status).toBe(404)
    expect((await get(`/drafts/${chinese}/compare.pdf?from=9&to=draft`)).status).toBe(404)
    expect((await get(`/drafts/${chinese}/compare.html`)).status).toBeGreaterThanOrEqual(400)
  })
})

test('the Word file of a draft says that it is not issued', async () => {
  const { bytes, headers } = await get(`/drafts/${english}/docx`)
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename="draft_Improving_the_availability_of_and_access_to_internationally-EN.docx"',
  )
  expect(readWord(bytes, 'accept').paragraphs.map(({ text }) => text)).toContain(
    'Draft, not an issued document',
  )
})
