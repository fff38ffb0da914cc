// One open draft: its live document, its participants and the order of events.
//
// An update goes: decoded and judged (gate.ts) -> appended to the store in a group commit -> applied to the live document -> sent to
// the others -> acknowledged. The live document therefore always equals the store, and no replica but the author's own ever holds
// what a crash could take back. When the store fails nothing is acknowledged, the room closes and its next visitor opens
// it anew from what is stored.
import * as Y from 'yjs'
import { unreachable } from '../../shared/assert.ts'
import type { Actor, NegotiationEvent } from '../../shared/negotiation/events.ts'
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import { stateOf } from '../../shared/document/units.ts'
import type { Person } from '../../shared/protocol/api.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { readClientMessage, writeMessage } from '../../shared/protocol/codec.ts'
import type { ClientMessage, PresenceEntry, RecordKind } from '../../shared/protocol/messages.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { CloseReason } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import type { AppendGroup } from '../store/append-group.ts'
import type { LogEntry } from '../store/log.ts'
import { AppendQueue } from './append-queue.ts'
import type { Command } from './command.ts'
import { type Admission, emptyUpdate, Gate } from './gate.ts'
import { frameBinary, slowBytes } from './outbox.ts'
import { Presence } from './presence.ts'
import { closeForProblem, type Session } from './session.ts'
import type { UpdateProblem } from './validate-update.ts'

export interface RoomOpening {
  readonly draftId: string
  readonly live: Y.Doc
  readonly head: number
  readonly epoch: number
  /** Owners of the Yjs client ids used so far. */
  readonly clients: Map<number, string | null>
  readonly negotiation: Negotiation
}

export interface RoomParts {
  readonly appendGroup: AppendGroup
  readonly log: Log
  readonly now: () => number
  /** The room has closed itself and must not be given out again. */
  readonly onGone: (room: Room) => void
  readonly onRefused: (personId: string) => void
}

interface Underway extends Admission {
  /** Null for what the program wrote itself. */
  readonly session: Session | null
  readonly entry: LogEntry
}

interface Author {
  readonly session: Session | null
  readonly personId: string | null
  readonly connection: string
}

const slowMs = 30_000

export class Room {
  readonly draftId: string
  readonly sessions = new Set<Session>()
  readonly #live: Y.Doc
  readonly #gate: Gate
  readonly #parts: RoomParts
  readonly #presence = new Presence()
  readonly #clients: Map<number, string | null>
  readonly #queue: AppendQueue<Underway>
  readonly #epoch: number
  #encoded: { readonly seq: number; readonly bytes: Uint8Array } | null = null
  #stopping = false
  #gone = false
  /** When the last participant left. */
  emptySince: number | null

  constructor(opening: RoomOpening, parts: RoomParts) {
    this.draftId = opening.draftId
    this.#live = opening.live
    this.#epoch = opening.epoch
    this.#clients = opening.clients
    this.#parts = parts
    this.#gate = new Gate(opening.live, opening.negotiation)
    this.#queue = new AppendQueue(opening, {
      appendGroup: parts.appendGroup,
      onStored: (group) => this.#publish(group),
      onStale: () => this.close('draft-changed-elsewhere'),
      onFailed: (error) => {
        const fields = { draft: this.draftId, ...describeError(error) }
        parts.log.write('error', 'append-failed', fields)
        this.close('store-failed')
      },
    })
    this.emptySince = parts.now()
  }

  get gone(): boolean {
    return this.#gone
  }

  get seq(): number {
    return this.#queue.stored
  }

  /** Of the draft's rights, as of when the room was opened. */
  get epoch(): number {
    return this.#epoch
  }

  get busy(): boolean {
    return this.#queue.busy
  }

  /** Asks for what the newcomer has (before it is told anything, so that its answer comes before its first marker). */
  join(session: Session): void {
    this.sessions.add(session)
    this.emptySince = null
    session.send({ kind: 'step1', stateVector: Y.encodeStateVector(this.#live) })
    this.#sendPresence(session)
  }

  leave(session: Session): void {
    if (!this.sessions.delete(session)) return
    session.end()
    const entry = this.#presence.leave(session.participant.id)
    if (entry) this.#broadcastPresence([entry], null)
    if (this.sessions.size === 0) this.emptySince = this.#parts.now()
  }

  /** One message off the socket. */
  receive(session: Session, bytes: Uint8Array): void {
    if (session.state.kind === 'closed' || this.#gone || this.#stopping) return
    if (!session.countFrame(this.#parts.now())) {
      this.#turnAway(session, closeCodes.tryLater, 'too-many-messages')
      return
    }
    const message = readClientMessage(bytes)
    if (message.ok) this.#handle(session, message.value)
    else this.#turnAway(session, closeCodes.malformed, message.problem.code)
  }

  notify(changed: RecordKind, concerns: (person: Person) => boolean = () => true): void {
    const frame = frameBinary(writeMessage({ kind: 'notice', changed }))
    for (const session of this.sessions)
      if (concerns(session.participant.person)) session.sendFrame(frame)
  }

  /** Called every few seconds: renewals of presence, participants that do not read. */
  beat(now: number): void {
    const renewed = this.#presence.takeRenewed()
    if (renewed.size > 0) this.#relayRenewed(renewed)
    for (const session of this.sessions)
      if (session.state.kind === 'behind' && now - session.state.since > slowMs)
        session.close(closeCodes.tryLater, 'reader-too-slow')
  }

  /** Closes everybody; they come back to a room read anew from the store. */
  close(reason: CloseReason): void {
    if (this.#gone) return
    this.#gone = true
    this.#queue.close()
    for (const session of this.sessions)
      session.close(reason === 'store-failed' ? closeCodes.tryLater : closeCodes.restart, reason)
    this.#parts.onGone(this)
  }

  /** Reads nothing more, waits until what was read is stored and acknowledged, and sends everybody home. */
  async stop(): Promise<void> {
    this.#stopping = true
    await this.settle()
    this.close('restarting')
  }

  /** Waits for what is on its way to the store; whoever writes on keeps it waiting, unless the room is gone or stopping. */
  settle(): Promise<void> {
    return this.#queue.settle()
  }

  destroy(): void {
    this.#gate.destroy()
    this.#live.destroy()
  }

  /**
   * Runs a command for somebody who may. Gives the events it stored, none where there was nothing to store, and null when they could
   * not be stored; refuses what the command refuses.
   */
  async command<P extends { readonly code: string }>(
    actor: Actor,
    command: Command<P>,
  ): Promise<Result<readonly NegotiationEvent[] | null, P>> {
    if (this.#gone || this.#stopping) return ok(null)
    const done = this.#gate.command(command, { by: actor, at: this.#parts.now() })
    if (!done.ok) return done
    if (!done.value) return ok([])
    const { personId } = actor
    this.#append(done.value, { session: null, personId, connection: 'command' })
    const stored = await this.#queue.reach(this.#queue.admitted)
    return ok(stored ? done.value.events : null)
  }

  #handle(session: Session, message: ClientMessage): void {
    switch (message.kind) {
      case 'step1':
        return this.#answer(session, message.stateVector)
      case 'step2':
      case 'update':
        return this.#receiveUpdate(session, message.update, message.kind === 'step2')
      case 'presence':
        return this.#receivePresence(session, message.entries)
      case 'query-presence':
        return this.#sendPresence(session)
      case 'marker':
        session.holdMarker(message.count, this.#queue.admitted)
        return session.returnMarkers(this.#queue.stored)
      default:
        return unreachable(message)
    }
  }

  /** Sync step 2. A newcomer with nothing gets bytes that are encoded once for all newcomers. */
  #answer(session: Session, stateVector: Uint8Array): void {
    let update: Uint8Array
    try {
      const state = Y.decodeStateVector(stateVector)
      session.knownState = state
      update = state.size === 0 ? this.#encodeAll() : Y.encodeStateAsUpdate(this.#live, stateVector)
    } catch {
      this.#turnAway(session, closeCodes.malformed, 'malformed-message')
      return
    }
    session.send({ kind: 'step2', update })
  }

  #encodeAll(): Uint8Array {
    if (this.#encoded?.seq !== this.seq)
      this.#encoded = { seq: this.seq, bytes: Y.encodeStateAsUpdate(this.#live) }
    return this.#encoded.bytes
  }

  #receiveUpdate(session: Session, update: Uint8Array, answersStep1: boolean): void {
    const { id: connection, person, mode, withheld } = session.participant
    if (mode === 'reader') {
      const problem = this.#gate.admitReader(update, withheld ?? 'reader-may-not-write')
      if (problem) this.#refuse(session, problem)
      return
    }
    const admitted = this.#gate.admit(update, {
      personId: person.id,
      by: { personId: person.id, name: person.name, delegation: person.delegation },
      mode,
      at: this.#parts.now(),
      ownerOf: (clientId) => this.#clients.get(clientId),
      ...this.#stateOf(session, answersStep1),
    })
    if (!admitted.ok) {
      if (admitted.problem.code === 'update-incomplete' && !answersStep1) this.#askForRest(session)
      else this.#refuse(session, admitted.problem)
      return
    }
    if (admitted.value) this.#append(admitted.value, { session, personId: person.id, connection })
    if (answersStep1 && session.incomplete) session.complete(this.#queue.admitted)
  }

  /** What somebody had when writing. Who answers the server's question does so before hearing anything else. */
  #stateOf({ knownState }: Session, answersStep1: boolean) {
    return {
      senderState: knownState ?? (answersStep1 ? stateOf(this.#live) : null),
      stateIsWhole: answersStep1 && knownState !== null,
    }
  }

  #askForRest(session: Session): void {
    if (session.incomplete) return
    session.incomplete = true
    // It answers after it has read all that was sent before.
    session.knownState =
      session.state.kind === 'behind'
        ? Y.decodeStateVector(session.state.stateVector)
        : stateOf(this.#live)
    session.send({ kind: 'step1', stateVector: Y.encodeStateVector(this.#live) })
  }

  #append(admission: Admission, { session, personId, connection }: Author): void {
    for (const clientId of admission.claims) this.#clients.set(clientId, personId)
    const { bytes, claims, events, at } = admission
    const entry = { bytes, claims, personId, connection, at, events }
    this.#queue.push({ ...admission, session, entry })
  }

  /** These are stored: show them to everybody, then tell their authors. */
  #publish(group: readonly Underway[]): void {
    this.#markSlow()
    for (const { bytes } of group) Y.applyUpdate(this.#live, bytes)
    this.#gate.stored(group.length)
    for (const { bytes, session: author, moreThanSent } of group) {
      if (bytes === emptyUpdate) continue
      const frame = frameBinary(writeMessage({ kind: 'update', update: bytes }))
      for (const session of this.sessions)
        if (session.state.kind === 'open' && (moreThanSent || session !== author))
          session.sendFrame(frame)
    }
    if (group.some(({ events }) => events.length > 0)) this.notify('negotiation')
    for (const session of this.sessions) session.returnMarkers(this.seq)
  }

  #markSlow(): void {
    let stateVector: Uint8Array | null = null
    for (const session of this.sessions)
      if (session.state.kind === 'open' && session.outbox.backlog > slowBytes) {
        stateVector ??= Y.encodeStateVector(this.#live)
        session.state = { kind: 'behind', stateVector, since: this.#parts.now() }
      }
  }

  /** The socket of somebody who read slowly has drained: one update with all that was left out. */
  catchUp(session: Session): void {
    if (session.state.kind !== 'behind' || this.#gone) return
    const update = Y.encodeStateAsUpdate(this.#live, session.state.stateVector)
    session.state = { kind: 'open' }
    session.send({ kind: 'update', update })
    this.#sendPresence(session)
  }

  #receivePresence(session: Session, entries: readonly PresenceEntry[]): void {
    const { participant } = session
    const change = this.#presence.announce(participant.id, participant, entries, (clientId) => {
      const owner = this.#clients.get(clientId)
      return owner === undefined || owner === participant.person.id
    })
    if (change.kind === 'nothing') return
    session.send({ kind: 'presence', entries: [change.own] })
    if (change.kind === 'changed') this.#broadcastPresence([change.others], session)
  }

  #sendPresence(session: Session): void {
    const entries = this.#presence.list(session.participant.id)
    if (entries.length > 0) session.send({ kind: 'presence', entries })
  }

  #broadcastPresence(entries: readonly PresenceEntry[], except: Session | null): void {
    const frame = frameBinary(writeMessage({ kind: 'presence', entries }))
    for (const session of this.sessions)
      if (session !== except && session.state.kind === 'open') session.sendFrame(frame)
  }

  /** One message for all who are not in it, and one without their own entry for those who are. */
  #relayRenewed(renewed: ReadonlyMap<string, PresenceEntry>): void {
    const all = frameBinary(writeMessage({ kind: 'presence', entries: [...renewed.values()] }))
    for (const session of this.sessions) {
      if (session.state.kind !== 'open') continue
      const { id } = session.participant
      if (!renewed.has(id)) session.sendFrame(all)
      else if (renewed.size > 1)
        session.send({
          kind: 'presence',
          entries: [...renewed].filter(([other]) => other !== id).map(([, entry]) => entry),
        })
    }
  }

  #refuse(session: Session, problem: UpdateProblem): void {
    this.#turnAway(session, closeForProblem[problem.code], problem.code)
    this.#parts.log.write('warning', 'update-refused', {
      draft: this.draftId,
      session: session.participant.id,
      code: problem.code,
      detail: 'detail' in problem ? problem.detail : null,
    })
  }

  #turnAway(session: Session, code: Parameters<Session['close']>[0], reason: CloseReason): void {
    session.close(code, reason)
    this.#parts.onRefused(session.participant.person.id)
  }
}
