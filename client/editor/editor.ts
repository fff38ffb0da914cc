// What the panels and the page know of the editor: its state as plain values, and what can be asked of it. The editor itself is
// ProseMirror and plain DOM (create-editor.ts); React never renders inside it.
import type { DraftText, Part } from '../../shared/document/draft-text.ts'
import type { FootnoteReference } from '../../shared/document/footnotes.ts'
import type { ParagraphNumber } from '../../shared/numbering/number-paragraphs.ts'

/** What the words at the top of the screen are computed from (see collaboration/connection-state.ts). */
export type SaveState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly changes: number }
  | { readonly kind: 'offline'; readonly changes: number }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'refused'; readonly code: string; readonly words: string }
  | { readonly kind: 'closed'; readonly code: string }

/** Somebody else in the room. */
export interface Present {
  readonly clientId: number
  readonly name: string
  readonly delegation: string | null
  readonly colour: string
  /** Id of the paragraph they are in, or null. */
  readonly paragraphId: string | null
}

/** One entry a paragraph, in order, for the outline. */
export interface OutlineEntry {
  readonly id: string
  readonly number: ParagraphNumber
  readonly kind: 'paragraph' | 'heading'
  readonly part: Part
  readonly level: number
  /** The opening words, or the first words where none are recognised. */
  readonly words: string
}

export interface EditorState {
  readonly text: DraftText
  readonly outline: readonly OutlineEntry[]
  readonly footnotes: readonly FootnoteReference[]
  /** The paragraph the cursor is in, or null. */
  readonly currentId: string | null
  readonly editable: boolean
  readonly save: SaveState
  readonly present: readonly Present[]
}

export type EditorCommand =
  | 'undo'
  | 'redo'
  | 'move-up'
  | 'move-down'
  | 'deeper'
  | 'shallower'
  | 'to-preamble'
  | 'to-operative'
  | 'to-heading'
  | 'to-paragraph'
  | 'insert-footnote'
  | 'remove-footnote'
  | 'emphasis'
  | 'new-paragraph'

export interface Editor {
  get(): EditorState
  /** Calls back after every change of `get()`; gives the function that stops it. */
  subscribe(listener: () => void): () => void
  /** Runs a command at the cursor; false where it does not apply. */
  run(command: EditorCommand): boolean
  /** Whether `run` would do something now. */
  can(command: EditorCommand): boolean
  /** Refers again to a footnote that exists, at the cursor. */
  repeatFootnote(id: string): boolean
  /** Puts the cursor into a paragraph and scrolls it into view. */
  goTo(paragraphId: string): void
  focus(): void
  /** Closes the panel that gives refused words back. */
  dismissRefusal(): void
  destroy(): void
}
