// Where a negotiation stands, computed from its events (fold-events.ts). Values are replaced, never changed, so whoever holds one may
// keep it.
import type { ParagraphStatus } from '../document/draft-text.ts'
import type { Labels } from '../numbering/label.ts'
import type { Actor, DraftMode, LapseReason, Outcome, PositionTarget, Stance } from './events.ts'
import type { ProposalPiece } from './proposal.ts'

export interface Decision {
  readonly outcome: Outcome
  readonly reason: LapseReason | null
  readonly pieces: readonly ProposalPiece[]
  readonly by: Actor
  readonly at: number
}

/** Words that a proposal lost while the rest of it stayed open. */
interface Loss {
  readonly reason: LapseReason
  readonly pieces: readonly ProposalPiece[]
  readonly by: Actor
  readonly at: number
}

export interface ProposalRecord {
  readonly sid: string
  readonly delegation: string
  /** Where its first words stood. */
  readonly paragraphId: string
  readonly enteredBy: Actor
  readonly firstSeen: number
  /** Null while it is open. */
  readonly decision: Decision | null
  /** Oldest first. */
  readonly losses: readonly Loss[]
}

export interface Position {
  readonly delegation: string
  readonly target: PositionTarget
  readonly stance: Stance
  readonly note: string
  readonly by: Actor
  readonly at: number
}

export interface StatusRecord {
  readonly status: ParagraphStatus
  readonly pending: readonly string[]
  readonly forum: string
  readonly words: string
  readonly by: Actor
  readonly at: number
}

export interface Negotiation {
  /** The last event that is counted in; 0 before the first. */
  readonly seq: number
  readonly proposals: ReadonlyMap<string, ProposalRecord>
  /** The positions that hold now, one a delegation and target, oldest first. */
  readonly positions: readonly Position[]
  /** Empty while numbers are still counted from the text. */
  readonly labels: Labels
  /** The last status of every paragraph that was ever given one. */
  readonly statuses: ReadonlyMap<string, StatusRecord>
  /** Modes given to delegations; the others have that of their role. */
  readonly modes: ReadonlyMap<string, DraftMode>
  readonly closed: boolean
}

export const noNegotiation: Negotiation = {
  seq: 0,
  proposals: new Map(),
  positions: [],
  labels: new Map(),
  statuses: new Map(),
  modes: new Map(),
  closed: false,
}
