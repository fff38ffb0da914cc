import { describe, expect, test } from 'vitest'
import type { Person } from '../protocol/api.ts'
import { type Action, actions, may, mayServeMeeting, permissionsOf } from './permission.ts'
import { type DraftStanding, type Role, roleOf, roles } from './role.ts'

const draft: DraftStanding = { mainSponsor: 'JPN', editors: ['GEO', 'HND'], readers: ['FRA'] }

function person(role: Person['role'], delegation: string | null): Person {
  return { id: 'p', name: 'P', role, delegation }
}

describe('role', () => {
  test.each<[Person['role'], string | null, Role]>([
    ['secretariat', null, 'secretariat'],
    ['delegate', 'JPN', 'main-sponsor'],
    ['delegate', 'GEO', 'editor'],
    ['delegate', 'EGY', 'delegate'],
    ['delegate', 'FRA', 'observer'],
    ['delegate', null, 'observer'],
    ['observer', null, 'observer'],
    ['observer', 'JPN', 'observer'],
  ])('%s of %s is %s', (role, delegation, expected) => {
    expect(roleOf(person(role, delegation), draft)).toBe(expected)
  })

  test('without a main sponsor nobody leads', () => {
    expect(roleOf(person('delegate', 'JPN'), { mainSponsor: null, editors: [], readers: [] })).toBe(
      'delegate',
    )
  })
})

describe('permission', () => {
  const expected: Record<Role, string> = {
    //               read edit propose position decide appoint discuss preside sponsor enter masthead issue consent withdraw
    secretariat:
      '    x    x    -       -        x      x       x       x       -       x     x        x      -       x',
    'main-sponsor':
      ' x    x    x       x        x      x       x       -       x       -     -        -      x       x',
    editor:
      '         x    x    x       x        x      -       x       -       x       -     -        -      -       -',
    delegate:
      '       x    -    x       x        -      -       x       -       x       -     -        -      -       -',
    observer:
      '       x    -    -       -        -      -       -       -       -       -     -        -      -       -',
  }

  test('every role and every action', () => {
    for (const role of roles) {
      const row = expected[role].trim().split(/\s+/)
      expect(row).toHaveLength(actions.length)
      actions.forEach((action: Action, index) => {
        expect([role, action, may(role, action)]).toEqual([role, action, row[index] === 'x'])
      })
    }
  })

  test('the secretariat alone starts drafts and invites', () => {
    expect(mayServeMeeting(person('secretariat', null))).toBe(true)
    expect(mayServeMeeting(person('delegate', 'JPN'))).toBe(false)
    expect(mayServeMeeting(person('observer', null))).toBe(false)
  })

  test('what a client is told follows the table', () => {
    for (const role of roles) {
      const told = permissionsOf(role)
      expect(told.mode === 'editor').toBe(may(role, 'edit-text'))
      expect(told.mode === 'reader').toBe(!may(role, 'edit-text') && !may(role, 'propose'))
      expect(told.propose).toBe(may(role, 'propose'))
      expect(told.takePosition).toBe(may(role, 'take-position'))
      expect(told.decide).toBe(may(role, 'decide'))
      expect(told.appoint).toBe(may(role, 'appoint'))
      expect(told.discuss).toBe(may(role, 'discuss'))
      expect(told.preside).toBe(may(role, 'preside'))
      expect(told.joinSponsors).toBe(may(role, 'sponsor'))
      expect(told.enterSponsors).toBe(may(role, 'enter-sponsors'))
      expect(told.editMasthead).toBe(may(role, 'edit-masthead'))
      expect(told.issue).toBe(may(role, 'issue'))
      expect(told.consent).toBe(may(role, 'consent'))
      expect(told.withdrawDraft).toBe(may(role, 'withdraw-draft'))
    }
  })
  test('nothing is written or decided in a closed draft', () => {
    for (const role of roles)
      for (const action of actions) {
        const stays = ['read', 'discuss', 'preside', 'issue', 'consent', 'withdraw-draft'].includes(
          action,
        )
        expect(may(role, action, true)).toBe(stays && may(role, action))
      }
    expect(permissionsOf('main-sponsor', true).mode).toBe('reader')
  })
})
