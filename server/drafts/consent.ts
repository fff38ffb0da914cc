// The main sponsor's consent to a text's being issued (rules.md 5.2): given to these words, and worth nothing for others.
import type { ConsentRequest, ConsentState } from '../../shared/protocol/issue-api.ts'
import type { LifeChange } from '../../shared/record/life-entry.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import { finalStages } from '../../shared/revisions/stage.ts'
import { lockDraft, findDraft } from '../store/drafts.ts'
import { readConsents } from '../store/consents.ts'
import { findIssue, listIssues } from '../store/issues.ts'
import { actorOf, appendLife } from '../store/life.ts'
import type { Database, Sql } from '../store/sql.ts'
import { readSponsorEvents } from '../store/sponsors.ts'
import type { By } from '../negotiation/appoint.ts'
import { readContent } from './content.ts'
import { leaderOf } from './sponsor-draft.ts'
import { hashText } from './text-hash.ts'

export type ConsentProblem =
  | { readonly code: 'no-such-draft' }
  | { readonly code: 'text-changed' }
  | { readonly code: 'stage-final' }
  /** Somebody else leads the draft, or nobody. */
  | { readonly code: 'forbidden' }
  /** The text is as it was issued or recorded last: nothing was read out that could be certified. */
  | { readonly code: 'oral-nothing' }

export function giveConsent(
  db: Database,
  draftId: string,
  { to, textHash }: ConsentRequest,
  by: By,
): Promise<Result<null, ConsentProblem>> {
  const { delegation } = by.person
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const draft = await findDraft(sql, draftId)
    if (!draft) return refuse({ code: 'no-such-draft' })
    if (finalStages.includes(draft.stage)) return refuse({ code: 'stage-final' })
    const leader = leaderOf(await readSponsorEvents(sql, draftId))
    if (delegation === null || leader !== delegation) return refuse({ code: 'forbidden' })
    const { content } = await readContent(sql, draft)
    if (hashText(content.text) !== textHash) return refuse({ code: 'text-changed' })
    if (to === 'oral-revision' && textHash === (await hashOfLast(sql, draftId)))
      return refuse({ code: 'oral-nothing' })
    const change = { kind: 'consent', to, delegation, textHash } as const
    await appendLife(sql, draftId, [{ at: by.now, by: actorOf(by.person), change }])
    return ok(null)
  })
}

/** The hash of the text that was issued or recorded last; null before the first. */
async function hashOfLast(sql: Sql, draftId: string): Promise<string | null> {
  const last = (await listIssues(sql, draftId)).findLast(({ form }) => carriesText(form))
  const issue = last ? await findIssue(sql, draftId, last.number) : null
  return issue ? hashText(issue.content.text) : null
}

/** The last consent to a revision since the last whole text was issued: a text that was issued has used it up. */
export async function readConsent(
  sql: Sql,
  draftId: string,
  now: { readonly textHash: string; readonly leader: string | null },
): Promise<ConsentState | null> {
  const entries = await readConsents(sql, draftId)
  const last = entries.find(({ change }) => isConsent(change) || isNewText(change))
  if (!last || last.change.kind !== 'consent') return null
  const { delegation, textHash } = last.change
  // Whoever withdrew and came back has said yes to nothing yet.
  const left = (await readSponsorEvents(sql, draftId)).some(
    (event) =>
      event.delegation === delegation && event.action === 'withdraw' && event.at >= last.at,
  )
  const valid = textHash === now.textHash && delegation === now.leader && !left
  return { delegation, person: last.by.name, at: last.at, valid }
}

function isConsent(change: LifeChange): boolean {
  return change.kind === 'consent' && change.to === 'revision'
}

function isNewText(change: LifeChange): boolean {
  return change.kind === 'issued' && (change.form === 'first' || change.form === 'revision')
}
