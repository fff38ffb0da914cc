import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDocx, toTrackedDocx } from '../../shared/exporters/docx/to-docx.ts'
import { comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { toJson } from '../../shared/exporters/to-json.ts'
import { exportText } from '../../shared/exporters/to-text.ts'
import type { ImportedChangesAnswer, ImportReview } from '../../shared/protocol/import-api.ts'
import type { IssuePlan } from '../../shared/protocol/issue-api.ts'
import type { DraftRecord, NegotiationPage } from '../../shared/protocol/api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { noted, shortDraft } from '../sample-contents.ts'
import { type Answered, startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let secretariat: string

beforeAll(async () => {
  server = await startTestServer()
  secretariat = await server.makeEditor()
})

afterAll(() => server.close())

async function send<T>(path: string, bytes: Uint8Array, cookie: string): Promise<Answered<T>> {
  const response = await fetch(`${server.url}/api${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  })
  return {
    status: response.status,
    body: (await response.json()) as T,
    headers: response.headers,
  }
}

const review = (bytes: Uint8Array, cookie = secretariat) =>
  send<ImportReview & { code: string }>('/import?name=draft.docx', bytes, cookie)

const date = '2020-03-05T00:00:00Z'
const issued = { status: 'issued' } as const

function word(body: string): Uint8Array {
  const spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const document = `<w:document ${spaces}><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(document) })
}

describe('a file that is read for review', () => {
  test('is shown as it was understood, and nothing is stored', async () => {
    const { body: before } = await server.ask('GET', '/api/drafts', { cookie: secretariat })
    const { status, body } = await review(toDocx(shortDraft('en'), issued, date))
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: 'draft.docx', format: 'word', changes: null })
    expect(body.document?.text.paragraphs.length).toBe(shortDraft('en').text.paragraphs.length)
    expect(body.lines.length).toBeGreaterThan(5)
    const { body: after } = await server.ask('GET', '/api/drafts', { cookie: secretariat })
    expect(after).toEqual(before)
  })

  test('becomes a draft once it was reviewed', async () => {
    const { body } = await review(strToU8(exportText(shortDraft('zh'))))
    const file = strToU8(toJson(body.content))
    const made = await send<DraftRecord>('/import/drafts?title=', file, secretariat)
    expect(made.status).toBe(201)
    expect(made.body.masthead.language).toBe('zh')
    const { body: text } = await server.ask<FrozenContent>(
      'GET',
      `/api/drafts/${made.body.id}/text`,
      { cookie: secretariat },
    )
    expect(text.text.paragraphs.length).toBe(body.content.text.paragraphs.length)
  })

  test('becomes one draft where the answer was lost on the line and the same is asked for again', async () => {
    const editor = await server.makeEditor()
    const file = strToU8(toJson(shortDraft('en')))
    const path = '/import/drafts?title=&name=a.docx&request=0123456789ab'
    const create = (bytes = file, cookie = editor, at = path) =>
      send<DraftRecord>(at, bytes, cookie)
    const [first, atOnce] = await Promise.all([create(), create()])
    const later = await create()
    expect([first.status, atOnce.status, later.status]).toEqual([201, 201, 201])
    expect([atOnce.body.id, later.body.id]).toEqual([first.body.id, first.body.id])
    const others = [
      await create(strToU8(toJson(shortDraft('fr')))),
      await create(file, await server.makeEditor()),
      await create(file, editor, path.replace('0123', '3210')),
      await create(file, editor, '/import/drafts?title=&name=a.docx'),
      await create(file, editor, '/import/drafts?title=&name=a.docx'),
    ].map(({ body }) => body.id)
    expect(new Set([first.body.id, ...others]).size).toBe(6)
    const { body } = await server.ask<{ drafts: readonly { id: string }[] }>('GET', '/api/drafts', {
      cookie: editor,
    })
    expect(body.drafts.filter(({ id }) => id === first.body.id)).toHaveLength(1)
    const refused = await create(file, editor, '/import/drafts?title=&request=no%20id')
    expect(refused).toMatchObject({ status: 400, body: { code: 'body-invalid' } })
  })

  test('leaves no draft where one of its sponsors is refused', async () => {
    const sponsor = { delegation: 'EGY', onBehalfOf: null, joinedAt: 0 }
    const content: FrozenContent = {
      ...shortDraft('en'),
      sponsors: [
        { ...sponsor, main: true },
        { ...sponsor, main: false },
      ],
    }
    const { body: before } = await server.ask('GET', '/api/drafts', { cookie: secretariat })
    const made = await send('/import/drafts?title=', strToU8(toJson(content)), secretariat)
    expect(made).toMatchObject({ status: 409, body: { code: 'sponsor-already' } })
    const { body: after } = await server.ask('GET', '/api/drafts', { cookie: secretariat })
    expect(after).toEqual(before)
  })

  test('is refused as a draft where nobody could work on it', async () => {
    const paragraphs = Array.from({ length: 5001 }, (_, index) =>
      noted(`p${index}`, 'operative', 'Requests a report;'),
    )
    const content: FrozenContent = { ...shortDraft('en'), text: { paragraphs } }
    const made = await send('/import/drafts?title=', strToU8(toJson(content)), secretariat)
    expect(made).toMatchObject({ status: 422, body: { code: 'import-long' } })
  })

  test('is refused as well where it is pasted for a new draft', async () => {
    const text = `The General Assembly,\n\n${'Recalling its resolution 74/1,\n\n'.repeat(5001)}`
    const body = { title: '', language: 'en', text }
    const made = await server.ask('POST', '/api/drafts', { cookie: secretariat, body })
    expect(made).toMatchObject({
      status: 422,
      body: { code: 'import-long', details: { paragraphs: 5000 } },
    })
  })

  test('is begun with all that can be pasted, without what no draft may hold', async () => {
    const odd = 'Recalling\u0000 the\uFEFF words\uD800 of\u202E Egypt,'
    const body = { title: 'T\u0007', language: 'en', text: `The General Assembly,\n\n${odd}` }
    const made = await server.ask<DraftRecord>('POST', '/api/drafts', { cookie: secretariat, body })
    expect(made.status).toBe(201)
    const path = `/api/drafts/${made.body.id}/text`
    const { body: text } = await server.ask<FrozenContent>('GET', path, { cookie: secretariat })
    const words = text.text.paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))
    expect(words).toContain('Recalling the words\uFFFD of Egypt,')
  })

  test('becomes a draft with its sponsors, the main one first, and for which group', async () => {
    const content: FrozenContent = {
      ...shortDraft('en'),
      sponsors: [
        { delegation: 'EGY', onBehalfOf: null, main: false, joinedAt: 0 },
        { delegation: 'MEX', onBehalfOf: null, main: true, joinedAt: 0 },
        { delegation: 'PAK', onBehalfOf: 'G77', main: false, joinedAt: 0 },
      ],
    }
    const file = strToU8(toJson(content))
    const made = await send<DraftRecord>('/import/drafts?title=', file, await server.makeEditor())
    expect(made.status).toBe(201)
    expect(made.body.sponsors.list).toMatchObject([
      { delegation: 'EGY', main: false },
      { delegation: 'MEX', main: true },
      { delegation: 'PAK', main: false, onBehalfOf: 'G77' },
    ])
  })

  test('keeps what delegations propose in it as their proposals', async () => {
    const content = shortDraft('en')
    const paragraphs = content.text.paragraphs.map((paragraph, index, all) => {
      const ins = { sid: 'EGY:00000001', by: 'EGY' }
      const runs = [...paragraph.runs, { text: ' without delay', marks: { ins } }]
      return index === all.length - 1 ? { ...paragraph, runs } : paragraph
    })
    const file = strToU8(toJson({ ...content, text: { paragraphs } }))
    const path = '/import/drafts?title=&name=talks.txt'
    const made = await send<DraftRecord>(path, file, await server.makeEditor())
    const { body: text } = await server.ask<FrozenContent>(
      'GET',
      `/api/drafts/${made.body.id}/text`,
      { cookie: secretariat },
    )
    const proposed = text.text.paragraphs.flatMap(({ runs }) =>
      runs.filter(({ marks }) => marks.ins?.by === 'EGY'),
    )
    expect(proposed.map((run) => run.text).join('')).toBe(' without delay')
    const { body } = await server.ask<NegotiationPage>(
      'GET',
      `/api/drafts/${made.body.id}/negotiation`,
      { cookie: secretariat },
    )
    expect(body.events.map(({ change }) => change)).toMatchObject([
      { kind: 'proposed', delegation: 'EGY', imported: 'talks.txt' },
      { kind: 'labelled' },
    ])
  })

  test('is for the secretariat, or for a draft that one may write in', async () => {
    const bytes = strToU8('The General Assembly,')
    expect((await review(bytes, '')).status).toBe(401)
    expect((await review(bytes, await server.signIn('egypt'))).status).toBe(403)
    const made = await send('/import/drafts?title=x', bytes, await server.signIn('egypt'))
    expect(made.status).toBe(403)
  })
})

describe('a file that is no good', () => {
  const nested = '<w:tbl>'.repeat(3000) + '</w:tbl>'.repeat(3000)
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(150_000_000) }, { level: 9 })
  const entities = zipSync({
    'word/document.xml': strToU8(
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>',
    ),
  })
  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'import-empty'],
    ['a zip bomb', bomb, 'import-too-large'],
    ['XML entities', entities, 'import-broken'],
    ['nested without end', word(nested), 'import-broken'],
    ['no words', word('<w:p/>'), 'import-without-text'],
    ['cut off', toDocx(shortDraft('en'), issued, date).slice(0, 900), 'import-broken'],
    ['the format before 2007', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), 'import-format'],
    ['another kind of ZIP', zipSync({ 'a.txt': strToU8('a') }), 'import-format'],
    ['a damaged PDF', strToU8('%PDF-1.7\n1 0 obj\n<<'), 'import-broken'],
    [
      'no text at all',
      Uint8Array.from({ length: 4000 }, (_, k) => (k * 7919) % 251),
      'import-not-text',
    ],
  ])('%s is refused and named', async (_name, bytes, code) => {
    const { status, body } = await review(bytes, await server.makeEditor())
    expect([status, body.code]).toEqual([code === 'import-too-large' ? 413 : 422, code])
  })

  test('200 megabytes are refused before they are read', async () => {
    const { status, body } = await review(new Uint8Array(21_000_000), await server.makeEditor())
    expect([status, body.code]).toEqual([413, 'upload-too-large'])
  })

  test('macros are not looked at', async () => {
    const spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const paragraph = '<w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p>'
    const bytes = zipSync({
      'word/document.xml': strToU8(
        `<w:document ${spaces}><w:body>${paragraph}</w:body></w:document>`,
      ),
      'word/vbaProject.bin': new Uint8Array(1000),
    })
    expect((await review(bytes, await server.makeEditor())).status).toBe(200)
  })

  test('the server answers others meanwhile', async () => {
    const slow = review(bomb, await server.makeEditor())
    const { status } = await server.ask('GET', '/api/health')
    expect(status).toBe(200)
    await slow
  })
})

describe('tracked changes', () => {
  async function prepare() {
    const [id] = await server.draftIds(secretariat)
    const { body: content } = await server.ask<FrozenContent>('GET', `/api/drafts/${id}/text`, {
      cookie: secretariat,
    })
    return { id, content }
  }

  function edit(content: FrozenContent, from: string, to: string): FrozenContent {
    const paragraphs = content.text.paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => ({ ...run, text: run.text.replace(from, to) })),
    }))
    return { ...content, text: { paragraphs } }
  }

  async function makeDraft(): Promise<{ readonly id: string; readonly content: FrozenContent }> {
    const file = strToU8(toJson(shortDraft('en')))
    const made = await send<DraftRecord>('/import/drafts?title=', file, await server.makeEditor())
    const { body: content } = await server.ask<FrozenContent>(
      'GET',
      `/api/drafts/${made.body.id}/text`,
      { cookie: secretariat },
    )
    return { id: made.body.id, content }
  }

  function track(old: FrozenContent, now: FrozenContent, name: string): Uint8Array {
    return toTrackedDocx(comparePair(old, now), {
      old: issued,
      new: issued,
      author: { name, date },
    })
  }

  test('become proposals of the delegation that their author is', async () => {
    const { id, content } = await makeDraft()
    const word = /[a-z]{5,}/u.exec(content.text.paragraphs.at(-1)!.runs[0]!.text)![0]
    const bytes = track(content, edit(content, word, `${word} urgently`), 'Mission of Egypt')
    const cookie = await server.makeEditor()
    const read = await send<ImportReview>(`/import?name=e.docx&draft=${id}`, bytes, cookie)
    expect(read.body.changes).toMatchObject({
      base: { number: null },
      authors: [{ author: 'Mission of Egypt', delegation: 'EGY' }],
    })
    const authors = encodeURIComponent(JSON.stringify({ 'Mission of Egypt': 'EGY' }))
    const path = `/drafts/${id}/import-changes?name=e.docx&authors=${authors}`
    const done = await send<ImportedChangesAnswer>(path, bytes, cookie)
    expect(done).toMatchObject({ status: 200, body: { unplaced: [] } })
    expect(done.body.proposals['EGY']).toBeGreaterThan(0)
    const { body } = await server.ask<NegotiationPage>('GET', `/api/drafts/${id}/negotiation`, {
      cookie,
    })
    const proposed = body.events.filter(({ change }) => change.kind === 'proposed')
    expect(proposed).toMatchObject([
      {
        by: { name: 'Editor', delegation: null },
        change: { delegation: 'EGY', imported: 'e.docx' },
      },
      ...proposed.slice(1).map(() => ({})),
    ])
    const { body: life } = await server.ask<{ code?: string }>('GET', `/api/drafts/${id}/life`, {
      cookie,
    })
    expect(JSON.stringify(life)).toContain('e.docx')
  })

  test('are read over a text that was issued, though the draft has gone on', async () => {
    const { id, content } = await makeDraft()
    const cookie = await server.makeEditor()
    const ask = <T>(method: string, path: string, body?: unknown) =>
      server.ask<T>(method, `/api/drafts/${id}${path}`, { cookie, body })
    const plan = await ask<IssuePlan>('GET', '/issues/plan?form=first')
    const { after, textHash } = plan.body
    const symbol = 'E/CN.7/2020/L.77'
    const request = { form: 'first', date: '2020-03-05', after, textHash, symbol }
    expect(await ask('POST', '/issues', request)).toMatchObject({ status: 201 })
    const [moved, target] = content.text.paragraphs.slice(-2).map((paragraph) => paragraph.id)
    await ask('POST', '/moves', { ids: [target], before: moved })
    const bytes = track(content, edit(content, 'the', 'all the'), 'France')
    const read = await send<ImportReview>(`/import?name=f.docx&draft=${id}`, bytes, cookie)
    expect(read.body.changes?.base).toEqual({ number: 1, symbol })
    const authors = encodeURIComponent(JSON.stringify({ France: 'FRA' }))
    const path = `/drafts/${id}/import-changes?name=f.docx&authors=${authors}`
    const done = await send<ImportedChangesAnswer>(path, bytes, cookie)
    expect(done).toMatchObject({ status: 200, body: { unplaced: [] } })
    expect(done.body.proposals['FRA']).toBeGreaterThan(0)
  })

  test('who an author is, is remembered in the meeting', async () => {
    const { id, content } = await makeDraft()
    const bytes = track(content, edit(content, 'the', 'all the'), 'J. Doe')
    const cookie = await server.makeEditor()
    const guess = async () =>
      (await send<ImportReview>(`/import?name=e.docx&draft=${id}`, bytes, cookie)).body.changes
        ?.authors[0]?.delegation
    expect(await guess()).toBe(null)
    const authors = encodeURIComponent(JSON.stringify({ 'J. Doe': 'FRA' }))
    await send(`/drafts/${id}/import-changes?name=e.docx&authors=${authors}`, bytes, cookie)
    expect(await guess()).toBe('FRA')
  })

  test('of another text than any that was issued are refused', async () => {
    const { id } = await prepare()
    const { content } = await makeDraft()
    const bytes = track(content, edit(content, 'the', 'all the'), 'Egypt')
    const cookie = await server.makeEditor()
    const read = await send<ImportReview>(`/import?name=e.docx&draft=${id}`, bytes, cookie)
    expect(read.body.changes?.base).toBeUndefined()
    const authors = encodeURIComponent(JSON.stringify({ Egypt: 'EGY' }))
    const path = `/drafts/${id}/import-changes?name=e.docx&authors=${authors}`
    expect(await send(path, bytes, cookie)).toMatchObject({
      status: 409,
      body: { code: 'import-base-unknown' },
    })
  })

  test('a delegate imports for the own delegation alone', async () => {
    const { id, content } = await makeDraft()
    const bytes = track(content, edit(content, 'the', 'all the'), 'Me')
    const egypt = await server.signIn('egypt')
    const path = (code: string) =>
      `/drafts/${id}/import-changes?name=e.docx&authors=${encodeURIComponent(JSON.stringify({ Me: code }))}`
    expect((await send(path('FRA'), bytes, egypt)).status).toBe(403)
    const own = await send<ImportedChangesAnswer>(path('EGY'), bytes, egypt)
    expect(own.status).toBe(200)
    expect(Object.keys(own.body.proposals)).toEqual(['EGY'])
    expect((await send(path('EGY'), bytes, await server.signIn('observer'))).status).toBe(403)
  })
})
