// Behind the last word of a footnote there are two places for the caret: still in the note, or in the paragraph after it; and so
// before its first word. They are one position in the document, so which is meant follows from how the caret came there.
import type { ResolvedPos } from 'prosemirror-model'
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { fromText } from '../binding/binding.ts'
import { noteAt, noteOf } from '../commands/footnotes.ts'

export const noteBorderPlugin = new Plugin({
  appendTransaction(transactions, before, state) {
    const { $head } = state.selection
    const [left, right] = notesAround($head)
    const was = before.selection.$head.sameParent($head) ? noteAt(before) : null
    const atBorder = isAtBorder(state) && onlyMoved(transactions)
    if (atBorder && right !== null && was === right)
      return state.tr.setStoredMarks($head.nodeAfter?.marks ?? null)
    if (opensWithNote(state)) return leaveNote(state.tr)
    return atBorder && left !== null && was !== left ? leaveNote(state.tr) : null
  },
  props: {
    handleClick(view, _position, event) {
      if (event.shiftKey || !(event.target instanceof Element)) return false
      const clicked = event.target.closest('.note')?.getAttribute('data-note') ?? null
      placeCaret(view, clicked)
      return false
    },
    handleKeyDown(view, event) {
      if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft' && event.key !== 'Escape')
        return false
      return event.key === 'Escape' ? leaveByEscape(view) : leaveByArrow(view, event)
    },
  },
})

/** The caret on the side of a border that was clicked. It is put here, since the browser tells of it only later. */
function placeCaret(view: EditorView, clicked: string | null): void {
  const { doc, tr } = view.state
  const position = readCaret(view)
  if (position === null) return
  const $at = doc.resolve(position)
  const [left, right] = notesAround($at)
  if (left === right || !$at.parent.inlineContent) return
  tr.setSelection(TextSelection.create(doc, position))
  const side = clicked === left ? $at.nodeBefore : $at.nodeAfter
  const inside = clicked !== null && (clicked === left || clicked === right)
  view.dispatch(inside ? tr.setStoredMarks(side?.marks ?? null) : leaveNote(tr))
}

/** Where the browser has the caret; the place next to the pointer may be in another line of the paragraph. */
function readCaret(view: EditorView): number | null {
  const caret = view.dom.ownerDocument.getSelection()
  if (!caret?.isCollapsed || !caret.anchorNode || !view.dom.contains(caret.anchorNode)) return null
  return view.posAtDOM(caret.anchorNode, caret.anchorOffset)
}

function notesAround($pos: ResolvedPos): [left: string | null, right: string | null] {
  return [noteOf($pos.nodeBefore?.marks), noteOf($pos.nodeAfter?.marks)]
}

/** Whether the caret stands between a note and something else, and nothing says yet which of them it is in. */
function isAtBorder({ selection: { $head, empty }, storedMarks }: EditorState): boolean {
  const [left, right] = notesAround($head)
  return empty && !storedMarks && left !== right
}

function onlyMoved(transactions: readonly Transaction[]): boolean {
  return (
    transactions.some((tr) => tr.selectionSet) &&
    !transactions.some((tr) => tr.docChanged || tr.getMeta(fromText))
  )
}

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
