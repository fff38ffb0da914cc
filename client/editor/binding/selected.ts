// The selection as flat indexes of the text, which is how it is told to others and remembered for undo.
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { indexOf, positionOf } from './positions.ts'

export interface Selected {
  readonly anchor: number
  readonly head: number
}

export function selectedOf({ doc, selection }: EditorState): Selected {
  return { anchor: indexOf(doc, selection.anchor), head: indexOf(doc, selection.head) }
}

export function select({ doc, tr }: EditorState, { anchor, head }: Selected): Transaction {
  const selection = TextSelection.create(doc, positionOf(doc, anchor), positionOf(doc, head))
  return tr.setSelection(selection)
}
