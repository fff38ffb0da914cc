// In what mode somebody writes, and what becomes of it: the base text edited, or a proposal made in the name of the delegation.
import type { Node } from 'prosemirror-model'
import type { Delta } from '../../shared/document/delta.ts'
import { editBase } from '../../shared/negotiation/edit-base.ts'
import type { DraftMode } from '../../shared/negotiation/events.ts'
import { placeTyping, propose, type Proposer } from '../../shared/negotiation/propose.ts'
import { Sheet } from '../../shared/negotiation/sheet.ts'
import { readDocument } from './binding/remainder.ts'
import type { Ruled, WritingRules } from './binding/writing-rules.ts'
import type { Hint, WritingMode } from './editor.ts'

export interface WriterOptions {
  readonly mode: WritingMode
  readonly delegation: string | null
  readonly newSid: (by: string) => string
}

/** How one begins to write, by what one may do in the draft. */
export const modes: Readonly<Record<DraftMode, WritingMode>> = {
  editor: 'editing',
  delegate: 'proposing',
  reader: 'reading',
}

const sheets = new WeakMap<Node, Sheet>()

/** The editor's document as units. Costs one pass for a document that was not asked before. */
export function sheetOf(doc: Node): Sheet {
  const known = sheets.get(doc)
  if (known) return known
  const sheet = new Sheet(readDocument(doc))
  sheets.set(doc, sheet)
  return sheet
}

export class Writer implements WritingRules {
  mode: WritingMode
  /** Why the last change came to nothing. */
  hint: Hint | null = null
  readonly #delegation: string | null
  readonly #newSid: (by: string) => string
  /** Of the next proposal that begins. It is known before, so that what is typed bears it from its first letter on. */
  #sid = ''

  constructor({ mode, delegation, newSid }: WriterOptions) {
    this.mode = mode === 'proposing' && delegation === null ? 'reading' : mode
    this.#delegation = delegation
    this.#newSid = newSid
    this.#renew()
  }

  /** The delegation in whose name one proposes; null while one edits or only reads. */
  get by(): string | null {
    return this.mode === 'proposing' ? this.#delegation : null
  }

  get proposer(): Proposer | null {
    const { by } = this
    return by === null ? null : { by, sid: this.#sid }
  }

  readonly apply = (text: Delta, change: Delta): Ruled => {
    const { proposer } = this
    // Only the caret is placed.
    if (change.length === 0) return { delta: change, locate: (at) => at, by: this.by }
    const sheet = new Sheet(text)
    const ruled = proposer ? propose(sheet, change, proposer) : editBase(sheet, change)
    this.hint = ruled.hint
    if (JSON.stringify(ruled.delta).includes(this.#sid)) this.#renew()
    return { delta: ruled.delta, locate: ruled.locate, by: proposer?.by ?? null }
  }

  #renew(): void {
    if (this.#delegation !== null) this.#sid = this.#newSid(this.#delegation)
  }

  /** As `placeTyping`, in the document shown; null while one edits, too. */
  place(doc: Node, at: number, taken: number): ReturnType<typeof placeTyping> {
    const { proposer } = this
    return proposer && placeTyping(sheetOf(doc), { at, taken }, proposer)
  }
}
