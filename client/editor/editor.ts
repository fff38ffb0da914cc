// What the panels and the page know of the editor: its state as plain values, and what can be asked of it. The editor itself is
// ProseMirror and plain DOM (create-editor.ts); React never renders inside it.
import type { DraftText, Part } from '../../shared/document/draft-text.ts'
import type { Passage } from '../collaboration/passages.ts'
import type { WordsPut } from './commands/put-words.ts'
import type { CheckMark } from './plugins/check-marks.ts'
import type { FootnoteReference } from '../../shared/document/footnotes.ts'
import type { DocumentKind } from '../../shared/document/masthead.ts'
import type { ParagraphNumber } from '../../shared/numbering/number-paragraphs.ts'

/** What the words at the top of the screen are computed from (see collaboration/connection-state.ts). */
export type SaveState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly changes: number }
  | { readonly kind: 'offline'; readonly changes: number }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'refused'; readonly code: string; readonly passages: readonly Passage[] }
  | { readonly kind: 'closed'; readonly code: string }

/**
 * `editing`: what is typed changes the text. `proposing`: it is a proposal in the name of the delegation. Delegates always propose; an
 * editor with a delegation may do both, one at a time.
 */
export type WritingMode = 'editing' | 'proposing' | 'reading'

/** Why the last key or command did nothing; the words are under `hint.` and this code. */
export type Hint =
  /** An editor does not write inside somebody's proposed words. */
  | 'inside-proposal'
  /** An editor does not delete somebody's proposed words. */
  | 'proposed-words'
  /** Only the level and part of a paragraph that one proposed can be set. */
  | 'not-own-paragraph'
  /** Emphasis and footnotes are given only to words that one proposed. */
  | 'not-own-words'
  /** The title and the subject line are not split, joined or struck as a whole. */
  | 'front-stays'
  /** All of it is struck by this delegation already. */
  | 'struck-already'

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
  readonly kind: 'paragraph' | 'heading' | 'annex' | 'row'
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
  readonly mode: WritingMode
  /** The proposal the cursor is in or at, the one on top where several are; null where there is none. */
  readonly currentSid: string | null
  /** Null as soon as something else was done. */
  readonly hint: Hint | null
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
  /** The title of an annex, a row of a table. */
  | 'to-annex'
  | 'to-row'
  /** Behind the last paragraph. */
  | 'new-annex'
  | 'insert-footnote'
  | 'remove-footnote'
  | 'emphasis'
  /** Asks which paragraph to refer to. */
  | 'insert-reference'
  /** Leads to the paragraph that the reference at the cursor refers to. */
  | 'go-to-reference'
  | 'new-paragraph'
  /** The rest are for proposers: all of them make a proposal at the paragraph of the cursor. */
  | 'propose-alternative'
  | 'propose-deletion'
  | 'propose-paragraph'
  | 'propose-subparagraph'
  /** At the cursor, in the middle of a paragraph. */
  | 'propose-split'

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
  /** Writes a reference to a paragraph at the cursor, "paragraph 3 above", in a document of a kind; false where it has no number or nothing can be written. */
  insertReference(paragraphId: string, kind: DocumentKind): boolean
  /**
   * Proposes to move the paragraph of the cursor, with its sub-paragraphs, before another, or behind the last where `before` is null. False
   * where it does not apply: it would stay where it is, it is the title, or somebody edits without proposing.
   */
  proposeMove(before: string | null): boolean
  /** Writes words at the cursor as if they were typed there, line breaks as paragraphs; false where nothing can be written. */
  insertWords(text: string): boolean
  /** Of an editor with a delegation; without effect for everybody else. */
  setMode(mode: 'editing' | 'proposing'): void
  /** Puts the cursor into a paragraph and scrolls it into view. */
  goTo(paragraphId: string): void
  /** Puts the cursor behind the first words of a proposal and scrolls them into view; false where it has none left. */
  goToProposal(sid: string): boolean
  /** Selects words, by offsets of the paragraph's raw text, and scrolls them into view; false where the paragraph has no such place. */
  goToWords(paragraphId: string, from: number, to: number): boolean
  /** Puts words in the place of others, as if they were typed; false where the text has changed or may not be written. */
  putWords(puts: readonly WordsPut[]): boolean
  /** Draws a waved line under these places and no others. */
  showChecks(marks: readonly CheckMark[]): void
  focus(): void
  /** Closes the panel that gives refused words back. */
  dismissRefusal(): void
  destroy(): void
}
