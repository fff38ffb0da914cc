// What a paste brings, wherever it comes from: paragraphs with nothing but words, footnotes and a place in the text.
import type { Marks, ParagraphKind, Part, Run } from '../../../shared/document/draft-text.ts'

export interface Piece {
  /** The paragraph's id, where the paste comes from a draft; it is kept if the draft no longer has it. */
  readonly id: string | null
  readonly kind: ParagraphKind
  /** Null where the source does not tell: it then follows the place of the paste. */
  readonly part: Part | null
  /** Null likewise. */
  readonly level: number | null
  readonly runs: readonly Run[]
}

export function plainPiece(runs: readonly Run[], more: Partial<Piece> = {}): Piece {
  return { id: null, kind: 'paragraph', part: null, level: null, runs, ...more }
}

export function textRun(text: string, marks: Marks = {}): Run {
  return { text, marks }
}
