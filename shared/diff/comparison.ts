// What differs between two texts, as plain JSON. Every output (screen, page, Word, `diff --json`, statistics) is a projection of
// this one value, and none of them compares again.
//
// `rows` tells the whole of both texts: each paragraph of either side is in exactly one row, a row's runs without the inserted
// ones are its old words, without the deleted ones its new words (see apply-comparison.ts, whose law holds this). `changes`
// lists what differs, for a reader who wants nothing else. A number is never a change: not a footnote's, and a paragraph's only
// as `renumbered`.
import type { Marks, ParagraphKind, ParagraphStatus, Part } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import type { MastheadFacts } from '../document/masthead.ts'

/** Stands between the paragraphs of a row in its runs. U+2029 PARAGRAPH SEPARATOR. */
export const paragraphEnd = '\u2029'

/** What is only a difference of form; a view may fold it. */
export type Form = 'space' | 'typography' | 'case' | 'number' | 'reference'

/** Words that both texts have, or one of them. Offsets are in the old and in the new words of the row. */
export interface TextRun {
  readonly op: 'kept' | 'deleted' | 'inserted'
  readonly text: string
  readonly old: readonly [from: number, to: number]
  readonly new: readonly [from: number, to: number]
  readonly form?: Form
  /**
   * A clause that went to another place of its row: a deleted and an inserted run of one row with the same number. They say the same
   * up to the case of the first letter. Only here may two runs of one op stand side by side.
   */
  readonly moved?: number
}

/** A reference to a footnote: its U+FFFC in the words, and the number of the note. */
export interface NotePoint {
  readonly at: number
  readonly note: number
}

/**
 * A cross-reference ("paragraph 3 above"): one U+FFFC in the words, whose identity is the paragraph it leads to, so that another
 * number is no change. `words` are those printed in that text, "3" or "3 (a)". See printed-words.ts.
 */
export interface CrossReference {
  readonly at: number
  /** The id of a paragraph of the same text. */
  readonly target: string
  readonly words: string
}

/** One paragraph of one text. `length` is that of its words in the runs, with one U+FFFC for each reference. */
export interface RowSide {
  readonly index: number
  readonly id: string
  readonly kind: ParagraphKind
  readonly part: Part
  readonly level: number
  readonly status: ParagraphStatus
  readonly ref: string | null
  /** `OP 5`, `(a)`; null where there is none. `path` has the paragraphs above: `OP 5 (a)`. */
  readonly label: string | null
  readonly path: string | null
  readonly length: number
  readonly references: readonly NotePoint[]
  /** Absent where there is none. */
  readonly crossReferences?: readonly CrossReference[]
}

/**
 * Kept words whose marks differ: emphasis, or a proposal made, accepted or dropped. Offsets are in the new words of the row; from
 * and to are equal where it is the end of the paragraph that was marked.
 */
export interface MarkChange {
  readonly from: number
  readonly to: number
  readonly old: Marks
  readonly new: Marks
}

export interface Move {
  readonly direction: 'up' | 'down'
  /** How many paragraphs lie between the old place and the new one, counted in the indexes. */
  readonly by: number
  /** Rows that moved together have the same number. */
  readonly block: number
}

/** The opening words of a paragraph, with offsets in its words (rules.md 3.8, 4). */
export interface OpeningWords {
  /** The verb, the same in all languages; see grammar/opening-words.ts. */
  readonly key: string
  readonly text: string
  readonly repeated: 'also' | 'further' | null
  readonly from: number
  readonly to: number
}

/** What became of the opening words; null where a side does not open as its part does. */
export interface OpeningChange {
  readonly old: OpeningWords | null
  readonly new: OpeningWords | null
  /** True where the verb is another one: Encourages, Urges. */
  readonly verb: boolean
  /** True where only or also the word of repetition differs: Also, Further, 又, 还. */
  readonly repetition: boolean
  /** What the new verb asks compared with the old one; null where the two cannot be compared (rules.md 4). */
  readonly force: 'stronger' | 'weaker' | 'same' | null
}

/** `kept` says that the words are the same; the paragraph may still have moved, or changed its level. */
export type RowOp = 'kept' | 'changed' | 'added' | 'deleted' | 'split' | 'joined'

/**
 * One paragraph of each text; one and several where it was split or joined; of one side only where it was added or deleted.
 * The words of several paragraphs are joined by `paragraphEnd` in the runs; `length` says where each ends, whatever they contain.
 */
export interface Row {
  readonly op: RowOp
  readonly old: readonly RowSide[]
  readonly new: readonly RowSide[]
  readonly runs: readonly TextRun[]
  /** The share of the words that both have, from 0 to 1. */
  readonly share: number
  readonly moved?: Move
  readonly renumbered?: readonly [old: string | null, new: string | null]
  readonly kind?: readonly [old: ParagraphKind, new: ParagraphKind]
  readonly part?: readonly [old: Part, new: Part]
  readonly level?: readonly [old: number, new: number]
  readonly status?: readonly [old: ParagraphStatus, new: ParagraphStatus]
  readonly marks?: readonly MarkChange[]
  /** Only of a row that both sides have and whose opening words differ; of several paragraphs the first is compared. */
  readonly opening?: OpeningChange
}

/** A footnote of either text; null where it has none. */
export interface NoteRow {
  readonly op: 'kept' | 'changed' | 'added' | 'deleted'
  readonly old: number | null
  readonly new: number | null
  readonly runs: readonly TextRun[]
  /** The cross-references of either side, where it has any. */
  readonly crossReferences?: {
    readonly old: readonly CrossReference[]
    readonly new: readonly CrossReference[]
  }
}

export interface TitleRow {
  readonly op: 'kept' | 'changed'
  readonly runs: readonly TextRun[]
}

type FieldChanges<T> = {
  readonly [K in keyof T]: { readonly field: K; readonly old: T[K]; readonly new: T[K] }
}[keyof T]

/** Words that the facts do not hold (`Masthead.firstPage`) are compared where they are printed, in `shared/exporters/marked/mark-head.ts`. */
export type MastheadChange = FieldChanges<MastheadFacts>

/** A delegation that joined or left, or changed the group on whose behalf it sponsors: `old` and `new` are groups. */
export interface SponsorChange {
  readonly op: 'added' | 'deleted' | 'changed'
  readonly delegation: string
  readonly old: string | null
  readonly new: string | null
}

/** One difference in a reader's words. `old` and `new` are texts; null where that side has none. */
export interface Change {
  readonly of: 'masthead' | 'sponsor' | 'title' | 'paragraph' | 'note'
  readonly op: 'changed' | 'added' | 'deleted' | 'moved' | 'split' | 'joined'
  /** A paragraph's path, a footnote's number, a field's name, a delegation; null of a paragraph without a number. */
  readonly where: { readonly old: string | null; readonly new: string | null }
  readonly old: string | null
  readonly new: string | null
  /** The words, with what is inserted and deleted, of a title, paragraph or note. */
  readonly runs?: readonly TextRun[]
  /** Index into `rows` or `notes`. */
  readonly row?: number
  /** True of a paragraph that was split or joined and moved as well; one that moved and was edited has the op `moved`. */
  readonly moved?: true
  /** What else changed about a paragraph than its words. */
  readonly attributes?: readonly ('kind' | 'part' | 'level' | 'status' | 'marks')[]
}

export interface ComparisonStats {
  readonly changes: number
  /** Rows by what became of them; the others overlap with these. `reclassified` are those of another kind, part, level or status. */
  readonly paragraphs: Readonly<
    Record<RowOp | 'moved' | 'renumbered' | 'reclassified' | 'remarked', number>
  >
  readonly notes: Readonly<Record<NoteRow['op'] | 'renumbered', number>>
  /** Of paragraphs and notes. */
  readonly words: Readonly<Record<'deleted' | 'inserted', number>>
  readonly characters: Readonly<Record<'deleted' | 'inserted', number>>
  readonly sponsors: Readonly<Record<SponsorChange['op'], number>>
  readonly masthead: number
}

export interface Comparison {
  readonly language: Language
  readonly symbols: readonly [old: string | null, new: string | null]
  readonly changes: readonly Change[]
  readonly rows: readonly Row[]
  readonly notes: readonly NoteRow[]
  readonly title: TitleRow
  readonly masthead: readonly MastheadChange[]
  readonly sponsors: readonly SponsorChange[]
  readonly stats: ComparisonStats
}
