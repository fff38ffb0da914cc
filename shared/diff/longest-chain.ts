// The heaviest increasing subsequence: of pairs that cross each other, those that stay in order. A Fenwick tree holds the best
// chain ending at or below each value, so n values cost n log n.
import { at } from './at.ts'

/** Indexes of the chosen values, in order. Without weights, as many as possible. */
export function longestChain(values: readonly number[], weights?: readonly number[]): number[] {
  const ranks = rankValues(values)
  const tree = new ChainTree(values.length)
  const previous = new Int32Array(values.length)
  let top = -1
  let topWeight = 0
  ranks.forEach((rank, index) => {
    const { weight, end } = tree.best(rank - 1)
    const sum = weight + (weights?.[index] ?? 1)
    previous[index] = end
    tree.put(rank, sum, index)
    if (top < 0 || sum > topWeight) {
      top = index
      topWeight = sum
    }
  })
  const chain: number[] = []
  for (let index = top; index >= 0; index = at(previous, index)) chain.push(index)
  return chain.reverse()
}

function rankValues(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  const ranks = new Map(sorted.map((value, index) => [value, index + 1]))
  return values.map((value) => ranks.get(value) ?? 0)
}

class ChainTree {
  readonly #weights: Float64Array
  readonly #ends: Int32Array

  constructor(size: number) {
    this.#weights = new Float64Array(size + 1)
    this.#ends = new Int32Array(size + 1).fill(-1)
  }

  best(rank: number): { weight: number; end: number } {
    let weight = 0
    let end = -1
    for (let node = rank; node > 0; node -= node & -node)
      if (at(this.#weights, node) > weight) {
        weight = at(this.#weights, node)
        end = at(this.#ends, node)
      }
    return { weight, end }
  }

  put(rank: number, weight: number, end: number): void {
    for (let node = rank; node < this.#weights.length; node += node & -node)
      if (weight > at(this.#weights, node)) {
        this.#weights[node] = weight
        this.#ends[node] = end
      }
  }
}
