// Pairs the paragraphs that were edited. Each new paragraph is compared with the old ones most like it; the best pairs of all are
// taken first. Between the same neighbours a third in common is enough; elsewhere, where it would be shown as moved, more than half,
// and three quarters of a short one. An equal id lets less suffice, where ids are to be believed.
import { item } from './at.ts'
import type { Block } from './block.ts'
import { readFeatures, type Features } from './features.ts'
import { hasTrustedIds } from './identical-paragraphs.ts'
import type { Pairing } from './pairing.ts'
import { Similarity, type Likeness } from './similarity.ts'

const least = { inPlace: 0.3, elsewhere: 0.55, shortElsewhere: 0.75, sameId: 0.2 } as const
const bonus = { inPlace: 0.12, sameId: 0.25 } as const
const penalty = { group: 0.15, kind: 0.05 } as const
const shortFeatures = 8
/** In place, a paragraph that is contained in the other is nearly as good as one that is like it. */
const containedShare = 0.8
/** Of the paragraphs that have a partner, so many say how common a word is. */
const sampleSize = 300

interface Edge {
  readonly old: number
  readonly new: number
  readonly score: number
}

export function pairSimilar(pairing: Pairing): void {
  const edges = new Matcher(pairing).edges()
  edges.sort((a, b) => b.score - a.score || Math.abs(a.old - a.new) - Math.abs(b.old - b.new))
  for (const { old, new: now } of edges)
    if (pairing.isFree('old', old) && pairing.isFree('new', now)) pairing.link(old, now)
}

class Matcher {
  readonly #pairing: Pairing
  readonly #old: readonly number[]
  readonly #new: readonly number[]
  readonly #features: { readonly old: readonly Features[]; readonly new: readonly Features[] }
  readonly #gaps: ReturnType<Pairing['gaps']>
  /** The index among the free old paragraphs of each id; empty where ids are not believed. */
  readonly #ids: ReadonlyMap<string | null, number>

  constructor(pairing: Pairing) {
    this.#pairing = pairing
    this.#old = pairing.free('old')
    this.#new = pairing.free('new')
    this.#features = {
      old: this.#old.map((index) => readFeatures(item(pairing.old, index).text)),
      new: this.#new.map((index) => readFeatures(item(pairing.new, index).text)),
    }
    this.#gaps = pairing.gaps()
    const ids = this.#old.map((index, place) => [item(pairing.old, index).id, place] as const)
    this.#ids = new Map(hasTrustedIds(pairing) ? ids.filter(([id]) => id !== null) : [])
  }

  edges(): Edge[] {
    if (this.#old.length === 0 || this.#new.length === 0) return []
    const { old, new: now } = this.#features
    const similarity = new Similarity(old, now, sample(this.#pairing))
    return this.#new.flatMap((index, place) => {
      const found = similarity.candidates(place)
      const named = this.#ids.get(item(this.#pairing.new, index).id)
      if (named !== undefined && !found.some((likeness) => likeness.old === named))
        found.push(similarity.compare(named, place))
      return found.flatMap((likeness) => this.#edge(likeness, place, named === likeness.old))
    })
  }

  #edge(likeness: Likeness, place: number, sameId: boolean): Edge[] {
    const old = item(this.#old, likeness.old)
    const now = item(this.#new, place)
    const inPlace = this.#gaps.old[old] === this.#gaps.new[now]
    const contained = containedShare * likeness.contained * Math.min(1, 3 * likeness.proportion)
    const likest = Math.max(likeness.dice, inPlace ? contained : 0)
    const worth = likest - penaltyOf(item(this.#pairing.old, old), item(this.#pairing.new, now))
    if (worth < this.#threshold({ likeness, place, inPlace, sameId })) return []
    const score = worth + (inPlace ? bonus.inPlace : 0) + (sameId ? bonus.sameId : 0)
    return [{ old, new: now, score }]
  }

  #threshold(pair: {
    likeness: Likeness
    place: number
    inPlace: boolean
    sameId: boolean
  }): number {
    if (pair.sameId) return least.sameId
    if (pair.inPlace) return least.inPlace
    const old = item(this.#features.old, pair.likeness.old).ids.length
    const now = item(this.#features.new, pair.place).ids.length
    return Math.min(old, now) < shortFeatures ? least.shortElsewhere : least.elsewhere
  }
}

function penaltyOf(old: Block, now: Block): number {
  if (old.group !== now.group) return penalty.group
  return old.kind === now.kind ? 0 : penalty.kind
}

function sample(pairing: Pairing): Features[] {
  const pairs = pairing.pairs()
  const step = Math.max(1, Math.floor(pairs.length / sampleSize))
  return pairs
    .filter((_, index) => index % step === 0)
    .map(({ old }) => readFeatures(item(pairing.old, old).text))
}
