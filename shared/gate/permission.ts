// One table says who may do what to a draft. Every door (room, HTTP, what the screen offers) asks it.
import type { DraftPermissions, Person } from '../protocol/api.ts'
import type { Role } from './role.ts'

export const actions = [
  'read',
  /** Write in the text itself. */
  'edit-text',
  /** Propose under one's delegation's name, withdraw what it proposed, adopt changes to it. */
  'propose',
  /** Support, oppose or reserve. */
  'take-position',
  /** Accept and reject, move, set the status of a paragraph, reopen, renumber. */
  'decide',
  /** Say which delegations edit the text. */
  'appoint',
  'discuss',
  /** Withdraw a delegation's seat; close and reopen the draft, move its stage, set its deadlines and the roll of members. */
  'preside',
  'sponsor',
  'enter-sponsors',
  'edit-masthead',
  /** Issue in every form, enter oral revisions and adoption. */
  'issue',
  /** Agree to a revision's being issued, certify an oral revision. */
  'consent',
  /** Withdraw the draft itself. */
  'withdraw-draft',
] as const
export type Action = (typeof actions)[number]

const delegation = ['read', 'propose', 'take-position', 'discuss', 'sponsor'] as const
const editing = [...delegation, 'edit-text', 'decide'] as const

const table: Readonly<Record<Role, readonly Action[]>> = {
  secretariat: [
    'read',
    'edit-text',
    'decide',
    'appoint',
    'discuss',
    'preside',
    'enter-sponsors',
    'edit-masthead',
    'issue',
    'withdraw-draft',
  ],
  'main-sponsor': [...editing, 'appoint', 'consent', 'withdraw-draft'],
  editor: editing,
  delegate: delegation,
  observer: ['read'],
}

/** What is left while a draft is closed: nothing that changes its words. */
const whileClosed: readonly Action[] = [
  'read',
  'discuss',
  'preside',
  'issue',
  'consent',
  'withdraw-draft',
]

/** Whether somebody of this role may do it; `closed` says that the draft is. */
export function may(role: Role, action: Action, closed = false): boolean {
  return table[role].includes(action) && (!closed || whileClosed.includes(action))
}

export function permissionsOf(role: Role, closed = false): DraftPermissions {
  const allowed = (action: Action) => may(role, action, closed)
  return {
    mode: allowed('edit-text') ? 'editor' : allowed('propose') ? 'delegate' : 'reader',
    propose: allowed('propose'),
    takePosition: allowed('take-position'),
    decide: allowed('decide'),
    appoint: allowed('appoint'),
    discuss: allowed('discuss'),
    preside: allowed('preside'),
    joinSponsors: allowed('sponsor'),
    enterSponsors: allowed('enter-sponsors'),
    editMasthead: allowed('edit-masthead'),
    issue: allowed('issue'),
    consent: allowed('consent'),
    withdrawDraft: allowed('withdraw-draft'),
  }
}

/** Whether somebody may start drafts and invite people. */
export function mayServeMeeting(person: Person): boolean {
  return person.role === 'secretariat'
}
