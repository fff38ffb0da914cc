// Decisions upon proposals, several at once: what is done to the text, in which order, and what is recorded of it. Whether they may
// be taken is for the caller to have asked (hosts.ts).
import type * as Y from 'yjs'
import { unreachable } from '../assert.ts'
import type { CarryMap } from '../document/carry-map.ts'
import { acceptProposal, type Touched } from './accept.ts'
import { collectProposals } from './collect-proposals.ts'
import type { LapseReason, NegotiationChange, Outcome } from './events.ts'
import { hostsOf } from './hosts.ts'
import {
  delegationOf,
  Edits,
  ownSidsOf,
  type PlacedParagraph,
  placeText,
  presentSids,
} from './placed-text.ts'
import type { ProposalPiece } from './proposal.ts'
import { adoptProposal, removeProposal } from './remove.ts'

export type Decided = NegotiationChange & { readonly kind: 'decided' }

export interface Deciding {
  readonly outcome: Exclude<Outcome, 'lapsed'>
  /** Proposals that are in the text. */
  readonly sids: readonly string[]
  /** Who adopts, where the outcome is that. */
  readonly by: string | null
}

/**
 * The order in which proposals can be accepted, each after those it stands in; null for one that stands in a proposal which is
 * not among them. Costs a pass a proposal.
 */
export function orderOfAcceptance(
  placed: readonly PlacedParagraph[],
  sids: readonly string[],
): { readonly order: readonly string[]; readonly blocked: readonly string[] } {
  const order: string[] = []
  let waiting = sids.map((sid) => ({ sid, hosts: hostsOf(placed, sid) }))
  for (;;) {
    const ready = waiting.filter(({ hosts }) => [...hosts].every((host) => order.includes(host)))
    if (ready.length === 0) return { order, blocked: waiting.map(({ sid }) => sid) }
    order.push(...ready.map(({ sid }) => sid))
    waiting = waiting.filter(({ sid }) => !order.includes(sid))
  }
}

/**
 * Carries them out and gives an event for each and for every other proposal that has lost its last unit by it. Must run inside a
 * transaction of the program's. Costs some passes over the text each.
 */
export function decideProposals(ydoc: Y.Doc, carries: CarryMap, deciding: Deciding): Decided[] {
  const { outcome, sids } = deciding
  const order = outcome === 'accepted' ? orderOfAcceptance(placeText(ydoc), sids).order : sids
  const events: Decided[] = []
  for (const sid of order)
    if (!events.some((event) => event.sid === sid))
      events.push(...decideOne(ydoc, carries, { ...deciding, sids: [sid] }))
  if (outcome === 'accepted') return events
  // What went along with another one of them was decided all the same.
  return events.map((event) =>
    sids.includes(event.sid) ? { ...event, outcome, reason: null } : event,
  )
}

function decideOne(ydoc: Y.Doc, carries: CarryMap, deciding: Deciding): Decided[] {
  const [sid = ''] = deciding.sids
  const placed = placeText(ydoc)
  const { touched, lapsed } = carryOut(ydoc, carries, { deciding, placed })
  const record = (of: string, outcome: Outcome, reason: LapseReason | null): Decided => ({
    kind: 'decided',
    sid: of,
    outcome,
    reason,
    pieces: piecesOf(placed, of),
  })
  const present = touched.size === 0 ? new Set<string>() : presentSids(ydoc)
  const gone = [...touched].filter(([other]) => !present.has(other))
  freeChanges(ydoc, new Set(gone.map(([other]) => other)))
  return [
    record(sid, lapsed === null ? deciding.outcome : 'lapsed', lapsed),
    // Whoever adopts that all its words go has withdrawn them.
    ...gone.map(([other, reason]) =>
      delegationOf(other) === deciding.by
        ? record(other, 'withdrawn', null)
        : record(other, 'lapsed', reason),
    ),
  ]
}

/** What a proposal consists of; only the paragraphs that it touches are looked into. */
function piecesOf(placed: readonly PlacedParagraph[], sid: string): readonly ProposalPiece[] {
  const touched = placed.filter(({ words, end }) =>
    [...words, end].some(({ marks }) => ownSidsOf(marks).includes(sid)),
  )
  const proposals = collectProposals({ paragraphs: touched.map(({ paragraph }) => paragraph) })
  return proposals.find((proposal) => proposal.sid === sid)?.pieces ?? []
}

/** What others put into a proposal of which nothing else is left is a proposal of its own from then on. */
function freeChanges(ydoc: Y.Doc, gone: ReadonlySet<string>): void {
  if (gone.size === 0) return
  const edits = new Edits()
  for (const { words, end } of placeText(ydoc))
    for (const span of [...words, end]) {
      const { ins, sub } = span.marks
      if (ins && sub && gone.has(ins.sid)) edits.format(span, { ins: sub, sub: null })
    }
  edits.apply(ydoc)
}

function carryOut(
  ydoc: Y.Doc,
  carries: CarryMap,
  {
    deciding,
    placed,
  }: { readonly deciding: Deciding; readonly placed: readonly PlacedParagraph[] },
): { readonly touched: Touched; readonly lapsed: LapseReason | null } {
  const { outcome, by } = deciding
  const [sid = ''] = deciding.sids
  const before = placed
  switch (outcome) {
    case 'accepted':
      // All that it struck of the base text has gone with another proposal meanwhile.
      if (hostsOf(placed, sid).size > 0)
        return { touched: removeProposal(ydoc, { sid, before }), lapsed: 'already-done' }
      return acceptProposal(ydoc, carries, { sid, before })
    case 'rejected':
    case 'withdrawn':
      return { touched: removeProposal(ydoc, { sid, before }), lapsed: null }
    case 'adopted':
      return { touched: adoptProposal(ydoc, { sid, by: by ?? '', before }), lapsed: null }
    default:
      return unreachable(outcome)
  }
}
