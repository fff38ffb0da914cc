// A comparison as lines to read: for every paragraph what became of it, in words and in marks; and a thin line at the place that a
// moved paragraph has left.
import { unreachable } from '../../shared/assert.ts'
import type { Comparison, OpeningChange, Row, RowSide } from '../../shared/diff/comparison.ts'
import type { ParagraphKind, Part } from '../../shared/document/draft-text.ts'
import type { MessageKey, MessageValues } from '../../shared/i18n/translate.ts'
import { kindsOfRow, type ChangeKind } from './change-kinds.ts'
import { readSidedPieces, type SidedPieces } from './compared-pieces.ts'

interface Remark {
  readonly key: MessageKey
  readonly values: MessageValues
}

export interface ComparedRow {
  readonly type: 'row'
  /** Position among the rows. */
  readonly index: number
  readonly op: Row['op']
  readonly kind: ParagraphKind
  readonly part: Part
  readonly level: number
  /** `OP 5 (a)` in each text; null where there is none. */
  readonly labels: { readonly old: string | null; readonly new: string | null }
  readonly remarks: readonly Remark[]
  /** The change of the opening verb, called out. */
  readonly opening: OpeningChange | null
  readonly pieces: SidedPieces
  /** Empty where a reader has nothing to see. */
  readonly kinds: ReadonlySet<ChangeKind>
}

/** Where a moved paragraph stood. */
export interface Ghost {
  readonly type: 'ghost'
  /** Of the row at the new place. */
  readonly index: number
  readonly label: string | null
  /** Its label at the new place. */
  readonly to: string | null
}

export type ComparedLine = ComparedRow | Ghost

export function readRows({ rows, language }: Pick<Comparison, 'rows' | 'language'>): ComparedRow[] {
  return rows.flatMap((row, index) => {
    const side = row.new[0] ?? row.old[0]
    if (!side) return []
    const { kind, part, level } = side
    return {
      type: 'row',
      index,
      op: row.op,
      kind,
      part,
      level,
      labels: { old: labelOf(row.old[0]), new: labelOf(row.new[0]) },
      remarks: readRemarks(row),
      opening: row.opening?.verb === true ? row.opening : null,
      pieces: readSidedPieces(row, language),
      kinds: kindsOfRow(row),
    }
  })
}

/** The rows with a ghost at each place that a moved paragraph has left: behind what it stood behind. */
export function readLines(comparison: Pick<Comparison, 'rows' | 'language'>): ComparedLine[] {
  const { rows } = comparison
  const stayed = new Map<number, number>()
  for (const [index, row] of rows.entries())
    if (!row.moved) for (const side of row.old) stayed.set(side.index, index)
  const ghosts = new Map<number, Ghost[]>()
  const moved = rows
    .flatMap((row, index) => (row.moved ? [{ row, index, from: row.old[0]?.index ?? 0 }] : []))
    .sort((a, b) => a.from - b.from)
  for (const { row, index, from } of moved) {
    let before = from - 1
    while (before >= 0 && !stayed.has(before)) before -= 1
    const after = stayed.get(before) ?? -1
    const ghost = { label: labelOf(row.old[0]), to: labelOf(row.new[0]) }
    ghosts.set(after, [...(ghosts.get(after) ?? []), { type: 'ghost', index, ...ghost }])
  }
  const lines = readRows(comparison).flatMap((row): ComparedLine[] => [
    row,
    ...(ghosts.get(row.index) ?? []),
  ])
  return [...(ghosts.get(-1) ?? []), ...lines]
}

/** The title is shown by itself where the text has no paragraph for it. */
export function hasOwnTitle(rows: readonly Pick<Row, 'new' | 'old'>[]): boolean {
  return !rows.some((row) => (row.new[0] ?? row.old[0])?.part === 'title')
}

function labelOf(side: RowSide | undefined): string | null {
  return side?.path ?? side?.label ?? null
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
    ...(row.runs.some(({ moved }) => moved !== undefined) ? [remark('compare.row-clause')] : []),
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

/** From which number, or where it had none how far. */
function movement({ moved, old }: Row): Remark[] {
  if (!moved) return []
  const from = labelOf(old[0])
  if (from !== null) return [remark('compare.row-moved-from', { old: from })]
  return [remark(`compare.row-moved-${moved.direction}`, { count: moved.by })]
}

/** Another number is said in the margin; only that there is one now, or none any more, is said in words. */
function numbering({ renumbered }: Row): Remark[] {
  const [before, after] = renumbered ?? ['', '']
  if (before === null && after !== null) return [remark('compare.row-number-given', { new: after })]
  return before !== null && after === null
    ? [remark('compare.row-number-lost', { old: before })]
    : []
}

function partKey(part: Part): MessageKey {
  if (part === 'preamble' || part === 'operative') return `compare.row-part-${part}`
  return 'compare.row-part-other'
}

function remark(key: MessageKey, values: MessageValues = {}): Remark {
  return { key, values }
}
