import { at } from './at.ts'
import type { Block } from './block.ts'
import { longestChain } from './longest-chain.ts'

/** Which paragraph became which, one to one, while it is being found. */
export class Pairing {
  readonly old: readonly Block[]
  readonly new: readonly Block[]
  readonly #newOf: Int32Array
  readonly #oldOf: Int32Array

  constructor(old: readonly Block[], now: readonly Block[]) {
    this.old = old
    this.new = now
    this.#newOf = new Int32Array(old.length).fill(-1)
    this.#oldOf = new Int32Array(now.length).fill(-1)
  }

  /** Both must be free. */
  link(old: number, now: number): void {
    this.#newOf[old] = now
    this.#oldOf[now] = old
  }

  /** The index on the other side, or -1. */
  newOf(old: number): number {
    return at(this.#newOf, old)
  }

  oldOf(now: number): number {
    return at(this.#oldOf, now)
  }

  /** Free means that the paragraph exists and has no partner. */
  isFree(side: 'old' | 'new', index: number): boolean {
    if (index < 0 || index >= this[side].length) return false
    return (side === 'old' ? this.newOf(index) : this.oldOf(index)) < 0
  }

  free(side: 'old' | 'new'): number[] {
    return [...this[side].keys()].filter((index) => this.isFree(side, index))
  }

  pairs(): { old: number; new: number }[] {
    return [...this.old.keys()]
      .filter((old) => this.newOf(old) >= 0)
      .map((old) => ({ old, new: this.newOf(old) }))
  }

  /**
   * For each paragraph, how many pairs of the main chain (those that do not cross) stand up to it. Two free paragraphs with the
   * same number lie between the same neighbours: they are in place.
   */
  gaps(): { readonly old: Int32Array; readonly new: Int32Array } {
    const pairs = this.pairs()
    const chain = longestChain(pairs.map((pair) => pair.new))
    const old = new Int32Array(this.old.length)
    const now = new Int32Array(this.new.length)
    for (const index of chain) {
      const pair = pairs[index]
      if (!pair) continue
      old[pair.old] = 1
      now[pair.new] = 1
    }
    for (const steps of [old, now])
      steps.forEach((step, index) => {
        steps[index] = step + at(steps, index - 1)
      })
    return { old, new: now }
  }
}
