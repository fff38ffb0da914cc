// Who may read which threads of a draft's discussion. What the sponsors say among themselves is theirs alone: not even the secretariat,
// which serves all delegations alike, reads it, and a delegation that withdraws its sponsorship or loses its seat reads it no more.
import type { ThreadGroup } from '../protocol/api.ts'
import type { Role } from './role.ts'

/** What somebody of this role may read and, where `may(role, 'discuss')`, write in. `sponsors`: their delegation sponsors the draft now. */
export function readableGroups(role: Role, sponsors: boolean): readonly ThreadGroup[] {
  return sponsors && isDelegation(role) ? ['all', 'sponsors'] : ['all']
}

function isDelegation(role: Role): boolean {
  return role === 'main-sponsor' || role === 'editor' || role === 'delegate'
}
