// A draft's live text for a page that only shows it: the overview, the screen in the room. It writes nothing but its own presence.
import type { DraftText } from '../../shared/document/draft-text.ts'
import { readYdoc, textOf } from '../../shared/document/ydoc.ts'
import type * as Y from 'yjs'
import { listParticipants } from '../collaboration/presence.ts'
import { Room } from '../collaboration/room.ts'
import type { SaveState } from '../editor/editor.ts'
import { newestLead, type Lead } from './lead.ts'

/** Where somebody who writes has the cursor. */
export interface Cursor {
  readonly clientId: number
  readonly name: string
  readonly delegation: string | null
  readonly paragraphId: string
}

export interface LiveState {
  /** Null until it has come. */
  readonly text: DraftText | null
  readonly connection: SaveState
  /** Where somebody else's screen leads; null while nobody leads. */
  readonly lead: Lead | null
  readonly cursors: readonly Cursor[]
}

/** A burst of letters is one reading of the text. */
const readingMs = 80

export class LiveRoom {
  readonly #draftId: string
  readonly #personId: string
  readonly #listeners = new Set<() => void>()
  #room: Room | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #textChanged = false
  #state: LiveState = { text: null, connection: { kind: 'connecting' }, lead: null, cursors: [] }

  constructor(draftId: string, personId: string) {
    this.#draftId = draftId
    this.#personId = personId
  }

  /** Connects; gives the function that disconnects. `onRecords` as of a room. */
  open(onRecords: () => void): () => void {
    const room = new Room({
      draftId: this.#draftId,
      personId: this.#personId,
      mayWrite: false,
      whyNot: null,
      refusal: null,
      onChange: () => this.#readSoon(),
      onRecords,
      onText: () => {
        // From here on the text is there, and every update changes it.
        room.ydoc.on('update', this.#changeText)
        this.#changeText()
      },
      onRefused: () => this.#readSoon(),
    })
    this.#room = room
    room.provider.awareness.on('change', this.#readSoon)
    return () => {
      if (this.#timer) clearTimeout(this.#timer)
      this.#timer = null
      this.#room = null
      room.provider.awareness.off('change', this.#readSoon)
      room.destroy()
    }
  }

  readonly get = (): LiveState => this.#state

  /** Calls back after every change of `get()`; gives the function that stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Shows the others where to look; null leads no more. The server passes it on for those who may lead. */
  lead(lead: Lead | null): void {
    this.#room?.provider.awareness.setLocalStateField('lead', lead)
  }

  readonly #changeText = (): void => {
    this.#textChanged = true
    this.#readSoon()
  }

  readonly #readSoon = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#read()
    }, readingMs)
  }

  #read(): void {
    if (!this.#room) return
    const { ydoc, provider, save } = this.#room
    const { awareness } = provider
    const text = this.#textChanged ? readYdoc(ydoc) : this.#state.text
    this.#textChanged = false
    const cursors = listParticipants(awareness, ydoc).flatMap((participant) => {
      const { clientId, name, delegation, selection } = participant
      const paragraphId = selection && paragraphAt(ydoc, selection.head)
      return paragraphId ? [{ clientId, name, delegation, paragraphId }] : []
    })
    const others = [...awareness.getStates()].filter(([clientId]) => clientId !== ydoc.clientID)
    const lead = newestLead(others.map(([, state]): unknown => state['lead']))
    this.#state = { text, connection: save, lead, cursors }
    for (const listener of this.#listeners) listener()
  }
}

/** The paragraph whose end comes first at or behind a flat index. */
function paragraphAt(ydoc: Y.Doc, index: number): string | null {
  let at = 0
  for (const { insert } of textOf(ydoc).toDelta() as readonly { insert: unknown }[]) {
    at += typeof insert === 'string' ? insert.length : 1
    if (at > index && typeof insert === 'object' && insert !== null && 'p' in insert)
      return (insert.p as { readonly id: string }).id
  }
  return null
}
