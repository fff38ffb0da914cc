// What the page offers somebody to decide on a proposal.
import type { DecisionRequest, DraftPermissions } from '../../shared/protocol/api.ts'
import { type Entry, hostOf } from './entries.ts'

type Decision = DecisionRequest['decision']

/** What somebody may decide on a proposal, the foremost first. The server asks the same again. */
export function decisionsOn(
  entry: Pick<Entry, 'delegation' | 'pieces'>,
  { decide: mayDecide, propose }: Pick<DraftPermissions, 'decide' | 'propose'>,
  delegation: string | null,
): readonly Decision[] {
  const host = hostOf(entry)
  const own = propose && entry.delegation === delegation
  const toOwn = propose && !own && host !== null && host.split(':', 1)[0] === delegation
  const found: Decision[] = []
  if (toOwn) found.push('adopt')
  if (mayDecide && host === null) found.push('accept')
  if (mayDecide) found.push('reject')
  if (own) found.push('withdraw')
  return found
}
