// Stages and deadlines: who moves them, what a final stage closes, and how a withdrawn draft comes back.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DraftRecord, DraftSummary } from '../../shared/protocol/api.ts'
import type { IssuingState, StageRequest } from '../../shared/protocol/issue-api.ts'
import { readLife } from '../../server/store/life.ts'
import { NegotiatedDraft } from './negotiated-draft.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let draft: NegotiatedDraft

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

beforeEach(async () => {
  draft = await NegotiatedDraft.make(server)
})

const move = (who: string, request: Partial<StageRequest>) =>
  draft.post<{ stage: string; code: string }>(who, 'stage', { note: '', ...request })
const record = async (who = 'EGY') => {
  const cookie = await draft.cookieOf(who)
  return (await server.ask<DraftRecord>('GET', `/api/drafts/${draft.id}`, { cookie })).body
}

async function stages() {
  const life = await readLife(server.running.db, draft.id)
  return life.flatMap(({ by, change }) =>
    change.kind === 'stage' ? [[by.delegation, change.from, change.to, change.note]] : [],
  )
}

describe('a draft', () => {
  test('is withdrawn by its main sponsor, which closes it, and reinstated by the secretariat', async () => {
    const egypt = await draft.join('EGY')
    const told = new Promise<string>((resolve) => {
      egypt.provider.once('connection-close', (event) => resolve(event!.reason))
    })
    expect(await move('FRA', { move: 'withdrawn' })).toMatchObject({ status: 403 })
    const note = 'Overtaken by events'
    expect(await move('JPN', { move: 'withdrawn', note })).toMatchObject({
      status: 200,
      body: { stage: 'withdrawn' },
    })
    expect(await told).toContain('draft-closed')
    egypt.leave()
    expect(await record('JPN')).toMatchObject({
      stage: 'withdrawn',
      closed: true,
      permissions: { mode: 'reader' },
    })
    expect(await move('JPN', { move: 'withdrawn' })).toMatchObject({
      status: 409,
      body: { code: 'stage-not-from-here' },
    })
    expect(await move('secretariat', { move: 'lapsed' })).toMatchObject({
      status: 409,
      body: { code: 'stage-not-from-here' },
    })
    // Opening the room alone would leave a withdrawn draft that is written in.
    expect(await draft.post('secretariat', 'state', { state: 'open' })).toMatchObject({
      status: 409,
      body: { code: 'stage-final' },
    })
    expect(await move('JPN', { move: 'reinstated' })).toMatchObject({ status: 403 })
    expect(await move('secretariat', { move: 'reinstated' })).toMatchObject({
      body: { stage: 'drafting' },
    })
    expect(await record('JPN')).toMatchObject({ stage: 'drafting', closed: false })
    expect(await stages()).toEqual([
      ['JPN', 'drafting', 'withdrawn', note],
      [null, 'withdrawn', 'drafting', ''],
    ])
  })

  test('comes back where it was, also under somebody else, who then leads it', async () => {
    const issue = { symbol: 'E/CN.7/2020/L.90', date: '2020-03-03' }
    expect((await draft.post('secretariat', 'issues', issue)).status).toBe(201)
    await move('secretariat', { move: 'withdrawn' })
    const unknown = await move('secretariat', { move: 'reinstated', mainSponsor: 'XXX' })
    expect(unknown).toMatchObject({ status: 422, body: { code: 'sponsor-unknown-state' } })
    await move('secretariat', { move: 'reinstated', mainSponsor: 'EGY', note: 'Reintroduced' })
    const { stage, sponsors, permissions } = await record('EGY')
    expect(stage).toBe('tabled')
    expect(sponsors.list).toMatchObject([{ delegation: 'EGY', main: true }])
    expect(permissions).toMatchObject({ mode: 'editor', consent: true })
    expect((await record('JPN')).permissions).toMatchObject({ mode: 'delegate', consent: false })
    expect(sponsors.events.map(({ action, delegation }) => [action, delegation])).toEqual([
      ['join', 'JPN'],
      ['withdraw', 'JPN'],
      ['join', 'EGY'],
    ])
  })

  test('comes back under one of its sponsors, which has not left it in between', async () => {
    const body = { action: 'join', delegation: 'EGY' }
    expect((await draft.post('EGY', 'sponsors', body)).status).toBe(200)
    await move('secretariat', { move: 'withdrawn' })
    await move('secretariat', { move: 'reinstated', mainSponsor: 'EGY' })
    const { sponsors } = await record()
    expect(sponsors.list).toMatchObject([{ delegation: 'EGY', main: true }])
    expect(sponsors.events.slice(2).map(({ action, delegation }) => [action, delegation])).toEqual([
      ['withdraw', 'JPN'],
      ['lead', 'EGY'],
    ])
  })

  test('that lapsed is issued no more', async () => {
    await move('secretariat', { move: 'lapsed' })
    const cookie = await draft.cookieOf('secretariat')
    const path = `/api/drafts/${draft.id}/standing`
    const { body } = await server.ask<IssuingState>('GET', path, { cookie })
    expect(new Set(body.offers.map(({ hindrance }) => hindrance))).toEqual(new Set(['stage-final']))
    const issue = { symbol: 'E/CN.7/2020/L.91', date: '2020-03-03' }
    expect(await draft.post('secretariat', 'issues', issue)).toMatchObject({
      status: 409,
      body: { code: 'stage-final' },
    })
  })

  test('that was closed by hand stays closed when it is issued', async () => {
    await draft.post('secretariat', 'state', { state: 'closed' })
    const issue = { symbol: 'E/CN.7/2020/L.92', date: '2020-03-03' }
    expect((await draft.post('secretariat', 'issues', issue)).status).toBe(201)
    expect(await record()).toMatchObject({ stage: 'tabled', closed: true })
  })

  test('that is closed is consented to and withdrawn by its main sponsor, once withdrawn no more', async () => {
    await draft.post('secretariat', 'state', { state: 'closed' })
    const cookie = await draft.cookieOf('JPN')
    const path = `/api/drafts/${draft.id}/standing`
    const { textHash } = (await server.ask<IssuingState>('GET', path, { cookie })).body
    const consent = () => draft.post('JPN', 'consents', { to: 'revision', textHash })
    expect((await consent()).status).toBe(201)
    expect(await move('JPN', { move: 'withdrawn' })).toMatchObject({ body: { stage: 'withdrawn' } })
    expect(await consent()).toMatchObject({ status: 409, body: { code: 'stage-final' } })
  })
})

describe('a deadline', () => {
  const noon = Date.UTC(2020, 2, 5, 12)
  const set = (deadline: string, until: number | null) =>
    draft.post<{ deadlines: unknown }>('secretariat', 'deadlines', { deadline, until })

  test('is set, moved and taken away, and everybody sees it', async () => {
    expect((await set('sponsorship', noon)).body).toEqual({ deadlines: { sponsorship: noon } })
    expect((await set('amendments', noon)).body.deadlines).toEqual({
      sponsorship: noon,
      amendments: noon,
    })
    await set('sponsorship', noon + 1)
    await set('sponsorship', noon + 1)
    await set('amendments', null)
    expect(await record('observer')).toMatchObject({ deadlines: { sponsorship: noon + 1 } })
    const cookie = await draft.cookieOf('EGY')
    const list = await server.ask<{ drafts: DraftSummary[] }>('GET', '/api/drafts', { cookie })
    expect(list.body.drafts.find(({ id }) => id === draft.id)).toMatchObject({
      stage: 'drafting',
      deadlines: { sponsorship: noon + 1 },
    })
    const life = await readLife(server.running.db, draft.id)
    expect(
      life.flatMap(({ change }) => (change.kind === 'deadline' ? [change.until] : [])),
    ).toEqual([noon, noon, noon + 1, null])
  })

  test('that has passed stops nobody', async () => {
    await set('sponsorship', 1)
    const body = { action: 'join', delegation: 'EGY' }
    expect((await draft.post('EGY', 'sponsors', body)).status).toBe(200)
  })
})
