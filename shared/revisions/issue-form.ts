// The forms in which something of a draft is issued (rules.md 1.3, 1.5 and 2.2).
import type { Language } from '../document/language.ts'

/**
 * `first`: the draft as it is tabled, L.5. `revision`: Rev.1, replaces the whole text. `addendum`: Add.1, adds sponsors. `corrigendum`:
 * Corr.1. `reissue`: the same text and symbol with one more asterisk. `orally-revised`: the text as it was read out, in no document of its
 * own and under its predecessor's symbol. `adopted`: the resolution.
 */
export const issueForms = [
  'first',
  'revision',
  'addendum',
  'corrigendum',
  'reissue',
  'orally-revised',
  'adopted',
] as const
export type IssueForm = (typeof issueForms)[number]

/** Whether an issue of this form carries the whole text, and so is compared, revised and adopted. */
export function carriesText(form: IssueForm): boolean {
  return form !== 'addendum' && form !== 'corrigendum'
}

export interface IssueRelation {
  readonly form: IssueForm
  /** The symbol of the issue it follows, without asterisks; null of a first issue. */
  readonly of: string | null
  /** Of a corrigendum: the language versions it concerns (it may not apply to all). */
  readonly languages?: readonly Language[]
  /** Of an addendum: the delegations it adds. */
  readonly added?: readonly string[]
  /** Why, in the secretariat's words: of a reissue or a revision issued without a recorded consent. */
  readonly note?: string
}
