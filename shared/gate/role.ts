// What somebody is to one draft. Worked out from the records each time, never stored with a connection for longer than it lasts.
import type { Person } from '../protocol/api.ts'

/**
 * `secretariat` serves the meeting; `main-sponsor` leads the draft; `editor` was appointed by them; `delegate` is any other
 * delegation; `observer` only follows.
 */
export const roles = ['secretariat', 'main-sponsor', 'editor', 'delegate', 'observer'] as const
export type Role = (typeof roles)[number]

export interface DraftStanding {
  /** The delegation that leads the draft, or null while there is none. */
  readonly mainSponsor: string | null
  /** Delegations appointed to edit the text. */
  readonly editors: readonly string[]
}

export function roleOf(person: Person, draft: DraftStanding): Role {
  if (person.role === 'secretariat') return 'secretariat'
  if (person.role === 'observer' || person.delegation === null) return 'observer'
  if (person.delegation === draft.mainSponsor) return 'main-sponsor'
  return draft.editors.includes(person.delegation) ? 'editor' : 'delegate'
}
