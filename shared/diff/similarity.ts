// How alike texts of two lists are, without comparing each with each. A feature weighs ln(1 + N / how many texts have it), so that
// formulas ("Recalling also", 又回顾) weigh little; candidates come from an inverted index over the rarest features of each
// text, and only the best dozen are compared in full. The cost grows with the number of texts times a constant.
import { at, item } from './at.ts'
import { meet, type Features } from './features.ts'

const maxCandidates = 12
/** A feature that more texts share than this is looked at only while fewer than `fewFeatures` have been. */
const commonFeature = 64
const fewFeatures = 4
const maxFeatures = 40
const tooCommon = 400

export interface Likeness {
  /** Index in the list of old texts. */
  readonly old: number
  /** Twice what both have by what each has, from 0 to 1 (Dice). */
  readonly dice: number
  /** How much of the smaller text lies in the other, from 0 to 1. */
  readonly contained: number
  /** The smaller text's weight by the larger one's. */
  readonly proportion: number
}

interface Weighted {
  readonly features: Features
  readonly weights: Float64Array
  readonly total: number
}

export class Similarity {
  readonly #old: readonly Weighted[]
  readonly #new: readonly Weighted[]
  readonly #places = new Map<number, number[]>()
  readonly #scores: Float64Array

  /** `others` are texts of the same documents that count for how common a feature is. */
  constructor(old: readonly Features[], now: readonly Features[], others: readonly Features[]) {
    const weigh = weightsFrom([...old, ...now, ...others])
    this.#old = old.map(weigh)
    this.#new = now.map(weigh)
    this.#scores = new Float64Array(old.length)
    old.forEach((features, index) => {
      for (const id of features.ids) {
        const places = this.#places.get(id)
        if (places) places.push(index)
        else this.#places.set(id, [index])
      }
    })
  }

  /** The old texts most like a new one, at most a dozen. */
  candidates(now: number): Likeness[] {
    const { features, weights } = item(this.#new, now)
    const touched: number[] = []
    let used = 0
    for (const index of this.#rarest(features)) {
      const places = this.#places.get(at(features.ids, index)) ?? []
      if ((places.length > commonFeature && used >= fewFeatures) || used > maxFeatures) break
      used += 1
      if (places.length > tooCommon) break
      for (const old of places) {
        if (at(this.#scores, old) === 0) touched.push(old)
        this.#scores[old] = at(this.#scores, old) + at(weights, index)
      }
    }
    touched.sort((a, b) => at(this.#scores, b) - at(this.#scores, a))
    for (const old of touched) this.#scores[old] = 0
    return touched.slice(0, maxCandidates).map((old) => this.compare(old, now))
  }

  compare(old: number, now: number): Likeness {
    const a = item(this.#old, old)
    const b = item(this.#new, now)
    let common = 0
    meet(a.features, b.features, (one, other) => {
      const count = Math.min(at(a.features.counts, one), at(b.features.counts, other))
      common += count * at(a.weights, one)
    })
    const smaller = Math.min(a.total, b.total)
    return {
      old,
      dice: (2 * common) / (a.total + b.total),
      contained: common / smaller,
      proportion: smaller / Math.max(a.total, b.total),
    }
  }

  #rarest(features: Features): number[] {
    const count = (index: number) => this.#places.get(at(features.ids, index))?.length ?? 0
    const counted = [...features.ids.keys()].map((index) => ({ index, places: count(index) }))
    return counted
      .filter(({ places }) => places > 0)
      .sort((a, b) => a.places - b.places)
      .map(({ index }) => index)
  }
}

function weightsFrom(all: readonly Features[]): (features: Features) => Weighted {
  const frequency = new Map<number, number>()
  for (const { ids } of all) for (const id of ids) frequency.set(id, (frequency.get(id) ?? 0) + 1)
  return (features) => {
    const weights = Float64Array.from(features.ids, (id) =>
      Math.log(1 + all.length / (frequency.get(id) ?? 1)),
    )
    const total = weights.reduce(
      (sum, weight, index) => sum + weight * at(features.counts, index),
      0,
    )
    return { features, weights, total }
  }
}
