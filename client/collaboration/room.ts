// One person's connection to one draft: the live text, the copy on this device, who else is here, and what has been stored.
import * as encoding from 'lib0/encoding'
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { newReplica, schemaVersion, textOf } from '../../shared/document/ydoc.ts'
import { afterClose, readCloseReason } from '../../shared/protocol/close-codes.ts'
import { readMarker, readNotice } from '../../shared/protocol/codec.ts'
import { messageTypes } from '../../shared/protocol/messages.ts'
import type { SaveState } from '../editor/editor.ts'
import { type Passage, readPassages } from './passages.ts'
import { type Refusal, saveStateOf } from './save-state.ts'
import { UnsentWords } from './unsent-words.ts'

export interface RoomOptions {
  readonly draftId: string
  readonly personId: string
  readonly mayWrite: boolean
  /** What is said to somebody who may no longer write and has words that were never sent; null where such words are not looked for. */
  readonly whyNot: string | null
  /** Called when the words about saving, or who is present, have changed. */
  readonly onChange: () => void
  /** Called when a record of the draft has changed on the server, or may have while there was no connection. */
  readonly onRecords: () => void
  /** Called once the text is there, from the server or from this device. */
  readonly onText: () => void
  /** What was refused in the copy before this one, to be shown until it is dismissed. */
  readonly refusal: Refusal | null
  /** Called once, when the server has refused what was written. This copy of the text is then of no more use. */
  readonly onRefused: (refusal: Refusal) => void
}

/** Edits of the last moments go under one marker. */
const markerDelayMs = 15
/** A marker unanswered for so long means that the line is dead, whatever the browser believes. */
const deafAfterMs = 12_000
const resyncMs = 45_000

export class Room {
  readonly ydoc = newReplica()
  readonly provider: WebsocketProvider
  readonly #options: RoomOptions
  readonly #copy: IndexeddbPersistence | null
  readonly #unsent: UnsentWords
  /** Of pages before this one, until the server has stored what this device held. */
  #left: readonly Passage[]
  #edits = 0
  #stored = 0
  /** The first clock of this replica that the server has not confirmed. */
  #clock = 0
  #markers = 0
  /** The marker that confirms what this device held when it last connected; null before it has connected. */
  #confirming: number | null = null
  #confirmed = false
  #refusal: Refusal | null
  #closed: string | null = null
  #entered = false
  #markerTimer: ReturnType<typeof setTimeout> | null = null
  #deafTimer: ReturnType<typeof setTimeout> | null = null
  readonly #sent = new Map<number, { readonly edits: number; readonly clock: number }>()
  #waiting: (() => void)[] = []

  constructor(options: RoomOptions) {
    this.#options = options
    this.#refusal = options.refusal
    const { draftId, personId, mayWrite, whyNot } = options
    this.#unsent = new UnsentWords(copyName(draftId, personId))
    this.#left = this.#unsent.read()
    if (!mayWrite && whyNot !== null && this.#left.length > 0) {
      this.#refusal ??= { code: whyNot, passages: this.#left }
      void clearDocument(copyName(draftId, personId))
    }
    this.#copy = mayWrite ? new IndexeddbPersistence(copyName(draftId, personId), this.ydoc) : null
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:'
    this.provider = new WebsocketProvider(
      `${scheme}//${location.host}/api/rooms`,
      draftId,
      this.ydoc,
      {
        connect: false,
        // A second tab must not carry what the server has not admitted.
        disableBc: true,
        resyncInterval: resyncMs,
        params: { schema: String(schemaVersion), clientID: String(this.ydoc.clientID) },
        shouldReconnect: (event: CloseEvent) => afterClose(event.code) === 'return',
      },
    )
    // The first state of an awareness has the clock 0, which y-protocols never takes from others: only the second is seen.
    this.provider.awareness.setLocalState({})
    this.provider.messageHandlers[messageTypes.marker] = (_encoder, decoder) =>
      this.#onMarker(readMarker(decoder))
    this.provider.messageHandlers[messageTypes.notice] = (_encoder, decoder) => {
      if (readNotice(decoder)) void this.#renewRecords()
    }
    this.provider.on('status', this.#onStatus)
    this.provider.on('sync', this.#onSync)
    this.provider.on('closed', this.#onClosed)
    this.ydoc.on('update', this.#onUpdate)
    textOf(this.ydoc).observe(this.#onText)
    globalThis.addEventListener('offline', this.#onOffline)
    globalThis.addEventListener('online', this.#onOnline)
    globalThis.addEventListener('beforeunload', this.#onLeave)
    void this.#start()
  }

  /** What is on this device comes first: it holds what could not be sent the last time. */
  async #start(): Promise<void> {
    await this.#copy?.whenSynced
    if (textOf(this.ydoc).length > 0) this.#options.onText()
    this.provider.connect()
  }

  get save(): SaveState {
    return saveStateOf({
      mayWrite: this.#options.mayWrite,
      connected: this.provider.wsconnected,
      confirmed: this.#confirmed,
      edits: this.#edits,
      stored: this.#stored,
      refusal: this.#refusal,
      closed: this.#closed,
    })
  }

  /** Resolves when everything written so far is stored on the server. */
  whenStored(): Promise<void> {
    if (this.#allStored && this.provider.wsconnected) return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
    })
  }

  /** Not before one's own words are stored or refused: with other rights the page opens the text anew, and would forget them. */
  async #renewRecords(): Promise<void> {
    await this.whenStored()
    this.#options.onRecords()
  }

  dismissRefusal(): void {
    this.#refusal = null
    if (!this.#options.mayWrite) this.#unsent.write([])
    this.#options.onChange()
  }

  /** Forgets the copy on this device: its words were refused, and would be refused again. */
  async forget(): Promise<void> {
    this.#unsent.write([])
    await this.#copy?.clearData()
  }

  destroy(): void {
    globalThis.removeEventListener('offline', this.#onOffline)
    globalThis.removeEventListener('online', this.#onOnline)
    globalThis.removeEventListener('beforeunload', this.#onLeave)
    if (this.#markerTimer) clearTimeout(this.#markerTimer)
    if (this.#deafTimer) clearTimeout(this.#deafTimer)
    this.provider.destroy()
    void this.#copy?.destroy()
    this.ydoc.destroy()
  }

  readonly #onUpdate = (
    _update: Uint8Array,
    origin: unknown,
    _ydoc: Y.Doc,
    transaction: Y.Transaction,
  ): void => {
    if (origin === this.provider || origin === this.#copy || !transaction.local) return
    this.#edits += 1
    this.#sendMarkerSoon()
    this.#options.onChange()
  }

  /** Keeps the words of edits that are not stored yet, to give them back if they are refused. */
  readonly #onText = (_event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.local) this.#keepUnsent()
  }

  /** What would have to be given back if it were refused, this page's words and those of pages before. */
  get #passages(): Passage[] {
    return [...this.#left, ...readPassages(this.ydoc, this.#clock)]
  }

  #keepUnsent(): void {
    if (this.#options.mayWrite) this.#unsent.write(this.#passages)
  }

  #sendMarkerSoon(): void {
    this.#markerTimer ??= setTimeout(() => {
      this.#markerTimer = null
      this.#sendMarker()
    }, markerDelayMs)
  }

  #sendMarker(): void {
    const { ws, wsconnected } = this.provider
    if (!ws || !wsconnected || !this.provider.synced || ws.readyState !== ws.OPEN) return
    this.#markers += 1
    const clock = Y.getState(this.ydoc.store, this.ydoc.clientID)
    this.#sent.set(this.#markers, { edits: this.#edits, clock })
    if (!this.#confirmed) this.#confirming = this.#markers
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageTypes.marker)
    encoding.writeVarUint(encoder, this.#markers)
    ws.send(encoding.toUint8Array(encoder))
    this.#deafTimer ??= setTimeout(this.#onDeaf, deafAfterMs)
  }

  #onMarker(marker: number): void {
    const answered = this.#sent.get(marker)
    if (!answered) return
    for (const sent of this.#sent.keys()) if (sent <= marker) this.#sent.delete(sent)
    this.#stored = Math.max(this.#stored, answered.edits)
    this.#clock = Math.max(this.#clock, answered.clock)
    if (this.#confirming !== null && marker >= this.#confirming) this.#confirmed = true
    if (this.#confirmed) this.#left = []
    this.#keepUnsent()
    this.#listenOn()
    if (this.#allStored) for (const resolve of this.#waiting.splice(0)) resolve()
    this.#options.onChange()
  }

  get #allStored(): boolean {
    return this.#confirmed && this.#stored === this.#edits
  }

  /** Starts waiting anew for the markers still out. */
  #listenOn(): void {
    if (this.#deafTimer) clearTimeout(this.#deafTimer)
    this.#deafTimer = this.#sent.size > 0 ? setTimeout(this.#onDeaf, deafAfterMs) : null
  }

  readonly #onDeaf = (): void => {
    this.#deafTimer = null
    this.provider.disconnect()
    this.provider.connect()
  }

  readonly #onStatus = ({ status }: { status: string }): void => {
    if (status !== 'connected') this.#sent.clear()
    this.#options.onChange()
  }

  readonly #onSync = (synced: boolean): void => {
    if (!synced) return
    if (this.#entered) void this.#renewRecords()
    this.#entered = true
    this.#confirming = null
    this.#sendMarker()
    this.#options.onText()
    this.#options.onChange()
  }

  readonly #onClosed = ({ code, reason }: { code: number; reason: string }): void => {
    const why = readCloseReason(reason) ?? `closed-${code}`
    if (afterClose(code) === 'reset') {
      this.#refusal = { code: why, passages: this.#passages }
      this.#options.onRefused(this.#refusal)
    } else this.#closed = why
    this.#options.onChange()
  }

  readonly #onOffline = (): void => this.provider.disconnect()
  readonly #onOnline = (): void => {
    if (this.#closed === null && !this.#refusal) this.provider.connect()
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#edits > this.#stored) event.preventDefault()
  }
}

function copyName(draftId: string, personId: string): string {
  return `penholder/${schemaVersion}/${draftId}/${personId}`
}
