// What the browser and the server say to each other when somebody brings a file to be imported. Reading a file stores nothing.
import { z } from 'zod'
import { languages } from '../document/language.ts'
import type { AuthorSummary } from '../importers/docx/tracked-authors.ts'
import type { WordComment } from '../importers/docx/comments.ts'
import type { ImportedDocument } from '../importers/imported-document.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { type DecodedAs, textEncodings } from './text-encoding.ts'

/** 20 MB; the longest documents of the United Nations have a tenth of it. */
export const maxImportBytes = 20_000_000

/** A change of a delegation that has no place in the draft any more, that no proposal can say, or that is there. */
export interface UnplacedChange {
  /**
   * `form`: another level, part or kind of a paragraph, or its brackets. `within`: words struck that another author of the file put in, or
   * put in amid those. `present`: what the delegation proposes already; `otherwise`: where it proposes other words already.
   */
  readonly kind: 'inserted' | 'deleted' | 'moved' | 'form' | 'within' | 'present' | 'otherwise'
  readonly words: string
  /** The number of its paragraph, `OP 3 (a)`; null where it has none. */
  readonly label: string | null
}

/** An author of tracked changes, and the delegation whose proposals they would become; null where nobody has said. */
export interface ChangeAuthor extends AuthorSummary {
  readonly delegation: string | null
}

export interface ReviewedChanges {
  /**
   * The text over which the changes are tracked: an issued one by its number, the draft as it stands by null; absent where Reject all gives
   * none of them.
   */
  readonly base?: { readonly number: number | null; readonly symbol: string | null }
  readonly authors: readonly ChangeAuthor[]
  /** Words that one author put in and another struck. */
  readonly within: readonly { readonly author: string; readonly words: string }[]
}

/** What a person says of a file, in the query of `POST /api/import`. The encoding is that of plain text and web pages. */
export const readingChoices = z.object({
  language: z.enum(languages).exactOptional(),
  encoding: z.enum(textEncodings).exactOptional(),
})
export type ReadingChoices = z.infer<typeof readingChoices>

/** Answer of `POST /api/import?name=FILE[&draft=ID][&language=CODE][&encoding=NAME]`, whose body is the file. */
export interface ImportReview {
  readonly name: string
  readonly format: ImportFormat
  /** The lines of the source from 1, as the importer read them. */
  readonly lines: readonly string[]
  /** Null of Penholder's own file, of which nothing is unsure. */
  readonly document: ImportedDocument | null
  readonly content: FrozenContent
  readonly comments: readonly WordComment[]
  readonly flattened: { readonly tables: number; readonly textBoxes: number }
  /** Of plain text and web pages: how the bytes were decoded. */
  readonly decoded: DecodedAs | null
  /** Of a PDF, pages from 1 that show pictures and no words, and those that could not be read; null where all were. */
  readonly unread: {
    readonly pictured: readonly number[]
    readonly broken: readonly number[]
  } | null
  /** A Word file with macros: they are neither run nor kept. */
  readonly macros: boolean
  /** So many broken words that the text was probably read off pictures of pages. */
  readonly scanned: boolean
  /** Of a Word file: whose changes it tracks. The document is read as if all were accepted. */
  readonly changes: ReviewedChanges | null
}

export type ImportFormat = 'word' | 'pdf' | 'html' | 'text' | 'json' | 'akn'

/**
 * `POST /api/import/drafts?title=WORDS[&meeting=ID][&name=FILE][&request=ID]`, whose body is Penholder's own file (to-json.ts), gives the new draft's
 * record. Its sponsors become the draft's, the first of them its main sponsor where it names none; its proposals become proposals.
 * Whoever sends the same body again under the same `request` gets the draft that was made of it, not another: an answer may be lost on the line.
 */

/** Query of `POST /api/drafts/:id/import-changes?name=FILE&authors=JSON`, whose body is the file: which delegation each author is, or null. */
export const authorMap = z.record(z.string().max(500), z.string().max(16).nullable())
export type AuthorMap = z.infer<typeof authorMap>

/** Its answer. */
export interface ImportedChangesAnswer {
  /** How many proposals began, by delegation. */
  readonly proposals: Readonly<Record<string, number>>
  readonly unplaced: readonly (UnplacedChange & { readonly delegation: string })[]
}
