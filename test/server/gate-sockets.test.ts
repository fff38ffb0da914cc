// The gate over real sockets, with the stock client: what a delegation proposes reaches everybody under its name, and whoever tries anything
// else is shown the door with the reason, while the others write on.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { asBase } from '../../shared/document/clean-text.ts'
import { mapOf, newYdoc, readYdoc, schemaVersion, textOf } from '../../shared/document/ydoc.ts'
import { writeMessage } from '../../shared/protocol/codec.ts'
import { readFlat } from './moved-draft.ts'
import { NegotiatedDraft } from './negotiated-draft.ts'
import { openBareSocket, type RoomClient, untilClosed, untilOpen } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let draft: NegotiatedDraft
let egypt: RoomClient
let japan: RoomClient

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

beforeEach(async () => {
  draft = await NegotiatedDraft.make(server)
  egypt = await draft.join('EGY')
  japan = await draft.join('JPN')
  return () => {
    egypt.leave()
    japan.leave()
  }
})

const refusedFor = (code: string) => ({ code: 4409, reason: JSON.stringify({ code }) })

async function expectWork(): Promise<void> {
  japan.type('Still ')
  await japan.saved()
  expect(readFlat(japan.ydoc)).toContain('Still ')
}

test('a proposal reaches everybody, with its record and its labels', async () => {
  const sid = await draft.insert(egypt, 'EGY', 'alpha', ' and beta')
  await japan.until((text) => text.includes('alpha and beta'))
  const events = await draft.events()
  expect(events[0]).toMatchObject({
    seq: 1,
    by: { name: 'Person of EGY', delegation: 'EGY' },
    change: { kind: 'proposed', sid, delegation: 'EGY', paragraphId: 'b' },
  })
  expect(events[1]).toMatchObject({ change: { kind: 'labelled' } })
  expect(japan.notices).toContain('negotiation')
  expect(JSON.stringify(asBase(readYdoc(japan.ydoc)))).not.toContain('beta')
})

const attacks: readonly (readonly [string, string, (ydoc: Y.Doc) => void])[] = [
  ['writes in the text', 'base-changed', (ydoc) => textOf(ydoc).insert(3, 'NOT ')],
  ['deletes a word', 'base-changed', (ydoc) => textOf(ydoc).delete(0, 3)],
  [
    'signs for Japan',
    'own-name-only',
    (ydoc) => textOf(ydoc).insert(3, 'x', { ins: { sid: 'JPN:12345678', by: 'JPN' } }),
  ],
  ['sets a status', 'update-not-canonical', (ydoc) => void mapOf(ydoc).set('a/status', 'agreed')],
  ['sets a level', 'base-changed', (ydoc) => void mapOf(ydoc).set('a/level', 2)],
]

describe('a delegation that', () => {
  test.each(attacks)(
    '%s is sent away for %s, and the others write on',
    async (_name, code, attack) => {
      const before = readFlat(japan.ydoc)
      const closed = egypt.closed()
      attack(egypt.ydoc)
      expect(await closed).toEqual(refusedFor(code))
      expect(readFlat(japan.ydoc)).toBe(before)
      await expectWork()
      expect(await draft.events()).toEqual([])
    },
  )

  test('was editor and is not any more keeps its words and hears why', async () => {
    const honduras = await draft.join('HND')
    honduras.provider.disconnect()
    honduras.type('Mine ')
    expect((await draft.post('JPN', 'modes', { delegation: 'HND', mode: 'delegate' })).status).toBe(
      200,
    )
    const closed = honduras.closed()
    honduras.provider.connect()
    expect(await closed).toEqual(refusedFor('base-changed'))
    expect(readFlat(honduras.ydoc)).toContain('Mine ')
    expect(readFlat(japan.ydoc)).not.toContain('Mine ')
    honduras.leave()
  })

  test.each([
    ['has lost its seat', 'seat-withdrawn', ['modes', { delegation: 'EGY', mode: 'reader' }]],
    ['comes to a closed draft', 'draft-closed', ['state', { state: 'closed' }]],
  ] as const)('%s keeps its words and hears %s', async (_name, code, [path, body]) => {
    egypt.provider.disconnect()
    textOf(egypt.ydoc).insert(3, 'late', { ins: { sid: 'EGY:12345678', by: 'EGY' } })
    expect((await draft.post('secretariat', path, body)).status).toBe(200)
    const closed = egypt.closed()
    egypt.provider.connect()
    expect(await closed).toEqual(refusedFor(code))
    expect(readFlat(egypt.ydoc)).toContain('late')
    expect(await draft.events()).toHaveLength(1)
  })

  test('tries again and again is locked out', async () => {
    const cookie = await draft.cookieOf('CAN')
    for (let round = 0; round < 5; round++) {
      const canada = await draft.join('CAN')
      const closed = canada.closed()
      textOf(canada.ydoc).insert(0, 'x')
      expect((await closed).code).toBe(4409)
      canada.leave()
    }
    const socket = openBareSocket(server.socketUrl, draft.id, { cookie })
    expect((await untilClosed(socket)).code).toBe(4429)
    await expectWork()
  })
})

/** What a delegation of its own makes of the text of the draft, as bytes. */
function write(by: string, clientId: number, from: Y.Doc): Uint8Array {
  const ydoc = newYdoc()
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(from))
  ydoc.clientID = clientId
  const before = Y.encodeStateVector(ydoc)
  textOf(ydoc).insert(3, 'forged', { ins: { sid: `${by}:12345678`, by } })
  return Y.encodeStateAsUpdate(ydoc, before)
}

async function openAs(who: string, to = draft, query?: string): Promise<WebSocket> {
  const cookie = await to.cookieOf(who)
  const socket = openBareSocket(server.socketUrl, to.id, {
    cookie,
    ...(query === undefined ? {} : { query }),
  })
  await untilOpen(socket)
  return socket
}

describe('another door', () => {
  test('a client id of somebody else’s', async () => {
    await draft.insert(egypt, 'EGY', 'alpha', ' and beta')
    const socket = await openAs('BRA')
    const closed = untilClosed(socket)
    const update = write('BRA', egypt.ydoc.clientID, egypt.ydoc)
    socket.send(writeMessage({ kind: 'update', update }))
    expect(await closed).toEqual(refusedFor('client-id-of-another'))
    await expectWork()
  })

  test('a frame of somebody else’s, sent again', async () => {
    const sent: Uint8Array[] = []
    egypt.ydoc.on('update', (bytes: Uint8Array) => sent.push(bytes))
    await draft.insert(egypt, 'EGY', 'alpha', ' and beta')
    await japan.until((text) => text.includes('beta'))
    const socket = await openAs('BRA')
    const answered = new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data[0] === 102) resolve()
      })
    })
    for (const update of sent) socket.send(writeMessage({ kind: 'update', update }))
    socket.send(writeMessage({ kind: 'marker', count: 1 }))
    await answered
    expect(await draft.events()).toHaveLength(2)
    expect(readFlat(japan.ydoc).split('beta')).toHaveLength(2)
    socket.terminate()
  })

  test('another draft’s room', async () => {
    const other = await NegotiatedDraft.make(server)
    const socket = await openAs('BRA', other)
    const closed = untilClosed(socket)
    const update = write('BRA', 4242, egypt.ydoc)
    socket.send(writeMessage({ kind: 'step2', update }))
    expect((await closed).code).toBe(4409)
    expect(await other.events()).toEqual([])
    await expectWork()
  })

  test.each([
    ['a stranger of another meeting', 'stranger', undefined, 4404],
    ['an older schema', 'BRA', `schema=${schemaVersion - 1}`, 4410],
    ['a newer schema', 'BRA', `schema=${schemaVersion + 1}`, 4410],
  ] as const)('%s', async (_name, who, query, code) => {
    const cookie = await draft.cookieOf(who)
    const socket = openBareSocket(server.socketUrl, draft.id, {
      cookie,
      ...(query === undefined ? {} : { query }),
    })
    expect((await untilClosed(socket)).code).toBe(code)
  })

  test('an observer proposes nothing', async () => {
    const observer = await draft.join('observer')
    const closed = observer.closed()
    textOf(observer.ydoc).insert(3, 'x', { ins: { sid: 'EGY:12345678', by: 'EGY' } })
    expect(await closed).toEqual(refusedFor('reader-may-not-write'))
    observer.leave()
  })
})
