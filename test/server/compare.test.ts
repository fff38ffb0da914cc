// Comparing through the doors of the server: stored texts of any draft, files that are brought, and who may read what.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '../../server/auth/sign-in.ts'
import { insertDraft, insertMeeting } from '../../server/store/drafts.ts'
import { findPerson, insertPerson } from '../../server/store/people.ts'
import { foldLog } from '../../server/store/snapshots.ts'
import { writeBrought } from '../../shared/protocol/brought-sides.ts'
import {
  type BroughtSide,
  broughtType,
  type ComparedTexts,
  type TracedTexts,
} from '../../shared/protocol/compare-api.ts'
import { toJson } from '../../shared/exporters/to-json.ts'
import type { ApiError } from '../../shared/protocol/api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { masthead } from '../builders.ts'
import { shortDraft } from '../sample-contents.ts'
import { type Answered, startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let secretariat: string
let observer: string
let english: string
let chinese: string
/** A draft of another meeting. */
const elsewhere = 'draft-elsewhere'
/** A delegate of that meeting. */
let stranger: string

beforeAll(async () => {
  server = await startTestServer()
  secretariat = await server.signIn('secretariat')
  observer = await server.signIn('observer')
  ;[english, chinese] = await server.draftIds(secretariat)
  const { db } = server.running
  const body = masthead()
  await insertMeeting(db, { id: 'other', name: 'Another', masthead: body, members: null }, 0)
  await insertDraft(db, {
    id: elsewhere,
    meetingId: 'other',
    masthead: body,
    title: '',
    createdAt: 0,
  })
  const person = { id: 'stranger', name: 'Stranger', role: 'observer', delegation: null } as const
  await insertPerson(db, { ...person, meetingId: 'other' }, 0)
  expect(await findPerson(db, 'stranger')).not.toBeNull()
  stranger = `penholder=${await openSession(db, 'stranger', Date.now())}`
})

afterAll(async () => {
  await server.close()
})

type Answer = Answered<ComparedTexts & ApiError>

const compare = (path: string, cookie = observer): Promise<Answer> =>
  server.ask('GET', `/api/${path}`, { cookie })

async function bring(old: BroughtSide, now: BroughtSide, cookie = observer): Promise<Answer> {
  const response = await fetch(`${server.url}/api/compare`, {
    method: 'POST',
    headers: { cookie, 'content-type': broughtType },
    body: writeBrought([old, now]),
  })
  const { status, headers } = response
  return { status, headers, body: (await response.json()) as ComparedTexts & ApiError }
}

const file = (text: string, name = 'a.txt') => ({ name, bytes: new TextEncoder().encode(text) })
const words = `The General Assembly,

Recalling its resolution 74/1 of 5 June 2020,

1. Encourages all States to cooperate;

2. Decides to remain seized of the matter.`

describe('stored texts', () => {
  it('compares the draft with what it was at an update of its log, folded or not', async () => {
    const { body } = await compare(`drafts/${english}/compare?from=at-1&to=draft`)
    expect(body.sides.map((side) => side.kind === 'stored' && side.text)).toEqual([
      { kind: 'at', seq: 1 },
      { kind: 'draft' },
    ])
    expect(body.masthead).toEqual([])
    await foldLog(server.running.db, english)
    const folded = await compare(`drafts/${english}/compare?from=at-1&to=draft`)
    expect(folded.body.rows).toEqual(body.rows)
    expect((await compare(`drafts/${english}/compare?from=at-99999&to=draft`)).status).toBe(404)
  })

  it('compares texts of two drafts, and names each', async () => {
    const path = `compare?from=${english}:draft&to=${chinese}:draft`
    const { status, body } = await compare(path)
    expect(status).toBe(200)
    expect(body.sides.map((side) => side.language)).toEqual(['en', 'zh'])
    expect(body.stats.paragraphs.added).toBeGreaterThan(5)
    const same = await compare(`drafts/${english}/compare?from=draft&to=${chinese}:draft`)
    expect(same.body.rows).toEqual(body.rows)
  })

  it('turns a comparison round', async () => {
    const there = await compare(`drafts/${english}/compare?from=draft&to=${chinese}:draft`)
    const back = await compare(`drafts/${english}/compare?from=${chinese}:draft&to=draft`)
    expect(back.body.stats.paragraphs.added).toBe(there.body.stats.paragraphs.deleted)
  })

  it.each([
    ['a draft of another meeting', () => `${elsewhere}:draft`],
    ['a draft that is not there', () => 'nowhere:draft'],
    ['an issue that is not there', () => `${english}:9`],
  ])('does not tell %s from one that is not there', async (_name, to) => {
    const { status, body } = await compare(`drafts/${english}/compare?from=draft&to=${to()}`)
    expect([status, body.code, body.details]).toEqual([404, 'compare-no-text', { side: 'to' }])
  })

  it('asks for each side who reads', async () => {
    const path = `compare?from=${english}:draft&to=${elsewhere}:draft`
    expect((await compare(path, secretariat)).status).toBe(200)
    const refused = await compare(path, stranger)
    expect([refused.status, refused.body.details]).toEqual([404, { side: 'from' }])
    expect(
      (await compare(`compare?from=${elsewhere}:draft&to=${elsewhere}:draft`, stranger)).status,
    ).toBe(200)
    expect((await compare(path, 'penholder=nobody')).status).toBe(401)
    expect((await compare(`drafts/${english}/compare?from=draft&to=draft`, stranger)).status).toBe(
      404,
    )
  })

  it('wants every side named, and without a draft in the address its draft too', async () => {
    for (const path of [
      'compare?from=draft&to=draft',
      'compare',
      `drafts/${english}/compare?from=x&to=draft`,
    ]) {
      const { status, body } = await compare(path)
      expect([status, body.code]).toEqual([404, 'compare-side-unreadable'])
    }
  })
})

describe('several texts', () => {
  const trace = (texts: string, cookie = observer) =>
    server.ask<TracedTexts & ApiError>('GET', `/api/drafts/${english}/trace?texts=${texts}`, {
      cookie,
    })

  it('follows a draft through its states, and names each', async () => {
    const { status, body } = await trace(`at-1,draft,${chinese}:draft`)
    expect(status).toBe(200)
    expect(body.sides.map((side) => side.language)).toEqual(['en', 'en', 'zh'])
    expect(body.symbols).toHaveLength(3)
    const words = (version: number) =>
      body.rows
        .flatMap(({ runs }) => runs)
        .filter(({ from, to }) => from <= version && (to === null || to > version))
        .map(({ text }) => text)
        .join('')
    expect(words(2)).toContain('麻醉药品委员会')
    expect(words(1)).toContain('Commission on Narcotic Drugs')
  })

  it('refuses one text, too many, and one that may not be read', async () => {
    expect((await trace('draft')).status).toBe(400)
    expect((await trace(Array.from({ length: 9 }, () => 'draft').join(','))).status).toBe(400)
    const { status, body } = await trace(`draft,${elsewhere}:draft`)
    expect([status, body.code, body.details]).toEqual([404, 'compare-no-text', { side: 1 }])
    expect((await trace('draft,draft', stranger)).status).toBe(404)
  })
})

describe('files', () => {
  it('compares two texts, and keeps nothing of them', async () => {
    const tables = async () =>
      (await server.running.db.query('select count(*) as n from drafts'))[0]!['n']
    const before = await tables()
    const { status, body } = await bring(
      file(words, 'old.txt'),
      file(words.replace('Encourages', 'Urges'), 'new.txt'),
    )
    expect(status).toBe(200)
    expect(body.sides).toMatchObject([
      { kind: 'file', name: 'old.txt' },
      { kind: 'file', name: 'new.txt' },
    ])
    const changed = body.rows.filter(({ op }) => op === 'changed')
    expect(
      changed.flatMap(({ runs }) => runs.filter(({ op }) => op !== 'kept')).map(({ text }) => text),
    ).toEqual(['Encourages', 'Urges'])
    expect(await tables()).toBe(before)
    expect(server.lines.join('\n')).not.toContain('old.txt')
  })

  it('reads a web page and its own file as the text they hold', async () => {
    const page = `<!doctype html><html><body>${words
      .split('\n\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`
    const { body } = await bring(file(words), file(page, 'page.html'))
    expect(body.changes).toEqual([])
    const own = shortDraft('ar')
    const same = await bring(file(toJson(own)), file(toJson(own)))
    expect([same.body.language, same.body.changes]).toEqual(['ar', []])
  })

  it('compares a file with a stored text that the caller may read', async () => {
    const { body } = await server.ask<FrozenContent>('GET', `/api/drafts/${chinese}/text`, {
      cookie: secretariat,
    })
    const mine = await bring({ side: `${chinese}:draft` }, file(toJson(shortDraft('zh'))))
    expect(mine.status).toBe(200)
    expect(mine.body.sides[0]).toMatchObject({ kind: 'stored', draftId: chinese })
    expect(mine.body.rows.length).toBeGreaterThanOrEqual(body.text.paragraphs.length)
    const other = await bring({ side: `${elsewhere}:draft` }, file(words))
    expect([other.status, other.body.code]).toEqual([404, 'compare-no-text'])
  })

  it.each([
    ['nothing', new Uint8Array(), 422, 'upload-empty'],
    [
      'bytes',
      Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 31),
      422,
      'upload-not-text',
    ],
    [
      'a damaged file of its own',
      new TextEncoder().encode('{"format":"penholder/1"}'),
      422,
      'upload-damaged',
    ],
    ['blanks', new TextEncoder().encode('  \n\n  '), 422, 'upload-without-text'],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 422, 'upload-format'],
    ['too much', new Uint8Array(20_000_001).fill(97), 413, 'upload-too-large'],
  ])('refuses %s', async (_name, bytes, status, code) => {
    const answer = await bring(file(words), { name: 'b', bytes }, await server.makeEditor())
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('refuses what is no request, and asks who it is before it reads', async () => {
    const post = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
      fetch(`${server.url}/api/compare`, { method: 'POST', headers, body })
    const type = { 'content-type': broughtType }
    const cookie = await server.makeEditor()
    expect((await post(new Uint8Array([9]), { ...type, cookie })).status).toBe(400)
    expect((await post(new Uint8Array([9]), type)).status).toBe(401)
    expect((await post(new Uint8Array([9]), { cookie, 'content-type': 'text/plain' })).status).toBe(
      415,
    )
    const foreign = { ...type, cookie, origin: 'https://elsewhere.example' }
    expect((await post(new Uint8Array([9]), foreign)).status).toBe(403)
    const elsewhereType = await fetch(`${server.url}/api/drafts`, {
      method: 'POST',
      headers: { ...type, cookie },
      body: new Uint8Array([9]),
    })
    expect(elsewhereType.status).toBe(415)
  })

  it('goes on answering others while long texts are compared', async () => {
    const long = (word: string) =>
      Array.from(
        { length: 4000 },
        (_, index) => `${index + 1}. Decides ${word} ${index} times ${index * 7919};`,
      ).join('\n\n')
    const cookie = await server.makeEditor()
    const started = bring(
      file(`The General Assembly,\n\n${long('twice')}`),
      file(`The General Assembly,\n\n${long('thrice')}`),
      cookie,
    )
    let answered = 0
    const state = { done: false }
    void started.then(() => (state.done = true))
    while (!state.done) {
      await server.ask('GET', '/api/health')
      answered++
    }
    const { status, body } = await started
    expect([status, body.code]).toEqual([200, undefined])
    expect(body.stats.paragraphs.changed).toBe(4000)
    // Compared in the server itself, the texts would let one or two through: the answer is some megabytes of JSON to write.
    expect(answered).toBeGreaterThan(20)
  })
})
