// Footnotes in the editor: a mark over the note's own words, where it is referred to. The first character under the mark is the anchor,
// so that a note without words can stand and be written.
import type { Mark } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { DeltaOp } from '../../../shared/document/delta.ts'
import { writeAttributes } from '../../../shared/document/delta.ts'
import { anchor } from '../../../shared/document/draft-text.ts'
import { type FootnoteReference, readFootnotes } from '../../../shared/document/footnotes.ts'
import { fromProseMirror } from '../../../shared/document/prosemirror.ts'
import { indexOf } from '../binding/positions.ts'
import type { Command, CommandContext } from './command.ts'
import { deleteRange } from './delete-range.ts'

export function noteOf(marks: readonly Mark[] | null | undefined): string | null {
  const mark = marks?.find(({ type }) => type.name === 'note')
  return mark ? String(mark.attrs['id']) : null
}

/** The footnote that text typed at the caret would belong to, or null: before a note that opens its paragraph, none. */
export function noteAt({ selection: { $head }, storedMarks }: EditorState): string | null {
  return noteOf(storedMarks ?? ($head.parentOffset > 0 ? $head.marks() : null))
}

/** A new footnote at the caret, with the caret in it. Not inside another. */
export const insertFootnote: Command = (context, act) => {
  const { state } = context
  if (noteAt(state) || state.doc.childCount === 0) return false
  if (act) insertReference(context, context.newId())
  return true
}

/** A further reference to a footnote, at the caret. */
export function repeatFootnote(context: CommandContext, id: string): boolean {
  if (noteAt(context.state)) return false
  insertReference(context, id)
  return true
}

function insertReference({ state, edit }: CommandContext, id: string): void {
  const at = indexOf(state.doc, state.selection.to)
  const insert: DeltaOp = { insert: anchor, attributes: writeAttributes({ note: id }) }
  edit([...(at > 0 ? [{ retain: at }] : []), insert], { anchor: at + 1, head: at + 1 })
}

/** Takes away the reference at the caret; where the note is referred to elsewhere too, its words move to the next reference. */
export const removeFootnote: Command = (context, act) => {
  const here = referenceAt(context.state, readFootnotes(fromProseMirror(context.state.doc)))
  if (!here) return false
  if (act) {
    const { $head } = context.state.selection
    const start = indexOf(context.state.doc, $head.start())
    deleteRange(context, start + here.from, start + here.to)
  }
  return true
}

/** The reference the caret is in, or stands right behind. */
function referenceAt(
  { doc, selection }: EditorState,
  references: readonly FootnoteReference[],
): FootnoteReference | null {
  const { parentOffset, parent } = selection.$head
  if (doc.childCount === 0) return null
  const found = references.find(
    ({ paragraphId, from, to }) =>
      paragraphId === parent.attrs['id'] && parentOffset >= from && parentOffset <= to,
  )
  return found ?? null
}
