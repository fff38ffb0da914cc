// The words in which changes are read out, one file a language. They follow the usage of corrigenda and of revisions read out in the
// committees; no collection of them was read, so all are inferred but the quotation marks (rules.md 3.9) and the names of the parts.
import type { PlaceName } from '../place-name.ts'

export type Where =
  | { readonly relation: 'after' | 'before'; readonly place: PlaceName }
  | { readonly relation: 'start' }

/** What is put in: one paragraph of that sort, or several. */
export type NewSort =
  | 'preambular'
  | 'operative'
  | 'sub'
  | 'heading'
  | 'annex'
  | 'row'
  | 'other'
  | 'several'

/**
 * Words that are quoted come with their quotation marks. Sentences come without a full stop and with a small letter where the
 * language knows one: describe-changes.ts joins them.
 */
export interface OralPhrases {
  readonly quote: (words: string) => string
  /** Between a place and what is done there. */
  readonly comma: string
  readonly semicolon: string
  readonly stop: string
  /** As the object of a sentence: operative paragraph 4. */
  readonly name: (place: PlaceName) => string
  /** in operative paragraph 4 */
  readonly within: (place: PlaceName) => string
  /** The n-th of several equal quotes. */
  readonly occurrence: (quoted: string, n: number) => string
  /** after “Governments” */
  readonly behind: (quoted: string) => string
  readonly atStart: string
  readonly atEnd: string
  readonly replace: (old: string, now: string) => string
  readonly remove: (old: string) => string
  readonly insert: (now: string) => string
  readonly insertNote: (quoted: string) => string
  readonly insertReference: (note: number) => string
  readonly removeNote: (note: number) => string
  readonly noteReads: (note: number, quoted: string) => string
  readonly spacing: string
  readonly setOff: (quoted: string) => string
  readonly setPlain: (quoted: string) => string
  /** The paragraph, whole, is to read so. */
  readonly shouldRead: (place: PlaceName, quoted: string) => string
  readonly replaceWhole: (places: readonly PlaceName[], quoted: string) => string
  readonly removeParagraph: (place: PlaceName) => string
  readonly insertParagraph: (sort: NewSort, where: Where, quoted: string) => string
  /** `withSubs`: its sub-paragraphs go with it. */
  readonly move: (place: PlaceName, where: Where, withSubs: boolean) => string
  /** `beginnings` are those of the second paragraph and of the further ones, quoted. */
  readonly divide: (place: PlaceName, beginnings: readonly string[]) => string
  readonly merge: (places: readonly PlaceName[]) => string
  readonly becomes: (place: PlaceName, as: PlaceName | null) => string
  readonly brackets: (place: PlaceName, bracketed: boolean) => string
  readonly renumber: string
  readonly reletter: string
}
