// A meeting without a network: a server and its clients in one process, with messages that wait until the test delivers them. Every
// client has a real binding and a real editor state; only the page is missing.
import { EditorState, type Transaction } from 'prosemirror-state'
import * as Y from 'yjs'
import { Binding, type Screen } from '../../client/editor/binding/binding.ts'
import { UndoGuard } from '../../client/editor/undo-guard.ts'
import type { Writer } from '../../client/editor/writer.ts'
import { applyCarrying } from '../../shared/document/carry-along.ts'
import { CarryMap } from '../../shared/document/carry-map.ts'
import { DeadEnds } from '../../shared/document/dead-ends.ts'
import type { Delta } from '../../shared/document/delta.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { moveParagraphs } from '../../shared/document/move-paragraphs.ts'
import { toProseMirror } from '../../shared/document/prosemirror.ts'
import { fillYdoc, mapOf, newYdoc, readShown, textOf } from '../../shared/document/ydoc.ts'

type State = ReadonlyMap<number, number>

interface Upload {
  readonly update: Uint8Array
  readonly senderState: State | null
}

/** The server's side: one document, every update through the same door as in production. */
export class TestServer {
  readonly ydoc = newYdoc()
  readonly carries: CarryMap
  readonly clients: TestClient[] = []
  readonly #deadEnds: DeadEnds
  #ids = 0

  constructor(text: DraftText) {
    this.ydoc.clientID = 1
    fillYdoc(this.ydoc, text)
    this.carries = new CarryMap(this.ydoc)
    this.#deadEnds = new DeadEnds(this.ydoc)
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      for (const client of this.clients)
        if (client.online && client !== origin) client.inbox.push(update)
    })
  }

  receive(client: TestClient, { update, senderState }: Upload): void {
    applyCarrying(this.ydoc, update, {
      carries: this.carries,
      deadEnds: this.#deadEnds,
      author: String(client.ydoc.clientID),
      origin: client,
      serverOrigin: this,
      newId: () => `s${this.#ids++}`,
      senderState,
      mode: 'editor',
      delegation: null,
      mayDuplicate: true,
    })
  }

  move(ids: readonly string[], before: string | null): boolean {
    return this.ydoc.transact(
      () => moveParagraphs(this.ydoc, this.carries, { ids, before }).ok,
      this,
    )
  }
}

/** One participant: replica, editor state, binding, own undo. Messages wait in `inbox` and `outbox`. */
export class TestClient implements Screen {
  readonly ydoc = newYdoc()
  readonly binding: Binding
  readonly undo: Y.UndoManager
  readonly inbox: Uint8Array[] = []
  readonly outbox: Upload[] = []
  online = true
  composing = false
  state: EditorState
  /** Told what was written here. */
  onWrote: (own: Delta) => void = () => {}
  readonly #server: TestServer
  readonly #writer: Writer | null
  #guard: UndoGuard | null = null
  #ids = 0

  /** With a writer it writes under rules: as a proposer, or as an editor who keeps to the base text. */
  constructor(
    server: TestServer,
    number: number,
    writer: Writer | null = null,
    captureTimeout = 0,
  ) {
    this.#server = server
    this.ydoc.clientID = 100 + number
    Y.applyUpdate(this.ydoc, Y.encodeStateAsUpdate(server.ydoc), 'server')
    this.state = EditorState.create({ doc: toProseMirror(readShown(this.ydoc)) })
    this.binding = new Binding({
      ydoc: this.ydoc,
      screen: this,
      newId: () => `c${number}-${this.#ids++}`,
      onWrote: (own) => this.onWrote(own),
      ...(writer && { rules: () => writer }),
    })
    this.#writer = writer
    this.undo = new Y.UndoManager([textOf(this.ydoc), mapOf(this.ydoc)], {
      trackedOrigins: new Set([this.binding]),
      captureTimeout,
      deleteFilter: (item) => !this.#guard?.keeps(item),
    })
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && this.online) this.outbox.push({ update, senderState: null })
    })
    server.clients.push(this)
  }

  undoLast(): boolean {
    this.#watch(this.undo.undoStack)
    return this.undo.undo() !== null
  }

  redoLast(): boolean {
    this.#watch(this.undo.redoStack)
    return this.undo.redo() !== null
  }

  #watch(stack: Y.UndoManager['undoStack']): void {
    if (!this.#writer) return
    const { by } = this.#writer
    const options = { delegation: by, proposesOnly: by !== null }
    this.#guard = new UndoGuard(this.ydoc, stack.at(-1), options)
  }

  updateState(state: EditorState): void {
    this.state = state
  }

  dispatch(tr: Transaction): void {
    this.binding.dispatch(tr)
  }

  newId(): string {
    return `c-${this.ydoc.clientID}-${this.#ids++}`
  }

  /** Delivers the oldest message to the server. */
  upload(): void {
    const message = this.outbox.shift()
    if (message) this.#server.receive(this, message)
  }

  /** Delivers the oldest message from the server. */
  download(): void {
    const update = this.inbox.shift()
    if (update) Y.applyUpdate(this.ydoc, update, 'server')
  }

  /** What is under way in either direction is lost. */
  disconnect(): void {
    this.online = false
    this.inbox.length = 0
    this.outbox.length = 0
  }

  /** The sync of y-protocols, as the stock client and the server speak it. */
  reconnect(): void {
    const senderState = Y.decodeStateVector(Y.encodeStateVector(this.ydoc))
    const update = Y.encodeStateAsUpdate(this.ydoc, Y.encodeStateVector(this.#server.ydoc))
    const missing = Y.encodeStateAsUpdate(this.#server.ydoc, Y.encodeStateVector(this.ydoc))
    this.online = true
    this.inbox.push(missing)
    this.outbox.push({ update, senderState })
  }
}
