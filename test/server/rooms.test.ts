import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newYdoc, readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { writeMessage } from '../../shared/protocol/codec.ts'
import { readRecord } from '../../server/store/log.ts'
import { buildYdoc } from '../../server/store/stored-ydoc.ts'
import { openBareSocket, readFrame, RoomClient, untilClosed, untilOpen } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let english: string
const cookies = new Map<string, string>()
const clients: RoomClient[] = []

async function join(person: string, draftId = english): Promise<RoomClient> {
  const client = new RoomClient(server.socketUrl, draftId, cookies.get(person)!)
  clients.push(client)
  return client.join()
}

beforeAll(async () => {
  server = await startTestServer()
  for (const person of ['secretariat', 'japan', 'honduras', 'georgia', 'egypt', 'observer'])
    cookies.set(person, await server.signIn(person))
  ;[english] = await server.draftIds(cookies.get('japan')!)
})

afterAll(async () => {
  for (const client of clients) client.leave()
  await server.close()
})

describe('a room', () => {
  test('stock clients see each other and converge', async () => {
    const [japan, georgia, egypt] = await Promise.all([
      join('japan'),
      join('georgia'),
      join('egypt'),
    ])
    japan.type('from Tokyo ')
    georgia.type('from Tbilisi ')
    const both = (text: string): boolean =>
      text.includes('from Tokyo ') && text.includes('from Tbilisi ')
    await Promise.all([japan.until(both), georgia.until(both), egypt.until(both)])
    expect(japan.text).toBe(georgia.text)
    expect(egypt.text).toBe(georgia.text)
  })

  test('a marker comes back only when the edit is in the log', async () => {
    const japan = await join('japan')
    for (let round = 0; round < 20; round++) {
      japan.type(`word${round} `)
      await japan.saved()
      const record = await readRecord(server.running.db, english)
      const stored = buildYdoc(record.map(({ bytes }) => bytes))
      expect(JSON.stringify(readYdoc(stored))).toContain(`word${round} `)
      expect(record.at(-1)?.personId).toBe('japan')
    }
  })

  test('the log is without gaps, and replayed it is the text', async () => {
    const japan = await join('japan')
    const record = await readRecord(server.running.db, english)
    expect(record.map(({ seq }) => seq)).toEqual(record.map((_entry, index) => index + 1))
    const replayed = buildYdoc(record.map(({ bytes }) => bytes))
    expect(readYdoc(replayed)).toEqual(readYdoc(japan.ydoc))
    expect(Y.equalSnapshots(Y.snapshot(replayed), Y.snapshot(japan.ydoc))).toBe(true)
  })

  test.each([
    ['egypt', 'base-changed'],
    ['observer', 'reader-may-not-write'],
  ])('%s may not change the text, and is sent away for %s', async (person, code) => {
    const [reader, japan] = await Promise.all([join(person), join('japan')])
    const closed = reader.closed()
    reader.type('smuggled ')
    expect(await closed).toEqual({ code: 4409, reason: `{"code":"${code}"}` })
    japan.type(`after ${person} `)
    await japan.saved()
    const record = await readRecord(server.running.db, english)
    expect(record.some(({ personId }) => personId === person)).toBe(false)
    expect(japan.text).not.toContain('smuggled ')
  })

  test('words that are no text are refused and nobody sees them', async () => {
    const [japan, georgia] = await Promise.all([join('japan'), join('georgia')])
    const closed = georgia.closed()
    georgia.type('sound\u0001unsound ')
    expect(await closed).toEqual({ code: 4409, reason: '{"code":"text-not-allowed"}' })
    japan.type('still here ')
    await japan.saved()
    expect((await join('honduras')).text).not.toContain('unsound')
  })

  test('nobody writes under the client id of another', async () => {
    const japan = await join('japan')
    japan.type('mine ')
    await japan.saved()
    const forged = newYdoc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(japan.ydoc))
    forged.clientID = japan.ydoc.clientID
    const before = Y.encodeStateVector(forged)
    textOf(forged).insert(0, 'not mine ')
    const socket = openBareSocket(server.socketUrl, english, { cookie: cookies.get('georgia')! })
    await untilOpen(socket)
    const closed = untilClosed(socket)
    socket.send(writeMessage({ kind: 'update', update: Y.encodeStateAsUpdate(forged, before) }))
    expect(await closed).toEqual({ code: 4409, reason: '{"code":"client-id-of-another"}' })
  })

  test('an update that builds on a missing one is asked for, and not acknowledged before', async () => {
    const japan = await join('japan')
    const writer = newYdoc()
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(japan.ydoc))
    const known = Y.encodeStateVector(writer)
    const updates: Uint8Array[] = []
    writer.on('update', (update: Uint8Array) => updates.push(update))
    textOf(writer).insert(0, 'first ')
    textOf(writer).insert(6, 'second ')
    const socket = openBareSocket(server.socketUrl, english, { cookie: cookies.get('georgia')! })
    const seen: string[] = []
    const marker = new Promise<void>((resolve) => {
      socket.on('message', (data) => {
        const { type, decoder } = readFrame(data)
        const asks = type === 0 && decoding.readVarUint(decoder) === 0
        if (asks) seen.push('question')
        if (type === 102) seen.push('marker')
        if (type === 102) resolve()
        // The first question is the greeting; the second asks for what is missing.
        if (asks && seen.length === 2) {
          const update = Y.encodeStateAsUpdate(writer, known)
          socket.send(writeMessage({ kind: 'step2', update }))
        }
      })
    })
    await untilOpen(socket)
    socket.send(writeMessage({ kind: 'update', update: updates[1]! }))
    socket.send(writeMessage({ kind: 'marker', count: 1 }))
    await marker
    socket.terminate()
    expect(seen).toEqual(['question', 'question', 'marker'])
    await japan.until((text) => text.includes('first second '))
  })

  test('a newcomer gets the text after everybody has left', async () => {
    const japan = await join('japan')
    japan.type('remember me ')
    await japan.saved()
    for (const client of clients.splice(0)) client.leave()
    expect((await join('observer')).text).toContain('remember me ')
  })
})

describe('the door of a room', () => {
  test.each([
    ['without a sign-in', {}, 4401, 'not-signed-in'],
    ['with a made-up sign-in', { cookie: 'penholder=abc' }, 4401, 'not-signed-in'],
  ])('%s is closed', async (_name, options, code, reason) => {
    const socket = openBareSocket(server.socketUrl, english, options)
    expect(await untilClosed(socket)).toEqual({ code, reason: `{"code":"${reason}"}` })
  })

  test('an older schema is turned away', async () => {
    const cookie = cookies.get('japan')!
    const socket = openBareSocket(server.socketUrl, english, { cookie, query: 'schema=0' })
    expect((await untilClosed(socket)).code).toBe(4410)
  })

  test('a draft that is not there', async () => {
    const cookie = cookies.get('japan')!
    const socket = openBareSocket(server.socketUrl, 'no-such-draft', { cookie })
    expect((await untilClosed(socket)).code).toBe(4404)
  })

  test("another site's page is not let in", async () => {
    const cookie = cookies.get('japan')!
    const headers = { origin: 'https://evil.example' }
    const socket = openBareSocket(server.socketUrl, english, { cookie, headers })
    await expect(untilClosed(socket)).rejects.toThrow('403')
  })

  test('signing out closes the sockets', async () => {
    const cookie = await server.signIn('georgia')
    const client = await new RoomClient(server.socketUrl, english, cookie).join()
    const closed = client.closed()
    await server.ask('DELETE', '/api/session', { cookie })
    expect(await closed).toEqual({ code: 4401, reason: '{"code":"signed-out"}' })
    client.leave()
  })

  test('whoever is refused again and again is locked out for a while', async () => {
    const cookie = await server.signIn('honduras')
    for (let attempt = 0; attempt < 5; attempt++) {
      const socket = openBareSocket(server.socketUrl, english, { cookie })
      await untilOpen(socket)
      const closed = untilClosed(socket)
      socket.send(Uint8Array.from([99]))
      expect((await closed).code).toBe(4400)
    }
    const socket = openBareSocket(server.socketUrl, english, { cookie })
    expect((await untilClosed(socket)).code).toBe(4429)
  })
})

describe('presence', () => {
  test('carries the name the server knows, and nobody speaks for another', async () => {
    const [, chinese] = await server.draftIds(cookies.get('japan')!)
    const [japan, egypt] = await Promise.all([join('japan', chinese), join('egypt', chinese)])
    const seen = untilPresent(egypt, (states) => states.has(japan.ydoc.clientID))
    japan.provider.awareness.setLocalState({
      user: { name: 'Secretary-General', delegation: 'EGY' },
      cursor: 7,
    })
    await seen
    expect(egypt.provider.awareness.getStates().get(japan.ydoc.clientID)).toEqual({
      user: { name: 'Delegate of Japan', delegation: 'JPN' },
      cursor: 7,
    })
    // Egypt says that Japan has left, and then something of its own, which comes through.
    const clock = japan.provider.awareness.meta.get(japan.ydoc.clientID)!.clock
    const entry = { clientId: japan.ydoc.clientID, clock: clock + 5, state: 'null' }
    egypt.provider.ws!.send(writeMessage({ kind: 'presence', entries: [entry] }))
    const told = untilPresent(japan, (states) => states.has(egypt.ydoc.clientID))
    egypt.provider.awareness.setLocalState({ cursor: 1 })
    await told
    const newcomer = await join('observer', chinese)
    const complete = untilPresent(newcomer, (states) => states.has(japan.ydoc.clientID))
    await complete
    expect(newcomer.provider.awareness.getStates().get(egypt.ydoc.clientID)).toEqual({
      user: { name: 'Delegate of Egypt', delegation: 'EGY' },
      cursor: 1,
    })
    const gone = untilPresent(egypt, (states) => !states.has(japan.ydoc.clientID))
    japan.leave()
    await gone
  })
})

function untilPresent(
  { provider }: RoomClient,
  condition: (states: Map<number, unknown>) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!condition(provider.awareness.getStates())) return
      provider.awareness.off('change', look)
      resolve()
    }
    provider.awareness.on('change', look)
    look()
  })
}
