// Rejecting and withdrawing take a proposal out of the text; adopting makes a change to a proposal part of it.
import type * as Y from 'yjs'
import { strikeKey } from '../document/delta.ts'
import type { Paragraph } from '../document/draft-text.ts'
import { finalId } from '../document/final-end.ts'
import { type Touched, touchedBy } from './accept.ts'
import { ownerOf } from './collect-proposals.ts'
import { keepNotes } from './keep-notes.ts'
import { dropLostMoves } from './moved-here.ts'
import { delegationOf, Edits, isStruckBy, type PlacedParagraph, type Span } from './placed-text.ts'

/**
 * Its words and ends go (`before` is the text as it stands), with what others put into them; its strikes are lifted. Must run inside a transaction of the program's.
 * Rejecting all that is open, in any order, gives the base text unit for unit.
 */
export function removeProposal(
  ydoc: Y.Doc,
  { sid, before }: { readonly sid: string; readonly before: readonly PlacedParagraph[] },
): Touched {
  const edits = new Edits()
  const goes = ({ marks: { ins, sub } }: Span): boolean => ins?.sid === sid || sub?.sid === sid
  /** Words before an end that goes, on their way to the next one. */
  let flowing = false
  for (const { paragraph, words, end } of before) {
    for (const span of words)
      if (goes(span)) edits.delete(span, 'host-gone')
      else lift(edits, span, sid)
    flowing ||= words.some((span) => !goes(span))
    if (paragraph.id === finalId) break
    // A place to move something to is between paragraphs: where they become one, it is gone.
    const goesToo = paragraph.kind === 'move' && flowing
    if (goes(end) || goesToo) edits.delete(end, 'host-gone')
    else {
      lift(edits, end, sid)
      flowing = false
    }
  }
  edits.apply(ydoc)
  if (edits.takesNotes) keepNotes(ydoc, before)
  return touchedBy([edits, dropLostMoves(ydoc, before, 'host-gone')], sid)
}

function lift(edits: Edits, span: Span, sid: string): void {
  if (isStruckBy(span.marks, sid))
    edits.format(span, { [strikeKey({ sid, by: delegationOf(sid) })]: null })
}

/**
 * Makes a change to a proposal of `by` part of it: its words become those of the proposal they stand in, and the words of `by`
 * that it strikes go. Must run inside a transaction of the program's, on a proposal that `by` may adopt (hosts.ts).
 */
export function adoptProposal(
  ydoc: Y.Doc,
  {
    sid,
    by,
    before,
  }: { readonly sid: string; readonly by: string; readonly before: readonly PlacedParagraph[] },
): Touched {
  const edits = new Edits()
  const goes = ({ marks }: Span): boolean => isStruckBy(marks, sid) && ownerOf(marks)?.by === by
  const isWhole = ({ words, end }: PlacedParagraph): boolean =>
    goes(end) && words.every((span) => goes(span) || isOthers(span, by))
  before.forEach((each, k) => {
    const { paragraph, words, end } = each
    const whole = isWhole(each)
    const next = before.find((other, at) => at > k && !isWhole(other))?.paragraph
    const joins = next !== undefined && mayJoin(paragraph, next)
    for (const span of paragraph.id === finalId ? words : [...words, end])
      if (whole) edits.delete(span, goes(span) ? 'already-done' : 'host-gone')
      else if (goes(span) && (span !== end || joins)) edits.delete(span, 'already-done')
      else if (span.marks.sub?.sid === sid) edits.format(span, { sub: null })
      else lift(edits, span, sid)
  })
  edits.apply(ydoc)
  if (edits.takesNotes) keepNotes(ydoc, before)
  return touchedBy([edits, dropLostMoves(ydoc, before, 'text-deleted')], sid)
}

/** Words cannot flow out of an alternative or into one, nor into a place for something else, nor from the last paragraph into nothing. */
function mayJoin(paragraph: Paragraph, next: Paragraph): boolean {
  const isPlain = next.kind === 'paragraph' || next.kind === 'heading'
  return paragraph.kind !== 'alternative' && isPlain && next.id !== finalId
}

/** Words of somebody else in a proposal of `by`. */
function isOthers({ marks }: Span, by: string): boolean {
  return marks.sub !== undefined && marks.sub.by !== by
}
