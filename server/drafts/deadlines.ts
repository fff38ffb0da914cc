// The days and hours that the bureau sets. One that has passed stops nobody: it is said on every screen.
import type { DeadlineRequest } from '../../shared/protocol/issue-api.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { Deadlines } from '../../shared/revisions/stage.ts'
import type { By } from '../negotiation/appoint.ts'
import { insertAudit } from '../store/audit.ts'
import { findDraft, lockDraft, writeDeadlines } from '../store/drafts.ts'
import { actorOf } from '../store/life.ts'
import type { Database } from '../store/sql.ts'

/** Gives all deadlines of the draft. Nothing is recorded where it was that moment already. */
export function setDeadline(
  db: Database,
  draftId: string,
  { deadline, until }: DeadlineRequest,
  { person, now }: By,
): Promise<Result<Deadlines, { readonly code: 'no-such-draft' }>> {
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const draft = await findDraft(sql, draftId)
    if (!draft) return refuse({ code: 'no-such-draft' })
    const { [deadline]: before, ...others } = draft.deadlines
    if ((before ?? null) === until) return ok(draft.deadlines)
    const deadlines = until === null ? others : { ...others, [deadline]: until }
    await writeDeadlines(sql, draft, deadlines, { at: now, by: actorOf(person) })
    const details = { deadline, until }
    await insertAudit(sql, { at: now, personId: person.id, draftId, action: 'deadline', details })
    return ok(deadlines)
  })
}
