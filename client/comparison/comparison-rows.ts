// A comparison as lines to read: for every paragraph its pieces with what is inserted and deleted, and in words what else became
// of it. Footnote marks, which the comparison holds as U+FFFC, get the number of the side they are read on.
import { unreachable } from '../../shared/assert.ts'
import type { Comparison, NotePoint, Row, TextRun } from '../../shared/diff/comparison.ts'
import { anchor, type ParagraphKind, type Part } from '../../shared/document/draft-text.ts'
import type { MessageKey, MessageValues } from '../../shared/i18n/translate.ts'

/** Between the words of two paragraphs in one row. U+2029 PARAGRAPH SEPARATOR. */
const paragraphEnd = '\u2029'

type PieceOp = TextRun['op']

export type Piece =
  | { readonly kind: 'words'; readonly op: PieceOp; readonly text: string }
  | { readonly kind: 'reference'; readonly op: PieceOp; readonly note: number | null }
  | { readonly kind: 'end'; readonly op: PieceOp }

export interface Remark {
  readonly key: MessageKey
  readonly values: MessageValues
}

export interface ComparedRow {
  /** Position among the rows. */
  readonly index: number
  readonly kind: ParagraphKind
  readonly part: Part
  readonly level: number
  /** `OP 5 (a)` in the new text, or in the old one of a deleted paragraph; null where there is none. */
  readonly label: string | null
  readonly remarks: readonly Remark[]
  readonly pieces: readonly Piece[]
  /** Something differs that a reader should see. */
  readonly isChange: boolean
}

export function readRows(comparison: Comparison): ComparedRow[] {
  return comparison.rows.flatMap((row, index) => {
    const side = row.new[0] ?? row.old[0]
    if (!side) return []
    const remarks = readRemarks(row)
    return {
      index,
      kind: side.kind,
      part: side.part,
      level: side.level,
      label: side.path ?? side.label,
      remarks,
      pieces: readPieces(row.runs, allReferences(row.old), allReferences(row.new)),
      isChange: row.op !== 'kept' || remarks.length > 0,
    }
  })
}

/** The title is shown by itself where the text has no paragraph for it. */
export function hasOwnTitle(rows: readonly ComparedRow[]): boolean {
  return !rows.some(({ part }) => part === 'title')
}

/** How many places a reader can step to. */
export function countStops(comparison: Comparison, rows: readonly ComparedRow[]): number {
  const { sponsors, masthead, title, notes } = comparison
  return (
    sponsors.length +
    masthead.length +
    Number(hasOwnTitle(rows) && title.op !== 'kept') +
    rows.filter(({ isChange }) => isChange).length +
    notes.filter(({ op }) => op !== 'kept').length
  )
}

/** The pieces of a run of words; the notes are those that the two sides refer to, in order. */
export function readPieces(
  runs: readonly TextRun[],
  oldNotes: readonly NotePoint[],
  newNotes: readonly NotePoint[],
): Piece[] {
  const left = { old: [...oldNotes], new: [...newNotes] }
  return runs.flatMap(({ op, text }) =>
    text
      .split(new RegExp(`([${anchor}${paragraphEnd}])`, 'u'))
      .filter((part) => part !== '')
      .map((part): Piece => {
        if (part === paragraphEnd) return { kind: 'end', op }
        if (part !== anchor) return { kind: 'words', op, text: part }
        const older = op === 'inserted' ? undefined : left.old.shift()
        const newer = op === 'deleted' ? undefined : left.new.shift()
        return { kind: 'reference', op, note: (newer ?? older)?.note ?? null }
      }),
  )
}

function allReferences(sides: Row['old']): NotePoint[] {
  return sides.flatMap(({ references }) => references)
}

function readRemarks(row: Row): Remark[] {
  return [
    ...whatBecame(row),
    ...movement(row),
    ...numbering(row),
    ...(row.kind ? [remark(`compare.row-kind-${row.kind[1]}`)] : []),
    ...(row.part ? [remark(partKey(row.part[1]))] : []),
    ...(row.level ? [remark('compare.row-level', { old: row.level[0], new: row.level[1] })] : []),
    ...(row.status ? [remark('compare.row-status')] : []),
    ...(row.marks && row.marks.length > 0 ? [remark('compare.row-marks')] : []),
  ]
}

function whatBecame(row: Row): Remark[] {
  switch (row.op) {
    case 'added':
      return [remark('compare.row-added')]
    case 'deleted':
      return [remark('compare.row-deleted')]
    case 'split':
      return [remark('compare.row-split', { count: row.new.length })]
    case 'joined':
      return [remark('compare.row-joined', { count: row.old.length })]
    case 'kept':
    case 'changed':
      return []
    default:
      return unreachable(row.op)
  }
}

function movement({ moved }: Row): Remark[] {
  return moved ? [remark(`compare.row-moved-${moved.direction}`, { count: moved.by })] : []
}

function numbering({ renumbered }: Row): Remark[] {
  if (!renumbered) return []
  const [before, after] = renumbered
  if (before !== null && after !== null)
    return [remark('compare.row-renumbered', { old: before, new: after })]
  if (after !== null) return [remark('compare.row-number-given', { new: after })]
  return before === null ? [] : [remark('compare.row-number-lost', { old: before })]
}

function partKey(part: Part): MessageKey {
  if (part === 'preamble' || part === 'operative') return `compare.row-part-${part}`
  return 'compare.row-part-other'
}

function remark(key: MessageKey, values: MessageValues = {}): Remark {
  return { key, values }
}
