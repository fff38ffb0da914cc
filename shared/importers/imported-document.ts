// What an importer found in a source: the text in Penholder's model, the facts around it, and an account of every line, so
// that nothing is dropped in silence and nothing doubtful is taken in silence.
import type { DraftText } from '../document/draft-text.ts'
import type { DocumentKind, Masthead } from '../document/masthead.ts'

export type AmbiguityCode =
  /** A digit that may be a reference to a note or part of the sentence. */
  | 'reference-or-number'
  /** A sign of a reference for which there is no note. */
  | 'reference-without-note'
  /** A note that nothing in the text refers to. */
  | 'note-without-reference'
  /** Words in the place of the notes that belong to none of them. */
  | 'note-out-of-order'
  /** The printed number is not the one that the text gives. */
  | 'number-differs'
  /** Operative numbers start again at 1 in a section. */
  | 'numbering-restarts'
  /** A short line that may be a heading or a paragraph. */
  | 'heading-or-paragraph'
  /** A line with the word for an annex that may open one, or be a heading or a line of the contents. */
  | 'annex-or-heading'
  /** Lines that may be rows of a table or words set apart; also what of a table cannot be kept. */
  | 'table-or-text'
  /** A letter or a sign that may open a level or go on with another. */
  | 'level-uncertain'
  /** Words in lower case that may go on with the paragraph above. */
  | 'paragraph-continues'
  /** A paragraph without the stop that ends paragraphs. */
  | 'paragraph-unfinished'
  /** A numbered paragraph of a resolution that begins with no verb such paragraphs begin with. */
  | 'opening-unknown'
  /** A paragraph that ends exactly where its page ends. */
  | 'paragraph-across-pages'
  /** A bullet taken as a sub-paragraph. */
  | 'bullet-as-subparagraph'
  /** A paragraph of the preamble after the operative part began, or the reverse. */
  | 'part-uncertain'
  /** A line before the text that no field of the masthead takes. */
  | 'masthead-line'
  /** A delegation in the list of sponsors that is not known. */
  | 'unknown-sponsor'
  /** A hyphen at the end of a line that may divide a word or belong to a compound. */
  | 'word-or-compound'
  /** A number or letter of a paragraph that did not stand before its words. */
  | 'label-apart'
  /** A paragraph that may go on from the one above, in a source whose lines are cut in mid-sentence. */
  | 'break-in-paragraph'
  /** Words that extraction joined, cut or turned. */
  | 'damaged-words'
  /** Arabic that a program took from a PDF out of the order of reading: no reading of it is sure. */
  | 'letters-out-of-order'
  /** Brackets or struck words that may be a proposal, and of whom. */
  | 'bracket-or-proposal'
  /** A place where a file holds or links to another file, which is not read with it. */
  | 'other-file'
  /** An amendment or the record of a meeting: no draft resolution comes of it by itself. */
  | 'not-a-resolution'
  /** Words and script do not settle the language. */
  | 'language-uncertain'

export interface Ambiguity {
  readonly code: AmbiguityCode
  /** From 1; the first line concerned. */
  readonly line: number
  readonly excerpt: string
  /** The readings that were possible, the one taken first. */
  readonly alternatives: readonly string[]
}

export type Furniture =
  | 'page-number'
  | 'line-number'
  | 'running-head'
  | 'note-rule'
  | 'link'
  | 'barcode'
  | 'job-number'
  | 'recycling'
  | 'ornament'
  /** A table of contents: its pages are not those of the text. */
  | 'contents'
  /** The heads of a mail and its signature. */
  | 'mail'
  /** Words that a file hides from its pages. */
  | 'hidden'

export interface FurnitureLine {
  readonly line: number
  readonly text: string
  readonly what: Furniture
}

export type Field =
  | 'emblem'
  | 'symbol'
  | 'organ'
  | 'body'
  | 'distribution'
  | 'date'
  | 'language'
  | 'original-language'
  | 'session'
  | 'meeting-days'
  | 'agenda-item'
  | 'agenda-title'
  | 'sponsors'
  /** Of Model UN papers: who wants a text discussed without standing by it. */
  | 'signatories'
  /** Where and under whom a meeting was held, of its record. */
  | 'record'
  | 'label'
  | 'resolution-number'
  | 'adoption'
  | 'adoption-note'
  | 'reissue'
  | 'masthead-note'
  | 'notes-heading'
  /** Whose words a bracket holds; a mark says it in the text. */
  | 'attribution'
  | 'unread'

/** A line of the source that became a fact rather than text, as it was written. */
export interface FieldLine {
  readonly line: number
  readonly text: string
  readonly field: Field
}

/** The number or letter that a paragraph carried in the source; the text itself computes its own. */
export interface PrintedNumber {
  readonly paragraphId: string
  readonly printed: string
}

/** Where a paragraph of the text began in the source. */
export interface ParagraphLine {
  readonly paragraphId: string
  readonly line: number
}

export interface ImportedDocument {
  readonly kind: DocumentKind
  readonly masthead: Masthead
  /** As printed: `draft resolution`, 决议修订草案; null where there is none. */
  readonly label: string | null
  readonly title: string
  readonly sponsors: ImportedSponsors
  readonly text: DraftText
  readonly ambiguities: readonly Ambiguity[]
  readonly furniture: readonly FurnitureLine[]
  readonly fields: readonly FieldLine[]
  readonly numbers: readonly PrintedNumber[]
  /** Of every paragraph that came from a line of its own, so not of a title that was put together. Absent where a source has no lines. */
  readonly lines?: readonly ParagraphLine[]
}

export interface ImportedSponsors {
  /** ISO 3166 alpha-3 codes, in the order of the source. */
  readonly delegations: readonly string[]
  /** Names that are not those of a State, as written. */
  readonly unknown: readonly string[]
  /** Sponsor to the group it acts for, both by code; absent where none does. */
  readonly onBehalfOf?: Readonly<Record<string, string>>
}

/** The part of a line that a person needs to find the place. */
export function excerptOf(text: string): string {
  const characters = Array.from(text)
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : text
}
