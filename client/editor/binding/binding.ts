// Keeps the editor's document equal to the shared text, in both directions, exactly.
//
// What the editor does goes out as the operations it is; what arrives comes in as the steps it is. While an input method composes,
// the browser owns a piece of the page and must not be disturbed: what arrives is then held as one delta between what the editor
// shows and what the text is, local input is carried over it (transform), and it is shown when the composition ends.
// Invariant: shown document + held delta = shared text, after every event (binding.test.ts).
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type * as Y from 'yjs'
import { applyToYdoc } from '../../../shared/document/apply-to-ydoc.ts'
import type { ParagraphBirth } from '../../../shared/document/attributes.ts'
import type { Delta } from '../../../shared/document/delta.ts'
import { nodeAttributes, nodeTypeOf, toProseMirror } from '../../../shared/document/prosemirror.ts'
import {
  mapOf,
  readAttributes,
  readBirths,
  readShown,
  textOf,
} from '../../../shared/document/ydoc.ts'
import { readChange } from '../../../shared/document/read-change.ts'
import { writeOwned } from '../../../shared/document/write-owned.ts'
import { applyDelta } from './apply-delta.ts'
import { bringTo } from './bring-to.ts'
import { indexOf, positionOf } from './positions.ts'
import { readStep } from './read-steps.ts'
import { compose, transform } from './rebase.ts'
import { readDocument, remainder } from './remainder.ts'
import type { WritingRules } from './writing-rules.ts'

/** The part of an EditorView that the binding needs; a test gives a state without a page. */
export interface Screen {
  readonly state: EditorState
  readonly composing: boolean
  updateState(state: EditorState): void
}

export interface BindingOptions {
  readonly ydoc: Y.Doc
  readonly screen: Screen
  readonly newId: () => string
  /** Called after the editor's document has changed for whatever reason. */
  readonly onChange?: () => void
  /** Called before what others wrote is shown: the last moment to read of the page what it has not told. */
  readonly beforeShow?: () => void
  /** Told what was written here, as the text has it. */
  readonly onWrote?: (own: Delta) => void
  /** What becomes of what somebody writes here; without rules it is written as it is. */
  readonly rules?: () => WritingRules
}

/** What a change of the editor's became in the text. */
interface Written {
  /** As Yjs reports it. */
  readonly own: Delta
  /** Where a place of the editor's is in the text. */
  readonly locate: (index: number) => number
  /** Whether the text now has something else than what was done. */
  readonly altered: boolean
}

/** Marks transactions that only bring the editor to where the shared text is. */
export const fromText = 'from-text'

export class Binding {
  readonly #ydoc: Y.Doc
  readonly #screen: Screen
  readonly #newId: () => string
  readonly #onChange: () => void
  readonly #beforeShow: () => void
  readonly #onWrote: (own: Delta) => void
  readonly #rules: (() => WritingRules) | null
  /** What is in the text and not yet shown; null while nothing is held. */
  #held: Delta | null = null
  /** The delta of the local transaction that is running, as Yjs reports it. */
  #own: Delta | null = null

  constructor(options: BindingOptions) {
    const { ydoc, screen, newId, onChange, beforeShow, onWrote, rules } = options
    this.#ydoc = ydoc
    this.#screen = screen
    this.#newId = newId
    this.#onChange = onChange ?? (() => {})
    this.#beforeShow = beforeShow ?? (() => {})
    this.#onWrote = onWrote ?? (() => {})
    this.#rules = rules ?? null
    textOf(ydoc).observe(this.#onText)
    mapOf(ydoc).observe(this.#onMap)
  }

  destroy(): void {
    textOf(this.#ydoc).unobserve(this.#onText)
    mapOf(this.#ydoc).unobserve(this.#onMap)
  }

  get holding(): boolean {
    return this.#held !== null
  }

  /** A transaction of the editor's: its changes go into the shared text, then it is applied and, where the two differ, mended. */
  dispatch(tr: Transaction): void {
    const { state } = this.#screen
    if (!tr.docChanged) {
      this.#screen.updateState(state.apply(tr))
      return
    }
    const change = tr.steps.reduce<Delta>((sum, step, index) => {
      const doc = tr.docs[index]
      return compose(sum, (doc && readStep(step, doc, this.#newId)) ?? [])
    }, [])
    const written = this.#write(change)
    const next = state.apply(tr)
    const holds = this.#held !== null
    this.#screen.updateState(holds ? next : this.#mend(next, state, written))
    this.#onChange()
  }

  /**
   * A change of the shared text that does not come from the page: a command. The editor follows. `select` gives where the
   * selection is to stand, as flat indexes after the change.
   */
  edit(change: Delta, select?: { readonly anchor: number; readonly head: number }): void {
    this.showHeld()
    const { own, locate } = this.#write(change)
    const { state } = this.#screen
    const tr = state.tr.setMeta(fromText, true)
    applyDelta(tr, own, this.#attributesOf)
    if (select)
      tr.setSelection(
        TextSelection.create(
          tr.doc,
          positionOf(tr.doc, locate(select.anchor)),
          positionOf(tr.doc, locate(select.head)),
        ),
      )
    this.#screen.updateState(state.apply(tr.scrollIntoView()))
    this.#onChange()
  }

  /** Shows what was held back. To be called when a composition has ended. */
  showHeld(): void {
    const held = this.#held
    if (!held) return
    this.#held = null
    this.#show(held)
    this.#onMap()
    this.resync()
  }

  /** Brings the editor to the shared text where it is not; a document that is equal is left alone. */
  resync(): void {
    const { state } = this.#screen
    const tr = state.tr.setMeta(fromText, true)
    bringTo(tr, toProseMirror(readShown(this.#ydoc)))
    if (!tr.docChanged) return
    this.#screen.updateState(state.apply(tr))
    this.#onChange()
  }

  /** Writes a change, given in the editor's terms, into the shared text, as the rules would have it. */
  #write(change: Delta): Written {
    const held = this.#held
    const inText = held ? transform(held, change, false) : change
    const ruled = this.#rules?.().apply(textOf(this.#ydoc).toDelta() as Delta, inText)
    this.#own = []
    this.#ydoc.transact(() => {
      if (ruled) writeOwned(this.#ydoc, ruled.delta, ruled.by)
      else applyToYdoc(this.#ydoc, inText)
    }, this)
    const own = this.#own
    this.#own = null
    this.#onWrote(own)
    const altered = ruled !== undefined && ruled.delta !== inText
    if (altered && (held || this.#screen.composing)) {
      const shown = readDocument(this.#screen.state.doc)
      this.#held = remainder(shown, { done: change, held: held ?? [], written: own })
    } else if (held) this.#held = transform(change, held, true)
    return { own, locate: ruled?.locate ?? ((index) => index), altered }
  }

  /** What ProseMirror made of a change, corrected where the shared text says otherwise (a join keeps the later paragraph). */
  #mend(next: EditorState, before: EditorState, { own, locate, altered }: Written): EditorState {
    const exact = before.tr
    applyDelta(exact, own, this.#attributesOf)
    if (exact.doc.eq(next.doc)) return next
    const tr = next.tr.setMeta(fromText, true)
    const { selection } = next
    const [anchor, head] = [selection.anchor, selection.head].map((at) => indexOf(next.doc, at))
    bringTo(tr, exact.doc)
    if (altered && selection instanceof TextSelection)
      tr.setSelection(
        TextSelection.create(
          tr.doc,
          positionOf(tr.doc, locate(anchor ?? 0)),
          positionOf(tr.doc, locate(head ?? 0)),
        ),
      )
    return next.apply(tr)
  }

  readonly #attributesOf = (birth: ParagraphBirth) => readAttributes(this.#ydoc, birth)

  readonly #onText = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    const delta = readChange(event)
    if (transaction.origin === this && this.#own) {
      this.#own = delta
      return
    }
    if (this.#screen.composing || this.#held) {
      this.#held = compose(this.#held ?? [], delta)
      return
    }
    this.#beforeShow()
    this.#show(delta)
  }

  #show(delta: Delta): void {
    const { state } = this.#screen
    const tr = state.tr.setMeta(fromText, true).setMeta('addToHistory', false)
    applyDelta(tr, delta, this.#attributesOf)
    keepCaret(tr, state)
    followMove(tr, state, delta)
    this.#screen.updateState(state.apply(tr))
    this.#onChange()
  }

  /** Paragraph attributes that changed, its kind included. */
  readonly #onMap = (): void => {
    if (this.#held) return
    const { state } = this.#screen
    const births = readBirths(this.#ydoc)
    const tr = state.tr.setMeta(fromText, true)
    state.doc.forEach((node, start) => {
      const birth = births.get(String(node.attrs['id']))
      if (!birth) return
      const now = this.#attributesOf(birth)
      const attrs = nodeAttributes(birth, now)
      const same = Object.entries(attrs).every(([name, value]) => node.attrs[name] === value)
      if (!same) tr.setNodeMarkup(start, nodeTypeOf(now.kind), { ...node.attrs, ...attrs })
    })
    if (!tr.docChanged) return
    keepCaret(tr, state)
    this.#screen.updateState(state.apply(tr))
    this.#onChange()
  }
}

/**
 * Lets a caret stand with the character before it: what others write there comes after it, so two people never interleave. Marks that
 * wait for the next character typed go on waiting.
 */
function keepCaret(tr: Transaction, before: EditorState): void {
  const { selection } = before
  if (!(selection instanceof TextSelection) || !selection.empty) return
  const $place = tr.doc.resolve(tr.mapping.map(selection.head, -1))
  if ($place.parent.isTextblock) tr.setSelection(TextSelection.create(tr.doc, $place.pos))
  if (before.storedMarks) tr.setStoredMarks(before.storedMarks)
}

/** Where somebody moved the paragraph the caret is in, the caret goes along: the delta brings that paragraph's end back elsewhere. */
function followMove(tr: Transaction, before: EditorState, delta: Delta): void {
  const { $head, empty } = before.selection
  const id: unknown = $head.parent.attrs['id']
  if (!empty || !delta.some(({ insert }) => typeof insert === 'object' && insert.p.id === id))
    return
  tr.doc.forEach((node, start) => {
    if (node.attrs['id'] !== id) return
    const place = start + 1 + Math.min($head.parentOffset, node.content.size)
    tr.setSelection(TextSelection.create(tr.doc, place))
  })
}
