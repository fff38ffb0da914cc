// Issuing in every form: freezes masthead, title, text and sponsors as they are stored at one moment, once and for ever. The whole runs
// in one transaction that holds the draft's row, so an edit is either before it, and in, or after it, and not.
import { formatUnstarred } from '../../shared/grammar/document-symbol.ts'
import { checkIssueSymbol, type IssueProblem } from '../../shared/grammar/next-symbol.ts'
import type { IssueSummary } from '../../shared/protocol/api.ts'
import type { IssueRequest } from '../../shared/protocol/issue-api.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { DocumentForm, Hindrance } from '../../shared/revisions/issuable.ts'
import type { By } from '../negotiation/appoint.ts'
import { findDraft, lockDraft, writeMasthead } from '../store/drafts.ts'
import type { Database, Sql } from '../store/sql.ts'
import { freezeIssue, stars } from './freeze-issue.ts'
import { hindranceOf, type IssueFacts, readContext, readIssueFacts } from './issue-facts.ts'
import { makeIssue } from './make-issue.ts'
import { moveByIssuing } from './move-stage.ts'

export type IssueRefusal =
  | IssueProblem
  | { readonly code: 'no-such-draft' }
  | { readonly code: Hindrance }
  /** Something was issued since the person looked. */
  | { readonly code: 'issued-meanwhile'; readonly symbol: string }
  | { readonly code: 'text-changed' }
  /** A revision of a draft that has a main sponsor needs its consent to these words, or a note of how it was had. */
  | { readonly code: 'consent-missing'; readonly delegation: string }
  /** A revision of a draft without a main sponsor needs a reason. */
  | { readonly code: 'note-missing' }
  | { readonly code: 'no-corrections' }

export function issueDraft(
  db: Database,
  draftId: string,
  request: IssueRequest,
  by: By,
): Promise<Result<IssueSummary, IssueRefusal>> {
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const draft = await findDraft(sql, draftId)
    if (!draft) return refuse({ code: 'no-such-draft' })
    const facts = await readIssueFacts(sql, draft)
    const form = request.form ?? (facts.document ? 'revision' : 'first')
    const symbol = await readSymbol(sql, form, request, facts)
    if (!symbol.ok) return symbol
    const problem = checkRequest(form, request, facts)
    if (problem) return refuse(problem)
    const made = makeIssue(form, symbol.value, request, facts)
    const frozen = await freezeIssue(sql, { draftId, seq: facts.seq, ...made }, by)
    if (!frozen.ok || (form !== 'first' && form !== 'revision')) return frozen
    // A job number is of one document; the next gets its own.
    await writeMasthead(sql, draftId, {
      ...draft.masthead,
      symbol: symbol.value,
      date: request.date,
      jobNumber: null,
      reissued: [],
    })
    await moveByIssuing(sql, draft, form === 'first' ? 'tabled' : 'revised', by)
    return frozen
  })
}

/** The symbol as read, if it may be given in this form now. */
async function readSymbol(
  sql: Sql,
  form: DocumentForm,
  request: IssueRequest,
  facts: IssueFacts,
): Promise<Result<string, IssueRefusal>> {
  const hindrance = hindranceOf(form, facts) ?? findNewer(request, facts)
  if (hindrance) return refuse(typeof hindrance === 'string' ? { code: hindrance } : hindrance)
  if (form === 'reissue') return ok(facts.document?.symbol ?? '')
  const context = await readContext(sql, form, facts)
  const read = checkIssueSymbol(request.symbol ?? '', form, context)
  return read.ok ? ok(formatUnstarred(read.value)) : read
}

/** Whether something was issued that the person had not seen. */
function findNewer({ after }: IssueRequest, { issues }: IssueFacts): IssueRefusal | null {
  const last = issues.at(-1)
  if (!last || after === undefined || after === last.number) return null
  return { code: 'issued-meanwhile', symbol: `${last.symbol}${stars(last.variant)}` }
}

/** What the form asks for beside a symbol. */
function checkRequest(
  form: DocumentForm,
  request: IssueRequest,
  facts: IssueFacts,
): IssueRefusal | null {
  const { textHash = facts.textHash, corrections = [] } = request
  const showsText = form === 'first' || form === 'revision' || form === 'corrigendum'
  if (showsText && textHash !== facts.textHash) return { code: 'text-changed' }
  if (form === 'revision') return checkConsent(request, facts)
  return form === 'corrigendum' && corrections.length === 0 ? { code: 'no-corrections' } : null
}

/** Given here to these very words, or told of. */
function checkConsent(
  { note = '' }: IssueRequest,
  { leader, consent }: IssueFacts,
): IssueRefusal | null {
  if (consent?.valid === true || note.trim() !== '') return null
  if (leader === null) return { code: 'note-missing' }
  return { code: 'consent-missing', delegation: leader }
}
