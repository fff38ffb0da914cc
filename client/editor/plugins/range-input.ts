// Typing over a selection of several paragraphs, or of a footnote referred to elsewhere too: the selection goes the way Delete takes it (ends of title and subject line stay), then the
// text is typed. ProseMirror's own way would join paragraphs under the wrong one's identity.
import { Plugin } from 'prosemirror-state'
import { indexOf } from '../binding/positions.ts'
import type { CommandContext } from '../commands/command.ts'
import { deleteRange } from '../commands/delete-range.ts'
import { findBequests } from '../commands/note-heirs.ts'

export function rangeInputPlugin(context: () => CommandContext): Plugin {
  const deleteAcross = (): boolean => {
    const { state } = context()
    const { $from, $to, from, to } = state.selection
    const [start, end] = [indexOf(state.doc, from), indexOf(state.doc, to)]
    // Everything selected is a selection around the paragraphs, not inside one.
    const within = $from.sameParent($to) && $from.depth > 0
    if (within && findBequests(state.doc, start, end).length === 0) return false
    deleteRange(context(), start, end)
    return true
  }
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        if (!deleteAcross()) return false
        view.dispatch(view.state.tr.insertText(text))
        return true
      },
      handleDOMEvents: {
        compositionstart() {
          deleteAcross()
          return false
        },
      },
    },
  })
}
