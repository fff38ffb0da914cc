// What a check finds: where, by which rule, on whose word, and the edits that put it right where there is only one way to do that.
// Nothing here forbids anything: published documents break every one of these rules.
import type { RuleCode, Severity, SourceCode } from './rule-codes.ts'

/** Offsets are those of `rawText`, footnotes and struck words included. */
export interface TextPlace {
  readonly kind: 'text'
  readonly paragraphId: string
  readonly from: number
  readonly to: number
}

export type Place =
  | TextPlace
  | { readonly kind: 'masthead'; readonly field: 'symbol' | 'body' }
  /** The code of a State, or the name as it was written. */
  | { readonly kind: 'sponsor'; readonly delegation: string }

/** Puts `replacement` in the place of the characters from `from` to `to` of one paragraph's raw text. */
export interface Edit {
  readonly paragraphId: string
  readonly from: number
  readonly to: number
  readonly replacement: string
}

export interface Finding {
  readonly rule: RuleCode
  readonly severity: Severity
  readonly place: Place
  /** What the words of the rule's message name; always all of its placeholders. */
  readonly values: Readonly<Record<string, string | number>>
  readonly source: SourceCode
  /** True where no source was read that says so: the rule is deduced, or general practice. */
  readonly inferred: boolean
  /** In the order of the text, not overlapping; null where a person must choose. */
  readonly fix: readonly Edit[] | null
}
