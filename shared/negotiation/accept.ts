// Accepting a proposal: its words become the text's, what it strikes goes, its paragraphs, splits, alternatives and moves are carried
// out. Other proposals keep their words, unless the paragraph they stand in goes.
import type * as Y from 'yjs'
import type { CarryMap } from '../document/carry-map.ts'
import { strikeKey } from '../document/delta.ts'
import type { Marks, Ownership, Paragraph } from '../document/draft-text.ts'
import { finalId } from '../document/ydoc.ts'
import { ownerOf } from './collect-proposals.ts'
import type { LapseReason } from './events.ts'
import { keepNotes } from './keep-notes.ts'
import { dropLostMoves, moveHere } from './moved-here.ts'
import { firstHead } from './paragraph-block.ts'
import {
  delegationOf,
  Edits,
  isStruckBy,
  type PlacedParagraph,
  placeText,
  type Span,
} from './placed-text.ts'
import { replaceParagraph } from './replace-paragraph.ts'
import { findSeams, type SeamSpan } from './seams.ts'

/** Proposals that lost units by a decision, with why, should these have been their last. */
export type Touched = ReadonlyMap<string, LapseReason>

export interface Acceptance {
  readonly touched: Touched
  /** Set where nothing of the proposal could be done any more, so that it lapses instead of being accepted. */
  readonly lapsed: LapseReason | null
}

/**
 * Must run inside a transaction of the program's, on a proposal that is in the text and of which `hostsOf` names none. Costs some
 * passes over the text; alternatives and moves copy what they move, and record it in `carries`.
 */
export function acceptProposal(ydoc: Y.Doc, carries: CarryMap, sid: string): Acceptance {
  const before = placeText(ydoc)
  const paragraphs = before.map(({ paragraph }) => paragraph)
  const places = paragraphs.flatMap((paragraph, k) =>
    paragraph.end.ins?.sid === sid && paragraph.end.sub === undefined ? [k] : [],
  )
  const edits = planAcceptance(before, sid)
  edits.apply(ydoc)
  const touched = new Map(edits.touched)
  const note = (more: Touched): void => {
    for (const [other, reason] of more) touched.set(other, reason)
  }
  let failed: LapseReason | null = null
  for (const k of places) {
    const paragraph = paragraphs[k]
    if (paragraph?.kind === 'alternative')
      note(
        replaceParagraph(ydoc, carries, { id: paragraph.id, heads: headsOf(paragraphs, k, sid) }),
      )
    else if (paragraph?.kind === 'move') failed = moveHere(ydoc, carries, paragraph)
  }
  keepNotes(ydoc, before)
  note(dropLostMoves(ydoc, before, 'text-deleted'))
  touched.delete(sid)
  return { touched, lapsed: isOnlyMove(before, sid) ? failed : null }
}

/** The paragraphs that the writer of an alternative, or somebody in it, has divided off before its last one. */
function headsOf(paragraphs: readonly Paragraph[], k: number, sid: string): string[] {
  const heads: string[] = []
  for (let at = k - 1; at >= 0; at--) {
    const head = paragraphs[at]
    if (!head || !isHeadOf(head, sid)) break
    heads.unshift(head.id)
  }
  return heads
}

function isHeadOf({ kind, end, runs }: Paragraph, sid: string): boolean {
  if (kind === 'alternative' || kind === 'move' || end.ins?.sid !== sid) return false
  return runs.every(({ marks }) => ownerOf(marks) !== null)
}

function isOnlyMove(placed: readonly PlacedParagraph[], sid: string): boolean {
  return placed.every(
    ({ paragraph, words, end }) =>
      !words.some(({ marks }) => isOf(marks, sid) || isStruckBy(marks, sid)) &&
      !isStruckBy(end.marks, sid) &&
      (!isOf(end.marks, sid) || paragraph.kind === 'move'),
  )
}

function isOf({ ins, sub }: Marks, sid: string): boolean {
  return ins?.sid === sid || sub?.sid === sid
}

/** All but alternatives and moves, whose ends stay as they are. */
function planAcceptance(placed: readonly PlacedParagraph[], sid: string): Edits {
  const edits = new Edits()
  const wholes = findDeleted(placed, sid)
  const seams: SeamSpan[] = []
  placed.forEach(({ paragraph, words, end }, k) => {
    const whole = wholes.has(k)
    for (const span of words) seams.push({ span, gone: planUnits(edits, span, sid, whole) })
    const waits = paragraph.kind === 'alternative' || paragraph.kind === 'move'
    const gone =
      waits && end.marks.ins?.sid === sid
        ? false
        : paragraph.id === finalId
          ? keepFinal(edits, end, sid)
          : planUnits(edits, end, sid, whole)
    seams.push({ span: end, gone })
  })
  for (const index of findSeams(seams))
    edits.delete({ index, length: 1, marks: {} }, 'text-deleted')
  return edits
}

/** The final end never goes. */
function keepFinal(edits: Edits, end: Span, sid: string): boolean {
  if (isStruckBy(end.marks, sid)) edits.format(end, { [strikeKey(own(sid))]: null })
  return false
}

/** Gives whether the units go. */
function planUnits(edits: Edits, span: Span, sid: string, whole: boolean): boolean {
  const { marks } = span
  const owner = ownerOf(marks)
  const struck = isStruckBy(marks, sid)
  if (whole || (struck && (owner === null || owner.by === delegationOf(sid)))) {
    edits.delete(span, struck && owner === null ? 'already-done' : 'text-deleted')
    return true
  }
  if (struck) edits.format(span, { [strikeKey(own(sid))]: null })
  else if (marks.ins?.sid === sid)
    edits.format(span, marks.sub ? { ins: marks.sub, sub: null } : { ins: null })
  return false
}

function own(sid: string): Ownership {
  return { sid, by: delegationOf(sid) }
}

/**
 * The paragraphs that a proposal deletes as a whole, with the heads split off them by others: nothing stays of them but words that
 * others propose there.
 */
function findDeleted(placed: readonly PlacedParagraph[], sid: string): ReadonlySet<number> {
  const paragraphs = placed.map(({ paragraph }) => paragraph)
  const deleted = new Set<number>()
  placed.forEach(({ paragraph, end }, k) => {
    const goes =
      ownerOf(end.marks) === null && isStruckBy(end.marks, sid) && paragraph.id !== finalId
    if (!goes) return
    const first = firstHead(paragraphs, k)
    const words = placed.slice(first, k + 1).flatMap((part) => part.words)
    const stays = ({ marks }: Span): boolean =>
      ownerOf(marks)?.sid === sid || (ownerOf(marks) === null && !isStruckBy(marks, sid))
    if (!words.some(stays)) for (let at = first; at <= k; at++) deleted.add(at)
  })
  return deleted
}
