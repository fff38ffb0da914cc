// What the browser and the server say to each other about the record of a draft's life and about its sponsors.
import type { Language } from '../document/language.ts'
import type { LifeEntry } from '../record/life-entry.ts'
import type { SponsorPhase } from '../record/sponsor-phases.ts'

/** Says what a file is, so that it can be verified without anything else. */
export const recordFormat = 'penholder/record'

/** `GET /api/drafts/:id/life`: the whole record. The same is what is exported, and what the command `verify` takes. */
export interface LifeRecord {
  readonly format: typeof recordFormat
  readonly version: 1
  readonly draftId: string
  readonly title: string
  readonly language: Language
  readonly entries: readonly LifeEntry[]
  /** The hash of the last entry; null only of a record without any. */
  readonly head: string | null
}

/** `POST /api/drafts/:id/sponsors/entries`, by the secretariat: all of them or none. Gives the SponsorRecord. */
export interface SponsorEntries {
  readonly delegations: readonly string[]
  readonly onBehalfOf?: string | null
  readonly floor?: boolean
  readonly note?: string
}

/** `GET /api/drafts/:id/sponsors/lists?language=fr`: who sponsors since when, in names of the language as documents write them. */
export interface SponsorLists {
  readonly language: Language
  readonly phases: Readonly<Record<SponsorPhase, SponsorNameList>>
}

export interface SponsorNameList {
  readonly delegations: readonly string[]
  readonly sentence: string
  readonly lines: readonly string[]
  /** On behalf of which groups, for the marks at the names. */
  readonly note: string | null
}
