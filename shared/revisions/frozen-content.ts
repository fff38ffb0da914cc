// One state of a draft, whole: what is issued, compared, printed, imported and exported. The current draft has the same shape.
import type { DraftText } from '../document/draft-text.ts'
import type { Masthead } from '../document/masthead.ts'
import type { SponsorList } from '../sponsors/sponsor-list.ts'
import type { IssueRelation } from './issue-form.ts'

/** Everything that is needed to read, compare and print a text again, at any time, exactly. */
export interface FrozenContent {
  readonly masthead: Masthead
  readonly title: string
  readonly text: DraftText
  readonly sponsors: SponsorList
  /** What it is to the text that was issued before it; absent of a current draft, an imported text, and one issued before forms were kept. */
  readonly issue?: IssueRelation
}
