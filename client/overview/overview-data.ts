// What the overview's parts are drawn from: figures, names and looks of one moment, put together once.
import type { Language } from '../../shared/document/language.ts'
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import type { Overview } from '../../shared/negotiation/overview.ts'
import type { ParagraphName } from './paragraph-names.ts'

export interface OverviewData {
  readonly draftId: string
  /** Of the draft; names of paragraphs are written in it. */
  readonly language: Language
  readonly overview: Overview
  readonly negotiation: Negotiation
  readonly names: ReadonlyMap<string, ParagraphName>
  /** The paragraph that the screen in the room shows, or null. */
  readonly shown: string | null
  /** Milliseconds since 1970. */
  readonly now: number
}
