// What the browser and the server say to each other about issuing, consent, stages and deadlines (see api.ts).
import type { Language } from '../document/language.ts'
import type { IssueContext } from '../grammar/next-symbol.ts'
import type { RuleCode } from '../lint/rule-codes.ts'
import type { ProposalKind } from '../negotiation/proposal.ts'
import type { Correction } from '../revisions/correction.ts'
import type { DocumentForm, Hindrance } from '../revisions/issuable.ts'
import type { DeadlineKind, StageMove } from '../revisions/stage.ts'

/** `GET /api/drafts/:id/standing`: the text as it is stored, against what was issued. For everybody who may read the draft. */
export interface IssuingState {
  /** Of the base text (server/drafts/text-hash.ts), and the update of the log up to which it goes. */
  readonly textHash: string
  readonly seq: number
  /** The document that is revised, added to, corrected or reissued next; null before the first issue. */
  readonly document: DocumentName | null
  /** The words are those of that document. */
  readonly unchanged: boolean
  /** What differs from that document; null before the first issue. */
  readonly changes: ChangeSummary | null
  readonly mainSponsor: string | null
  /** The last consent to a revision since that document; it counts only while `valid`. */
  readonly consent: ConsentState | null
  /** Every form, with why it cannot be issued now: its words are `error.<code>`. */
  readonly offers: readonly { readonly form: DocumentForm; readonly hindrance: Hindrance | null }[]
}

export interface DocumentName {
  readonly number: number
  /** With its asterisks. */
  readonly symbol: string
}

export interface ConsentState {
  readonly delegation: string
  readonly person: string
  readonly at: number
  /** The words are still those agreed to, and the delegation still leads the draft. */
  readonly valid: boolean
}

/** `GET /api/drafts/:id/issues/plan?form=FORM`: what would be issued in that form, and what to look at before. */
export interface IssuePlan {
  readonly form: DocumentForm
  readonly hindrance: Hindrance | null
  /** Empty where the rules give none, and for a reissue its predecessor's with the new asterisk. */
  readonly symbol: string
  /** For checking a symbol while it is typed (shared/grammar/next-symbol.ts). */
  readonly context: IssueContext
  /** The number of the last issue, 0 before the first: sent back, so that nothing is issued over somebody else's. */
  readonly after: number
  readonly textHash: string
  readonly document: DocumentName | null
  readonly mainSponsor: string | null
  readonly consent: ConsentState | null
  /** Of a revision and a corrigendum: what differs from `document`. */
  readonly changes: ChangeSummary | null
  /** Not issued with a first issue or a revision. */
  readonly openProposals: readonly OpenProposal[]
  /** Of an addendum: the delegations, and the lines of the document as they will be printed. */
  readonly added: readonly string[]
  readonly lines: readonly string[]
  /** Of a corrigendum, in the language of the text; to be edited before it is issued. */
  readonly corrections: readonly Correction[]
  readonly remarks: readonly IssueRemark[]
  /** Of a whole text. */
  readonly findings: readonly IssueFinding[]
}

/** Something an editor should look at before issuing; it never stops anybody. The words are `error.<code>`. */
export interface IssueRemark {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

/** A warning of the editor's checks (shared/lint). The words are `lint.<rule>`. */
export interface IssueFinding {
  readonly rule: RuleCode
  readonly values: Readonly<Record<string, string | number>>
  /** The paragraph as it would be numbered; null of one without a number, and of what is not in the text. */
  readonly paragraph: string | null
}

/** Paragraphs and notes by what became of them, and sponsors who came and went. */
export interface ChangeSummary {
  readonly changed: number
  readonly added: number
  readonly deleted: number
  readonly moved: number
  readonly notes: number
  readonly sponsorsAdded: number
  readonly sponsorsDeleted: number
}

export interface OpenProposal {
  readonly sid: string
  readonly by: string
  readonly kind: ProposalKind
  /** The paragraph as delegates call it, of a move the one that is moved; null of one without a number. */
  readonly paragraph: string | null
  /** Put in and struck, cut to some lines; both empty of a move, a split or a join. */
  readonly inserted: string
  readonly struck: string
}

/** `POST /api/drafts/:id/issues`; gives the new IssueSummary. */
export interface IssueRequest {
  /** Absent: the first issue, or the next revision. */
  readonly form?: DocumentForm
  /** Not of a reissue, which keeps its predecessor's. */
  readonly symbol?: string
  /** Calendar day printed in the masthead; of a reissue, in its note. */
  readonly date: string
  readonly jobNumber?: string | null
  /** From the plan that the person saw: refused with `issued-meanwhile` or `text-changed` where it is not so any more. */
  readonly after?: number
  readonly textHash?: string
  /** Of a revision without a recorded consent: how consent was had. Of a reissue: why. */
  readonly note?: string
  /** Of a corrigendum. */
  readonly languages?: readonly Language[]
  readonly corrections?: readonly Correction[]
}

/** `POST /api/drafts/:id/consents`, by the main sponsor. 409 `text-changed` where the text is not the one that was seen. */
export interface ConsentRequest {
  readonly to: 'revision' | 'oral-revision'
  readonly textHash: string
}

/** `POST /api/drafts/:id/stage`. Withdrawing is open to the main sponsor, everything to the secretariat. */
export interface StageRequest {
  readonly move: Extract<StageMove, 'withdrawn' | 'lapsed' | 'reinstated'>
  readonly note: string
  /** Of a draft that is reintroduced by somebody else: who leads it from now on. */
  readonly mainSponsor?: string | null
}

/** `POST /api/drafts/:id/deadlines`; null takes it away. */
export interface DeadlineRequest {
  readonly deadline: DeadlineKind
  readonly until: number | null
}
