import type { Paragraph } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import type { ParagraphNumber } from '../numbering/number-paragraphs.ts'
import { item } from './at.ts'
import { compareMarks } from './compare-marks.ts'
import { compareOpenings } from './compare-openings.ts'
import type { Move, Row, RowOp, RowSide } from './comparison.ts'
import type { BlockRow } from './diff-blocks.ts'
import type { FlatText } from './flat-text.ts'

/** One text of the two, with the number of each paragraph. */
export interface NumberedText extends FlatText {
  readonly numbers: readonly ParagraphNumber[]
  readonly language: Language
}

/** Rows with everything that is to be said about their paragraphs. */
export function compareRows(
  rows: readonly BlockRow[],
  old: NumberedText,
  now: NumberedText,
): Row[] {
  const moves = findBlocks(rows)
  return rows.map((row, index) => {
    const sides = {
      old: row.old.map((each) => sideOf(old, each)),
      new: row.new.map((each) => sideOf(now, each)),
    }
    const move = moves[index]
    const marks = compareMarks(row, old, now)
    const opening = compareOpenings(row, old, now)
    return {
      op: opOf(row),
      ...sides,
      runs: row.runs,
      share: Math.round(row.share * 1000) / 1000,
      ...(move && { moved: move }),
      ...differences(sides.old[0], sides.new[0]),
      ...(marks.length > 0 && { marks }),
      ...(opening && { opening }),
    }
  })
}

function sideOf(text: NumberedText, index: number): RowSide {
  const flat = item(text.paragraphs, index)
  const { id, kind, part, level, status, ref }: Paragraph = flat.paragraph
  const { label, path } = item(text.numbers, index)
  const references = flat.references.map(({ at, note }) => ({ at, note: note + 1 }))
  const { length } = flat.text
  const side = { index, id, kind, part, level, status, ref, label, path, length, references }
  const { crossReferences } = flat
  return crossReferences.length === 0 ? side : { ...side, crossReferences }
}

function opOf(row: BlockRow): RowOp {
  if (row.old.length === 0) return 'added'
  if (row.new.length === 0) return 'deleted'
  if (row.new.length > 1) return 'split'
  if (row.old.length > 1) return 'joined'
  return row.runs.every((run) => run.op === 'kept') ? 'kept' : 'changed'
}

/** Of several paragraphs the first is compared. */
function differences(old: RowSide | undefined, now: RowSide | undefined): Partial<Row> {
  if (!old || !now) return {}
  return {
    ...(old.label !== now.label && { renumbered: [old.label, now.label] as const }),
    ...(old.kind !== now.kind && { kind: [old.kind, now.kind] as const }),
    ...(old.part !== now.part && { part: [old.part, now.part] as const }),
    ...(old.level !== now.level && { level: [old.level, now.level] as const }),
    ...(old.status !== now.status && { status: [old.status, now.status] as const }),
  }
}

/** Rows that stood together and stand together again moved as one block. */
function findBlocks(rows: readonly BlockRow[]): (Move | null)[] {
  let block = 0
  return rows.map((row, index) => {
    if (!row.moved) return null
    const last = rows[index - 1]
    const from = item(row.old, 0)
    const to = item(row.new, 0)
    const together = last?.moved && last.old.at(-1) === from - 1 && last.new.at(-1) === to - 1
    if (!together) block += 1
    return { direction: to < from ? 'up' : 'down', by: Math.abs(to - from), block }
  })
}
