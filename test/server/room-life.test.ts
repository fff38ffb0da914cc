// What happens in a room over time, with the clock in hand: renewals, readers that do not read, rooms that empty, rights that change.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { openLog } from '../../server/log.ts'
import { Registry } from '../../server/rooms/registry.ts'
import { readStoredText } from '../../server/store/log.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { buildYdoc } from '../../server/store/stored-ydoc.ts'
import { newYdoc, readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { writeMessage } from '../../shared/protocol/codec.ts'
import { openBareSocket, readFrame, RoomClient, untilClosed, untilOpen } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let clock = Date.now()
let english: string
let chinese: string

beforeAll(async () => {
  server = await startTestServer({ now: () => clock })
  ;[english, chinese] = await server.draftIds(await server.signIn('japan'))
})

afterAll(() => server.close())

async function enter(person: string, draftId: string): Promise<RoomClient> {
  return new RoomClient(server.socketUrl, draftId, await server.signIn(person)).join()
}

/** Resolves with the next message that carries presence. */
function nextPresence({ provider }: RoomClient): Promise<number[]> {
  return new Promise((resolve) => {
    provider.awareness.once(
      'update',
      ({ added, updated }: { added: number[]; updated: number[] }) =>
        resolve([...added, ...updated]),
    )
  })
}

describe('presence', () => {
  test('a renewal reaches the others with the next beat, all in one', async () => {
    const people = await Promise.all(
      ['japan', 'georgia', 'egypt'].map((who) => enter(who, chinese)),
    )
    const [japan, georgia, egypt] = people as [RoomClient, RoomClient, RoomClient]
    for (const client of [japan, georgia]) {
      const seen = nextPresence(egypt)
      client.provider.awareness.setLocalState({ cursor: 1 })
      await seen
    }
    const renewed = nextPresence(egypt)
    // Whoever renews hears it back, or the stock client would take the connection for dead.
    const echoes = [japan, georgia].map(({ provider }) => {
      const before = provider.wsLastMessageReceived
      provider.awareness.setLocalState({ cursor: 1 })
      return { provider, before }
    })
    await Promise.all([japan.saved(), georgia.saved()])
    for (const { provider, before } of echoes)
      expect(provider.wsLastMessageReceived).toBeGreaterThanOrEqual(before)
    await server.running.registry.beat()
    expect((await renewed).toSorted((a, b) => a - b)).toEqual(
      [japan.ydoc.clientID, georgia.ydoc.clientID].toSorted((a, b) => a - b),
    )
    for (const client of people) client.leave()
  })
})

describe('a reader that does not read', () => {
  /** More than the buffers of both systems take. */
  const flood = async (writer: RoomClient): Promise<void> => {
    for (let round = 0; round < 48; round++) {
      writer.type('z'.repeat(400_000))
      textOf(writer.ydoc).delete(0, 400_000)
      await writer.saved()
    }
  }

  async function joinBare(): Promise<{ socket: ReturnType<typeof openBareSocket>; ydoc: Y.Doc }> {
    const cookie = await server.signIn('egypt')
    const socket = openBareSocket(server.socketUrl, english, { cookie })
    const ydoc = newYdoc()
    const synced = new Promise<void>((resolve) => {
      socket.on('message', (data) => {
        const { type, decoder } = readFrame(data)
        if (type !== 0) return
        const sub = decoding.readVarUint(decoder)
        if (sub !== 0) Y.applyUpdate(ydoc, decoding.readVarUint8Array(decoder))
        if (sub === 1) resolve()
      })
    })
    await untilOpen(socket)
    socket.send(writeMessage({ kind: 'step1', stateVector: Y.encodeStateVector(ydoc) }))
    await synced
    return { socket, ydoc }
  }

  test('gets what it missed in one when it reads again', async () => {
    const japan = await enter('japan', english)
    const reader = await joinBare()
    reader.socket.pause()
    await flood(japan)
    japan.type('the last words ')
    await japan.saved()
    const caughtUp = new Promise<void>((resolve) => {
      reader.ydoc.on('update', () => {
        if (JSON.stringify(readYdoc(reader.ydoc)).includes('the last words ')) resolve()
      })
    })
    reader.socket.resume()
    await caughtUp
    expect(Y.encodeStateVector(reader.ydoc)).toEqual(Y.encodeStateVector(japan.ydoc))
    reader.socket.terminate()
    japan.leave()
  })

  test('is sent away after half a minute', async () => {
    const japan = await enter('japan', english)
    const reader = await joinBare()
    reader.socket.pause()
    await flood(japan)
    clock += 31_000
    await server.running.registry.beat()
    const closed = untilClosed(reader.socket)
    reader.socket.resume()
    expect(await closed).toEqual({ code: 1013, reason: '{"code":"reader-too-slow"}' })
    japan.leave()
  })
})

describe('rights', () => {
  test('a main sponsor that withdraws comes back as a reader at once', async () => {
    const japan = await enter('japan', chinese)
    const resynced = new Promise<void>((resolve) => {
      japan.provider.once('connection-close', () => {
        japan.provider.once('sync', () => resolve())
      })
    })
    const withdrawn = await server.ask('POST', `/api/drafts/${chinese}/sponsors`, {
      cookie: await server.signIn('japan'),
      body: { action: 'withdraw', delegation: 'JPN' },
    })
    expect(withdrawn.status).toBe(200)
    await resynced
    const closed = japan.closed()
    japan.type('too late ')
    expect((await closed).code).toBe(4409)
    japan.leave()
  })
})

describe('stopping', () => {
  test('what is acknowledged is there afterwards, and a deaf participant does not hold it up', async () => {
    const other = await startTestServer()
    const [draftId] = await other.draftIds(await other.signIn('japan'))
    const cookie = await other.signIn('japan')
    const japan = await new RoomClient(other.socketUrl, draftId, cookie).join()
    const deaf = openBareSocket(other.socketUrl, draftId, { cookie: await other.signIn('egypt') })
    await untilOpen(deaf)
    deaf.pause()
    const told = new Promise((resolve) => {
      japan.provider.once('connection-close', (event) => resolve(event?.code))
    })
    japan.type('the last thing ')
    await japan.saved()
    await other.running.close()
    expect(await told).toBe(1012)
    japan.leave()
    deaf.terminate()
    const db = openSqlite(join(other.folder, 'penholder.sqlite'))
    const stored = await readStoredText(db, draftId)
    expect(JSON.stringify(readYdoc(buildYdoc(stored.parts)))).toContain('the last thing ')
    await db.close()
    rmSync(other.folder, { recursive: true, force: true })
  })
})

describe('an empty room', () => {
  test('is put away with its log folded, and opens again as it was', async () => {
    const { db } = server.running
    const registry = new Registry({ db, log: openLog(() => undefined), now: () => clock })
    const before = await readStoredText(db, english)
    expect(before.tail).toBeGreaterThan(30)
    const room = await registry.open(english)
    expect(await registry.open(english)).toBe(room)
    clock += 31_000
    await registry.beat()
    const after = await readStoredText(db, english)
    expect(after).toMatchObject({ head: before.head, tail: 0 })
    expect(readYdoc(buildYdoc(after.parts))).toEqual(readYdoc(buildYdoc(before.parts)))
    const again = await registry.open(english)
    expect(again).not.toBe(room)
    expect(again?.seq).toBe(before.head)
    await registry.close()
  })
})
