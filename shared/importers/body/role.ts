// What a block of a text is, and in which part of a text its first one stands.
import type { Part } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import type { Ambiguity } from '../imported-document.ts'
import type { BehindText } from './behind-text.ts'
import type { Block } from './block.ts'
import { isDecisionSentence } from './decision-sentence.ts'
import type { OpeningPart } from './opening-part.ts'

export interface Role {
  readonly kind: 'paragraph' | 'heading' | 'annex' | 'row'
  readonly part: Part
  readonly level: number
  /** True for words that go on with the title of the annex above. */
  readonly joins?: true
}

export interface RoleContext {
  readonly language: Language
  /** True where the text begins with a subject line. */
  readonly subject: boolean
  /** True where the text begins above its subject line, or has none (text-start.ts). */
  readonly lead?: boolean
  /** True where the text begins with its preamble. */
  readonly opened?: boolean
  /** True where it begins with its operative part. */
  readonly decides?: boolean
  readonly openingPart: (text: string) => OpeningPart | null
  readonly readDay: (text: string) => string | null
  /** Markdown marks its headings itself. */
  readonly isMarkedHeading: (line: number) => boolean
}

export interface BodyRoles {
  /** One for each block; null for a line that closes the text. */
  readonly roles: readonly (Role | null)[]
  readonly adoptedOn: string | null
  readonly meeting: number | null
  readonly ambiguities: readonly Ambiguity[]
  /** Who wrote and signed a paper, where its end says so. */
  readonly behind: BehindText
}

/** The part in which the next block stands, but for what it says itself. */
export type State = 'lead' | 'subject' | 'preamble' | 'operative' | 'annex' | 'report'

/** Without a subject line: a decision is operative from its first word. */
export function firstState(blocks: readonly Block[], context: RoleContext): State {
  const { language, subject, lead, opened, decides } = context
  if (subject) return 'subject'
  if (opened) return 'preamble'
  if (decides) return 'operative'
  if (lead) return 'lead'
  return isDecisionSentence(blocks[0]?.text ?? '', language) ? 'operative' : 'report'
}
