// What a check is told besides the text.
import type { FieldLine, PrintedNumber } from '../importers/imported-document.ts'
import type { Labels } from '../numbering/label.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'

/** What only a text that was read from a file has: what stood there and is no part of the text. */
interface ImportedFacts {
  /** The numbers that the paragraphs carried. */
  readonly numbers: readonly PrintedNumber[]
  /** The lines that became facts of the masthead. */
  readonly fields: readonly FieldLine[]
  readonly sponsors: {
    readonly delegations: readonly string[]
    readonly unknown: readonly string[]
  }
  readonly ambiguities: readonly { readonly code: string; readonly excerpt: string }[]
}

export interface LintContext {
  /** True where the text is about to be issued: then brackets may not be left in it. */
  readonly forIssue: boolean
  /** The text as it was issued last: what its references pointed at, they should still point at. */
  readonly predecessor?: FrozenContent
  /** Symbols that other documents have; that of the text itself is not among them. */
  readonly taken?: readonly string[]
  /** Reads the proposals of this delegation as accepted; without it the text is checked as it stands. */
  readonly proposer?: string
  /** What the paragraphs are called while they are negotiated; without them, references are read by the numbers that the text gives. */
  readonly labels?: Labels
  readonly imported?: ImportedFacts
}
