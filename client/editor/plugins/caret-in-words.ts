// The caret stays behind the letter that was typed. When words at the caret get an element of their own (opening words, as soon as they
// are recognised), the browser is left with a caret in the paragraph, between two elements. ProseMirror takes that for the same place;
// Chromium then types the next letter before the words. Chinese and Arabic are written so: no space comes between.
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

export function caretInWordsPlugin(): Plugin {
  return new Plugin({ view: () => ({ update: putCaretInWords }) })
}

function putCaretInWords(view: EditorView): void {
  const { empty, head, $head } = view.state.selection
  if (!empty || view.composing || !view.hasFocus()) return
  if (!$head.parent.isTextblock || $head.parentOffset === 0) return
  const shown = view.dom.ownerDocument.getSelection()
  if (!shown?.isCollapsed || !view.dom.contains(shown.anchorNode)) return
  if (shown.anchorNode instanceof Text) return
  const { node, offset } = view.domAtPos(head, -1)
  if (node instanceof Text) shown.collapse(node, offset)
}
