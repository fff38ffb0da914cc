// What the browser and the server say to each other over HTTP, under /api, as JSON. Errors have one shape, ApiError.
// The text itself never travels this way while it is written: that is the room (see messages.ts).
import type { Language } from '../document/language.ts'
import type { Masthead } from '../document/masthead.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
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
  readonly mode: 'editor' | 'reader'
  readonly joinSponsors: boolean
  readonly enterSponsors: boolean
  readonly editMasthead: boolean
  readonly issue: boolean
}

/** `GET /api/drafts` gives `{ drafts: DraftSummary[] }`, those the caller may see. */
export interface DraftSummary {
  readonly id: string
  readonly title: string
  readonly language: Language
  /** The last issued symbol, or null. */
  readonly symbol: string | null
  readonly meeting: string
  readonly mode: 'editor' | 'reader'
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
  readonly action: 'join' | 'withdraw'
  /** Only the secretariat may name a delegation other than its own. */
  readonly delegation: string
  /** The group on whose behalf it sponsors, by the code of shared/sponsors/groups.ts. */
  readonly onBehalfOf?: string | null
}

/** `GET /api/drafts/:id/issues` gives `{ issues: IssueSummary[] }`. */
export interface IssueSummary {
  /** From 1, in the order of issue. */
  readonly number: number
  readonly symbol: string
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

/** `GET /api/drafts/:id/issues/proposal`: what the program would issue next. */
export interface IssueProposal {
  readonly symbol: string
  readonly predecessor: string | null
  /** Places that an editor should look at before issuing, as codes with data for shared/i18n. */
  readonly remarks: readonly {
    readonly code: string
    readonly details: Readonly<Record<string, unknown>>
  }[]
}

/** `POST /api/drafts/:id/issues`; gives the new IssueSummary. */
export interface IssueRequest {
  readonly symbol: string
  /** Calendar day printed in the masthead. */
  readonly date: string
  readonly jobNumber?: string | null
}
