// Issuing: freezes masthead, title, text and sponsors as they are stored at one moment, once and for ever. The whole runs in one
// transaction that holds the draft's row, so an edit is either before it, and in, or after it, and not.
import { createHash } from 'node:crypto'
import { asBase } from '../../shared/document/clean-text.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { formatUnstarred } from '../../shared/grammar/document-symbol.ts'
import {
  checkIssueSymbol,
  type IssueContext,
  type IssueProblem,
  proposeNextSymbol,
} from '../../shared/grammar/next-symbol.ts'
import type { IssueProposal, IssueRequest, IssueSummary } from '../../shared/protocol/api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { insertAudit } from '../store/audit.ts'
import { findDraft, lockDraft, type StoredDraft, writeMasthead } from '../store/drafts.ts'
import { insertIssue, listIssues, listSymbols } from '../store/issues.ts'
import type { StoredPerson } from '../store/people.ts'
import type { Database, Sql } from '../store/sql.ts'
import { readContent } from './content.ts'

export type IssueRefusal =
  | IssueProblem
  | { readonly code: 'no-such-draft' }
  | { readonly code: 'nothing-to-issue' }

export async function proposeIssue(sql: Sql, draft: StoredDraft): Promise<IssueProposal> {
  const context = await readContext(sql, draft)
  const { content: marked } = await readContent(sql, draft)
  const count = collectProposals(marked.text).length
  const content = { ...marked, text: asBase(marked.text) }
  const remarks = content.text.paragraphs.some(({ part }) => part === 'operative')
    ? []
    : [{ code: 'no-operative-paragraph', details: {} }]
  return {
    symbol: proposeNextSymbol(context) ?? '',
    predecessor: context.issued.at(-1) ?? null,
    remarks: [
      ...remarks,
      ...(content.title === '' ? [{ code: 'no-title', details: {} }] : []),
      ...(content.sponsors.length === 0 ? [{ code: 'no-sponsors', details: {} }] : []),
      ...(count === 0 ? [] : [{ code: 'open-proposals', details: { count } }]),
    ],
  }
}

export function issueDraft(
  db: Database,
  draftId: string,
  request: IssueRequest,
  by: { readonly person: StoredPerson; readonly now: number },
): Promise<Result<IssueSummary, IssueRefusal>> {
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const draft = await findDraft(sql, draftId)
    if (!draft) return refuse({ code: 'no-such-draft' })
    const symbol = checkIssueSymbol(request.symbol, await readContext(sql, draft))
    if (!symbol.ok) return symbol
    const { content, seq } = await readContent(sql, draft)
    // What is only proposed is not issued.
    const current = { seq, content: { ...content, text: asBase(content.text) } }
    if (current.content.text.paragraphs.length === 0) return refuse({ code: 'nothing-to-issue' })
    return freeze(sql, draft, { ...current, request, symbol: formatUnstarred(symbol.value), ...by })
  })
}

interface Freezing {
  readonly content: FrozenContent
  readonly seq: number
  readonly request: IssueRequest
  readonly symbol: string
  readonly person: StoredPerson
  readonly now: number
}

async function freeze(
  sql: Sql,
  draft: StoredDraft,
  { content, seq, request, symbol, person, now }: Freezing,
): Promise<Result<IssueSummary, IssueRefusal>> {
  const number = (await listIssues(sql, draft.id)).length + 1
  const form = number === 1 ? 'first' : 'revision'
  const { date } = request
  const jobNumber = request.jobNumber ?? content.masthead.jobNumber
  const masthead = { ...content.masthead, symbol, date, jobNumber, reissued: [] }
  const json = canonicalJson({ ...content, masthead })
  const hash = createHash('sha256').update(json).digest('hex')
  const inserted = await insertIssue(sql, {
    draftId: draft.id,
    number,
    symbol,
    variant: '',
    form,
    content: json,
    hash,
    seq,
    personId: person.id,
    at: now,
  })
  if (!inserted) return refuse({ code: 'symbol-taken', symbol })
  // A job number is of one document; the next gets its own.
  await writeMasthead(sql, draft.id, { ...masthead, jobNumber: null })
  await insertAudit(sql, {
    at: now,
    personId: person.id,
    draftId: draft.id,
    action: 'issue',
    details: { number, symbol, hash, seq },
  })
  return ok({ number, symbol, form, variant: '', issuedAt: now, issuedBy: person.name, hash })
}

/** Symbols of other drafts count as taken in the whole meeting; the store's own constraint covers all meetings. */
async function readContext(sql: Sql, draft: StoredDraft): Promise<IssueContext> {
  const [issues, symbols] = await Promise.all([
    listIssues(sql, draft.id),
    listSymbols(sql, draft.meetingId),
  ])
  const issued = issues.map(({ symbol }) => symbol)
  const { body, session, firstDay, date } = draft.masthead
  const day = firstDay ?? date
  return {
    issued,
    taken: symbols.filter((symbol) => !issued.includes(symbol)),
    body,
    session,
    year: day === null ? null : Number(day.slice(0, 4)),
  }
}
