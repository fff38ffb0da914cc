// Five people edit, format, split, join and set attributes at once through the real server, some of them losing their
// connection in between: in the end every replica and the log are one text.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../server/store/log.ts'
import { buildYdoc } from '../../server/store/stored-ydoc.ts'
import * as Y from 'yjs'
import { mapOf, readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { type Random, random } from '../collaboration/random.ts'
import { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

const people = ['secretariat', 'japan', 'georgia', 'honduras', 'secretariat']
const rounds = 60

let server: TestServer
let draftIds: readonly string[]
const cookies = new Map<string, string>()

beforeAll(async () => {
  server = await startTestServer()
  for (const person of people) cookies.set(person, await server.signIn(person))
  draftIds = await server.draftIds(cookies.get('japan')!)
})

afterAll(() => server.close())

function edit({ ydoc }: RoomClient, chance: Random, name: string): void {
  const text = textOf(ydoc)
  const at = chance.below(text.length - 1)
  const length = 1 + chance.below(6)
  const words = wordsAt(text, at, length)
  switch (chance.below(7)) {
    case 0:
      return text.insert(at, `${name} `)
    case 1:
      return words > 0 ? text.delete(at, words) : undefined
    case 2:
      return text.format(at, length, { emphasis: true })
    case 3:
      return text.format(at, length, { emphasis: null })
    case 4: {
      const birth = { id: name, kind: 'paragraph', part: 'operative', level: 0, ref: null }
      return text.insertEmbed(at, { p: birth })
    }
    case 5: {
      const { paragraphs } = readYdoc(ydoc)
      if (paragraphs.length > 0)
        mapOf(ydoc).set(`${chance.pick(paragraphs).id}/level`, chance.below(4))
      return undefined
    }
    default:
      return text.insert(at, 'x'.repeat(length), { emphasis: true })
  }
}

/** How many characters from `at` on are words and not the end of a paragraph. */
function wordsAt(text: Y.Text, at: number, length: number): number {
  let from = 0
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    const size = typeof insert === 'string' ? insert.length : 1
    if (at < from + size) return typeof insert === 'string' ? Math.min(length, from + size - at) : 0
    from += size
  }
  return 0
}

describe('convergence', () => {
  test.each(Array.from({ length: 8 }, (_, index) => index + 1))('seed %i', async (seed) => {
    const chance = random(seed)
    const draftId = draftIds[seed % 2]!
    const clients = await Promise.all(
      people.map((person) =>
        new RoomClient(server.socketUrl, draftId, cookies.get(person)!).join(),
      ),
    )
    for (let round = 0; round < rounds; round++) {
      const client = chance.pick(clients)
      edit(client, chance, `s${seed}r${round}`)
      if (chance.below(10) === 0) await client.saved()
      if (chance.below(20) === 0) await reconnect(client)
    }
    // The second time around nothing is under way: what precedes a marker on a socket has arrived before it.
    for (let turn = 0; turn < 2; turn++) await Promise.all(clients.map((client) => client.saved()))
    const record = await readRecord(server.running.db, draftId)
    const replayed = buildYdoc(record.map(({ bytes }) => bytes))
    for (const { ydoc } of clients) {
      expect(readYdoc(ydoc)).toEqual(readYdoc(replayed))
      expect(Y.encodeStateVector(ydoc)).toEqual(Y.encodeStateVector(replayed))
    }
    for (const client of clients) client.leave()
  })
})

async function reconnect({ provider }: RoomClient): Promise<void> {
  provider.disconnect()
  const synced = new Promise<void>((resolve) => {
    provider.once('sync', () => resolve())
  })
  provider.connect()
  await synced
}
