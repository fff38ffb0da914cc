// Writes an issue once, with its hash.
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { IssueSummary } from '../../shared/protocol/api.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { IssueRelation } from '../../shared/revisions/issue-form.ts'
import { insertAudit } from '../store/audit.ts'
import { insertIssue, listIssues } from '../store/issues.ts'
import { sha256 } from '../store/life.ts'
import type { Sql } from '../store/sql.ts'
import type { By } from '../negotiation/appoint.ts'

export interface Freezing {
  readonly draftId: string
  /** Whole, with the masthead that is printed. */
  readonly content: FrozenContent & { readonly issue: IssueRelation }
  /** Without asterisks. */
  readonly symbol: string
  /** `*` of a reissue, `oral 1` of a text as orally revised, otherwise empty. */
  readonly variant: string
  /** The update of the log up to which the text goes. */
  readonly seq: number
}

/** Must run in a transaction that holds the draft's lock. The stage and the draft's own masthead are the caller's work. */
export async function freezeIssue(
  sql: Sql,
  { draftId, content, symbol, variant, seq }: Freezing,
  by: By,
): Promise<Result<IssueSummary, { readonly code: 'symbol-taken'; readonly symbol: string }>> {
  const { person, now } = by
  const { form, note } = content.issue
  const number = ((await listIssues(sql, draftId)).at(-1)?.number ?? 0) + 1
  const json = canonicalJson(content)
  const hash = sha256(json)
  const inserted = await insertIssue(sql, {
    draftId,
    number,
    symbol,
    variant,
    form,
    content: json,
    hash,
    seq,
    personId: person.id,
    at: now,
    ...(note !== undefined && { note }),
  })
  if (!inserted) return refuse({ code: 'symbol-taken', symbol: `${symbol}${variant}` })
  await insertAudit(sql, {
    at: now,
    personId: person.id,
    draftId,
    action: 'issue',
    details: { number, form, symbol, variant, hash, seq },
  })
  return ok({ number, symbol, form, variant, issuedAt: now, issuedBy: person.name, hash })
}

/** What stands behind the symbol in print. */
export function stars(variant: string): string {
  return variant.startsWith('*') ? variant : ''
}
