// The text of a draft as plain values: what is issued, hashed, compared, printed, imported and exported.
//
// It is flat on purpose: a list of paragraphs, nesting by `level`, preamble and operative part by `part`. Numbers are
// never stored (see shared/numbering). A footnote stands where it is referred to: the runs that carry its id, less
// the anchor character, are its text; a run that is only the anchor refers to it again. Who proposed or struck a word is
// said by the marks of its run alone. The live form of the same text is one Y.Text (see ydoc.ts).

/** Stands for a reference to a footnote, without being text. U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const anchor = '\uFFFC'

/**
 * `annex` opens an annex: its words are the annex's title, and everything behind it, up to the next, is counted by itself. `row` is a row
 * of a table, its cells divided by tabs; rows that follow each other are one table, and the first of them is its head. Both have the
 * part `text`. `alternative` and `move` are proposals, to replace the paragraph `ref` and to bring it here; they become nothing else
 * but a paragraph.
 */
export type ParagraphKind = 'paragraph' | 'heading' | 'annex' | 'row' | 'alternative' | 'move'

/** Divides the cells of a row. */
export const cellDivider = '\t'

/**
 * Where a paragraph stands. `title` and `subject` ("The General Assembly,") come once, at the head; `preamble` is unnumbered,
 * `operative` numbered; `numbered` and `text` are the paragraphs of a report or a statement.
 */
export type Part = 'title' | 'subject' | 'preamble' | 'operative' | 'numbered' | 'text'

export type ParagraphStatus = 'open' | 'bracketed' | 'ad-referendum' | 'agreed'

/** Whose proposal a word is: `sid` names the proposal, `by` the delegation. Shape of `sid`: `JPN:3f9a2c81`. */
export interface Ownership {
  readonly sid: string
  readonly by: string
}

/** What a run of characters carries. Keys that do not apply are absent, so equal marks have equal JSON. */
export interface Marks {
  /** Proposed words. */
  readonly ins?: Ownership
  /** One's own words inside an insertion proposed by somebody else. */
  readonly sub?: Ownership
  /** Proposed deletions, any number, ordered by `sid`. */
  readonly del?: readonly Ownership[]
  /** The id of the footnote this run belongs to. */
  readonly note?: string
  /** Set off by the drafter; the opening words are set off without it. */
  readonly emphasis?: true
  /**
   * A cross-reference: the id of the paragraph whose number these words are, `3` or `3 (a)` in "paragraph 3 (a) above". The words are
   * the number as it was when they were written; readers are shown the one that is true now (refer-to-paragraph.ts).
   */
  readonly refersTo?: string
}

export interface Run {
  readonly text: string
  readonly marks: Marks
}

export interface Paragraph {
  readonly id: string
  readonly kind: ParagraphKind
  readonly part: Part
  /** 0 for a paragraph, 1 for (a), 2 for (i), 3 for a.; of a heading, 0 for I and 一, 1 for A, 2 for 1. */
  readonly level: number
  readonly status: ParagraphStatus
  /** Of an alternative, the id of the paragraph it would replace; of a move, of the one it would bring here; otherwise null. */
  readonly ref: string | null
  readonly runs: readonly Run[]
  /** Marks on the paragraph's end: a proposed split or a proposed join. */
  readonly end: Marks
}

export interface DraftText {
  readonly paragraphs: readonly Paragraph[]
}

export const maxLevel = 3

/** The characters of a paragraph as they stand, footnotes and anchors included. */
export function rawText(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('')
}

/** The words of a paragraph without its footnotes and anchors. */
export function bodyText(paragraph: Paragraph): string {
  return paragraph.runs
    .filter((run) => run.marks.note === undefined)
    .map((run) => run.text)
    .join('')
}
