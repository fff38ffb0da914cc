// Deletion by keys, for a proposer: the browser says what a key would delete (a character, a word, a line, each platform in its own way), and
// instead of deleting it, it is struck or taken back.
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { indexOf } from '../binding/positions.ts'
import type { CommandContext } from '../commands/command.ts'
import { deleteSelection } from '../commands/delete-range.ts'
import { erase } from '../commands/erase.ts'
import { readSelection } from '../read-selection.ts'

export function eraseKeysPlugin(context: () => CommandContext): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          const { by } = context()
          if (by === null || view.composing || !event.cancelable) return false
          if (!event.inputType.startsWith('delete') || !view.editable) return false
          event.preventDefault()
          readSelection(view)
          if (deleteSelection(context(), true)) return true
          const range = readRange(view, event)
          if (!range) return true
          const direction = event.inputType.endsWith('Forward') ? 'forward' : 'backward'
          return erase(context(), { ...range, direction })
        },
      },
    },
  })
}

/** What would be deleted, within the paragraph of the caret. */
function readRange(view: EditorView, event: InputEvent): { from: number; to: number } | null {
  const [range] = event.getTargetRanges()
  if (!range || !view.dom.contains(range.startContainer)) return null
  const { doc, selection } = view.state
  const bounds = [selection.$head.start(1), selection.$head.end(1)] as const
  const [from, to] = [
    view.posAtDOM(range.startContainer, range.startOffset),
    view.posAtDOM(range.endContainer, range.endOffset),
  ].map((at) => Math.min(Math.max(at, bounds[0]), bounds[1]))
  if (from === undefined || to === undefined || from >= to) return null
  return { from: indexOf(doc, from), to: indexOf(doc, to) }
}
