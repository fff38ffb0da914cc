// A document as the templates print it: every word, number and mark decided, nothing left to compute but where lines and pages
// end. Plain JSON, read by templates/*.typ; no template ever sees markup, so no text can be taken for it.
import type { Language } from '../../document/language.ts'

/** One file in templates/ each. */
export type PrintTemplate =
  | 'l-document'
  | 'notice'
  | 'resolution'
  | 'report'
  | 'statement'
  | 'compilation'

export type Paper = 'letter' | 'a4'

/** Words, or a reference to a note by its key in `PrintModel.notes`. */
export type PrintedRun =
  | { readonly text: string; readonly setOff: boolean }
  | {
      readonly note: string
      /** The note has been printed already and only its number comes again (rules.md 3.10, former rule). */
      readonly repeat: boolean
    }

export interface PrintedNote {
  /** `*` for a note on the document, a number for a note on the text. */
  readonly mark: string
  readonly runs: readonly PrintedRun[]
}

export interface PrintedLine {
  readonly runs: readonly PrintedRun[]
  readonly bold: boolean
}

export interface PrintedParagraph {
  /** `annex` opens an annex: its number is `Annex I`, its runs are its title. A `row` is one of a table: see `isDivider`. */
  readonly role: 'subject' | 'text' | 'numbered' | 'subparagraph' | 'heading' | 'annex' | 'row'
  /** Of a subparagraph 1 to 3; of a heading 0 to 2; otherwise 0. */
  readonly level: number
  /** Of a heading or an annex its depth in the outline, never more than one below the heading before it (PDF/UA); otherwise 0. */
  readonly depth: number
  readonly number: string | null
  readonly runs: readonly PrintedRun[]
  /** In the frame of a report's summary. */
  readonly boxed?: true
  /** Of the first row of a table, which is its head. */
  readonly columns?: readonly PrintedColumn[]
}

export interface PrintedColumn {
  /** Its cells stand at the end of the line. */
  readonly figures: boolean
  /** Of the width, beside the other columns of words. */
  readonly share: number
}

interface PrintedSymbol {
  /** The first letter, printed large. */
  readonly initial: string
  readonly rest: string
}

export interface PrintedMasthead {
  readonly unitedNations: string
  readonly organ: string
  /** Null when the text is not issued or its symbol is not known; `statement` then says so in its place. */
  readonly symbol: PrintedSymbol | null
  readonly statement: string | null
  /** Keys of the notes that the symbol's asterisks refer to, one for each asterisk. */
  readonly notes: readonly string[]
  /** Distribution, day, language, original language; an empty line is kept empty. */
  readonly distribution: readonly string[]
}

export interface PrintedFoot {
  /** `V.20-01786* (C)    090320    090320`; null without a job number. */
  readonly job: string | null
  /** The barcode's own text, `*2001786*`, and its bars and spaces in turn (code-39.ts). */
  readonly barcode: string | null
  readonly bars: readonly number[] | null
  /** The square code of the document's address, row by row (qr-code.ts); null without a symbol. */
  readonly qr: readonly string[] | null
  /** `Please recycle`; null on what is not issued. */
  readonly recycle: string | null
  /** The job number on the pages after the first. */
  readonly short: string | null
}

export interface PrintModel {
  readonly template: PrintTemplate
  readonly paper: Paper
  readonly language: Language
  /** A pattern of what no line tears apart; null where nothing is kept together (kept-together.ts). */
  readonly keptTogether: string | null
  readonly metadata: {
    readonly title: string
    readonly author: string
    readonly description: string
    readonly keywords: readonly string[]
    /** Year, month, day of the masthead, or of the meeting while the text has none; the PDF's own date. */
    readonly day: readonly [number, number, number] | null
  }
  readonly masthead: PrintedMasthead
  /** A word across every page, behind the text, of what is no issued document; null on one that is. */
  readonly across: string | null
  /** Body, session, place and days, agenda items: the block under the masthead. */
  readonly session: readonly PrintedLine[]
  /** Sponsors and label, or the label alone; null where a kind of document has none. */
  readonly sponsors: readonly PrintedRun[] | null
  /** Of an adopted resolution, who adopted it and when, above the title. */
  readonly adopted: readonly PrintedLine[]
  /** Empty where there is none. */
  readonly title: readonly PrintedRun[]
  /** Under the title, `Report of the Secretary-General`. */
  readonly subtitle: string | null
  readonly paragraphs: readonly PrintedParagraph[]
  /** Of an adopted resolution, meeting and day at the end of the text. */
  readonly adoption: readonly string[]
  readonly notes: Readonly<Record<string, PrintedNote>>
  readonly foot: PrintedFoot
  /** Symbol without asterisks at the head of the pages after the first, or the masthead's statement. */
  readonly runningHead: string
}
