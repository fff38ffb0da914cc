// Oral revisions: what was read out so far, and recording the text as orally revised. It makes no document: it is kept under the symbol of
// the one it revises (rules.md 1.5), so that the text which is adopted can be shown to be the one that was read out.
import type { IssueSummary } from '../../shared/protocol/api.ts'
import type {
  OralHindrance,
  OralRevisionRequest,
  OralRevisionState,
} from '../../shared/protocol/adoption-api.ts'
import { refuse, type Result } from '../../shared/result.ts'
import { finalStages } from '../../shared/revisions/stage.ts'
import { freezeIssue } from '../drafts/freeze-issue.ts'
import { nameOf, readIssueFacts } from '../drafts/issue-facts.ts'
import { listOpen } from '../drafts/issue-plan.ts'
import { moveByIssuing } from '../drafts/move-stage.ts'
import type { By } from '../negotiation/appoint.ts'
import { findDraft, lockDraft, type StoredDraft } from '../store/drafts.ts'
import type { Database, Sql } from '../store/sql.ts'
import { readCertification } from './certification.ts'
import { isTextOf, type OralFacts, readOralFacts, readOut } from './oral-facts.ts'

export type OralRefusal =
  | { readonly code: 'no-such-draft' }
  | { readonly code: OralHindrance }
  | { readonly code: 'text-changed' }
  | { readonly code: 'issued-meanwhile'; readonly symbol: string }
  | { readonly code: 'symbol-taken'; readonly symbol: string }
  | { readonly code: 'consent-missing'; readonly delegation: string }
  | { readonly code: 'note-missing' }

export async function readOralRevision(sql: Sql, draft: StoredDraft): Promise<OralRevisionState> {
  const facts = await readOralFacts(sql, await readIssueFacts(sql, draft))
  const { document, recorded, textHash, leader, issues, content } = facts
  const hindrance = hindranceOf(facts)
  return {
    document: nameOf(document),
    recorded,
    unchanged: isTextOf(facts.oral ?? document, facts),
    language: content.masthead.language,
    sentences: readOut(facts),
    textHash,
    after: issues.at(-1)?.number ?? 0,
    mainSponsor: leader,
    certification: await readCertification(sql, draft.id, { textHash, leader }),
    openProposals: await listOpen(sql, facts),
    hindrance,
  }
}

/** Who asks may record it; that the room agreed is not the program's to judge, that the main sponsor certified it is. */
export function recordOralRevision(
  db: Database,
  draftId: string,
  request: OralRevisionRequest,
  by: By,
): Promise<Result<IssueSummary, OralRefusal>> {
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const draft = await findDraft(sql, draftId)
    if (!draft) return refuse({ code: 'no-such-draft' })
    const facts = await readOralFacts(sql, await readIssueFacts(sql, draft))
    const problem = await findProblem(sql, facts, request)
    if (problem) return refuse(problem)
    const { document, content, seq, recorded } = facts
    if (!document) return refuse({ code: 'not-issued-yet' })
    const note = request.note?.trim() ?? ''
    const { symbol } = document
    const issue = {
      form: 'orally-revised',
      of: symbol,
      ...(note !== '' && { note }),
    } as const
    const { masthead } = document.content
    const frozen = await freezeIssue(
      sql,
      {
        draftId,
        content: { ...content, masthead, issue },
        symbol,
        variant: `oral ${recorded + 1}`,
        seq,
      },
      by,
    )
    if (!frozen.ok) return frozen
    await moveByIssuing(sql, draft, 'orally-revised', by)
    return frozen
  })
}

function hindranceOf(facts: OralFacts): OralHindrance | null {
  if (finalStages.includes(facts.draft.stage)) return 'stage-final'
  if (!facts.document) return 'not-issued-yet'
  return isTextOf(facts.oral ?? facts.document, facts) ? 'oral-nothing' : null
}

async function findProblem(
  sql: Sql,
  facts: OralFacts,
  { textHash, after, note = '' }: OralRevisionRequest,
): Promise<OralRefusal | null> {
  const hindrance = hindranceOf(facts)
  if (hindrance) return { code: hindrance }
  const last = facts.issues.at(-1)
  if (last && last.number !== after) return { code: 'issued-meanwhile', symbol: last.symbol }
  if (textHash !== facts.textHash) return { code: 'text-changed' }
  const { leader, draft } = facts
  const certification = await readCertification(sql, draft.id, { textHash, leader })
  if (certification?.valid === true || note.trim() !== '') return null
  return leader === null
    ? { code: 'note-missing' }
    : { code: 'consent-missing', delegation: leader }
}
