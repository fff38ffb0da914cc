// Deleting a selection. What is left of the first and of the last paragraph becomes one, which keeps the id of the last and the place
// and level of the first; the title and the subject line stay paragraphs of their own.
import { deleteUnits } from '../binding/front.ts'
import { indexOf } from '../binding/positions.ts'
import type { Command, CommandContext } from './command.ts'
import { isFront, placeParagraphs } from './paragraphs.ts'

export const deleteSelection: Command = (context, act) => {
  const { selection, doc } = context.state
  if (selection.empty) return false
  if (act) deleteRange(context, indexOf(doc, selection.from), indexOf(doc, selection.to))
  return true
}

/** Deletes units; the caret stands where they were. */
export function deleteRange(context: CommandContext, from: number, to: number): void {
  const placed = placeParagraphs(context.state.doc)
  const ops = deleteUnits(context.state.doc, from, to)
  context.edit([...(from > 0 ? [{ retain: from }] : []), ...ops], { anchor: from, head: from })
  const first = placed.find(({ end }) => end >= from)?.paragraph
  const last = placed.find(({ end }) => end >= to)?.paragraph
  if (!first || !last || first === last || isFront(first) || isFront(last)) return
  const started = placed.find(({ paragraph }) => paragraph === first)?.start === from
  if (started) return
  const { kind, part, level } = first
  context.setAttributes([[last.id, { kind, part, level }]])
}
