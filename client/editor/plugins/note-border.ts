// Behind the last word of a footnote there are two places for the caret: still in the note, or in the paragraph after it. They are one
// position in the document, so which is meant follows from how the caret came there.
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { fromText } from '../binding/binding.ts'
import { noteAt, noteOf } from '../commands/footnotes.ts'

export const noteBorderPlugin = new Plugin({
  appendTransaction(transactions, before, state) {
    const { $head, empty } = state.selection
    const note = noteOf($head.nodeBefore?.marks)
    if (opensWithNote(state)) return leaveNote(state.tr)
    if (!empty || !note || noteOf($head.nodeAfter?.marks) === note || state.storedMarks) return null
    if (transactions.some((tr) => tr.docChanged || tr.getMeta(fromText))) return null
    if (!transactions.some((tr) => tr.selectionSet)) return null
    const wasInside = before.selection.$head.sameParent($head) && noteAt(before) === note
    return wasInside ? null : leaveNote(state.tr)
  },
  props: {
    handleClick(view, position, event) {
      const { $head } = view.state.selection
      if ($head.pos !== position || !(event.target instanceof Element)) return false
      const inside = event.target.closest('.note') !== null
      const note = noteOf($head.nodeBefore?.marks)
      if (note && !inside) view.dispatch(leaveNote(view.state.tr))
      if (note && inside) view.dispatch(view.state.tr.setStoredMarks(null))
      return false
    },
    handleKeyDown(view, event) {
      if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft' && event.key !== 'Escape')
        return false
      return event.key === 'Escape' ? leaveByEscape(view) : leaveByArrow(view, event)
    },
  },
})

/** Before a note that opens its paragraph one writes in the paragraph. */
function opensWithNote({ selection: { $head, empty }, storedMarks }: EditorState): boolean {
  const before = empty && $head.parent.isTextblock && $head.parentOffset === 0
  return before && !storedMarks && noteOf($head.nodeAfter?.marks) !== null
}

/** Text typed next is not part of the footnote before the caret. */
function leaveNote(tr: Transaction): Transaction {
  return tr.setStoredMarks(tr.selection.$head.marks().filter(({ type }) => type.name !== 'note'))
}

/** Escape in a footnote: back into the paragraph, behind the note. */
function leaveByEscape(view: EditorView): boolean {
  const { state } = view
  if (!noteAt(state)) return false
  const { $head } = state.selection
  let end = $head.pos
  const note = noteAt(state)
  $head.parent.forEach((child, offset) => {
    if (noteOf(child.marks) === note) end = Math.max(end, $head.start() + offset + child.nodeSize)
  })
  view.dispatch(leaveNote(state.tr.setSelection(TextSelection.create(state.doc, end))))
  return true
}

/** The arrow towards the end of the line, at the note's last word, steps out without moving; the other one steps back in. */
function leaveByArrow(view: EditorView, event: KeyboardEvent): boolean {
  const { state } = view
  const { $head, empty } = state.selection
  const note = noteOf($head.nodeBefore?.marks)
  if (!empty || hasModifier(event) || !note || noteOf($head.nodeAfter?.marks) === note) return false
  const forward = event.key === (isRightToLeft(view) ? 'ArrowLeft' : 'ArrowRight')
  if (forward !== (noteAt(state) === note)) return false
  view.dispatch(forward ? leaveNote(state.tr) : state.tr.setStoredMarks(null))
  return true
}

function hasModifier({ shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return shiftKey || altKey || ctrlKey || metaKey
}

function isRightToLeft(view: EditorView): boolean {
  return getComputedStyle(view.dom).direction === 'rtl'
}
