// One person with a page open on the real server: a stock provider on a line that holds messages back, and the editor without its page.
// When the server refuses something, the page starts anew, as in a browser.
import type { Node } from 'prosemirror-model'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { toProseMirror } from '../../shared/document/prosemirror.ts'
import { newReplica, readShown, schemaVersion } from '../../shared/document/ydoc.ts'
import { messageTypes } from '../../shared/protocol/messages.ts'
import type { Random } from '../collaboration/random.ts'
import { HeadlessEditor } from './headless-editor.ts'
import { HeldLine } from './held-line.ts'
import type { NegotiationMeeting, Participant } from './negotiation-meeting.ts'
import { type Act, perform } from './random-acts.ts'

/** What a message was written as. */
export interface Label {
  readonly act: Act | 'follow' | 'sync'
  readonly proposes: boolean
}

const writing = { editor: 'editing', delegate: 'proposing', reader: 'reading' } as const

export class Desk {
  readonly person: Participant
  readonly line: HeldLine<Label>
  readonly #meeting: NegotiationMeeting
  readonly #ids: Ids
  provider!: WebsocketProvider
  editor!: HeadlessEditor
  ydoc!: Y.Doc

  constructor(meeting: NegotiationMeeting, person: Participant, ids: Ids) {
    this.#meeting = meeting
    this.person = person
    this.#ids = ids
    this.line = new HeldLine<Label>(this.#label('sync'))
  }

  async open(): Promise<void> {
    const { server, draftId } = this.#meeting
    const { person, line } = this
    this.ydoc = newReplica()
    line.holding = false
    line.closed = null
    line.label = this.#label('sync')
    this.provider = new WebsocketProvider(server.socketUrl, draftId, this.ydoc, {
      connect: false,
      disableBc: true,
      params: { schema: String(schemaVersion) },
      WebSocketPolyfill: line.socketFor(person.cookie) as never,
    })
    for (const type of [messageTypes.marker, messageTypes.notice])
      this.provider.messageHandlers[type] = () => {}
    await new Promise<void>((resolve, reject) => {
      this.provider.once('sync', () => resolve())
      this.provider.once('closed', ({ reason }) => reject(new Error(reason)))
      this.provider.connect()
    })
    await line.barrier()
    this.editor = new HeadlessEditor({
      ydoc: this.ydoc,
      mode: writing[person.mode],
      delegation: person.delegation,
      newId: () => this.#ids.paragraph(),
      newSid: (by) => this.#ids.proposal(by),
    })
    line.holding = true
  }

  close(): void {
    this.editor.destroy()
    this.line.holding = false
    this.line.up.length = 0
    this.line.down.length = 0
    this.provider.destroy()
    this.ydoc.destroy()
  }

  #label(act: Label['act']): Label {
    return { act, proposes: this.person.mode === 'delegate' }
  }

  act(act: Act, chance: Random): void {
    this.line.label = { act, proposes: this.editor.proposes }
    perform(this.editor, act, chance)
    this.line.label = { act: 'follow', proposes: this.editor.proposes }
  }

  receiveOne(): void {
    this.line.receiveOne()
  }

  /** What is wrong between the page and the replica. */
  faults(): string[] {
    const shown = linesOf(this.editor.state.doc)
    const wanted = linesOf(toProseMirror(readShown(this.ydoc)))
    const k = wanted.findIndex((line, index) => line !== shown[index])
    if (k < 0 && shown.length === wanted.length) return []
    return [`the page of ${this.person.name} shows\n${shown[k]} instead of\n${wanted[k]}`]
  }
}

function linesOf(doc: Node): string[] {
  const lines: string[] = []
  doc.forEach((node) => lines.push(canonicalJson(node.toJSON())))
  return lines
}

/** Ids of paragraphs and proposals in the order in which they are asked for. */
export class Ids {
  #count = 0
  paragraph(): string {
    return `n${(++this.#count).toString(36).padStart(11, '0')}`
  }
  proposal(by: string): string {
    return `${by}:${(++this.#count).toString(36).padStart(8, '0')}`
  }
}
