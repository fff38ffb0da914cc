import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDistance, fromLocalInput, listDeadlines, toLocalInput } from './deadline-state.ts'

const hour = 3_600_000

describe('the distance of a deadline', () => {
  test.each([
    [2 * hour, 'in 2 hours'],
    [2 * hour - 1, 'in 1 hour'],
    [47 * hour, 'in 1 day'],
    [90_000, 'in 1 minute'],
    [10_000, 'in 0 minutes'],
    [-3 * 24 * hour, '3 days ago'],
    [-30 * 60_000, '30 minutes ago'],
  ])('%i ms: %s', (distance, words) => {
    expect(formatDistance(1e12 + distance, 1e12, 'en')).toBe(words)
  })

  test('in Arabic with European digits', () => {
    expect(formatDistance(1e12 + 5 * hour, 1e12, 'ar')).toContain('5')
  })
})

test('the earliest is first, and one that is now has passed', () => {
  expect(listDeadlines({ action: 30, tabling: 10, amendments: 20 }, 20)).toEqual([
    { kind: 'tabling', until: 10, passed: true },
    { kind: 'amendments', until: 20, passed: true },
    { kind: 'action', until: 30, passed: false },
  ])
})

test('a minute goes into an input and comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 66_000_000 }), (minutes) => {
      const at = minutes * 60_000
      // The hour that comes twice when clocks go back has one name for two times.
      fc.pre(new Date(at).getTimezoneOffset() === new Date(at + hour).getTimezoneOffset())
      fc.pre(new Date(at).getTimezoneOffset() === new Date(at - hour).getTimezoneOffset())
      expect(fromLocalInput(toLocalInput(at))).toBe(at)
    }),
  )
  expect(fromLocalInput('')).toBeNull()
  expect(fromLocalInput('soon')).toBeNull()
  expect(toLocalInput(undefined)).toBe('')
})
