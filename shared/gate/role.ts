// What somebody is to one draft. Worked out from the records each time, never stored with a connection for longer than it lasts.
import type { Person } from '../protocol/api.ts'

/**
 * `secretariat` serves the meeting; `main-sponsor` leads the draft; `editor` was appointed by them; `delegate` is any other
 * delegation; `observer` only follows, as does a delegation whose seat was withdrawn.
 */
export const roles = ['secretariat', 'main-sponsor', 'editor', 'delegate', 'observer'] as const
export type Role = (typeof roles)[number]

export interface DraftStanding {
  /** The delegation that leads the draft, or null while there is none. */
  readonly mainSponsor: string | null
  /** Delegations appointed to edit the text. */
  readonly editors: readonly string[]
  /** Delegations that may only read here. */
  readonly readers: readonly string[]
}

export function roleOf(person: Person, draft: DraftStanding): Role {
  const { role, delegation } = person
  if (role === 'secretariat') return 'secretariat'
  if (role === 'observer' || delegation === null) return 'observer'
  if (draft.readers.includes(delegation)) return 'observer'
  if (delegation === draft.mainSponsor) return 'main-sponsor'
  return draft.editors.includes(delegation) ? 'editor' : 'delegate'
}
