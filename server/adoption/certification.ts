// The main sponsor's certification of a text as orally revised (rules.md 5.2): of these words, and worth nothing for others.
import type { ConsentState } from '../../shared/protocol/issue-api.ts'
import { readConsents } from '../store/consents.ts'
import type { Sql } from '../store/sql.ts'

/** The last one since a text was issued or recorded: that has used it up. */
export async function readCertification(
  sql: Sql,
  draftId: string,
  now: { readonly textHash: string; readonly leader: string | null },
): Promise<ConsentState | null> {
  for (const { at, by, change } of await readConsents(sql, draftId)) {
    if (change.kind === 'issued' && usesUp.has(change.form)) return null
    if (change.kind !== 'consent' || change.to !== 'oral-revision') continue
    const { delegation, textHash } = change
    const valid = textHash === now.textHash && delegation === now.leader
    return { delegation, person: by.name, at, valid }
  }
  return null
}

const usesUp: ReadonlySet<string> = new Set(['first', 'revision', 'orally-revised'])
