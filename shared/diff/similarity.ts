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

  /** Indexes of the features that some old text has, the rarest first. */
  #rarest({ ids }: Features): number[] {
    const counts = new Int32Array(ids.length)
    const found: number[] = []
    for (let index = 0; index < ids.length; index++) {
      const places = this.#places.get(at(ids, index))
      if (!places) continue
      counts[index] = places.length
      found.push(index)
    }
    return found.sort((a, b) => at(counts, a) - at(counts, b))
  }
}

function weightsFrom(all: readonly Features[]): (features: Features) => Weighted {
  const frequency = new Map<number, number>()
  for (const { ids } of all) for (const id of ids) frequency.set(id, (frequency.get(id) ?? 0) + 1)
  const weightOf = Float64Array.from({ length: all.length + 1 }, (_, count) =>
    Math.log(1 + all.length / Math.max(1, count)),
  )
  return (features) => {
    const { ids, counts } = features
    const weights = new Float64Array(ids.length)
    let total = 0
    for (let index = 0; index < ids.length; index++) {
      const weight = at(weightOf, frequency.get(at(ids, index)) ?? 1)
      weights[index] = weight
      total += weight * at(counts, index)
    }
    return { features, weights, total }
  }
}
