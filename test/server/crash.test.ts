// The server is killed with SIGKILL while five people write, again and again on one store. What was acknowledged is there
// afterwards for somebody who was never connected; what was not is there as soon as its author returns; nothing is there twice.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { DraftSummary } from '../../shared/protocol/api.ts'
import { newYdoc } from '../../shared/document/ydoc.ts'
import { type ChildServer, spawnServer } from './child-server.ts'
import { RoomClient } from './room-client.ts'

const rounds = 24
const writers = ['secretariat', 'japan', 'georgia', 'honduras', 'secretariat']

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'penholder-crash-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ledger {
  readonly sent: string[]
  readonly acknowledged: string[]
}

test(`${rounds} kills lose nothing that was acknowledged`, { timeout: 180_000 }, async () => {
  let server = await spawnServer(folder)
  const draftId = await findDraft(server)
  const ledger: Ledger = { sent: [], acknowledged: [] }
  let replicas = writers.map(() => newYdoc())
  for (let round = 0; round < rounds; round++) {
    const clients = await joinAll(server, draftId, replicas)
    await writeUntilKilled(server, clients, { round, ledger })
    for (const client of clients) client.provider.destroy()
    server = await spawnServer(folder)

    const stranger = await join1(server, draftId, 'observer')
    const missing = ledger.acknowledged.filter((word) => !stranger.text.includes(word))
    expect({ round, missing }).toEqual({ round, missing: [] })
    stranger.leave()

    const returned = await joinAll(server, draftId, replicas)
    await Promise.all(returned.map((client) => client.saved()))
    const last = ledger.sent.at(-1) ?? ''
    for (const word of ledger.sent.slice(-40))
      await returned[0]!.until((text) => text.includes(word))
    expect(returned[0]!.text.split(last)).toHaveLength(2)
    for (const client of returned) client.provider.destroy()
    // Half of the rounds go on with the same tabs, the other half with new ones.
    if (round % 2 === 0) replicas = writers.map(() => newYdoc())
  }
  const final = await join1(server, draftId, 'observer')
  for (const word of ledger.sent) expect(final.text.split(word)).toHaveLength(2)
  final.leave()
  await server.kill('SIGTERM')
  expect(ledger.acknowledged.length).toBeGreaterThan(rounds * 5)
})

async function findDraft(server: ChildServer): Promise<string> {
  const cookie = await server.signIn('observer')
  const response = await fetch(`${server.url}/api/drafts`, { headers: { cookie } })
  const { drafts } = (await response.json()) as { drafts: DraftSummary[] }
  return drafts[0]!.id
}

async function join1(server: ChildServer, draftId: string, person: string): Promise<RoomClient> {
  const cookie = await server.signIn(person)
  return new RoomClient(server.socketUrl, draftId, cookie).join()
}

function joinAll(
  server: ChildServer,
  draftId: string,
  replicas: readonly Y.Doc[],
): Promise<RoomClient[]> {
  return Promise.all(
    writers.map(async (person, index) => {
      const cookie = await server.signIn(person)
      return new RoomClient(server.socketUrl, draftId, cookie, replicas[index]).join()
    }),
  )
}

/** Everybody writes as fast as it is acknowledged; the kill comes at another point of an edit's life in every round. */
async function writeUntilKilled(
  server: ChildServer,
  clients: readonly RoomClient[],
  { round, ledger }: { readonly round: number; readonly ledger: Ledger },
): Promise<void> {
  const killAt = 12 + ((round * 7) % 31)
  const killOn = round % 3 === 0 ? 'sent' : 'acknowledged'
  const killed = Promise.withResolvers<void>()
  const state = { counted: 0, isKilled: false }
  const count = (event: typeof killOn): void => {
    if (event !== killOn || state.isKilled || ++state.counted < killAt) return
    state.isKilled = true
    void server.kill('SIGKILL').then(() => killed.resolve())
  }
  const write = async (client: RoomClient, word: string): Promise<void> => {
    client.type(word)
    ledger.sent.push(word)
    const saved = client.saved()
    count('sent')
    await saved
    if (state.isKilled) return
    ledger.acknowledged.push(word)
    count('acknowledged')
  }
  await Promise.all(
    clients.map(async (client, writer) => {
      for (let n = 0; !state.isKilled; n++)
        await Promise.race([write(client, `<${round}.${writer}.${n}>`), killed.promise])
    }),
  )
  await killed.promise
}
