// A comparison as one text that can be read, printed and written to a Word file: every paragraph at its place, with the words that were
// struck and put in. Made from a Comparison and its two texts; nothing here compares paragraphs again.
//
// Rejecting everything in it gives the old text, accepting everything the new one: see mark-text.test.ts.
import type { Comparison, Move, TextRun } from '../../diff/comparison.ts'
import type { Paragraph } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'

export type Op = TextRun['op']

/** `both` stands here in both texts, `old` and `new` only in that one: added, deleted, or moved away from here and to here. */
export type Place = 'both' | 'old' | 'new'

export interface MarkedWords {
  readonly op: Op
  readonly text: string
  /** Set off as the opening words are (rules.md 3.8), or by the drafter. */
  readonly setOff: boolean
  /** The same of kept words in the old text. */
  readonly wasSetOff: boolean
  /** A clause that went elsewhere in its paragraph: a deleted and an inserted stretch with one number. */
  readonly clause?: number
  /** The number of a cross-reference, which changed because its target has another one: no change of wording. */
  readonly automatic?: true
}

/** A reference to a note by its key, `n3`; `repeat` where an earlier one has already led to it in that text. */
export interface Reference {
  readonly key: string
  readonly repeat: boolean
}

/** Of kept references both sides are there, of the others one. */
export interface MarkedReference {
  readonly op: Op
  readonly old: Reference | null
  readonly new: Reference | null
}

export type MarkedRun = MarkedWords | MarkedReference

/** What a paragraph is in one of the texts. */
export interface Shape extends Pick<Paragraph, 'kind' | 'part' | 'level' | 'status'> {
  /** As printed before it: `3.`, `(a)`; null where nothing is printed. */
  readonly number: string | null
  /** As delegates say it: `OP 3 (a)`; null of title and subject line. */
  readonly path: string | null
}

export interface MarkedParagraph {
  readonly place: Place
  readonly runs: readonly MarkedRun[]
  /** Its end: one that was put in or struck is that of a paragraph that was split or joined, or of a whole paragraph. */
  readonly end: Op
  /** What it is in that text, or what it becomes a part of; null where that text has it not here. */
  readonly old: Shape | null
  readonly new: Shape | null
  /** Of one that moved. `from` and `to` are its paths. Its old place has the old words, its new place all the runs. */
  readonly moved: (Move & { readonly from: string | null; readonly to: string | null }) | null
  /** Index into the rows of the comparison; null of a title that is in no text. */
  readonly row: number | null
}

interface NoteSide {
  readonly key: string
  /** `*` for a note on the document, a number for a note on the text. */
  readonly mark: string
}

/** A footnote, or a note on the document; one of the sides may be null. */
export interface MarkedNote {
  readonly old: NoteSide | null
  readonly new: NoteSide | null
  readonly runs: readonly MarkedWords[]
}

/** A line around the text. */
export interface MarkedLine {
  readonly place: Place
  readonly bold: boolean
  readonly runs: readonly MarkedRun[]
}

export interface MarkedHead {
  /** The symbol, or the statement that there is none. */
  readonly symbol: readonly MarkedRun[]
  readonly organ: readonly MarkedRun[]
  readonly distribution: readonly MarkedLine[]
  readonly session: readonly MarkedLine[]
  readonly sponsors: readonly MarkedLine[]
  readonly adopted: readonly MarkedLine[]
  /** Under the title. */
  readonly subtitle: readonly MarkedLine[]
  /** Meeting and day at the end of a resolution. */
  readonly adoption: readonly MarkedLine[]
  readonly runningHead: readonly MarkedRun[]
}

export interface MarkedText {
  readonly language: Language
  readonly comparison: Comparison
  readonly head: MarkedHead
  /** In reading order, the title first. */
  readonly paragraphs: readonly MarkedParagraph[]
  /** Those on the document, then those on the text: the new ones by number, then those that are gone. */
  readonly notes: readonly MarkedNote[]
}

export function isReference(run: MarkedRun): run is MarkedReference {
  return !('text' in run)
}

/** Runs of one text only: what the other has is left out, what both have is kept. */
export function onlySide(runs: readonly MarkedRun[], side: 'old' | 'new'): MarkedRun[] {
  const other = side === 'old' ? 'inserted' : 'deleted'
  return runs.filter(({ op }) => op !== other)
}
