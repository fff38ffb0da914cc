// The list of proposals: those that stand in the text, in its order, and those that were decided or have lapsed, with the words they had.
import type { DraftText } from '../../shared/document/draft-text.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { Outcome } from '../../shared/negotiation/events.ts'
import type { Decision, Negotiation, ProposalRecord } from '../../shared/negotiation/negotiation.ts'
import type { Proposal, ProposalKind, ProposalPiece } from '../../shared/negotiation/proposal.ts'

export interface Entry {
  readonly sid: string
  readonly delegation: string
  readonly kind: ProposalKind
  readonly paragraphId: string
  readonly pieces: readonly ProposalPiece[]
  /** Null until the server has recorded it, which takes a moment. */
  readonly record: ProposalRecord | null
  readonly decision: Decision | null
  /** As it stands in the text; null once it is decided. */
  readonly proposal: Proposal | null
}

export type EntryState = 'open' | Outcome | 'all'

export const entryStates: readonly EntryState[] = [
  'open',
  'accepted',
  'rejected',
  'withdrawn',
  'adopted',
  'lapsed',
  'all',
]

export interface EntryFilter {
  readonly delegation: string | null
  readonly paragraphId: string | null
  readonly state: EntryState
}

export const openEntries: EntryFilter = { delegation: null, paragraphId: null, state: 'open' }

const collected = new WeakMap<DraftText, readonly Proposal[]>()

/** Texts are values, so their proposals are looked for once. */
function proposalsOf(text: DraftText): readonly Proposal[] {
  const known = collected.get(text)
  if (known) return known
  const proposals = collectProposals(text)
  collected.set(text, proposals)
  return proposals
}

/** In the order of the text; what stood in a paragraph that is gone comes last. */
export function listEntries(text: DraftText, negotiation: Negotiation): readonly Entry[] {
  const places = new Map(text.paragraphs.map(({ id }, index) => [id, index]))
  const place = (paragraphId: string) => places.get(paragraphId) ?? text.paragraphs.length
  const open = proposalsOf(text).map((proposal): Entry => {
    const { sid, by, kind, paragraphId, pieces } = proposal
    const record = negotiation.proposals.get(sid) ?? null
    return { sid, delegation: by, kind, paragraphId, pieces, record, decision: null, proposal }
  })
  const decided = [...negotiation.proposals.values()].flatMap((record) => decidedEntry(record))
  return [...open, ...decided]
    .map((entry, index) => ({ entry, index, place: place(entry.paragraphId) }))
    .toSorted((a, b) => a.place - b.place || a.index - b.index)
    .map(({ entry }) => entry)
}

function decidedEntry(record: ProposalRecord): Entry[] {
  const { decision, sid, delegation } = record
  if (!decision) return []
  const { pieces } = decision
  const paragraphId = pieces[0]?.paragraphId ?? record.paragraphId
  return [
    {
      sid,
      delegation,
      kind: kindOf(pieces),
      paragraphId,
      pieces,
      record,
      decision,
      proposal: null,
    },
  ]
}

const structural = ['alternative', 'move', 'paragraph', 'split', 'join'] as const

/** A strike without words is that of the end of a whole paragraph (collect-proposals.ts). */
function kindOf(pieces: readonly ProposalPiece[]): ProposalKind {
  const first = structural.find((kind) => pieces.some((piece) => piece.kind === kind))
  if (first) return first
  const whole = pieces.some(({ kind, text }) => kind === 'strike' && text === '')
  return whole && pieces.every(({ kind }) => kind === 'strike') ? 'deletion' : 'change'
}

export function filterEntries(
  entries: readonly Entry[],
  { delegation, paragraphId, state }: EntryFilter,
): readonly Entry[] {
  return entries.filter(
    (entry) =>
      (delegation === null || entry.delegation === delegation) &&
      (paragraphId === null || concerns(entry, paragraphId)) &&
      (state === 'all' || (entry.decision?.outcome ?? 'open') === state),
  )
}

function concerns({ pieces, paragraphId }: Entry, wanted: string): boolean {
  return (
    paragraphId === wanted ||
    pieces.some((piece) => piece.paragraphId === wanted || piece.ref === wanted)
  )
}

/** The entry after or before the current one in the list, from its other end on; null in an empty list. */
export function stepEntry(
  entries: readonly Entry[],
  currentSid: string | null,
  step: 1 | -1,
): Entry | null {
  const at = entries.findIndex(({ sid }) => sid === currentSid)
  const from = at < 0 && step < 0 ? entries.length : at
  const count = entries.length
  return count === 0 ? null : (entries[(from + step + count) % count] ?? null)
}

/** Whose open proposal its words are in or strike; null where it changes the base text somewhere, so that it can be decided. */
export function hostOf({ pieces }: Pick<Entry, 'pieces'>): string | null {
  const hosts = pieces.map(({ host }) => host)
  return hosts.length > 0 && hosts.every((host) => host !== null) ? (hosts[0] ?? null) : null
}

/** Short and quickly made; equal for equal words only as far as "is this new for me" needs. */
export function digestOf({ pieces, decision }: Entry): string {
  const words = pieces.map(({ kind, text, paragraphId }) => `${kind} ${paragraphId} ${text}`)
  let sum = 5381
  for (const character of `${decision?.outcome ?? ''} ${words.join('\n')}`)
    sum = (sum * 33 + (character.codePointAt(0) ?? 0)) >>> 0
  return sum.toString(36)
}
