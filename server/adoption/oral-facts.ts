// What was issued and recorded last, and how the text as it stands reads against it.
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { describeChanges } from '../../shared/oral/describe-changes.ts'
import type { IssuedText } from '../../shared/protocol/api.ts'
import { lastDocument } from '../../shared/revisions/issuable.ts'
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

export async function readOralFacts(sql: Sql, known: IssueFacts): Promise<OralFacts> {
  const { issues, draft } = known
  const facts = { ...known, document: await findTabled(sql, known) }
  const { document } = facts
  const ofDocument = issues.filter(
    ({ form, symbol }) => form === 'orally-revised' && symbol === document?.symbol,
  )
  const last = ofDocument.findLast(({ number }) => number > (document?.number ?? 0))
  const oral = last === undefined ? null : await findIssue(sql, draft.id, last.number)
  return { ...facts, oral, recorded: ofDocument.length }
}

/** The document that is before the meeting: not one that came of an adoption which was undone. */
async function findTabled(
  sql: Sql,
  { issues, document, draft }: IssueFacts,
): Promise<IssuedText | null> {
  const adopted = new Set(
    issues.flatMap(({ form, symbol }) => (form === 'adopted' ? [symbol] : [])),
  )
  if (document === null || !adopted.has(document.symbol)) return document
  const tabled = lastDocument(issues.filter(({ symbol }) => !adopted.has(symbol)))
  return tabled && findIssue(sql, draft.id, tabled.number)
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
