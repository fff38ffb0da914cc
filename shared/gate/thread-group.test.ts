import { describe, expect, test } from 'vitest'
import { type Role, roles } from './role.ts'
import { readableGroups } from './thread-group.ts'

describe('the groups of a discussion', () => {
  const expected: Record<Role, boolean> = {
    secretariat: false,
    'main-sponsor': true,
    editor: true,
    delegate: true,
    observer: false,
  }

  test.each(roles)('%s', (role) => {
    expect(readableGroups(role, true).includes('sponsors')).toBe(expected[role])
    expect(readableGroups(role, false)).toEqual(['all'])
    expect(readableGroups(role, true)).toContain('all')
  })
})
