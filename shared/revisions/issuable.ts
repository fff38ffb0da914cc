// In which forms something of a draft can be issued now, and why not in the others (rules.md 1.3, 1.5, 2.2).
import { unreachable } from '../assert.ts'
import type { IssueForm } from './issue-form.ts'
import type { Stage } from './stage.ts'

/** The forms that make a document. A text as orally revised is in none, and a resolution comes of adoption. */
export const documentForms = [
  'first',
  'revision',
  'addendum',
  'corrigendum',
  'reissue',
] as const satisfies readonly IssueForm[]
export type DocumentForm = (typeof documentForms)[number]

export type Hindrance =
  | 'issued-already'
  | 'not-issued-yet'
  | 'nothing-to-issue'
  | 'no-additional-sponsors'
  /** Adopted, withdrawn or lapsed. */
  | 'stage-final'
  | 'no-more-asterisks'

export interface IssuableFacts {
  readonly stage: Stage
  readonly issues: readonly IssuedForm[]
  /** Whether the draft has any paragraph. */
  readonly hasText: boolean
  /** How many sponsors are in no document yet (additional-sponsors.ts). */
  readonly additional: number
}

export interface IssuedForm {
  readonly form: IssueForm
  readonly symbol: string
}

/** A symbol bears three asterisks at most (shared/grammar/document-symbol.ts). */
const mostAsterisks = 3

/** Null where it can. An adopted text is still corrected and reissued; of one that was withdrawn or lapsed nothing comes any more. */
export function hindranceTo(form: DocumentForm, facts: IssuableFacts): Hindrance | null {
  const { stage } = facts
  const issues = standingIssues(stage, facts.issues)
  const isAfterwards = form === 'corrigendum' || form === 'reissue'
  const isOver = stage === 'withdrawn' || stage === 'lapsed' || stage === 'adopted'
  if (isOver && !(stage === 'adopted' && isAfterwards)) return 'stage-final'
  const document = lastDocument(issues)
  if (form === 'first') return document ? 'issued-already' : hindranceToText(facts)
  return document ? hindranceAfter(form, document.symbol, { ...facts, issues }) : 'not-issued-yet'
}

function hindranceToText({ hasText }: IssuableFacts): Hindrance | null {
  return hasText ? null : 'nothing-to-issue'
}

function hindranceAfter(
  form: Exclude<DocumentForm, 'first'>,
  symbol: string,
  facts: IssuableFacts,
): Hindrance | null {
  switch (form) {
    case 'revision':
      return hindranceToText(facts)
    case 'addendum':
      return facts.additional > 0 ? null : 'no-additional-sponsors'
    case 'corrigendum':
      return null
    case 'reissue':
      return countReissues(facts.issues, symbol) < mostAsterisks ? null : 'no-more-asterisks'
    default:
      return unreachable(form)
  }
}

/** Those that count: an adoption that was taken back, and what was issued upon it, is in the record and followed by nothing. */
export function standingIssues<T extends IssuedForm>(
  stage: Stage,
  issues: readonly T[],
): readonly T[] {
  if (stage === 'adopted') return issues
  const adopted = issues.filter(({ form }) => form === 'adopted').map(({ symbol }) => symbol)
  return issues.filter(({ symbol }) => !adopted.includes(symbol))
}

/** The last issue that carries the text as a document: what is revised, added to, corrected and reissued. */
export function lastDocument<T extends IssuedForm>(issues: readonly T[]): T | null {
  const documents: readonly IssueForm[] = ['first', 'revision', 'reissue', 'adopted']
  return issues.findLast(({ form }) => documents.includes(form)) ?? null
}

/** How often a document has been reissued: as many asterisks its symbol bears. */
function countReissues(issues: readonly IssuedForm[], symbol: string): number {
  return issues.filter((issue) => issue.form === 'reissue' && issue.symbol === symbol).length
}

/** The symbols that take part in the numbering of what is issued next, each document once. */
export function numberedSymbols(form: DocumentForm, issues: readonly IssuedForm[]): string[] {
  const counted: readonly IssueForm[] = [
    'first',
    'revision',
    'addendum',
    'corrigendum',
    // Only what corrects an adopted text stands under its symbol.
    ...(form === 'corrigendum' ? (['adopted'] as const) : []),
  ]
  return issues.filter((issue) => counted.includes(issue.form)).map(({ symbol }) => symbol)
}
