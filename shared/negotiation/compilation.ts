// A compilation text: the whole draft with every proposal in brackets under its delegation's name, as values that a screen, a page of
// print or a line of plain text can draw alike. Spaces are part of the segments; a writer adds none.
import type { Language } from '../document/language.ts'
import type { ParagraphKind, Part } from '../document/draft-text.ts'

export type Segment =
  /** Words of the text: bold where they are proposed, struck through where somebody would delete them; both can be. */
  | {
      readonly kind: 'words'
      readonly text: string
      readonly inserted: boolean
      readonly struck: boolean
      readonly emphasis: boolean
    }
  | { readonly kind: 'bracket'; readonly text: string }
  /** Whose it is and who thinks what of it, in parentheses; `sids` are the proposals. */
  | { readonly kind: 'attribution'; readonly text: string; readonly sids: readonly string[] }
  /** What is to be done, or where a paragraph stands; no words of the text. */
  | { readonly kind: 'remark'; readonly text: string }
  /** A reference to a footnote, by its number. */
  | { readonly kind: 'note'; readonly number: number }

export interface CompiledParagraph {
  readonly paragraphId: string
  readonly kind: ParagraphKind
  readonly part: Part
  readonly level: number
  /** `OP 3 (a)`; null for title, subject line and moves. */
  readonly label: string | null
  readonly segments: readonly Segment[]
}

interface CompiledNote {
  readonly number: number
  readonly segments: readonly Segment[]
}

export interface Compilation {
  readonly language: Language
  readonly paragraphs: readonly CompiledParagraph[]
  readonly notes: readonly CompiledNote[]
}
