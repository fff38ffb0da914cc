// What the alignment costs, counted in reads of the new tokens' keys: one for each cell of a table and a few for each token.
import { describe, expect, it } from 'vitest'
import { alignTokens } from './align-tokens.ts'
import { readTokens, type Tokens } from './tokens.ts'

function counted(text: string): { tokens: Tokens; reads: () => number } {
  let reads = 0
  const tokens = readTokens({ text, references: [] })
  const keys = new Proxy(tokens.keys, {
    get(target, name) {
      reads += 1
      const value: unknown = Reflect.get(target, name)
      return value
    },
  })
  return { tokens: { ...tokens, keys }, reads: () => reads }
}

/** Reads for each token of both texts. */
function readsPerToken(old: string, now: string): number {
  const before = readTokens({ text: old, references: [] })
  const { tokens, reads } = counted(now)
  alignTokens(before, tokens, 'zh')
  return reads() / (before.count + tokens.count)
}

function random(count: number, seed: number, variety: number): string {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return String.fromCharCode(0x4e00 + Math.floor((state / 0x1_0000_0000) * variety))
  }).join('')
}

const clause = '又请秘书长就本决议执行情况提出报告；'

describe('the cost of an alignment', () => {
  it.each<[string, string, string]>([
    ['equal but for one word', random(20_000, 5, 3000), `${random(20_000, 5, 3000)}和`],
    ['nothing in common', random(20_000, 5, 3000), random(20_000, 6, 3000)],
    ['a few characters over and over', random(8000, 5, 4), random(8000, 6, 4)],
    ['one character', '的'.repeat(8000), '的'.repeat(7000)],
    ['one clause over and over', clause.repeat(400), clause.repeat(380)],
    [
      'two halves that changed places',
      random(8000, 5, 3000),
      random(8000, 5, 3000).slice(4000) + random(4000, 5, 3000),
    ],
  ])('grows with the length of the texts, not with its square: %s', (_, old, now) => {
    expect(readsPerToken(old, now)).toBeLessThan(200)
  })
})
