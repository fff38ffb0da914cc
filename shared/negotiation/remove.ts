// Rejecting and withdrawing take a proposal out of the text; adopting makes a change to a proposal part of it.
import type * as Y from 'yjs'
import { strikeKey } from '../document/delta.ts'
import { finalId } from '../document/ydoc.ts'
import type { Touched } from './accept.ts'
import { ownerOf } from './collect-proposals.ts'
import { keepNotes } from './keep-notes.ts'
import { dropLostMoves } from './moved-here.ts'
import { delegationOf, Edits, isStruckBy, placeText, type Span } from './placed-text.ts'

/**
 * Its words and ends go, with what others put into them; its strikes are lifted. Must run inside a transaction of the program's.
 * Rejecting all that is open, in any order, gives the base text unit for unit.
 */
export function removeProposal(ydoc: Y.Doc, sid: string): Touched {
  const before = placeText(ydoc)
  const edits = new Edits()
  for (const { paragraph, words, end } of before)
    for (const span of paragraph.id === finalId ? words : [...words, end]) {
      const { ins, sub } = span.marks
      if (ins?.sid === sid || sub?.sid === sid) edits.delete(span, 'host-gone')
      else lift(edits, span, sid)
    }
  edits.apply(ydoc)
  keepNotes(ydoc, before)
  return without(sid, edits.touched, dropLostMoves(ydoc, before, 'host-gone'))
}

function lift(edits: Edits, span: Span, sid: string): void {
  if (isStruckBy(span.marks, sid))
    edits.format(span, { [strikeKey({ sid, by: delegationOf(sid) })]: null })
}

function without(sid: string, ...parts: readonly Touched[]): Touched {
  return new Map(parts.flatMap((part) => [...part]).filter(([other]) => other !== sid))
}

/**
 * Makes a change to a proposal of `by` part of it: its words become those of the proposal they stand in, and the words of `by`
 * that it strikes go. Must run inside a transaction of the program's, on a proposal that `by` may adopt (hosts.ts).
 */
export function adoptProposal(ydoc: Y.Doc, sid: string, by: string): Touched {
  const before = placeText(ydoc)
  const edits = new Edits()
  for (const { paragraph, words, end } of before)
    for (const span of paragraph.id === finalId ? words : [...words, end])
      if (isStruckBy(span.marks, sid) && ownerOf(span.marks)?.by === by)
        edits.delete(span, 'already-done')
      else if (span.marks.sub?.sid === sid) edits.format(span, { sub: null })
      else lift(edits, span, sid)
  edits.apply(ydoc)
  keepNotes(ydoc, before)
  return without(sid, edits.touched, dropLostMoves(ydoc, before, 'text-deleted'))
}
