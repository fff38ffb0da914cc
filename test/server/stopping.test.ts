// What waits for the store is answered, and the program stops when it is told to, however much is being written.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '../../server/log.ts'
import type { Room } from '../../server/rooms/room.ts'
import { Registry } from '../../server/rooms/registry.ts'
import type { Database } from '../../server/store/sql.ts'
import type { DraftSummary } from '../../shared/protocol/api.ts'
import { moveParagraphs } from '../../shared/document/move-paragraphs.ts'
import { newYdoc } from '../../shared/document/ydoc.ts'
import { ok } from '../../shared/result.ts'
import { spawnServer } from './child-server.ts'
import { MovedDraft } from './moved-draft.ts'
import { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

/** A disk on which something new arrives during every write. */
function busyDatabase(db: Database, arrive: () => void): Database {
  return {
    dialect: db.dialect,
    query: (text, ...values) => db.query(text, ...values),
    transaction: (work) => {
      arrive()
      return db.transaction(work)
    },
    close: () => db.close(),
  }
}

function move(room: Room, id: string, before: string | null) {
  const japan = { personId: 'japan', name: 'Japan', delegation: 'JPN' }
  return room.command(japan, ({ ydoc, carries }) => {
    const moved = moveParagraphs(ydoc, carries, { ids: [id], before })
    return moved.ok ? ok([]) : moved
  })
}

describe('a room in which writing never ends', () => {
  async function openBusy(): Promise<{ registry: Registry; room: Room; writes: () => number }> {
    const draft = await MovedDraft.make(server)
    const enough = 200
    const state: { room: Room | null; writes: number } = { room: null, writes: 0 }
    const db = busyDatabase(server.running.db, () => {
      if (state.writes++ < enough) if (state.room) void move(state.room, one(), null)
    })
    const one = (): string => (state.writes % 2 === 0 ? 'a' : 'b')
    const registry = new Registry({ db, log: openLog(() => undefined), now: () => 0 })
    const room = (await registry.open(draft.id))!
    state.room = room
    return { registry, room, writes: () => state.writes }
  }

  test('answers a move when it is stored, not when all is quiet', async () => {
    const { registry, room, writes } = await openBusy()
    expect(await move(room, 'c', 'a')).toEqual({ ok: true, value: [] })
    expect(writes()).toBeLessThan(5)
    await registry.close()
  })

  test('stops, and says of what comes then that it is not stored', async () => {
    const { registry, room, writes } = await openBusy()
    const first = move(room, 'c', 'a')
    await registry.close()
    expect(await first).toEqual({ ok: true, value: [] })
    expect(writes()).toBeLessThan(5)
    expect(await move(room, 'a', null)).toEqual({ ok: true, value: null })
  })
})

describe('SIGTERM while five people write without a pause', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'penholder-stop-'))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('ends the program in order, and the same tabs go on with the next one', async () => {
    let child = await spawnServer(folder)
    const cookie = await child.signIn('secretariat')
    const answer = await fetch(`${child.url}/api/drafts`, { headers: { cookie } })
    const { drafts } = (await answer.json()) as { drafts: DraftSummary[] }
    const draftId = drafts[0]!.id
    const replicas = Array.from({ length: 5 }, () => newYdoc())
    const enter = (): Promise<RoomClient[]> =>
      Promise.all(
        replicas.map((ydoc) => new RoomClient(child.socketUrl, draftId, cookie, ydoc).join()),
      )
    const clients = await enter()
    const words: string[] = []
    const stopped = Promise.withResolvers<void>()
    const write = async (client: RoomClient, index: number): Promise<void> => {
      while (client.provider.wsconnected) {
        words.push(`<${index}.${words.length}>`)
        client.type(words.at(-1) ?? '')
        await Promise.race([client.saved(), stopped.promise])
      }
    }
    const told = clients.map(
      ({ provider }) =>
        new Promise((resolve) => {
          provider.once('connection-close', (event) => resolve(event?.code))
        }),
    )
    const writing = clients.map(write)
    await Promise.all(clients.map((client) => client.saved()))
    expect(await child.kill('SIGTERM')).toBe(0)
    expect(await Promise.all(told)).toEqual(clients.map(() => 1012))
    stopped.resolve()
    await Promise.all(writing)
    for (const { provider } of clients) provider.destroy()
    child = await spawnServer(folder)
    const returned = await enter()
    for (let turn = 0; turn < 2; turn++) await Promise.all(returned.map((client) => client.saved()))
    for (const client of returned) {
      expect(words.filter((word) => client.text.split(word).length !== 2)).toEqual([])
      client.leave()
    }
    expect(await child.kill('SIGTERM')).toBe(0)
  })
})
