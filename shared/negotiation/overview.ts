// Where a draft stands, in figures: which paragraphs are agreed, what is open on each, who holds up what. Computed from the text and the
// record of the negotiation alone, so that whoever looks at the same draft sees the same figures.
//
// What is agreed upon is the title and every paragraph of the text (rules.md 6.2); the subject line and headings are not counted. Paragraphs
// that are themselves proposals have their place in the map and are not counted until they are accepted.
import type { DraftText, Paragraph, ParagraphStatus, Part } from '../document/draft-text.ts'
import { splitTail } from '../numbering/split-heads.ts'
import { collectProposals } from './collect-proposals.ts'
import type { PositionTarget } from './events.ts'
import type { Negotiation, Position } from './negotiation.ts'
import type { Proposal } from './proposal.ts'

export interface OverviewCell {
  readonly paragraphId: string
  readonly part: Part
  readonly level: number
  readonly heading: boolean
  /** The paragraph itself is a proposal, to be put in or to take the place of another. */
  readonly proposed: boolean
  /** Whether it is one of those that are to be agreed. */
  readonly counted: boolean
  readonly status: ParagraphStatus
  readonly forum: string
  /** Delegations whose consent is still awaited. */
  readonly pending: readonly string[]
  /** The open proposals upon it, by `sid`, in the order of the text. */
  readonly proposals: readonly string[]
  /** Delegations that proposed there, oppose, reserve, or are awaited; by code. */
  readonly involved: readonly string[]
}

export interface DelegationLoad {
  readonly delegation: string
  /** Paragraphs on which it has open proposals, oppositions, reservations, or is awaited; in the order of the text. */
  readonly proposing: readonly string[]
  readonly opposing: readonly string[]
  readonly reserving: readonly string[]
  readonly pending: readonly string[]
  /** How many proposals of its own are open. */
  readonly openProposals: number
  /** How many paragraphs would have one obstacle less without it. */
  readonly paragraphs: number
}

interface WaitingProposal {
  readonly sid: string
  readonly delegation: string
  readonly paragraphId: string
  /** Milliseconds since 1970. */
  readonly firstSeen: number
}

export interface Overview {
  /** One a paragraph, in the order of the text. */
  readonly cells: readonly OverviewCell[]
  /** Of the counted paragraphs. */
  readonly counts: Readonly<Record<ParagraphStatus, number>>
  readonly counted: number
  readonly openProposals: number
  /** Heaviest first. */
  readonly loads: readonly DelegationLoad[]
  /** Counted paragraphs that are not agreed and have something against them, the fewest delegations first. */
  readonly nearest: readonly string[]
  /** Counted paragraphs that are not agreed and have nothing against them, in the order of the text. */
  readonly clear: readonly string[]
  /** Open proposals that are recorded, oldest first. */
  readonly longest: readonly WaitingProposal[]
}

/** Costs one pass over the text, and the number of proposals and positions. */
export function overviewOf(text: DraftText, negotiation: Negotiation): Overview {
  const proposals = collectProposals(text)
  const places = placeProposals(text, proposals)
  const standing = placePositions(negotiation.positions, places)
  const cells = text.paragraphs
    .filter((paragraph, index) => paragraph.kind !== 'move' && !splitTail(text.paragraphs, index))
    .map((paragraph) => readCell(paragraph, { negotiation, places, standing, proposals }))
  const counted = cells.filter((cell) => cell.counted)
  const unsettled = counted.filter(({ status }) => !isSettled(status))
  return {
    cells,
    counts: countStatuses(counted),
    counted: counted.length,
    openProposals: proposals.length,
    loads: weighDelegations(cells, proposals, standing),
    nearest: unsettled
      .filter(hasObstacle)
      .toSorted(
        (a, b) => a.involved.length - b.involved.length || a.proposals.length - b.proposals.length,
      )
      .map(({ paragraphId }) => paragraphId),
    clear: unsettled.filter((cell) => !hasObstacle(cell)).map(({ paragraphId }) => paragraphId),
    longest: listWaiting(proposals, places, negotiation),
  }
}

/** Whether a status says that nobody objects any more. */
export function isSettled(status: ParagraphStatus): boolean {
  return status === 'ad-referendum' || status === 'agreed'
}

/** Whether a paragraph is one of those that a negotiation is to agree upon. */
function isCounted(paragraph: Paragraph): boolean {
  const { kind, part, end } = paragraph
  const negotiated = kind === 'paragraph' ? part !== 'subject' : part === 'title'
  return negotiated && !end.ins && !end.sub
}

function hasObstacle({ proposals, involved }: OverviewCell): boolean {
  return proposals.length > 0 || involved.length > 0
}

function countStatuses(cells: readonly OverviewCell[]): Record<ParagraphStatus, number> {
  const counts = { open: 0, bracketed: 0, 'ad-referendum': 0, agreed: 0 }
  for (const { status } of cells) counts[status] += 1
  return counts
}

/** The paragraphs that each open proposal is about, by `sid`; the first is where it is listed. */
type Places = ReadonlyMap<string, readonly string[]>

/**
 * A proposal is about the paragraphs its pieces stand in. What an alternative or a move names counts as well: that is what would change. The
 * head of a proposed split is part of the paragraph that is split.
 */
function placeProposals({ paragraphs }: DraftText, proposals: readonly Proposal[]): Places {
  const heads = new Map(
    paragraphs.flatMap((paragraph, index) => {
      const tail = splitTail(paragraphs, index)
      return tail ? [[paragraph.id, tail.id] as const] : []
    }),
  )
  const known = new Set(paragraphs.map(({ id }) => id))
  return new Map(
    proposals.map(({ sid, pieces }) => {
      const found = pieces.flatMap(({ kind, paragraphId, ref }) => {
        const own = kind === 'move' ? [] : [heads.get(paragraphId) ?? paragraphId]
        return ref !== null && known.has(ref) ? [ref, ...own] : own
      })
      return [sid, [...new Set(found)]] as const
    }),
  )
}

interface Standing {
  readonly position: Position
  readonly paragraphs: readonly string[]
}

/** Positions that still hold something up: opposed or reserved, on what is still there; and support for leaving as is. */
function placePositions(positions: readonly Position[], places: Places): Standing[] {
  return positions.flatMap((position) => {
    const { target, stance } = position
    if (!objects(target, stance)) return []
    const paragraphs =
      target.kind === 'proposal' ? (places.get(target.sid) ?? []) : [target.paragraphId]
    return paragraphs.length > 0 ? [{ position, paragraphs }] : []
  })
}

/** Wanting no change is an objection to what is proposed; being against no change, or for a paragraph, is none. */
function objects(target: PositionTarget, stance: Position['stance']): boolean {
  if (stance === 'reserve') return true
  return target.kind === 'no-change' ? stance === 'support' : stance === 'oppose'
}

interface Known {
  readonly negotiation: Negotiation
  readonly proposals: readonly Proposal[]
  readonly places: Places
  readonly standing: readonly Standing[]
}

function readCell(paragraph: Paragraph, known: Known): OverviewCell {
  const { id, part, level, kind, status } = paragraph
  const { negotiation, proposals, places, standing } = known
  const here = proposals.filter(({ sid }) => places.get(sid)?.includes(id))
  const record = negotiation.statuses.get(id)
  // Whoever was awaited when a paragraph had another status is awaited no more.
  const pending = record?.status === status ? record.pending : []
  const objecting = standing
    .filter(({ paragraphs }) => paragraphs.includes(id))
    .map(({ position }) => position.delegation)
  return {
    paragraphId: id,
    part,
    level,
    heading: kind === 'heading' && part !== 'title',
    proposed: paragraph.end.ins !== undefined || paragraph.end.sub !== undefined,
    counted: isCounted(paragraph),
    status,
    forum: record?.status === status ? record.forum : '',
    pending,
    proposals: here.map(({ sid }) => sid),
    involved: [...new Set([...here.map(({ by }) => by), ...objecting, ...pending])].sort(),
  }
}

function weighDelegations(
  cells: readonly OverviewCell[],
  proposals: readonly Proposal[],
  standing: readonly Standing[],
): DelegationLoad[] {
  const bySid = new Map(proposals.map(({ sid, by }) => [sid, by]))
  const delegations = new Set(cells.flatMap(({ involved }) => involved))
  return [...delegations]
    .map((delegation) => {
      const where = (test: (cell: OverviewCell) => boolean) =>
        cells.filter(test).map(({ paragraphId }) => paragraphId)
      const taking = (reserving: boolean) =>
        where(({ paragraphId }) =>
          standing.some(
            ({ position, paragraphs }) =>
              position.delegation === delegation &&
              (position.stance === 'reserve') === reserving &&
              paragraphs.includes(paragraphId),
          ),
        )
      return {
        delegation,
        proposing: where((cell) => cell.proposals.some((sid) => bySid.get(sid) === delegation)),
        opposing: taking(false),
        reserving: taking(true),
        pending: where((cell) => cell.pending.includes(delegation)),
        openProposals: proposals.filter(({ by }) => by === delegation).length,
        paragraphs: where((cell) => cell.involved.includes(delegation)).length,
      }
    })
    .toSorted(
      (a, b) =>
        b.paragraphs - a.paragraphs ||
        b.openProposals - a.openProposals ||
        (a.delegation < b.delegation ? -1 : 1),
    )
}

function listWaiting(
  proposals: readonly Proposal[],
  places: Places,
  negotiation: Negotiation,
): WaitingProposal[] {
  return proposals
    .flatMap(({ sid, by, paragraphId }) => {
      const record = negotiation.proposals.get(sid)
      if (!record) return []
      const place = places.get(sid)?.[0] ?? paragraphId
      return [{ sid, delegation: by, paragraphId: place, firstSeen: record.firstSeen }]
    })
    .toSorted((a, b) => a.firstSeen - b.firstSeen || (a.sid < b.sid ? -1 : 1))
}
