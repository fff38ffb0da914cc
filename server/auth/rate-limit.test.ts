import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RateLimiter } from './rate-limit.ts'

describe('the rate of requests', () => {
  test('a burst, then as many as the time earns, for each key apart', () => {
    const limiter = new RateLimiter({ burst: 3, perSecond: 2 })
    const take = (at: number, key = 'a'): boolean => limiter.take(key, at)
    expect([0, 0, 0, 0].map((at) => take(at))).toEqual([true, true, true, false])
    expect(take(0, 'b')).toBe(true)
    expect([499, 500, 500].map((at) => take(at))).toEqual([false, true, false])
  })

  test('never more than burst and rate allow, whenever they come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 }), { maxLength: 200 }), (gaps) => {
        const limiter = new RateLimiter({ burst: 5, perSecond: 4 })
        let now = 0
        let taken = 0
        for (const gap of gaps) {
          now += gap
          if (limiter.take('a', now)) taken++
        }
        expect(taken).toBeLessThanOrEqual(5 + (now / 1000) * 4 + 1e-6)
      }),
    )
  })
})
