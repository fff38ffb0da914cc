// What is printed around the text, as facts: everything on page 1 and in the running heads is computed from these
// (rules.md 1.1 and 9), never typed into the text.
import type { Language } from './language.ts'

export const documentKinds = [
  'draft-resolution',
  'resolution',
  'decision',
  'amendment',
  'report',
  'statement',
  /** Adds sponsors to a draft that was issued; never changes its text (rules.md 1.5). */
  'addendum',
  /** Corrects errors of an issued text, of all or some of its languages (rules.md 1.5). */
  'corrigendum',
  /** Of a meeting or a negotiation: who said or proposed what. */
  'record',
  'unknown',
] as const

export type DocumentKind = (typeof documentKinds)[number]

export type VoteChoice = 'in-favour' | 'against' | 'abstaining'

/** How a text was adopted. `report` and `number` are printed as the form of its body asks. */
export interface Adoption {
  readonly date: string
  readonly meeting: number | null
  /** Absent where it is not known, as of texts that were imported. */
  readonly mode?: 'without-vote' | 'recorded-vote'
  /** Of a recorded vote: the delegations by their choice, by code; who is on the roll and in none of them did not vote. */
  readonly votes?: Readonly<Record<VoteChoice, readonly string[]>>
  /** What stands in brackets under the heading: the report on which, or the recommendation of the body upon which, it was adopted. */
  readonly onReport?: AdoptionReport
  /** Orally revised, and certified by the main sponsor, before it was adopted. */
  readonly asOrallyRevised?: true
}

/** `body` is a code of shared/grammar/bodies.ts: the Main Committee or commission; null: "without reference to a Main Committee". */
export interface AdoptionReport {
  readonly body: string | null
  /** `A/63/432`, `A/62/L.40 and Add.1`: as it is printed in parentheses. */
  readonly symbols: string
}

export interface AgendaItem {
  /** As printed after the words "Agenda item": `6`, `97 (a)`. */
  readonly number: string
  readonly title: string
}

/**
 * What the first page of a document that was brought says beyond these facts: in its own words, and printed as they stand. A sign of a
 * note stands at the head of each of the notes, and where it refers to it.
 */
export interface FirstPageWords {
  /** What it calls itself, where its kind and symbol do not tell: `Report of the Secretary-General`. */
  readonly label?: string
  /** The line of sponsors, where it names others than States or refers to notes; these have one asterisk, two and so on. */
  readonly sponsorLine?: string
  readonly sponsorNotes?: readonly string[]
  /** The line of the agenda item, where there are notes that it may refer to. */
  readonly agendaLine?: string
  /** All other notes, `* A/74/50.`. */
  readonly notes?: readonly string[]
  /** In brackets under the heading of an adopted resolution, where `Adoption.onReport` does not say it. */
  readonly adoptionNote?: string
}

/** Dates are calendar days, `2020-03-02`, without a time zone. */
export interface Masthead {
  readonly kind: DocumentKind
  readonly language: Language
  readonly originalLanguage: Language
  /** The symbol with its `Rev.` or `Add.` and without asterisks; null until a document is issued. */
  readonly symbol: string | null
  readonly distribution: 'general' | 'limited' | 'restricted'
  /** The day the document was submitted for issue; null until then. */
  readonly date: string | null
  /** The principal organ, by the code of shared/grammar/bodies.ts; null when it is not known. */
  readonly organ: string | null
  /** The body that meets, by its code; null when it is not known. */
  readonly body: string | null
  /** The body as printed, for one that has no code. */
  readonly bodyName: string | null
  readonly session: number | null
  readonly place: string | null
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly agendaItems: readonly AgendaItem[]
  /** `V.20-01234`; of this language version. */
  readonly jobNumber: string | null
  /** Days of reissue for technical reasons, in order; each adds an asterisk to the printed symbol. */
  readonly reissued: readonly string[]
  /** Of an adopted resolution. */
  readonly adoption: Adoption | null
  /** Of an adopted resolution: `63/197`. */
  readonly resolutionNumber: string | null
  /** Absent of what is written here. */
  readonly firstPage?: FirstPageWords
}

/** What a masthead says, without the words that a first page has for it. */
export type MastheadFacts = Omit<Masthead, 'firstPage'>

/** A resolution, or a decision that was adopted; a draft decision is of the same kind and has neither number nor adoption. */
export function isAdopted({
  kind,
  adoption,
  resolutionNumber,
}: Pick<Masthead, 'kind' | 'adoption' | 'resolutionNumber'>): boolean {
  return kind === 'resolution' || (kind === 'decision' && (adoption ?? resolutionNumber) !== null)
}
