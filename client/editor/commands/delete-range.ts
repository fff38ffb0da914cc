// Deleting a selection. What is left of the first and of the last paragraph becomes one, which keeps the id of the last and the place
// and level of the first; the title and the subject line stay paragraphs of their own.
import type { DeltaOp } from '../../../shared/document/delta.ts'
import { readBirths } from '../../../shared/document/ydoc.ts'
import { deleteUnits } from '../binding/front.ts'
import { indexOf } from '../binding/positions.ts'
import type { Command, CommandContext } from './command.ts'
import { type Bequest, findBequests } from './note-heirs.ts'
import { isFront, placeParagraphs } from './paragraphs.ts'

export const deleteSelection: Command = (context, act) => {
  const { selection, doc } = context.state
  if (selection.empty) return false
  if (act) deleteRange(context, indexOf(doc, selection.from), indexOf(doc, selection.to))
  return true
}

/** Deletes units; the caret stands where they were. The words of a note that is referred to elsewhere too go there. */
export function deleteRange(context: CommandContext, from: number, to: number): void {
  const { doc } = context.state
  const placed = placeParagraphs(doc)
  // What is struck stays, and its notes with it.
  const bequests = context.by === null ? findBequests(doc, from, to) : []
  const before = bequests.filter(({ at }) => at <= from)
  const after = bequests.filter(({ at }) => at > from)
  const ops: DeltaOp[] = []
  let at = 0
  const goTo = (index: number) => {
    if (index > at) ops.push({ retain: index - at })
    at = index
  }
  const give = (bequest: Bequest) => {
    goTo(bequest.at)
    ops.push(...bequest.inserts)
  }
  before.forEach(give)
  goTo(from)
  ops.push(...deleteUnits(doc, from, to))
  at = to
  after.forEach(give)
  const caret = from + before.reduce((sum, { length }) => sum + length, 0)
  context.edit(ops, { anchor: caret, head: caret })
  const first = placed.find(({ end }) => end >= from)?.paragraph
  const last = placed.find(({ end }) => end >= to)?.paragraph
  if (!first || !last || first === last || isFront(first) || isFront(last)) return
  // Not joined: a proposer joins nothing in passing, and proposed words keep the end of their paragraph.
  if (readBirths(context.ydoc).has(first.id)) return
  const started = placed.find(({ paragraph }) => paragraph === first)?.start === from
  if (started) return
  const { kind, part, level } = first
  context.setAttributes([[last.id, { kind, part, level }]])
}
