// The record of a draft's life: what happened to it, who did it and when, one list a draft, written by the server alone and never shortened.
// Each entry carries the hash of the one before, so that nothing can be changed, left out or put in afterwards without its being seen
// (verify-chain.ts).
import type { MastheadFacts } from '../document/masthead.ts'
import type { Actor, NegotiationEvent } from '../negotiation/events.ts'
import type { IssueForm } from '../revisions/issue-form.ts'
import type { DeadlineKind, Stage } from '../revisions/stage.ts'
import type { SponsorEvent } from '../sponsors/sponsor-list.ts'

export type LifeChange =
  | { readonly kind: 'created'; readonly title: string }
  | {
      readonly kind: 'stage'
      readonly from: Stage
      readonly to: Stage
      /** Why, in the words of whoever moved it; empty where it was issuing that did. */
      readonly note: string
    }
  | { readonly kind: 'deadline'; readonly deadline: DeadlineKind; readonly until: number | null }
  /** The names of the fields that were changed. */
  | { readonly kind: 'masthead'; readonly fields: readonly (keyof MastheadFacts)[] }
  | {
      readonly kind: 'issued'
      readonly number: number
      readonly form: IssueForm
      readonly symbol: string
      /** `*` of a reissue, `oral 1` of a text as orally revised, otherwise empty. Entries of before it was kept lack it. */
      readonly variant?: string
      /** Of the frozen content. */
      readonly hash: string
      /** Why a text is reissued, or how its main sponsor's consent was had where it was not given here. */
      readonly note?: string
    }
  | { readonly kind: 'sponsor'; readonly event: SponsorEvent }
  /** The main sponsor agrees to a text's being issued or, for an oral revision, certifies it. `textHash` is that of the base text. */
  | {
      readonly kind: 'consent'
      readonly to: 'revision' | 'oral-revision'
      readonly delegation: string
      readonly textHash: string
    }
  /** Everything of the negotiation but labels given along the way. */
  | { readonly kind: 'negotiation'; readonly event: NegotiationEvent }
  /** What was found when the record was begun for a draft that had a life before it. */
  | ({ readonly kind: 'begun' } & LifeBefore)

/** What a draft had when its record was begun: the first so many of each, and what they were. */
export interface LifeBefore {
  readonly stage: Stage
  readonly issues: number
  readonly sponsorEvents: number
  /** Labels given along the way count here, so that it is the number of the last event. */
  readonly negotiationEvents: number
  /** SHA-256, hexadecimal, of the canonical JSON of all of them (server/store/record-before.ts). */
  readonly hash: string
}

export interface LifeEntry {
  /** From 1, without gaps. */
  readonly seq: number
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number
  readonly by: Actor
  readonly change: LifeChange
  /** SHA-256, hexadecimal, of the entry before; of the draft's id for the first. */
  readonly previous: string
  /** SHA-256, hexadecimal, of the canonical JSON of everything above. */
  readonly hash: string
}
