// The stretches in which two wordings differ.
import type { TextRun } from '../../../shared/diff/comparison.ts'

/** Offsets in the old words, and in the new ones where `words` begin. */
export interface RowEdit {
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly words: string
}

/** One for each place, what is struck and what is put in there together. */
export function readRowEdits(runs: readonly TextRun[]): RowEdit[] {
  const edits: RowEdit[] = []
  let [old, now, open] = [0, 0, false]
  for (const { op, text } of runs) {
    if (op === 'kept') {
      old += text.length
      now += text.length
      open = false
      continue
    }
    const last = open ? edits.pop() : undefined
    const edit = last ?? { from: old, to: old, newFrom: now, words: '' }
    open = true
    if (op === 'deleted') {
      old += text.length
      edits.push({ ...edit, to: old })
    } else {
      now += text.length
      edits.push({ ...edit, words: edit.words + text })
    }
  }
  return edits
}
