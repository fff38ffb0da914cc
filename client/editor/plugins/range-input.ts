// Typing where the browser would do it wrongly. Over a selection of several paragraphs, of a footnote referred to elsewhere too, or of proposals:
// the selection goes the way Delete takes it (ends of title and subject line stay, a proposer strikes), then the text is typed. ProseMirror's
// own way would join paragraphs under the wrong one's identity, and the browser's would take marks along.
import { Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { indexOf, positionOf } from '../binding/positions.ts'
import type { CommandContext } from '../commands/command.ts'
import { deleteRange } from '../commands/delete-range.ts'
import { findBequests } from '../commands/note-heirs.ts'
import { readSelection } from '../read-selection.ts'
import { sheetOf, type Writer } from '../writer.ts'

export function rangeInputPlugin(context: () => CommandContext, writer: Writer): Plugin {
  /** Takes out what is selected, if the browser may not; `composes`: within a paragraph it may, since to do it for it would end a composition. */
  const deleteFirst = (composes = false): boolean => {
    const { state, by } = context()
    const { $from, $to, from, to, empty } = state.selection
    if (empty) return false
    const [start, end] = [indexOf(state.doc, from), indexOf(state.doc, to)]
    // Everything selected is a selection around the paragraphs, not inside one.
    const within = $from.sameParent($to) && $from.depth > 0
    const plain = composes || (by === null && !sheetOf(state.doc).contested)
    if (within && plain && findBequests(state.doc, start, end).length === 0) return false
    deleteRange(context(), start, end)
    return true
  }
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        if (!deleteFirst(view.composing)) return false
        view.dispatch(view.state.tr.insertText(text))
        return true
      },
      handleDOMEvents: {
        beforeinput(view, event) {
          const { data, inputType, cancelable } = event
          if (inputType !== 'insertText' || !data || !cancelable) return false
          if (view.composing || !view.editable || !isBetween(context())) return false
          event.preventDefault()
          readSelection(view)
          deleteFirst()
          insertText(view, data)
          return true
        },
        // A key that goes to an input method comes before its composition begins: what it is to replace is taken out now, and the
        // caret put where the words will stay. Once it has begun, the browser must be left alone.
        keydown(view, event) {
          if (!view.editable || view.composing || !startsComposing(event)) return false
          readSelection(view)
          deleteFirst()
          goBehindStrikes(view, writer)
          return false
        },
        compositionstart() {
          deleteFirst(true)
          return false
        },
      },
    },
  })
}

/** Whether a key will be composed with: an input method has it, and it is one that writes. */
function startsComposing({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key !== 'Process' || ctrlKey || metaKey || altKey) return false
  return /^(?:Key|Digit|Intl|Bracket|Semicolon|Quote|Comma|Period|Slash|Minus|Equal|Backquote|Backslash)/.test(
    code,
  )
}

/** Whether what is typed may stand between marks of proposals. */
function isBetween({ by, state }: CommandContext): boolean {
  return by !== null || sheetOf(state.doc).contested
}

function insertText(view: EditorView, text: string): void {
  const { from, to } = view.state.selection
  const usual = () => view.state.tr.insertText(text)
  const handled = view.someProp('handleTextInput', (handle) => handle(view, from, to, text, usual))
  if (!handled) view.dispatch(usual().scrollIntoView())
}

/** An input method composes where its words will stay: behind what one has struck at the caret. */
function goBehindStrikes(view: EditorView, writer: Writer): void {
  const { doc, selection } = view.state
  if (!selection.empty) return
  const at = indexOf(doc, selection.head)
  const place = writer.place(doc, at, 0)
  if (!place || place.to === at) return
  const { tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(doc, positionOf(doc, place.to))))
}
