// What the browser and the server say to each other over HTTP, under /api, as JSON. Errors have one shape, ApiError.
// The text itself never travels this way while it is written: that is the room (see messages.ts).
import type { Language } from '../document/language.ts'
import type { Masthead } from '../document/masthead.ts'
import type { ParagraphStatus } from '../document/draft-text.ts'
import type { DraftMode, NegotiationEvent, PositionTarget, Stance } from '../negotiation/events.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import type { IssueForm } from '../revisions/issue-form.ts'
import type { Deadlines, Stage } from '../revisions/stage.ts'
import type { SponsorEvent, SponsorList } from '../sponsors/sponsor-list.ts'

export interface ApiError {
  /** Stable; the words for it are in shared/i18n under `error.<code>`. */
  readonly code: string
  /** English, for a log or a developer. */
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

export type PersonRole = 'secretariat' | 'delegate' | 'observer'

/** `GET /api/session`, and of each sample person `GET /api/demo/people`. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: PersonRole
  /** ISO 3166 alpha-3 code, or null for the secretariat and observers. */
  readonly delegation: string | null
}

/** `GET /api/health`. */
export interface Health {
  readonly status: 'ok' | 'failing'
  readonly store: string
  readonly demo: boolean
}

/** What one person may do to one draft; the table is in shared/gate/permission.ts. */
export interface DraftPermissions {
  /** How one's typing is taken: as the text itself, as a proposal, or not at all. */
  readonly mode: DraftMode
  readonly propose: boolean
  readonly takePosition: boolean
  readonly decide: boolean
  readonly appoint: boolean
  readonly discuss: boolean
  readonly preside: boolean
  readonly joinSponsors: boolean
  readonly enterSponsors: boolean
  readonly editMasthead: boolean
  readonly issue: boolean
  readonly consent: boolean
  readonly withdrawDraft: boolean
}

/** `GET /api/drafts` gives `{ drafts: DraftSummary[] }`, those the caller may see. */
export interface DraftSummary {
  readonly id: string
  readonly title: string
  readonly language: Language
  /** The last issued symbol, or null. */
  readonly symbol: string | null
  readonly meeting: string
  readonly mode: DraftMode
  readonly stage: Stage
  readonly deadlines: Deadlines
  readonly mainSponsor: string | null
  readonly sponsorCount: number
  /** Milliseconds since 1970 of the last committed edit. */
  readonly changedAt: number
}

/** `GET /api/drafts/:id`. */
export interface DraftRecord {
  readonly id: string
  readonly title: string
  readonly masthead: Masthead
  readonly meeting: string
  readonly permissions: DraftPermissions
  /** Nothing is proposed, edited or decided any more. */
  readonly closed: boolean
  readonly stage: Stage
  readonly deadlines: Deadlines
  readonly sponsors: SponsorRecord
  readonly issues: readonly IssueSummary[]
}

/** `GET /api/drafts/:id/sponsors`; `POST` takes SponsorAction and gives the same back. */
export interface SponsorRecord {
  readonly list: SponsorList
  readonly events: readonly SponsorEvent[]
  /** The sponsor line as it would be printed now, in the draft's language, without and with its note. */
  readonly line: string
  readonly note: string | null
}

export interface SponsorAction {
  readonly action: SponsorEvent['action']
  /** Only the secretariat may name a delegation other than its own. */
  readonly delegation: string
  /** The group on whose behalf it sponsors, by the code of shared/sponsors/groups.ts. */
  readonly onBehalfOf?: string | null
  /** From the floor, at adoption; entered by the secretariat. */
  readonly floor?: boolean
  /** How the secretariat knows, where it acts for a delegation. */
  readonly note?: string
  /** Of a confirmation: the hash of the base text that was seen. Another text is not confirmed: 409 `text-changed`. */
  readonly textHash?: string
}

/** `GET /api/drafts/:id/issues` gives `{ issues: IssueSummary[] }`. */
export interface IssueSummary {
  /** From 1, in the order of issue. */
  readonly number: number
  /** Without asterisks; a reissue and a text as orally revised bear their predecessor's. */
  readonly symbol: string
  readonly form: IssueForm
  /** `*`, `**` of a reissue, `oral 1` of a text as orally revised, otherwise empty: with the symbol it names one issue. */
  readonly variant: string
  /** Milliseconds since 1970. */
  readonly issuedAt: number
  readonly issuedBy: string
  /** SHA-256, hexadecimal, of the canonical JSON of the frozen content. */
  readonly hash: string
}

/** `GET /api/drafts/:id/issues/:number`. */
export interface IssuedText extends IssueSummary {
  readonly content: FrozenContent
}

/** `GET /api/drafts/:id/negotiation?after=SEQ`: what happened after an event; all of it for 0. */
export interface NegotiationPage {
  readonly events: readonly NegotiationEvent[]
}

/**
 * Answer of every command below: the events it made. The text changes through the room, before or after the answer comes. Refusals: 403
 * `forbidden`, 404 for what is not there, 409 `proposal-changed` with `{sid, hash}` where the words are not those that were seen,
 * `proposal-closed` where it was decided already.
 */
export interface CommandAnswer {
  readonly events: readonly NegotiationEvent[]
}

/** `POST /api/drafts/:id/decisions`. All of them or none. */
export interface DecisionRequest {
  readonly decision: 'accept' | 'reject' | 'withdraw' | 'adopt'
  readonly proposals: readonly {
    readonly sid: string
    /** `hashProposal` of the words that the person saw. */
    readonly hash: string
  }[]
}

/** `POST /api/drafts/:id/positions`. */
export interface PositionRequest {
  readonly target: PositionTarget
  readonly stance: Stance | null
  readonly note: string
}

/** `POST /api/drafts/:id/statuses`. Reopening is setting `open`. */
export interface StatusRequest {
  readonly paragraphIds: readonly string[]
  readonly status: ParagraphStatus
  readonly pending: readonly string[]
  readonly forum: string
}

/** `POST /api/drafts/:id/renumber` takes `{}`. `POST /api/drafts/:id/moves` takes MoveRequest. */
export interface MoveRequest {
  readonly ids: readonly string[]
  /** The paragraph to stand before, or null for the end. */
  readonly before: string | null
}

/** `POST /api/drafts/:id/modes`. `reader` withdraws the seat, which only the secretariat may. */
export interface ModeRequest {
  readonly delegation: string
  readonly mode: DraftMode
}

/** `POST /api/drafts/:id/state`. */
export interface StateRequest {
  readonly state: 'open' | 'closed'
}

export type DiscussionTarget =
  | { readonly kind: 'paragraph'; readonly paragraphId: string }
  | { readonly kind: 'proposal'; readonly sid: string }

/** Who may read a thread: everybody in the meeting, or the sponsors of the draft and nobody else. */
export type ThreadGroup = 'all' | 'sponsors'

export interface ThreadMessage {
  readonly id: string
  readonly at: number
  readonly author: { readonly name: string; readonly delegation: string | null }
  readonly text: string
  /** Delegations that are addressed. */
  readonly mentions: readonly string[]
}

export interface Thread {
  readonly id: string
  readonly target: DiscussionTarget
  /** The words it is about, as they stood when it was opened, cut to some lines; the text may have gone on since. */
  readonly about: string
  readonly group: ThreadGroup
  readonly resolved: { readonly at: number; readonly by: string } | null
  readonly messages: readonly ThreadMessage[]
}

/** `GET /api/drafts/:id/threads` gives `{ threads: Thread[] }`, those the caller may read, oldest first. */
export interface ThreadList {
  readonly threads: readonly Thread[]
}

/** `POST /api/drafts/:id/threads` opens one and gives the Thread. */
export interface ThreadRequest {
  readonly target: DiscussionTarget
  readonly group: ThreadGroup
  readonly text: string
  readonly mentions: readonly string[]
}

/** `POST /api/drafts/:id/threads/:threadId/messages` gives the Thread. */
export interface MessageRequest {
  readonly text: string
  readonly mentions: readonly string[]
}

/** `POST /api/drafts/:id/threads/:threadId/state` gives the Thread. */
export interface ThreadStateRequest {
  readonly resolved: boolean
}
