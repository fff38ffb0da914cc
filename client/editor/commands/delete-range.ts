// Deleting a selection. What is left of the first and of the last paragraph becomes one, which keeps the id of the last and the place
// and level of the first; the title and the subject line stay paragraphs of their own.
import type { Delta, DeltaOp } from '../../../shared/document/delta.ts'
import { indexOf } from '../binding/positions.ts'
import type { Command, CommandContext } from './command.ts'
import { isFront, type Placed, placeParagraphs } from './paragraphs.ts'

export const deleteSelection: Command = (context, act) => {
  const { selection, doc } = context.state
  if (selection.empty) return false
  if (act) deleteRange(context, indexOf(doc, selection.from), indexOf(doc, selection.to))
  return true
}

/** Deletes units; the caret stands where they were. */
export function deleteRange(context: CommandContext, from: number, to: number): void {
  const placed = placeParagraphs(context.state.doc)
  context.edit(rangeDeletion(placed, from, to), { anchor: from, head: from })
  const first = placed.find(({ end }) => end >= from)?.paragraph
  const last = placed.find(({ end }) => end >= to)?.paragraph
  if (!first || !last || first === last || isFront(first) || isFront(last)) return
  const started = placed.find(({ paragraph }) => paragraph === first)?.start === from
  if (started) return
  const { kind, part, level } = first
  context.setAttributes([[last.id, { kind, part, level }]])
}

/** The deletion of a range that leaves the ends next to title and subject line. */
function rangeDeletion(placed: readonly Placed[], from: number, to: number): Delta {
  const kept = placed
    .filter(({ paragraph }, k) => {
      const next = placed[k + 1]?.paragraph
      return isFront(paragraph) || (next && isFront(next))
    })
    .map(({ end }) => end)
    .filter((end) => end >= from && end < to)
  const ops: DeltaOp[] = from > 0 ? [{ retain: from }] : []
  let at = from
  for (const end of [...kept, to]) {
    if (end > at) ops.push({ delete: end - at })
    if (end < to) ops.push({ retain: 1 })
    at = end + 1
  }
  return ops
}
