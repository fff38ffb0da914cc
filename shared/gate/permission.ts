// One table says who may do what to a draft. Every door (room, HTTP, what the screen offers) asks it.
import type { DraftPermissions, Person } from '../protocol/api.ts'
import type { Role } from './role.ts'

export const actions = [
  'read',
  'edit-text',
  'sponsor',
  'enter-sponsors',
  'edit-masthead',
  'issue',
] as const
export type Action = (typeof actions)[number]

const table: Readonly<Record<Role, readonly Action[]>> = {
  secretariat: ['read', 'edit-text', 'enter-sponsors', 'edit-masthead', 'issue'],
  'main-sponsor': ['read', 'edit-text', 'sponsor'],
  editor: ['read', 'edit-text', 'sponsor'],
  delegate: ['read', 'sponsor'],
  observer: ['read'],
}

export function may(role: Role, action: Action): boolean {
  return table[role].includes(action)
}

export function permissionsOf(role: Role): DraftPermissions {
  return {
    mode: may(role, 'edit-text') ? 'editor' : 'reader',
    joinSponsors: may(role, 'sponsor'),
    enterSponsors: may(role, 'enter-sponsors'),
    editMasthead: may(role, 'edit-masthead'),
    issue: may(role, 'issue'),
  }
}

/** Whether somebody may start drafts and invite people. */
export function mayServeMeeting(person: Person): boolean {
  return person.role === 'secretariat'
}
