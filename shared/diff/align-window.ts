// The best alignment of two stretches of tokens, as one optimisation rather than a shortest edit script with a clean-up after
// it. It maximises
//
//     2 x weight of kept tokens  -  price of a change x changes  -  cost of the edges that cut into a word, symbol or date
//
// so that kept words between two changes survive only where they are worth a change of their own (about two words): a reader
// sees phrases, not confetti. Gotoh's two states do it in one table: `kept` is the best score that ends in a kept token (or at
// the start), `changed` the best that ends inside a change. One byte a cell remembers the way back: bit 0, whether the kept
// token came out of a change; bits 1 and 2, how the change went on.
import { at } from './at.ts'
import type { Tokens } from './tokens.ts'

const priceOfChange = 300
const unreachable = -1e9

const goOn = { up: 0, left: 1, openUp: 2, openLeft: 3 } as const

/** For each old token, the new token it is kept as, or -1. */
export type Match = Int32Array

/** Two texts, with the cost of an edge before each of their tokens. */
export interface TokenPair {
  readonly old: Tokens
  readonly new: Tokens
  readonly oldCosts: Int32Array
  readonly newCosts: Int32Array
}

export interface Window {
  readonly oldFrom: number
  readonly oldTo: number
  readonly newFrom: number
  readonly newTo: number
}

/** Fills `match` for the window. Time and memory grow with the product of its sides. */
export function alignWindow(pair: TokenPair, window: Window, match: Match): void {
  const table = new Table(pair, window)
  table.fill()
  table.trace(match)
}

class Table {
  readonly #pair: TokenPair
  readonly #window: Window
  readonly #height: number
  readonly #width: number
  readonly #steps: Uint8Array
  #kept: Int32Array
  #changed: Int32Array
  #keptBelow: Int32Array
  #changedBelow: Int32Array

  constructor(pair: TokenPair, window: Window) {
    this.#pair = pair
    this.#window = window
    this.#height = window.oldTo - window.oldFrom
    this.#width = window.newTo - window.newFrom + 1
    this.#steps = new Uint8Array((this.#height + 1) * this.#width)
    this.#kept = new Int32Array(this.#width)
    this.#changed = new Int32Array(this.#width)
    this.#keptBelow = new Int32Array(this.#width)
    this.#changedBelow = new Int32Array(this.#width)
  }

  fill(): void {
    this.#fillFirst()
    for (let row = 1; row <= this.#height; row++) {
      this.#fillRow(row)
      const { kept, changed } = { kept: this.#kept, changed: this.#changed }
      this.#kept = this.#keptBelow
      this.#changed = this.#changedBelow
      this.#keptBelow = kept
      this.#changedBelow = changed
    }
  }

  #oldCost(row: number): number {
    return at(this.#pair.oldCosts, this.#window.oldFrom + row)
  }

  #newCost(column: number): number {
    return at(this.#pair.newCosts, this.#window.newFrom + column)
  }

  #fillFirst(): void {
    this.#kept.fill(unreachable)
    this.#kept[0] = 0
    this.#changed.fill(-priceOfChange - this.#oldCost(0) - this.#newCost(0))
    this.#changed[0] = unreachable
    this.#steps.fill(goOn.left << 1, 0, this.#width)
    this.#steps[1] = goOn.openLeft << 1
  }

  #fillRow(row: number): void {
    const { oldFrom, newFrom } = this.#window
    const { newCosts } = this.#pair
    const kept = this.#kept
    const changed = this.#changed
    const keptBelow = this.#keptBelow
    const changedBelow = this.#changedBelow
    const keys = this.#pair.new.keys
    const steps = this.#steps
    const offset = row * this.#width
    const key = at(this.#pair.old.keys, oldFrom + row - 1)
    const gain = 2 * at(this.#pair.old.weights, oldFrom + row - 1)
    const above = this.#oldCost(row - 1)
    const openAbove = priceOfChange + above
    const openHere = priceOfChange + this.#oldCost(row)
    this.#fillEdge(offset, openAbove)
    for (let column = 1; column < this.#width; column++) {
      const costLeft = at(newCosts, newFrom + column - 1)
      let step = 0
      let best = unreachable
      if (key === at(keys, newFrom + column - 1)) {
        best = at(kept, column - 1) + gain
        const closing = at(changed, column - 1) - above - costLeft + gain
        if (closing > best) {
          best = closing
          step = 1
        }
      }
      keptBelow[column] = best
      let way: number = goOn.up
      best = at(changed, column)
      const left = at(changedBelow, column - 1)
      if (left > best) {
        best = left
        way = goOn.left
      }
      const openUp = at(kept, column) - openAbove - at(newCosts, newFrom + column)
      if (openUp > best) {
        best = openUp
        way = goOn.openUp
      }
      const openLeft = at(keptBelow, column - 1) - openHere - costLeft
      if (openLeft > best) {
        best = openLeft
        way = goOn.openLeft
      }
      changedBelow[column] = best
      steps[offset + column] = step | (way << 1)
    }
  }

  /** The first column: everything so far is deleted. */
  #fillEdge(offset: number, openAbove: number): void {
    const opening = at(this.#kept, 0) - openAbove - this.#newCost(0)
    const going = at(this.#changed, 0)
    this.#keptBelow[0] = unreachable
    this.#changedBelow[0] = Math.max(opening, going)
    this.#steps[offset] = (going >= opening ? goOn.up : goOn.openUp) << 1
  }

  trace(match: Match): void {
    let row = this.#height
    let column = this.#width - 1
    const closing = at(this.#changed, column) - this.#oldCost(row) - this.#newCost(column)
    let inChange = at(this.#kept, column) < closing
    while (row > 0 || column > 0) {
      const step = at(this.#steps, row * this.#width + column)
      if (!inChange) {
        match[this.#window.oldFrom + row - 1] = this.#window.newFrom + column - 1
        inChange = (step & 1) === 1
        row -= 1
        column -= 1
        continue
      }
      const way = step >> 1
      inChange = way === goOn.up || way === goOn.left
      if (way === goOn.up || way === goOn.openUp) row -= 1
      else column -= 1
    }
  }
}
