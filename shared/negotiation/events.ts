// What happens in a negotiation beside typing: one list of events a draft, written by the server alone and never shortened. Everything
// that is known of proposals, positions, labels and statuses is computed from it (fold-events.ts); the words themselves stand in the text,
// under the marks of their proposals, and in the event that decided upon them.
import type { ParagraphStatus } from '../document/draft-text.ts'
import type { ParagraphLabel } from '../numbering/label.ts'
import type { ProposalPiece } from './proposal.ts'

/** Who did it. The delegation is that of the person at that time; null for the secretariat and the program. */
export interface Actor {
  /** Null for the program itself. */
  readonly personId: string | null
  readonly name: string
  readonly delegation: string | null
}

export type Stance = 'support' | 'oppose' | 'reserve'

/** What a position is on: a proposal, a paragraph as a whole, or leaving a paragraph as it is. */
export type PositionTarget =
  | { readonly kind: 'proposal'; readonly sid: string }
  | { readonly kind: 'paragraph'; readonly paragraphId: string }
  | { readonly kind: 'no-change'; readonly paragraphId: string }

/** `adopted`: a change to somebody's proposal, made part of it by its author. `lapsed`: can no longer apply. */
export type Outcome = 'accepted' | 'rejected' | 'withdrawn' | 'adopted' | 'lapsed'

export type LapseReason =
  /** An editor deleted the words or the paragraph it was about. */
  | 'text-deleted'
  /** An alternative took the place of the paragraph. */
  | 'paragraph-replaced'
  /** The proposal it was a change to was rejected or withdrawn. */
  | 'host-gone'
  /** What it was to strike or to move was struck or moved by another decision. */
  | 'already-done'

export type DraftMode = 'editor' | 'delegate' | 'reader'

export type NegotiationChange =
  /**
   * The first words of a proposal came. `paragraphId` is where they stood; `imported` is the file they came from, where somebody brought
   * them for the delegation.
   */
  | {
      readonly kind: 'proposed'
      readonly sid: string
      readonly delegation: string
      readonly paragraphId: string
      readonly imported?: string
    }
  | {
      readonly kind: 'decided'
      readonly sid: string
      readonly outcome: Outcome
      readonly reason: LapseReason | null
      /** What was decided upon, as it stood at that moment. */
      readonly pieces: readonly ProposalPiece[]
    }
  /** Part of it can no longer apply, while the rest stays open: the words that went along with something else. */
  | {
      readonly kind: 'reduced'
      readonly sid: string
      readonly reason: LapseReason
      readonly pieces: readonly ProposalPiece[]
    }
  /** `stance: null` takes an earlier position back. */
  | {
      readonly kind: 'position'
      readonly delegation: string
      readonly target: PositionTarget
      readonly stance: Stance | null
      readonly note: string
    }
  /** Pending delegations hold up the agreement; `forum` is where it was reached, in the meeting's words. */
  | {
      readonly kind: 'status'
      readonly paragraphId: string
      readonly status: ParagraphStatus
      readonly pending: readonly string[]
      readonly forum: string
      /** The base words of the paragraph at that moment. */
      readonly words: string
    }
  /** Labels given to paragraphs that had none. */
  | { readonly kind: 'labelled'; readonly labels: Readonly<Record<string, ParagraphLabel>> }
  /** All labels anew. An empty record: numbers are counted from the text again, until somebody proposes. */
  | { readonly kind: 'renumbered'; readonly labels: Readonly<Record<string, ParagraphLabel>> }
  | { readonly kind: 'moved'; readonly paragraphIds: readonly string[] }
  | { readonly kind: 'appointed'; readonly delegation: string; readonly mode: DraftMode }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened' }

export interface NegotiationEvent {
  /** From 1, without gaps, in the order of commits. */
  readonly seq: number
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number
  readonly by: Actor
  readonly change: NegotiationChange
}
