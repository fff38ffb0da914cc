// Writes planned edits as proposals of a delegation, by the rules of typing: each as if somebody of it had done it there.
import type * as Y from 'yjs'
import type { Delta, DeltaOp } from '../../../shared/document/delta.ts'
import { writeOwned } from '../../../shared/document/write-owned.ts'
import { textOf } from '../../../shared/document/ydoc.ts'
import { propose } from '../../../shared/negotiation/propose.ts'
import { Sheet } from '../../../shared/negotiation/sheet.ts'
import type { PlannedEdit } from './plan-edits.ts'

export interface ProposalWriter {
  readonly by: string
  /** A new name for a proposal, `JPN:3f9a2c81`. */
  readonly newSid: () => string
}

/** Must run inside a transaction. From the last edit to the first, so that the places of the others stay what they are. */
export function writeProposals(
  ydoc: Y.Doc,
  edits: readonly PlannedEdit[],
  { by, newSid }: ProposalWriter,
): void {
  const ordered = edits
    .map((edit, order) => ({ edit, order, ...placeOf(edit) }))
    .sort(
      (a, b) =>
        b.place - a.place || b.strikes - a.strikes || a.between - b.between || b.order - a.order,
    )
  for (const { edit } of ordered) {
    const sid = newSid()
    for (const change of changesOf(edit)) {
      const sheet = new Sheet(textOf(ydoc).toDelta() as Delta)
      writeOwned(ydoc, propose(sheet, change, { by, sid }).delta, by)
    }
  }
}

interface EditPlace {
  readonly place: number
  /** 1 of an edit that strikes: what is put in at a place stands before the unit there, so that is struck first. */
  readonly strikes: number
  /** 1 of whole paragraphs: they stand before the words that are put in where the next one begins, whatever their order in the new text. */
  readonly between: number
}

function placeOf({ words, ends, at, within }: PlannedEdit): EditPlace {
  const strikes = words.length + ends.length
  return {
    place: strikes === 0 ? at : Math.min(...words, ...ends),
    strikes: Math.min(strikes, 1),
    between: within.length === 0 ? 1 : 0,
  }
}

/**
 * An end of a paragraph is struck alone, before its words: together with words it would be taken only if nobody else had any in between.
 */
function changesOf({ words, ends, at, inserts }: PlannedEdit): Delta[] {
  const strikes = ends.map((end): Delta => [...skip(end), { delete: 1 }])
  if (words.length === 0 && inserts.length === 0) return strikes
  const rest: DeltaOp[] = []
  let done = 0
  for (const place of words) {
    if (place > done) rest.push({ retain: place - done })
    rest.push({ delete: 1 })
    done = place + 1
  }
  if (inserts.length > 0 && at > done) rest.push({ retain: at - done })
  return [...strikes, [...rest, ...inserts]]
}

function skip(index: number): DeltaOp[] {
  return index > 0 ? [{ retain: index }] : []
}
