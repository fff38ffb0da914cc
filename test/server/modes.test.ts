// Who edits a draft and whether it is open, changed while people are in it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import { NegotiatedDraft, type Refusal } from './negotiated-draft.ts'
import type { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let draft: NegotiatedDraft
let clients: RoomClient[] = []

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

beforeEach(async () => {
  for (const client of clients) client.leave()
  clients = []
  draft = await NegotiatedDraft.make(server)
})

async function join(who: string): Promise<RoomClient> {
  const client = await draft.join(who)
  clients.push(client)
  return client
}

describe('who edits', () => {
  test('the main sponsor appoints; whoever is there comes back with the new right', async () => {
    const egypt = await join('EGY')
    const closed = new Promise<{ code: number; reason: string }>((resolve) => {
      egypt.provider.once('connection-close', (event) => {
        resolve({ code: event!.code, reason: event!.reason })
      })
    })
    const { body } = await draft.post('JPN', 'modes', { delegation: 'EGY', mode: 'editor' })
    expect(body.events.map(({ seq, change }) => [seq, change])).toEqual([
      [1, { kind: 'appointed', delegation: 'EGY', mode: 'editor' }],
    ])
    expect(await closed).toEqual({ code: 1012, reason: '{"code":"permissions-changed"}' })
    await new Promise<void>((resolve) => {
      egypt.provider.once('sync', () => resolve())
    })
    egypt.type('Now ')
    await egypt.saved()
    expect(egypt.text).toContain('Now one')
    expect(
      (await draft.post('JPN', 'modes', { delegation: 'EGY', mode: 'editor' })).body.events,
    ).toEqual([])
    expect(
      (
        await draft.post('HND', 'statuses', {
          paragraphIds: ['a'],
          status: 'agreed',
          pending: [],
          forum: '',
        })
      ).body.events[0]?.seq,
    ).toBe(2)
  })

  test('the secretariat alone withdraws a seat and gives it back', async () => {
    const mode = (who: string, delegation: string, to: string) =>
      draft.post<Refusal>(who, 'modes', { delegation, mode: to })
    expect((await mode('JPN', 'EGY', 'reader')).status).toBe(403)
    expect((await mode('secretariat', 'EGY', 'reader')).status).toBe(200)
    expect((await mode('JPN', 'EGY', 'delegate')).status).toBe(403)
    expect((await mode('JPN', 'EGY', 'editor')).status).toBe(403)
    expect((await mode('secretariat', 'EGY', 'delegate')).status).toBe(200)
    expect(await mode('secretariat', 'XYZ', 'editor')).toMatchObject({
      status: 422,
      body: { code: 'unknown-delegation' },
    })
  })
})

describe('a draft that is closed', () => {
  test('takes nothing until it is opened again, and says so', async () => {
    const france = await join('FRA')
    const sid = await draft.insert(france, 'FRA', 'two ', 'half ')
    const closed = new Promise<string>((resolve) => {
      france.provider.once('connection-close', (event) => resolve(event!.reason))
    })
    expect((await draft.post('JPN', 'state', { state: 'closed' })).status).toBe(403)
    const { body } = await draft.post('secretariat', 'state', { state: 'closed' })
    expect(body.events[0]?.change).toEqual({ kind: 'closed' })
    expect(await closed).toBe('{"code":"draft-closed"}')
    const accept = draft.request(france, 'accept', sid)
    for (const [path, sent] of [
      ['decisions', accept],
      [
        'positions',
        { target: { kind: 'paragraph', paragraphId: 'a' }, stance: 'support', note: '' },
      ],
      ['moves', { ids: ['a'], before: null }],
      ['renumber', {}],
    ] as const)
      expect(await draft.post<Refusal>('JPN', path, sent)).toMatchObject({
        status: 409,
        body: { code: 'draft-closed' },
      })
    const record = await server.ask<DraftRecord>('GET', `/api/drafts/${draft.id}`, {
      cookie: await draft.cookieOf('JPN'),
    })
    expect(record.body).toMatchObject({
      closed: true,
      permissions: { mode: 'reader', decide: false },
    })
    expect(
      (await draft.post('secretariat', 'state', { state: 'open' })).body.events[0]?.change,
    ).toEqual({ kind: 'reopened' })
    expect((await draft.post('secretariat', 'state', { state: 'open' })).body.events).toEqual([])
    expect((await draft.post('JPN', 'decisions', accept)).status).toBe(200)
  })
})
