// A draft on the real server with people before it: delegates of several delegations, editors, a reader, and the commands they give.
import { randomUUID } from 'node:crypto'
import { openSession } from '../../server/auth/sign-in.ts'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { listMeetings } from '../../server/store/drafts.ts'
import { appendEntries, readRecord } from '../../server/store/log.ts'
import { insertPerson } from '../../server/store/people.ts'
import { buildYdoc } from '../../server/store/stored-ydoc.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { readYdoc } from '../../shared/document/ydoc.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { DraftMode, NegotiationEvent } from '../../shared/negotiation/events.ts'
import { hashProposal } from '../../shared/negotiation/hash-proposal.ts'
import type { DecisionRequest } from '../../shared/protocol/api.ts'
import * as Y from 'yjs'
import { paragraph } from '../builders.ts'
import { RoomClient } from './room-client.ts'
import type { Answered, TestServer } from './running-server.ts'

export interface Participant {
  readonly id: string
  readonly name: string
  readonly delegation: string | null
  readonly mode: DraftMode
  readonly cookie: string
}

/** A title, a subject line, two paragraphs of the preamble and five operative ones, two of them sub-paragraphs. */
const sampleText: DraftText = {
  paragraphs: [
    paragraph('t', 'title', 'Promoting cooperation among States'),
    paragraph('s', 'subject', 'The Commission,'),
    paragraph('q0', 'preamble', 'Recalling its resolution 62/4, and all measures,'),
    paragraph('q1', 'preamble', 'Noting with appreciation the work done,'),
    paragraph('p0', 'operative', 'Calls upon Member States to take the following measures:'),
    paragraph('p1', 'operative', 'To share data with each other;', { level: 1 }),
    paragraph('p2', 'operative', '各国应当合作 بين الدول;', { level: 1 }),
    paragraph('p3', 'operative', 'Invites international organizations to support them;'),
    paragraph('p4', 'operative', 'Requests the Executive Director to report thereon.'),
  ],
}

const roles = { editor: 'secretariat', delegate: 'delegate', reader: 'observer' } as const

export class NegotiationMeeting {
  readonly server: TestServer
  readonly draftId: string
  readonly meetingId: string
  readonly #chair: Participant

  private constructor(
    server: TestServer,
    ids: { draftId: string; meetingId: string },
    chair: Participant,
  ) {
    this.server = server
    this.draftId = ids.draftId
    this.meetingId = ids.meetingId
    this.#chair = chair
  }

  static async open(server: TestServer, text = sampleText): Promise<NegotiationMeeting> {
    const { db } = server.running
    const [meeting] = await listMeetings(db)
    if (!meeting) throw new RangeError('no meeting')
    const { id: meetingId, masthead } = meeting
    const draftId = await db.transaction((sql) =>
      createDraft(sql, { meetingId, masthead, text, personId: null, now: 0 }),
    )
    const chair = await enter(server, {
      meetingId,
      name: 'Chair',
      delegation: null,
      mode: 'editor',
    })
    return new NegotiationMeeting(server, { draftId, meetingId }, chair)
  }

  /** A draft that has been written by others before, with all that they proposed. */
  static async openOn(server: TestServer, ydoc: Y.Doc): Promise<NegotiationMeeting> {
    const meeting = await NegotiationMeeting.open(server, { paragraphs: [] })
    const { draftId } = meeting
    const entry = {
      bytes: Y.encodeStateAsUpdate(ydoc),
      personId: null,
      connection: 'import',
      at: 0,
      claims: [ydoc.clientID],
      events: [],
    }
    const { db } = server.running
    await db.transaction(async (sql) => {
      await sql.query('delete from log where draft_id = $1', draftId)
      await sql.query('update drafts set head = 0 where id = $1', draftId)
      await appendEntries(sql, { draftId, head: 0, epoch: 1, entries: [entry] })
    })
    return meeting
  }

  join({ cookie }: Participant): Promise<RoomClient> {
    return new RoomClient(this.server.socketUrl, this.draftId, cookie).join()
  }

  /** Of the secretariat, who has never been refused. */
  get chair(): Participant {
    return this.#chair
  }

  /** Somebody new. An editor with a delegation is appointed, which sends everybody out of the room for a moment. */
  async enter(
    mode: DraftMode,
    delegation: string | null,
    name = `${mode} ${delegation}`,
  ): Promise<Participant> {
    const { server, meetingId } = this
    const person = await enter(server, { meetingId, name, delegation, mode })
    if (mode === 'editor' && delegation !== null) await this.appoint(delegation, 'editor')
    return person
  }

  async appoint(delegation: string, mode: DraftMode): Promise<void> {
    const { status, body } = await this.ask(this.chair, 'modes', { delegation, mode })
    if (status !== 200) throw new Error(`modes: ${status} ${JSON.stringify(body)}`)
  }

  ask<T = { readonly events?: readonly NegotiationEvent[]; readonly code?: string }>(
    { cookie }: Participant,
    path: string,
    body: unknown,
  ): Promise<Answered<T>> {
    return this.server.ask<T>('POST', `/api/drafts/${this.draftId}/${path}`, { cookie, body })
  }

  /** A decision on proposals as they stand in somebody's copy. */
  decide(
    by: Participant,
    decision: DecisionRequest['decision'],
    { ydoc, sids }: { readonly ydoc: Y.Doc; readonly sids: readonly string[] },
  ): Promise<Answered<{ readonly events?: readonly NegotiationEvent[]; readonly code?: string }>> {
    const standing = collectProposals(readYdoc(ydoc))
    const proposals = standing
      .filter(({ sid }) => sids.includes(sid))
      .map((proposal) => ({ sid: proposal.sid, hash: hashProposal(proposal) }))
    return this.ask(by, 'decisions', { decision, proposals } satisfies DecisionRequest)
  }

  async events(): Promise<readonly NegotiationEvent[]> {
    const { body } = await this.server.ask<{ events: NegotiationEvent[] }>(
      'GET',
      `/api/drafts/${this.draftId}/negotiation?after=0`,
      { cookie: this.chair.cookie },
    )
    return body.events
  }

  /** The text as the log has it. */
  async stored(): Promise<Y.Doc> {
    const record = await readRecord(this.server.running.db, this.draftId)
    return buildYdoc(record.map(({ bytes }) => bytes))
  }
}

interface Newcomer {
  readonly meetingId: string
  readonly name: string
  readonly delegation: string | null
  readonly mode: DraftMode
}

async function enter(server: TestServer, newcomer: Newcomer): Promise<Participant> {
  const { db } = server.running
  const { meetingId, name, delegation, mode } = newcomer
  const id = randomUUID()
  const role = delegation === null ? roles[mode] : 'delegate'
  const meeting = role === 'secretariat' ? null : meetingId
  await insertPerson(db, { id, name, role, delegation, meetingId: meeting }, 0)
  const cookie = `penholder=${await openSession(db, id, Date.now())}`
  return { id, name, delegation, mode, cookie }
}
