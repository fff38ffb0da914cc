// The server is killed with SIGKILL while delegates propose and editors decide, again and again on one store. What was acknowledged is there
// afterwards; the words of a decision and the record of it are both there or both not; and nobody's words are there twice.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { insertOwned } from '../../shared/document/insert-owned.ts'
import { newYdoc, readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { hashProposal } from '../../shared/negotiation/hash-proposal.ts'
import type { DraftSummary, NegotiationPage } from '../../shared/protocol/api.ts'
import { type ChildServer, spawnServer } from './child-server.ts'
import { readFlat } from './moved-draft.ts'
import { RoomClient } from './room-client.ts'
import { findFaults } from './text-faults.ts'
import { readItems } from './text-oracle.ts'

const rounds = 6
const delegations = { egypt: 'EGY', france: 'FRA', brazil: 'BRA' } as const
type Writer = keyof typeof delegations
const writers = Object.keys(delegations) as Writer[]

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'penholder-crash-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What somebody was told is stored. */
interface Ledger {
  /** Words by the proposal they were written in. */
  readonly proposed: Map<string, string>
  /** Proposals by what became of them. */
  readonly decided: Map<string, 'accepted' | 'rejected'>
  readonly sent: Set<string>
}

test(`${rounds} kills part no decision from its words`, { timeout: 120_000 }, async () => {
  const ledger: Ledger = { proposed: new Map(), decided: new Map(), sent: new Set() }
  let server = await spawnServer(folder)
  const draftId = await findDraft(server)
  let replicas = writers.map(() => newYdoc())
  for (let round = 0; round < rounds; round++) {
    const meeting = await Meeting.join(server, draftId, replicas)
    await meeting.goOnUntilKilled(round, ledger)
    meeting.leave()
    server = await spawnServer(folder)
    await expectWhole(server, draftId, ledger)
    // Half of the rounds go on with the same tabs, the other half with new ones.
    if (round % 2 === 0) replicas = writers.map(() => newYdoc())
  }
  await server.kill('SIGTERM')
  expect(ledger.proposed.size).toBeGreaterThan(rounds * 3)
  expect(ledger.decided.size).toBeGreaterThan(rounds)
})

async function findDraft(server: ChildServer): Promise<string> {
  const cookie = await server.signIn('secretariat')
  const response = await fetch(`${server.url}/api/drafts`, { headers: { cookie } })
  const { drafts } = (await response.json()) as { drafts: DraftSummary[] }
  return drafts.find(({ language }) => language === 'en')!.id
}

async function enter(
  server: ChildServer,
  draftId: string,
  who: string,
  ydoc?: Y.Doc,
): Promise<RoomClient> {
  return new RoomClient(server.socketUrl, draftId, await server.signIn(who), ydoc).join()
}

class Meeting {
  readonly #server: ChildServer
  readonly #draftId: string
  readonly #clients: readonly RoomClient[]
  readonly #chair: { readonly client: RoomClient; readonly cookie: string }
  readonly #killed = Promise.withResolvers<void>()
  #left = Infinity
  #isKilled = false

  private constructor(
    server: ChildServer,
    draftId: string,
    people: { clients: readonly RoomClient[]; chair: { client: RoomClient; cookie: string } },
  ) {
    this.#server = server
    this.#draftId = draftId
    this.#clients = people.clients
    this.#chair = people.chair
  }

  static async join(
    server: ChildServer,
    draftId: string,
    replicas: readonly Y.Doc[],
  ): Promise<Meeting> {
    const clients = await Promise.all(
      writers.map((who, k) => enter(server, draftId, who, replicas[k])),
    )
    const client = await enter(server, draftId, 'secretariat')
    const cookie = await server.signIn('secretariat')
    return new Meeting(server, draftId, { clients, chair: { client, cookie } })
  }

  leave(): void {
    for (const client of [...this.#clients, this.#chair.client]) client.provider.destroy()
  }

  /** The kill comes at another point of an update's or a decision's life in every round. */
  async goOnUntilKilled(round: number, ledger: Ledger): Promise<void> {
    this.#left = 23 + ((round * 7) % 24)
    await Promise.all([
      ...writers.map(async (who, k) => {
        for (let n = 0; !this.#isKilled; n++)
          await this.#race(this.#propose(this.#clients[k]!, { who, name: `${round}x${n}`, ledger }))
      }),
      (async () => {
        for (let n = 0; !this.#isKilled; n++) await this.#race(this.#decide(ledger, n % 2 === 0))
      })(),
    ])
    await this.#killed.promise
  }

  /** Whatever is under way when the server goes is never answered. */
  async #race(work: Promise<void>): Promise<void> {
    await Promise.race([work.catch(() => this.#killed.promise), this.#killed.promise])
  }

  #count(): void {
    if (--this.#left > 0 || this.#isKilled) return
    this.#isKilled = true
    void this.#server.kill('SIGKILL').then(() => this.#killed.resolve())
  }

  async #propose(
    client: RoomClient,
    { who, name, ledger }: { readonly who: Writer; readonly name: string; readonly ledger: Ledger },
  ): Promise<void> {
    const by = delegations[who]
    const own = { sid: `${by}:${name.padStart(8, '0')}`, by }
    const words = `<${by}${name}>`
    const length = readFlat(client.ydoc).indexOf('|')
    client.ydoc.transact(() =>
      insertOwned(client.ydoc, { index: length, value: words, attributes: { ins: own } }, by),
    )
    ledger.sent.add(words)
    const saved = client.saved()
    this.#count()
    await saved
    if (this.#isKilled) return
    ledger.proposed.set(own.sid, words)
    this.#count()
  }

  async #decide(ledger: Ledger, accept: boolean): Promise<void> {
    const { client, cookie } = this.#chair
    await client.saved()
    const standing = collectProposals(readYdoc(client.ydoc)).filter(({ by }) =>
      Object.values(delegations).includes(by as never),
    )
    const proposals = standing
      .slice(0, 2)
      .map((proposal) => ({ sid: proposal.sid, hash: hashProposal(proposal) }))
    if (proposals.length === 0) return
    const asked = fetch(`${this.#server.url}/api/drafts/${this.#draftId}/decisions`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ decision: accept ? 'accept' : 'reject', proposals }),
    })
    this.#count()
    const { status } = await asked
    if (status !== 200) return
    for (const { sid } of proposals) ledger.decided.set(sid, accept ? 'accepted' : 'rejected')
    this.#count()
  }
}

/** Looked at by somebody who was never connected, and by the record. */
async function expectWhole(server: ChildServer, draftId: string, ledger: Ledger): Promise<void> {
  const stranger = await enter(server, draftId, 'observer')
  const cookie = await server.signIn('observer')
  const response = await fetch(`${server.url}/api/drafts/${draftId}/negotiation?after=0`, {
    headers: { cookie },
  })
  const { events } = (await response.json()) as NegotiationPage
  const proposed = new Set<string>()
  const outcomes = new Map<string, string>()
  for (const { change } of events) {
    if (change.kind === 'proposed') proposed.add(change.sid)
    if (change.kind === 'decided') {
      expect(outcomes.has(change.sid)).toBe(false)
      outcomes.set(change.sid, change.outcome)
    }
  }
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, k) => k + 1))
  const standing = new Set(collectProposals(readYdoc(stranger.ydoc)).map(({ sid }) => sid))
  const open = [...proposed].filter((sid) => !outcomes.has(sid))
  // Text and record agree, whenever the server went.
  expect([...standing].sort()).toEqual(open.sort())
  expect(findFaults(readItems(stranger.ydoc))).toEqual([])
  const text = readFlat(stranger.ydoc)
  for (const words of ledger.sent) expect(text.split(words).length).toBeLessThan(3)
  for (const [sid, outcome] of ledger.decided) expect(outcomes.get(sid)).toBe(outcome)
  for (const [sid, words] of ledger.proposed)
    expect({ sid, there: text.includes(words) }).toEqual({
      sid,
      there: outcomes.get(sid) !== 'rejected',
    })
  expect(textOf(stranger.ydoc).length).toBeGreaterThan(0)
  stranger.leave()
}
