// Where the browser has the selection at this moment. It tells of a move of the caret only after the key, so what is done at once by a key
// that follows must look for itself.
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** Brings the editor's selection to that of the page, where both are in the text and differ. */
export function readSelection(view: EditorView): void {
  const selection = findSelection(view)
  if (selection) view.dispatch(view.state.tr.setSelection(selection))
}

/** The selection of the page where it is in the text and not the editor's; null where there is nothing to read. */
export function findSelection(view: EditorView): TextSelection | null {
  const selection = view.dom.ownerDocument.getSelection()
  if (!selection?.anchorNode || !selection.focusNode) return null
  if (!view.dom.contains(selection.anchorNode) || !view.dom.contains(selection.focusNode))
    return null
  const { state } = view
  const anchor = view.posAtDOM(selection.anchorNode, selection.anchorOffset)
  const head = view.posAtDOM(selection.focusNode, selection.focusOffset)
  if (anchor === state.selection.anchor && head === state.selection.head) return null
  const $anchor = state.doc.resolve(anchor)
  const $head = state.doc.resolve(head)
  // Everything selected is a selection around the paragraphs, which the editor knows better.
  if (!$anchor.parent.isTextblock || !$head.parent.isTextblock) return null
  return TextSelection.create(state.doc, anchor, head)
}
