import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  DraftRecord,
  DraftSummary,
  IssuedText,
  IssueSummary,
  Person,
  SponsorRecord,
} from '../../shared/protocol/api.ts'
import type { IssuePlan } from '../../shared/protocol/issue-api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { Comparison } from '../../shared/diff/comparison.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
const cookies = new Map<string, string>()
let english: string
let chinese: string

beforeAll(async () => {
  server = await startTestServer()
  for (const person of ['secretariat', 'japan', 'honduras', 'georgia', 'egypt', 'observer'])
    cookies.set(person, await server.signIn(person))
  ;[english, chinese] = await server.draftIds(as('japan').cookie)
})

afterAll(() => server.close())

const as = (person: string): { cookie: string } => ({ cookie: cookies.get(person)! })

describe('drafts', () => {
  test('the sample meeting as each of its people sees it', async () => {
    for (const [person, mode] of [
      ['secretariat', 'editor'],
      ['japan', 'editor'],
      ['honduras', 'editor'],
      ['egypt', 'delegate'],
      ['observer', 'reader'],
    ] as const) {
      const { body } = await server.ask<{ drafts: DraftSummary[] }>(
        'GET',
        '/api/drafts',
        as(person),
      )
      expect(body.drafts.map((draft) => draft.mode)).toEqual([mode, mode])
      expect(body.drafts[0]).toMatchObject({ mainSponsor: 'JPN', sponsorCount: 3, symbol: null })
    }
  })

  test('the title in the list follows the text', async () => {
    const japan = await new RoomClient(server.socketUrl, chinese, cookies.get('japan')!).join()
    japan.type('新 ')
    await japan.saved()
    japan.leave()
    const { body } = await server.ask<DraftRecord>('GET', `/api/drafts/${chinese}`, as('egypt'))
    expect(body.title).toMatch(/^新 /u)
  })

  test('the secretariat starts a draft, in the language of its choice', async () => {
    const body = { title: 'Un titre', language: 'fr', text: '' }
    const path = '/api/drafts'
    expect((await server.ask('POST', path, { ...as('japan'), body })).status).toBe(403)
    const made = await server.ask<DraftRecord>('POST', path, { ...as('secretariat'), body })
    expect(made).toMatchObject({ status: 201, body: { title: 'Un titre' } })
    expect(made.body.masthead).toMatchObject({ language: 'fr', body: 'CND', session: 63 })
    const text = await server.ask<FrozenContent>(
      'GET',
      `/api/drafts/${made.body.id}/text`,
      as('egypt'),
    )
    expect(text.body.text.paragraphs.map(({ part }) => part)).toEqual([
      'title',
      'subject',
      'preamble',
      'operative',
    ])
  })

  test('the secretariat alone changes the masthead', async () => {
    const path = `/api/drafts/${english}/masthead`
    const body = { place: 'Geneva', jobNumber: 'V.20-01234' }
    for (const person of ['japan', 'egypt', 'observer'])
      expect((await server.ask('PATCH', path, { ...as(person), body })).status).toBe(403)
    const changed = await server.ask('PATCH', path, { ...as('secretariat'), body })
    expect(changed.body).toMatchObject({ ...body, session: 63 })
    for (const wrong of [{ symbol: 'A/1' }, { firstDay: '2020-13-01' }, { session: 0 }])
      expect((await server.ask('PATCH', path, { ...as('secretariat'), body: wrong })).status).toBe(
        400,
      )
  })

  test('the secretariat invites', async () => {
    const body = { name: 'Delegate of Peru', role: 'delegate', delegation: 'PER' }
    expect((await server.ask('POST', '/api/invitations', { ...as('japan'), body })).status).toBe(
      403,
    )
    const made = await server.ask<{ path: string }>('POST', '/api/invitations', {
      ...as('secretariat'),
      body,
    })
    const token = made.body.path.split('/').at(-1)
    const entered = await server.ask<Person>('POST', '/api/session', { body: { token } })
    expect(entered.body).toMatchObject({ name: 'Delegate of Peru', delegation: 'PER' })
    // A real person of the sample meeting is nobody's to be.
    const { id } = entered.body
    const borrowed = await server.ask('POST', '/api/demo/sign-in', { body: { person: id } })
    expect(borrowed.status).toBe(404)
  })
})

describe('sponsors', () => {
  const post = (person: string, body: unknown) =>
    server.ask<SponsorRecord>('POST', `/api/drafts/${english}/sponsors`, { ...as(person), body })

  test('a delegation joins and withdraws for itself, and everybody in the room hears of it', async () => {
    const egypt = await new RoomClient(server.socketUrl, english, cookies.get('egypt')!).join()
    const joined = await post('honduras', { action: 'join', delegation: 'HND' })
    expect(joined.body.list.map(({ delegation }) => delegation)).toEqual([
      'GEO',
      'HND',
      'JPN',
      'PRY',
    ])
    expect(joined.body.line).toBe('Georgia, Honduras, Japan and Paraguay: draft resolution')
    const again = await post('honduras', { action: 'join', delegation: 'HND' })
    expect(again).toMatchObject({ status: 409, body: { code: 'sponsor-already' } })
    const left = await post('honduras', { action: 'withdraw', delegation: 'HND' })
    expect(left.body.line).toBe('Georgia, Japan and Paraguay: draft resolution')
    expect(left.body.events).toHaveLength(5)
    egypt.type('')
    await egypt.saved()
    expect(egypt.notices).toEqual(['sponsors', 'sponsors'])
    egypt.leave()
  })

  test.each([
    ['egypt', 'JPN', 403, 'sponsor-other-delegation'],
    ['observer', 'EGY', 403, 'sponsor-observer'],
    ['secretariat', 'XYZ', 422, 'sponsor-unknown-state'],
  ])('%s does not enter %s', async (person, delegation, status, code) => {
    expect(await post(person, { action: 'join', delegation })).toMatchObject({
      status,
      body: { code },
    })
  })
})

describe('issuing', () => {
  const path = (rest = ''): string => `/api/drafts/${chinese}/issues${rest}`
  const issue = (person: string, body: unknown) =>
    server.ask<IssueSummary>('POST', path(), { ...as(person), body })

  test('what is issued is what is stored, under the next symbol, for ever', async () => {
    const plan = (form: string) =>
      server.ask<IssuePlan>('GET', path(`/plan?form=${form}`), as('secretariat'))
    const first = await plan('first')
    expect(first.body).toMatchObject({ symbol: 'E/CN.7/2020/L.1', document: null })
    const request = { symbol: 'E/CN.7/2020/L.5', date: '2020-02-21' }
    for (const person of ['japan', 'egypt', 'observer'])
      expect((await issue(person, request)).status).toBe(403)
    const before = await server.ask<FrozenContent>(
      'GET',
      `/api/drafts/${chinese}/text`,
      as('egypt'),
    )
    const issued = await issue('secretariat', request)
    expect(issued).toMatchObject({ status: 201, body: { number: 1, symbol: 'E/CN.7/2020/L.5' } })
    const tabled = await server.ask<IssuedText>('GET', path('/1'), as('egypt'))
    expect(tabled.body.content.text).toEqual(before.body.text)
    expect(tabled.body.content.masthead).toMatchObject(request)
    const hash = createHash('sha256').update(canonicalJson(tabled.body.content)).digest('hex')
    expect(tabled.body.hash).toBe(hash)

    const japan = await new RoomClient(server.socketUrl, chinese, cookies.get('japan')!).join()
    japan.type('又 ')
    await japan.saved()
    japan.leave()
    expect((await server.ask<IssuedText>('GET', path('/1'), as('egypt'))).body).toEqual(tabled.body)
    expect(await issue('secretariat', request)).toMatchObject({
      status: 409,
      body: { code: 'symbol-taken' },
    })
    const next = await plan('revision')
    expect(next.body).toMatchObject({
      symbol: 'E/CN.7/2020/L.5/Rev.1',
      document: { number: 1, symbol: 'E/CN.7/2020/L.5' },
    })
    const masthead = { jobNumber: 'V.20-01786' }
    await server.ask('PATCH', `/api/drafts/${chinese}/masthead`, {
      ...as('secretariat'),
      body: masthead,
    })
    const revised = { symbol: next.body.symbol, date: '2020-03-03' }
    const note = 'Consent given by e-mail'
    expect((await issue('secretariat', { ...revised, note })).status).toBe(201)
    const second = await server.ask<IssuedText>('GET', path('/2'), as('egypt'))
    expect(second.body.content.masthead).toMatchObject({ ...revised, ...masthead })
    const now = await server.ask<DraftRecord>('GET', `/api/drafts/${chinese}`, as('egypt'))
    expect(now.body.masthead).toMatchObject({ symbol: revised.symbol, jobNumber: null })
    const list = await server.ask<{ issues: IssueSummary[] }>('GET', path(), as('observer'))
    expect(list.body.issues.map(({ symbol }) => symbol)).toEqual([
      'E/CN.7/2020/L.5',
      'E/CN.7/2020/L.5/Rev.1',
    ])
    expect((await server.ask('GET', path('/3'), as('egypt'))).status).toBe(404)

    const compare = (from: unknown, to: unknown) =>
      server.ask<Comparison>(
        'GET',
        `/api/drafts/${chinese}/compare?from=${String(from)}&to=${String(to)}`,
        as('egypt'),
      )
    expect((await compare(1, 1)).body.changes).toEqual([])
    expect((await compare(1, 2)).body.changes).not.toEqual([])
    expect((await compare(1, 'draft')).status).toBe(200)
    expect((await compare(1, 9)).status).toBe(404)
    expect((await compare(undefined, 'x')).status).toBe(404)
  })

  test.each([
    ['no symbol', 422, 'symbol-unreadable'],
    ['A/C.3/75/L.1', 422, 'symbol-other-series'],
    ['E/CN.7/2020/L.6/Rev.1', 422, 'symbol-not-first'],
  ])('%s is refused', async (symbol, status, code) => {
    const answer = await server.ask('POST', `/api/drafts/${english}/issues`, {
      ...as('secretariat'),
      body: { symbol, date: '2020-03-03' },
    })
    expect(answer).toMatchObject({ status, body: { code } })
  })

  test('while somebody types, every edit is in the issue or after it', async () => {
    const japan = await new RoomClient(server.socketUrl, english, cookies.get('japan')!).join()
    const state = { typing: true, typed: 0 }
    const typing = (async () => {
      for (; state.typing || state.typed < 30; state.typed++) {
        japan.type(`[${state.typed}]`)
        await japan.saved()
      }
    })()
    const request = { symbol: 'E/CN.7/2020/L.7', date: '2020-03-03' }
    const issued = await server.ask('POST', `/api/drafts/${english}/issues`, {
      ...as('secretariat'),
      body: request,
    })
    expect(issued.status).toBe(201)
    state.typing = false
    await typing
    const frozen = await server.ask<IssuedText>(
      'GET',
      `/api/drafts/${english}/issues/1`,
      as('egypt'),
    )
    const words = JSON.stringify(frozen.body.content.text)
    const included = Array.from({ length: state.typed }, (_, n) => words.includes(`[${n}]`))
    // A beginning of what was typed, whole.
    expect(included.lastIndexOf(true)).toBe(included.filter(Boolean).length - 1)
    japan.leave()
  })
})

describe('print', () => {
  test('the draft and the issued text are PDFs', async () => {
    for (const path of ['/pdf', '/issues/1/pdf']) {
      const response = await fetch(`${server.url}/api/drafts/${chinese}${path}`, {
        headers: as('observer'),
      })
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('application/pdf')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })
})

describe('without the sample meeting', () => {
  test('the store is empty but for one account, and nobody can choose who to be', async () => {
    const real = await startTestServer({ demo: false, origin: 'https://drafts.example.int' })
    expect((await real.ask('GET', '/api/demo/people')).status).toBe(404)
    const sample = await real.ask('POST', '/api/demo/sign-in', { body: { person: 'secretariat' } })
    expect(sample.status).toBe(404)
    expect(real.running.links).toHaveLength(1)
    const token = new URL(real.running.links[0]!.url).pathname.split('/').at(-1)
    const entered = await real.ask<Person>('POST', '/api/session', { body: { token } })
    expect(entered.body.role).toBe('secretariat')
    expect(entered.headers.get('set-cookie')).toContain('Secure')
    const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
    expect((await real.ask('GET', '/api/drafts', { cookie })).body).toEqual({ drafts: [] })
    await real.close()
  })
})
