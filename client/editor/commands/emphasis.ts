// Setting words off by hand: italics, in Chinese the Kai face, in Arabic a heavier one. Opening words are set off without it.
import type { EditorState, Transaction } from 'prosemirror-state'
import { schema } from '../../../shared/document/schema.ts'

/** Sets the selected words off, or no longer; without a selection nothing. With no `dispatch` it only says whether it applies. */
export function toggleEmphasis(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { from, to, empty } = state.selection
  const type = schema.marks['emphasis']
  if (empty || !type) return false
  const set = state.doc.rangeHasMark(from, to, type)
  dispatch?.(set ? state.tr.removeMark(from, to, type) : state.tr.addMark(from, to, type.create()))
  return true
}
