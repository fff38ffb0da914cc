// Puts pure insertions and deletions where they read best. "States and [other States and] Parties" may be marked in several places
// with the same result; the best edge lies after a stop, then at a comma, then at a space, and never inside a word.
import { at } from './at.ts'
import { readCutCosts } from './cut-costs.ts'
import type { Region } from './regions.ts'
import { weights, type Tokens } from './tokens.ts'

const edges = { text: 2, stop: 2.5, comma: 2, afterSpace: 1.5, beforeSpace: 1.2, other: 1 } as const
const insideWord = -5
const startsWithSpace = -0.6
/** Of equally good places the nearest is taken. */
const perStep = -0.001

export function slideRegions(old: Tokens, now: Tokens, regions: Region[], language: string): void {
  const places = { old: new Places(old, language), new: new Places(now, language) }
  regions.forEach((region, index) => {
    const inserted = region.oldFrom === region.oldTo
    if (inserted === (region.newFrom === region.newTo)) return
    const before = regions[index - 1]
    const after = regions[index + 1]
    const back = before ? region.oldFrom - before.oldTo : Math.min(region.oldFrom, region.newFrom)
    const ahead = after
      ? after.oldFrom - region.oldTo
      : Math.min(old.count - region.oldTo, now.count - region.newTo)
    const steps = inserted
      ? places.new.bestSteps(region.newFrom, region.newTo, { back, ahead })
      : places.old.bestSteps(region.oldFrom, region.oldTo, { back, ahead })
    region.oldFrom += steps
    region.oldTo += steps
    region.newFrom += steps
    region.newTo += steps
  })
}

class Places {
  readonly #tokens: Tokens
  readonly #language: string
  #costs: Int32Array | null = null

  constructor(tokens: Tokens, language: string) {
    this.#tokens = tokens
    this.#language = language
  }

  /** By how many tokens the stretch should go on (or back, below 0) among the places where it says the same. */
  bestSteps(from: number, to: number, room: { back: number; ahead: number }): number {
    const { keys } = this.#tokens
    let best = 0
    let bestScore = this.#score(from, to, 0)
    const consider = (steps: number) => {
      const score = this.#score(from, to, steps)
      if (score <= bestScore) return
      best = steps
      bestScore = score
    }
    for (let back = 1; back <= room.back; back++) {
      if (at(keys, from - back) !== at(keys, to - back)) break
      consider(-back)
    }
    for (let ahead = 1; ahead <= room.ahead; ahead++) {
      if (at(keys, from + ahead - 1) !== at(keys, to + ahead - 1)) break
      consider(ahead)
    }
    return best
  }

  #score(from: number, to: number, steps: number): number {
    const first = from + steps
    const last = to + steps
    const cut = this.#isInsideWord(first) || this.#isInsideWord(last) ? insideWord : 0
    const space = at(this.#tokens.weights, first) === weights.space ? startsWithSpace : 0
    return this.#edge(first) + this.#edge(last) + cut + space + perStep * Math.abs(steps)
  }

  #isInsideWord(index: number): boolean {
    if (!this.#tokens.unspaced) return false
    this.#costs ??= readCutCosts(this.#tokens, 0, this.#tokens.count, this.#language)
    return at(this.#costs, index) > 0
  }

  #edge(index: number): number {
    const { text, starts, count } = this.#tokens
    if (index <= 0 || index >= count) return edges.text
    const here = at(starts, index)
    const before = text.charAt(here - 1)
    const after = text.charAt(here)
    if (/[.;:。；：؛]/.test(before)) return edges.stop
    if (/[,，、،（(]/.test(after) || /[,，、،）)]/.test(before)) return edges.comma
    if (/\s/.test(before)) return edges.afterSpace
    return /\s/.test(after) ? edges.beforeSpace : edges.other
  }
}
