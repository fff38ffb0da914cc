// A draft of three short paragraphs on the real server, led by Japan and edited by Honduras, in which delegations propose.
import { randomUUID } from 'node:crypto'
import { openSession } from '../../server/auth/sign-in.ts'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { insertMeeting, listMeetings, writeMode } from '../../server/store/drafts.ts'
import { insertPerson } from '../../server/store/people.ts'
import { insertSponsorEvent } from '../../server/store/sponsors.ts'
import { strikeKey } from '../../shared/document/delta.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import { readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import { hashProposal } from '../../shared/negotiation/hash-proposal.ts'
import type { CommandAnswer, DecisionRequest, NegotiationPage } from '../../shared/protocol/api.ts'
import { paragraph } from '../builders.ts'
import { readFlat } from './moved-draft.ts'
import { RoomClient } from './room-client.ts'
import type { Answered, TestServer } from './running-server.ts'

export type Refusal = { readonly code: string; readonly details: Record<string, unknown> }

export class NegotiatedDraft {
  readonly server: TestServer
  readonly id: string
  readonly #cookies = new Map<string, string>()
  #sids = 0

  private constructor(server: TestServer, id: string) {
    this.server = server
    this.id = id
  }

  /** Reads `one two three.|alpha|omega`; the ids are a, b and c. */
  static async make(
    server: TestServer,
    kind: Masthead['kind'] = 'draft-resolution',
  ): Promise<NegotiatedDraft> {
    const { db } = server.running
    const [meeting] = await listMeetings(db)
    const { id: meetingId } = meeting!
    const masthead = { ...meeting!.masthead, kind }
    const text = {
      paragraphs: [
        paragraph('a', 'operative', 'one two three.'),
        paragraph('b', 'operative', 'alpha'),
        paragraph('c', 'operative', 'omega'),
      ],
    }
    const id = await db.transaction(async (sql) => {
      const made = await createDraft(sql, { meetingId, masthead, text, personId: null, now: 0 })
      const joined = { at: 0, person: 'Secretariat', personDelegation: null, onBehalfOf: null }
      const leads = { ...joined, delegation: 'JPN', action: 'join', main: true } as const
      await insertSponsorEvent(sql, made, leads, null)
      await writeMode(sql, made, 'HND', 'editor')
      return made
    })
    return new NegotiatedDraft(server, id)
  }

  /** The cookie of somebody of a delegation, of the `secretariat`, an `observer`, or a `stranger` of another meeting. */
  async cookieOf(who: string): Promise<string> {
    const known = this.#cookies.get(who)
    if (known !== undefined) return known
    const { db } = this.server.running
    const [meeting] = await listMeetings(db)
    const id = randomUUID()
    const role = who === 'secretariat' || who === 'observer' ? who : ('delegate' as const)
    const delegation = role === 'delegate' ? (who === 'stranger' ? 'KEN' : who) : null
    const meetingId = await this.#meetingOf(who, meeting!.id)
    await insertPerson(db, { id, name: `Person of ${who}`, role, delegation, meetingId }, 0)
    const cookie = `penholder=${await openSession(db, id, Date.now())}`
    this.#cookies.set(who, cookie)
    return cookie
  }

  async #meetingOf(who: string, own: string): Promise<string | null> {
    if (who === 'secretariat') return null
    if (who !== 'stranger') return own
    const { db } = this.server.running
    const [meeting] = await listMeetings(db)
    const id = randomUUID()
    await insertMeeting(db, { ...meeting!, id }, 1)
    return id
  }

  async join(who: string): Promise<RoomClient> {
    return new RoomClient(this.server.socketUrl, this.id, await this.cookieOf(who)).join()
  }

  /** `who: null` for somebody who is not signed in. */
  async post<T = CommandAnswer>(
    who: string | null,
    path: string,
    body: unknown,
  ): Promise<Answered<T>> {
    const cookie = who === null ? null : await this.cookieOf(who)
    return this.server.ask<T>('POST', `/api/drafts/${this.id}/${path}`, {
      body,
      ...(cookie === null ? {} : { cookie }),
    })
  }

  /** Proposes words behind the first place where `behind` stands; gives the proposal's name. */
  async insert(client: RoomClient, by: string, behind: string, words: string): Promise<string> {
    const ins = this.#own(by)
    const at = readFlat(client.ydoc).indexOf(behind) + behind.length
    textOf(client.ydoc).insert(at, words, { ins })
    await client.saved()
    return ins.sid
  }

  async strike(client: RoomClient, by: string, words: string): Promise<string> {
    const own = this.#own(by)
    const at = readFlat(client.ydoc).indexOf(words)
    textOf(client.ydoc).format(at, words.length, { [strikeKey(own)]: own })
    await client.saved()
    return own.sid
  }

  /** Proposes words inside somebody else's proposal. */
  async amend(client: RoomClient, by: string, behind: string, words: string): Promise<string> {
    const sub = this.#own(by)
    const at = readFlat(client.ydoc).indexOf(behind) + behind.length
    const host = collectProposals(readYdoc(client.ydoc)).find(({ pieces }) =>
      pieces.some(({ text }) => text.includes(behind)),
    )!
    textOf(client.ydoc).insert(at, words, { ins: { sid: host.sid, by: host.by }, sub })
    await client.saved()
    return sub.sid
  }

  #own(by: string): { readonly sid: string; readonly by: string } {
    this.#sids += 1
    return { sid: `${by}:${String(this.#sids).padStart(8, '0')}`, by }
  }

  /** What somebody who sees this replica sends. */
  request(
    client: RoomClient,
    decision: DecisionRequest['decision'],
    ...sids: readonly string[]
  ): DecisionRequest {
    const seen = new Map(
      collectProposals(readYdoc(client.ydoc)).map((proposal) => [proposal.sid, proposal]),
    )
    return {
      decision,
      proposals: sids.map((sid) => ({
        sid,
        hash: hashProposal(seen.get(sid) ?? { kind: 'change', pieces: [] }),
      })),
    }
  }

  async events(who = 'secretariat', after = 0): Promise<readonly NegotiationEvent[]> {
    const { body } = await this.server.ask<NegotiationPage>(
      'GET',
      `/api/drafts/${this.id}/negotiation?after=${after}`,
      { cookie: await this.cookieOf(who) },
    )
    return body.events
  }
}
