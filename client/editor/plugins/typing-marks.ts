// The marks that the next character will bear, set before it is typed. A proposer's words are then its own from their first letter on, in an element
// of their own on the page, so that an input method composes where its words will stay; and an editor's are outside the proposals
// around them. Also keeps the caret out of the lines that only say where a paragraph is to be brought.
import type { Mark, Node } from 'prosemirror-model'
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { Mark as MarkSet } from 'prosemirror-model'
import { fromMarks, toMarks } from '../../../shared/document/prosemirror.ts'
import { indexOf } from '../binding/positions.ts'
import { noteAt } from '../commands/footnotes.ts'
import type { Writer } from '../writer.ts'

export function typingMarksPlugin(writer: Writer): Plugin {
  let view: EditorView | null = null
  return new Plugin({
    view: (opened) => {
      view = opened
      return { destroy: () => (view = null) }
    },
    appendTransaction(_transactions, before, state) {
      if (view?.composing || writer.mode === 'reading') return null
      return leaveMove(before, state) ?? waitWith(state, marksFor(writer, state))
    },
    props: {
      handleTextInput(typedIn, from, to, ...[text, usual]) {
        const marks = typedIn.composing
          ? marksComposed(writer, typedIn.state, from, to)
          : marksTyped(writer, typedIn.state, from, to)
        if (!marks) return false
        const tr = usual()
        const end = from + text.length
        tr.removeMark(from, end)
        for (const mark of marks) tr.addMark(from, end, mark)
        typedIn.dispatch(tr)
        return true
      },
    },
  })
}

/** Sets the marks that wait, if they are not what they would be anyway. */
function waitWith(state: EditorState, marks: readonly Mark[] | null): Transaction | null {
  const usual = state.storedMarks ?? state.selection.$head.marks()
  return marks === null || MarkSet.sameSet(marks, usual) ? null : state.tr.setStoredMarks(marks)
}

function marksFor(writer: Writer, state: EditorState): readonly Mark[] | null {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  if (!selection.$head.parent.isTextblock) return null
  return marksTyped(writer, state, selection.head, selection.head)
}

/** Those of the place; emphasis and footnote as they would be without proposals. */
function marksTyped(
  writer: Writer,
  state: EditorState,
  from: number,
  to: number,
): readonly Mark[] | null {
  const { doc } = state
  const base = baseMarks(state, from)
  if (writer.by === null) return toMarks(base)
  const at = indexOf(doc, from)
  const place = writer.place(doc, at, indexOf(doc, to) - at)
  return place && toMarks({ ...base, ...place.marks })
}

function baseMarks(state: EditorState, from: number) {
  const $from = state.doc.resolve(from)
  const { emphasis } = fromMarks(state.storedMarks ?? $from.marks())
  const note = noteAt(state)
  return { ...(emphasis && { emphasis }), ...(note !== null && { note }) }
}

/** While a method composes, those of the element on the page in which it does. */
function marksComposed(
  writer: Writer,
  state: EditorState,
  from: number,
  to: number,
): readonly Mark[] | null {
  if (state.storedMarks) return state.storedMarks
  const own = ownNode(writer, state.doc, from, to)
  if (!own) return null
  const { ins, sub, note, emphasis } = fromMarks(own.marks)
  return toMarks({
    ...(ins && { ins }),
    ...(sub && { sub }),
    ...(note !== undefined && { note }),
    ...(emphasis && { emphasis }),
  })
}

function ownNode({ by }: Writer, doc: Node, from: number, to: number): Node | null {
  const $from = doc.resolve(from)
  const found = to > from ? doc.nodeAt(from) : $from.nodeBefore
  const { ins, sub } = fromMarks(found?.marks ?? [])
  return by !== null && (sub ?? ins)?.by === by ? found : null
}

/** The caret goes on in the direction in which it came, and stays where it was if nothing is there. */
function leaveMove(before: EditorState, state: EditorState): Transaction | null {
  const { $head } = state.selection
  if ($head.depth === 0 || $head.parent.attrs['kind'] !== 'move') return null
  const index = $head.index(0)
  const forward = state.selection.head >= before.selection.head
  const k = nextWords(state.doc, index, forward) ?? nextWords(state.doc, index, !forward)
  if (k === null) return null
  let start = 0
  for (let n = 0; n < k; n++) start += state.doc.child(n).nodeSize
  const at = k > index ? start + 1 : start + 1 + state.doc.child(k).content.size
  return state.tr.setSelection(TextSelection.create(state.doc, at))
}

function nextWords(doc: Node, from: number, forward: boolean): number | null {
  const step = forward ? 1 : -1
  for (let k = from + step; k >= 0 && k < doc.childCount; k += step)
    if (doc.child(k).attrs['kind'] !== 'move') return k
  return null
}
