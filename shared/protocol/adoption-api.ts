// What the browser and the server say to each other about oral revisions, adoption and the roll of members (see api.ts).
import type { AdoptedFormCode } from '../adoption/adopted-form.ts'
import type { NumberContext } from '../adoption/resolution-number.ts'
import type { VoteTotals, Votes } from '../adoption/votes.ts'
import type { Language } from '../document/language.ts'
import type { AdoptionReport } from '../document/masthead.ts'
import type { ConsentState, DocumentName, IssueRemark, OpenProposal } from './issue-api.ts'

/** Why an oral revision cannot be recorded now; its words are `error.<code>`. */
export type OralHindrance = 'not-issued-yet' | 'stage-final' | 'oral-nothing'

/** `GET /api/drafts/:id/oral-revision`: what was read out so far, for everybody who may read the draft. */
export interface OralRevisionState {
  /** The document that is revised; null before the first issue. */
  readonly document: DocumentName | null
  /** How often the document was revised orally before; the next is the one after. */
  readonly recorded: number
  /** The words are those of the document, or of the last oral revision that was recorded. */
  readonly unchanged: boolean
  readonly language: Language
  /** What changes the document into the text as it stands, in the language of the text. */
  readonly sentences: readonly string[]
  readonly textHash: string
  /** The number of the last issue. */
  readonly after: number
  readonly mainSponsor: string | null
  /** The last certification since something was issued; it counts only while `valid`. */
  readonly certification: ConsentState | null
  /** No part of it. */
  readonly openProposals: readonly OpenProposal[]
  readonly hindrance: OralHindrance | null
}

/** `POST /api/drafts/:id/oral-revision`; gives the new IssueSummary. Without a certification of these words it needs a note. */
export interface OralRevisionRequest {
  readonly textHash: string
  readonly after: number
  readonly note?: string
}

export type AdoptionHindrance =
  | 'not-issued-yet'
  | 'stage-final'
  /** A report or a statement, of which nothing is resolved. */
  | 'adoption-of-report'
  /** What it changes goes into the draft that it amends. */
  | 'adoption-of-amendment'
  /** The text is neither what was issued last nor what was recorded as orally revised. */
  | 'adoption-text-differs'

/** `GET /api/drafts/:id/adoption`: what would be adopted. */
export interface AdoptionPlan {
  readonly form: AdoptedFormCode
  /** Whose roll it is. */
  readonly meetingId: string
  readonly document: DocumentName | null
  /** The text is the document as orally revised. */
  readonly asOrallyRevised: boolean
  /** In the language of the text, what differs from what may be adopted; empty where nothing does. */
  readonly differences: readonly string[]
  readonly hindrance: AdoptionHindrance | null
  readonly textHash: string
  readonly after: number
  /** Empty where nothing says which number is next. */
  readonly number: string
  readonly context: NumberContext
  /** The code of the body, and the symbols of the draft, as the brackets under the heading name them. */
  readonly report: AdoptionReport | null
  /** The bodies on whose report or recommendation it may be adopted, by code. */
  readonly reporting: readonly string[]
  /** The delegations that may vote, in the order in which they are called. */
  readonly roll: readonly string[]
  /** Who joined from the floor so far. */
  readonly floor: readonly string[]
  readonly remarks: readonly IssueRemark[]
}

/** `POST /api/drafts/:id/adoption`; gives the new IssueSummary. */
export interface AdoptionRequest {
  readonly textHash: string
  readonly after: number
  readonly date: string
  readonly meeting: number
  readonly number: string
  readonly jobNumber?: string | null
  readonly onReport?: AdoptionReport
  /** Absent: without a vote. */
  readonly vote?: { readonly votes: Votes; readonly announced: VoteTotals }
}

/** `GET` and `POST /api/meetings/:id/roll`; null: all States Members of the United Nations. */
export interface RollRequest {
  readonly members: readonly string[] | null
}

export interface RollState extends RollRequest {
  readonly name: string
  /** In the order of the call. */
  readonly roll: readonly string[]
}
