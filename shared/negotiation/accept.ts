// Accepting a proposal: its words become the text's, what it strikes goes, its paragraphs, splits, alternatives and moves are carried
// out. Other proposals keep their words, unless the paragraph they stand in goes.
import type * as Y from 'yjs'
import type { CarryMap } from '../document/carry-map.ts'
import { strikeKey } from '../document/delta.ts'
import type { Marks, Paragraph } from '../document/draft-text.ts'
import { finalId } from '../document/final-end.ts'
import { ownerOf } from './collect-proposals.ts'
import type { LapseReason } from './events.ts'
import { keepNotes } from './keep-notes.ts'
import { dropLostMoves, moveHere } from './moved-here.ts'
import { makeWay } from './make-way.ts'
import { partsOf, undoneHead } from './paragraph-block.ts'
import { delegationOf, Edits, isStruckBy, type PlacedParagraph, type Span } from './placed-text.ts'
import { replaceParagraph } from './replace-paragraph.ts'
import { findSeams, type SeamSpan } from './seams.ts'

/** Proposals that lost units by a decision, with why, should these have been their last. */
export type Touched = ReadonlyMap<string, LapseReason>

/** The proposals that edits have taken units from, but for the one decided upon. */
export function touchedBy(edits: readonly Edits[], sid: string): Touched {
  const touched = edits.flatMap((each) => [...each.touched])
  return new Map(touched.filter(([other]) => other !== sid))
}

export interface Acceptance {
  readonly touched: Touched
  /** Set where nothing of the proposal could be done any more, so that it lapses instead of being accepted. */
  readonly lapsed: LapseReason | null
}

/**
 * `before` is the text as it stands. Must run inside a transaction of the program's, on a proposal that is in the text and of which
 * `hostsOf` names none. Costs a pass over the text or some; alternatives and moves copy what they move, and record it in `carries`.
 */
export function acceptProposal(
  ydoc: Y.Doc,
  carries: CarryMap,
  { sid, before }: { readonly sid: string; readonly before: readonly PlacedParagraph[] },
): Acceptance {
  const joined = findJoined(before, sid)
  const placed = joined.length === 0 ? before : makeWay(ydoc, carries, joined)
  const paragraphs = placed.map(({ paragraph }) => paragraph)
  const places = paragraphs.flatMap(({ end }, k) =>
    end.ins?.sid === sid && end.sub === undefined ? [k] : [],
  )
  const plan = planAcceptance(placed, sid)
  plan.edits.apply(ydoc)
  const edits = [plan.edits]
  let { done } = plan
  let failed: LapseReason | null = plan.failed
  for (const k of places) {
    const paragraph = paragraphs[k]
    if (paragraph?.kind === 'alternative') {
      const heads = headsOf(paragraphs, k, sid)
      edits.push(replaceParagraph(ydoc, carries, { id: paragraph.id, heads }))
      done = true
    } else if (paragraph?.kind === 'move') {
      const moved = moveHere(ydoc, carries, paragraph)
      edits.push(moved.edits)
      if (moved.failed === null) done = true
      else failed = moved.failed
    }
  }
  if (edits.some(({ takesNotes }) => takesNotes)) keepNotes(ydoc, before)
  edits.push(dropLostMoves(ydoc, before, 'text-deleted'))
  return { touched: touchedBy(edits, sid), lapsed: done ? null : failed }
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

/** All but the ends of alternatives and moves, which stay for what comes after. */
function planAcceptance(placed: readonly PlacedParagraph[], sid: string): Plan {
  const plan = new Plan(sid)
  const wholes = findDeleted(placed, sid)
  const ends = fatesOfEnds(placed, sid, wholes)
  placed.forEach((paragraph, k) => {
    for (const span of paragraph.words) plan.read(span, wholes.has(k))
    plan.readEnd(paragraph, { whole: wholes.has(k), fate: ends[k] ?? null })
  })
  plan.close()
  return plan
}

class Plan {
  readonly edits = new Edits()
  /** Whether anything is taken or struck of the text as it stands. */
  done = false
  /** Why something could not be. */
  failed: LapseReason | null = null
  readonly #sid: string
  readonly #seams: SeamSpan[] = []

  constructor(sid: string) {
    this.#sid = sid
  }

  read(span: Span, whole: boolean): void {
    const fate = fateOf(span.marks, this.#sid)
    const gone = whole || fate === 'goes'
    if (gone) this.edits.delete(span, fate === 'goes' ? 'already-done' : 'text-deleted')
    else takeUnits(this.edits, span, this.#sid)
    if (gone || fate === 'taken') this.done = true
    this.#seams.push({ span, gone })
  }

  readEnd(
    { paragraph, end }: PlacedParagraph,
    { whole, fate }: { readonly whole: boolean; readonly fate: EndFate },
  ): void {
    const isPlace = paragraph.kind === 'alternative' || paragraph.kind === 'move'
    if (fate === 'kept') {
      takeUnits(this.edits, end, this.#sid)
      this.failed = 'text-deleted'
    }
    if (fate === 'undone') {
      this.done = true
      this.edits.delete(end, 'already-done')
      this.#seams.push({ span: end, gone: true })
    } else if (fate === 'kept' || (isPlace && fate === 'taken'))
      this.#seams.push({ span: end, gone: false })
    else this.read(end, whole)
  }

  /** Once everything is read. */
  close(): void {
    for (const index of findSeams(this.#seams)) {
      const holds = ({ span }: SeamSpan): boolean =>
        span.index <= index && index < span.index + span.length
      const marks = this.#seams.find(holds)?.span.marks ?? {}
      this.edits.delete({ index, length: 1, marks }, 'already-done')
    }
  }
}

/** What becomes of units in an acceptance: `lifted` are struck words of others, which stay. */
type Fate = 'goes' | 'lifted' | 'taken' | null

function fateOf(marks: Marks, sid: string): Fate {
  const owner = ownerOf(marks)
  if (isStruckBy(marks, sid))
    return owner === null || owner.by === delegationOf(sid) ? 'goes' : 'lifted'
  // What surrounds words that are a change to a proposal is empty of its own, or they could not be accepted.
  return marks.ins?.sid === sid || marks.sub?.sid === sid ? 'taken' : null
}

/** What stays of a proposal's units, without its marks. */
function takeUnits(edits: Edits, span: Span, sid: string): void {
  const { marks } = span
  if (isStruckBy(marks, sid))
    edits.format(span, { [strikeKey({ sid, by: delegationOf(sid) })]: null })
  else if (marks.sub?.sid === sid) edits.format(span, { ins: null, sub: null })
  else if (marks.ins?.sid === sid)
    edits.format(span, marks.sub ? { ins: marks.sub, sub: null } : { ins: null })
}

/** Of an end also: `kept` though struck, because nothing stands behind it to be joined to; `undone` is a split that went with its tail. */
type EndFate = Fate | 'kept' | 'undone'

/** The paragraphs that acceptance joins to what follows, in order. */
function findJoined(placed: readonly PlacedParagraph[], sid: string): string[] {
  const wholes = findDeleted(placed, sid)
  const ends = fatesOfEnds(placed, sid, wholes)
  return placed.flatMap(({ paragraph }, k) =>
    !wholes.has(k) && (ends[k] === 'goes' || ends[k] === 'undone') ? [paragraph.id] : [],
  )
}

function fatesOfEnds(
  placed: readonly PlacedParagraph[],
  sid: string,
  wholes: ReadonlySet<number>,
): EndFate[] {
  const paragraphs = placed.map(({ paragraph }) => paragraph)
  const last = lastToJoin(placed, sid, wholes)
  const fates = placed.map(({ paragraph: { id }, end }, k): EndFate => {
    const fate = fateOf(end.marks, sid)
    const joins = k < last && id !== finalId
    return fate === 'goes' && !wholes.has(k) && !joins ? 'kept' : fate
  })
  placed.forEach((_, k) => {
    const head = undoneHead(paragraphs, k, sid)
    if (head === null || wholes.has(k)) return
    fates[head] = 'undone'
    fates[k] = 'kept'
  })
  return fates
}

/** The last paragraph that words could flow into: it stays, and its end is none but the text's. */
function lastToJoin(
  placed: readonly PlacedParagraph[],
  sid: string,
  wholes: ReadonlySet<number>,
): number {
  return placed.findLastIndex(
    ({ paragraph: { id, end, runs } }, k) =>
      ownerOf(end) === null &&
      !wholes.has(k) &&
      (id !== finalId ||
        runs.some(({ marks }) => ownerOf(marks) === null && !isStruckBy(marks, sid))),
  )
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
    const parts = partsOf(paragraphs, k)
    const words = parts.flatMap((at) => placed[at]?.words ?? [])
    const stays = ({ marks }: Span): boolean =>
      ownerOf(marks)?.sid === sid || (ownerOf(marks) === null && !isStruckBy(marks, sid))
    if (!words.some(stays)) for (const at of parts) deleted.add(at)
  })
  return deleted
}
