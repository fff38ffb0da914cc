// What is read out: how a text that was issued becomes the text as it stands now, told in sentences that somebody who has only the
// issued document in front of them can follow. Beside each sentence stands what it says, in a form that a program can follow too: carried
// out upon the old text, the instructions give the new one (describe-changes.test.ts).
import type { ParagraphKind, Part } from '../document/draft-text.ts'

/** Where words stand in one old paragraph: `quote` behind `after`, where there is one; of several such places the `occurrence`-th. */
export interface Spot {
  /** As printed: a footnote's sign is `[3]`, a cross-reference its number. Empty where something is put in behind `after`. */
  readonly quote: string
  /** The words before it, needed only where the quote alone stands in several places. */
  readonly after: string | null
  /** From 1; null where there is only one such place. */
  readonly occurrence: number | null
}

/** A footnote's sign among new words: one U+FFFC at `at`. */
export interface NewNote {
  readonly at: number
  readonly words: string
}

/** Replaces the characters from `from` to `to` of a row's old words (as in the comparison). All edits of a row speak of its old words. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly words: string
  /** Where the words begin in the new words of the row. */
  readonly newFrom: number
  readonly notes: readonly NewNote[]
}

export interface QuotedEdit extends Edit {
  /** Null where the sentence names the beginning or the end of the paragraph instead. */
  readonly spot: Spot | null
  /** Which of the old paragraphs of the row it is in, from 0. */
  readonly side: number
}

/** One paragraph that is put in. */
export interface NewParagraph {
  readonly kind: ParagraphKind
  readonly part: Part
  readonly level: number
  readonly bracketed: boolean
  readonly words: string
  readonly notes: readonly NewNote[]
}

/** Beside which row something is put in or goes to; the rows are those of the comparison. */
export type RowPlace =
  | { readonly relation: 'after' | 'before'; readonly row: number }
  | { readonly relation: 'start' }

/** `row` and `rows` are indexes into the rows of the comparison. */
export type Act =
  | { readonly kind: 'words'; readonly row: number; readonly edits: readonly QuotedEdit[] }
  /** The paragraphs of the row, whole, in the place of what it was. */
  | {
      readonly kind: 'rewrite'
      readonly row: number
      readonly paragraphs: readonly NewParagraph[]
    }
  | { readonly kind: 'remove'; readonly rows: readonly number[] }
  /** Paragraph by paragraph behind each other. */
  | {
      readonly kind: 'insert'
      readonly rows: readonly number[]
      readonly place: RowPlace
      readonly paragraphs: readonly NewParagraph[]
      /** A row that goes, and in the place of which it comes. */
      readonly instead?: number
    }
  /** The rows together, the others behind the first. */
  | { readonly kind: 'move'; readonly rows: readonly number[]; readonly place: RowPlace }
  /** After the words were changed: `lengths` are those of the paragraphs it becomes; one character between each two goes. */
  | {
      readonly kind: 'divide'
      readonly row: number
      readonly edits: readonly Edit[]
      readonly lengths: readonly number[]
    }
  | { readonly kind: 'merge'; readonly row: number; readonly edits: readonly Edit[] }
  | {
      readonly kind: 'reclassify'
      readonly row: number
      /** Of which paragraph of the row, from 0. */
      readonly paragraph: number
      readonly as: Pick<NewParagraph, 'kind' | 'part' | 'level'>
    }
  | {
      readonly kind: 'brackets'
      readonly row: number
      readonly paragraph: number
      readonly bracketed: boolean
    }
  /** Words set off or no longer set off; nothing of the words changes. */
  | { readonly kind: 'emphasis'; readonly row: number }
  | { readonly kind: 'title'; readonly edits: readonly QuotedEdit[] | null; readonly words: string }
  /** `note` is the index into the notes of the comparison. */
  | {
      readonly kind: 'note'
      readonly note: number
      readonly edits: readonly QuotedEdit[] | null
      readonly words: string
    }
  | { readonly kind: 'renumber' }

/** What is done to the paragraphs. */
export type TextAct = Exclude<Act, { kind: 'title' | 'note' }>

export interface Instruction {
  /** In the language of the text. A line for each paragraph that is quoted whole. */
  readonly sentence: string
  readonly act: Act
}
