import type { DeltaOp } from '../../../shared/document/delta.ts'
import type { RowSide } from '../../../shared/diff/comparison.ts'

/** The end of a paragraph that is put in. */
export function newEnd({ kind, part, level }: RowSide, newId: () => string): DeltaOp {
  const own = kind === 'heading' ? 'heading' : 'paragraph'
  return { insert: { p: { id: newId(), kind: own, part, level, ref: null } }, attributes: {} }
}
