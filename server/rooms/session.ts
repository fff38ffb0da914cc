// One participant's connection to one room, from the moment the room takes it until its socket closes.
import type { WebSocket } from 'ws'
import type { Duplex } from 'node:stream'
import { closeCodes, type CloseCode, writeCloseReason } from '../../shared/protocol/close-codes.ts'
import { writeMessage } from '../../shared/protocol/codec.ts'
import type { ServerMessage } from '../../shared/protocol/messages.ts'
import type { DraftMode } from '../../shared/negotiation/events.ts'
import type { Person } from '../../shared/protocol/api.ts'
import type { CloseReason } from '../errors.ts'
import { frameBinary, Outbox } from './outbox.ts'

export type SessionState =
  | { readonly kind: 'open' }
  /** Reads too slowly: gets no edits until its socket has drained, then everything since `stateVector` in one. */
  | { readonly kind: 'behind'; readonly stateVector: Uint8Array; readonly since: number }
  /** Nothing more is read from it or sent to it. */
  | { readonly kind: 'closed' }

export interface Participant {
  readonly id: string
  readonly person: Person
  readonly mode: DraftMode
  /** Why somebody who would write here may only read. */
  readonly withheld: 'draft-closed' | 'seat-withdrawn' | null
  /** Whether the screen in the room follows this participant. */
  readonly mayLead: boolean
  /** Names the signed-in session, to close its sockets when it signs out. */
  readonly signInId: string
}

/** Markers that wait for update `seq` of the room to be stored. */
interface WaitingMarker {
  readonly count: number
  readonly seq: number
}

/** A held key makes an update, a cursor and a marker 30 times a second. */
const frameBurst = 1000
const framesPerSecond = 200

export class Session {
  readonly participant: Participant
  readonly outbox: Outbox
  readonly #ws: WebSocket
  state: SessionState = { kind: 'open' }
  /** True after an update that builds on what the server does not have; markers wait until the rest has come. */
  incomplete = false
  /** What the participant surely had when it wrote its next sync step 2; null as long as that is not known. */
  knownState: ReadonlyMap<number, number> | null = null
  #markers: WaitingMarker[] = []
  #heldMarkers: number[] = []
  #answersPing = true
  #frames = frameBurst
  #framesAt: number

  constructor(
    participant: Participant,
    connection: { readonly ws: WebSocket; readonly socket: Duplex; readonly now: number },
    onDrain: (session: Session) => void,
  ) {
    this.participant = participant
    this.#ws = connection.ws
    this.#framesAt = connection.now
    this.outbox = new Outbox(connection.socket, () => onDrain(this))
    this.#ws.on('pong', () => {
      this.#answersPing = true
    })
  }

  send(message: ServerMessage): void {
    this.sendFrame(frameBinary(writeMessage(message)))
  }

  sendFrame(frame: Buffer): void {
    if (this.state.kind !== 'closed') this.outbox.send(frame)
  }

  /** Says why, and hears nothing more: what is queued behind a refused message is not read. */
  close(code: CloseCode | 1011, reason: CloseReason): void {
    if (this.state.kind === 'closed') return
    this.state = { kind: 'closed' }
    this.outbox.close()
    this.#ws.close(code, writeCloseReason(reason))
  }

  /** The socket is gone. */
  end(): void {
    this.state = { kind: 'closed' }
    this.outbox.close()
  }

  /** Returns the marker when update `seq` is stored. */
  holdMarker(count: number, seq: number): void {
    if (this.incomplete) this.#heldMarkers.push(count)
    else this.#markers.push({ count, seq })
  }

  /** The missing part has come, with update `seq`. */
  complete(seq: number): void {
    this.incomplete = false
    this.#markers.push(...this.#heldMarkers.map((count) => ({ count, seq })))
    this.#heldMarkers = []
  }

  /** Everything up to `seq` is stored; of several markers the last says it all. */
  returnMarkers(seq: number): void {
    const ready = this.#markers.filter((marker) => marker.seq <= seq)
    const last = ready.at(-1)
    if (!last) return
    this.#markers = this.#markers.filter((marker) => marker.seq > seq)
    this.send({ kind: 'marker', count: last.count })
  }

  /** False when more messages came than anybody writes. */
  countFrame(now: number): boolean {
    const earned = ((now - this.#framesAt) / 1000) * framesPerSecond
    this.#frames = Math.min(frameBurst, this.#frames + Math.max(0, earned)) - 1
    this.#framesAt = now
    return this.#frames >= 0
  }

  /** Called at intervals: asks whether the other side is alive, and drops the connection if it did not answer the last time. */
  ping(): void {
    if (!this.#answersPing) {
      this.#ws.terminate()
      return
    }
    this.#answersPing = false
    if (this.state.kind !== 'closed') this.#ws.ping()
  }
}

export const closeForProblem = {
  'malformed-update': closeCodes.malformed,
  'update-too-large': closeCodes.refused,
  'content-not-allowed': closeCodes.refused,
  'client-id-of-another': closeCodes.refused,
  'text-not-allowed': closeCodes.refused,
  'update-incomplete': closeCodes.refused,
  'reader-may-not-write': closeCodes.refused,
  'draft-closed': closeCodes.refused,
  'seat-withdrawn': closeCodes.refused,
  'base-changed': closeCodes.refused,
  'others-proposal-changed': closeCodes.refused,
  'own-name-only': closeCodes.refused,
  'target-gone': closeCodes.refused,
  'proposal-closed': closeCodes.refused,
  'too-much-proposed': closeCodes.refused,
  'paragraph-id-taken': closeCodes.refused,
  'update-not-canonical': closeCodes.refused,
  'proposal-between': closeCodes.refused,
} as const
