// What was issued and recorded last, and how the text as it stands reads against it.
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { describeChanges } from '../../shared/oral/describe-changes.ts'
import type { IssuedText } from '../../shared/protocol/api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { IssueFacts } from '../drafts/issue-facts.ts'
import { hashText } from '../drafts/text-hash.ts'
import { findIssue } from '../store/issues.ts'
import type { Sql } from '../store/sql.ts'

export interface OralFacts extends IssueFacts {
  /** The last oral revision of the present document that was recorded. */
  readonly oral: IssuedText | null
  /** How many there are of it. */
  readonly recorded: number
}

export async function readOralFacts(sql: Sql, facts: IssueFacts): Promise<OralFacts> {
  const { standing: issues, draft, document } = facts
  const ofDocument = issues.filter(
    ({ form, symbol }) => form === 'orally-revised' && symbol === document?.symbol,
  )
  const last = ofDocument.findLast(({ number }) => number > (document?.number ?? 0))
  const oral = last === undefined ? null : await findIssue(sql, draft.id, last.number)
  return { ...facts, oral, recorded: ofDocument.length }
}

/** Whether the words are those of an issue. */
export function isTextOf(issue: IssuedText | null, { textHash }: IssueFacts): boolean {
  return issue !== null && hashText(issue.content.text) === textHash
}

/** What is read out to change the document into the text. */
export function readOut({ document, content }: IssueFacts): string[] {
  return document === null ? [] : sentences(document.content, content)
}

export function sentences(from: FrozenContent, to: FrozenContent): string[] {
  const comparison = compareDocuments(from, to)
  return describeChanges(comparison, to.masthead.language).map(({ sentence }) => sentence)
}
