import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestChain } from './longest-chain.ts'

/** The heaviest increasing choice among all 2^n. */
function heaviest(values: readonly number[], weights: readonly number[]): number {
  let best = 0
  for (let choice = 0; choice < 1 << values.length; choice++) {
    const chosen = values.map((_, index) => index).filter((index) => choice & (1 << index))
    const rising = chosen.every((index, n) => n === 0 || values[chosen[n - 1]!]! < values[index]!)
    if (rising)
      best = Math.max(
        best,
        chosen.reduce((sum, index) => sum + weights[index]!, 0),
      )
  }
  return best
}

describe('the longest chain', () => {
  it.each<[number[], number[] | undefined, number[]]>([
    [[], undefined, []],
    [[3, 1, 2], undefined, [1, 2]],
    [[3, 1, 2], [5, 1, 1], [0]],
    [[1, 1, 1], undefined, [0]],
  ])('of %j with weights %j is at %j', (values, weights, chain) => {
    expect(longestChain(values, weights)).toEqual(chain)
  })

  it('rises, and no other is heavier', () => {
    const entry = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 9 }), (entries) => {
        const values = entries.map(([value]) => value)
        const weights = entries.map(([, weight]) => weight)
        const chain = longestChain(values, weights)
        chain.forEach((index, n) => {
          if (n > 0) expect(values[chain[n - 1]!]!).toBeLessThan(values[index]!)
        })
        const weight = chain.reduce((sum, index) => sum + weights[index]!, 0)
        expect(weight).toBe(heaviest(values, weights))
      }),
    )
  })
})
