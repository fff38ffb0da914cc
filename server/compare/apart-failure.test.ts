import { describe, expect, test } from 'vitest'
import { apartFailure } from './apart-failure.ts'

const limits = ['apart-time-limit', 'apart-memory-limit', 'apart-answer-limit'] as const

describe('work apart that came to nothing', () => {
  test.each([
    ['compare', 'compare-time-limit', 'compare-failed', 'compare-unavailable'],
    ['word', 'word-time-limit', 'word-failed', 'word-unavailable'],
    ['import', 'import-time-limit', 'import-failed', 'import-unavailable'],
  ] as const)('is told as what it was asked for: %s', (work, limit, failed, busy) => {
    for (const code of limits) expect(apartFailure(work, { code }).code).toBe(limit)
    expect(apartFailure(work, { code: 'apart-failed', reason: 'it ended' }).code).toBe(failed)
    expect(apartFailure(work, { code: 'apart-busy' }).code).toBe(busy)
  })
})
