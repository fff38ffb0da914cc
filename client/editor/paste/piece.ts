// What a paste brings, wherever it comes from: paragraphs with nothing but words, footnotes and a place in the text.
import { joinCells } from '../../../shared/document/cells.ts'
import { mergeRuns } from '../../../shared/document/merge-runs.ts'
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

/** A row of a table; white space within a cell is one space. */
export function rowPiece(cells: readonly (readonly Run[])[]): Piece {
  const squeezed = cells.map((runs) =>
    runs.map(({ text, marks }, k) => {
      const words = text.replaceAll(/\s+/gu, ' ')
      const begun = k === 0 ? words.trimStart() : words
      return { text: k === runs.length - 1 ? begun.trimEnd() : begun, marks }
    }),
  )
  return plainPiece(mergeRuns(joinCells(squeezed)), { kind: 'row', part: 'text', level: 0 })
}
