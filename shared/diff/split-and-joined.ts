// Finds the rest of a paragraph that was split, and of those that were joined. A free paragraph beside a pair belongs to it where what
// it says is what the pair's other side says and its own does not yet.
import { item } from './at.ts'
import type { Block } from './block.ts'
import { countCommon, readFeatures, subtract } from './features.ts'
import type { Pairing } from './pairing.ts'

/** Paragraphs that belong together; one of the two lists has one entry, or one of them none. */
export interface Group {
  readonly old: number[]
  readonly new: number[]
}

type Side = keyof Group

const leastFeatures = 6
/** So much of the free paragraph lies in the missing part, and it is so much of that part; */
const leastOfExtra = 0.5
const leastOfMissing = 0.3
/** or it is most of a missing part that is itself a good part of the whole. */
const mostOfMissing = 0.55
const missingOfWhole = 0.2
const leastOfExtraThen = 0.15

export function groupPairs(pairing: Pairing): Group[] {
  const groups = new Groups(pairing)
  // Twice, so that a paragraph in three parts is found whichever part was paired.
  for (let pass = 0; pass < 2; pass++) {
    for (const side of ['new', 'old'] as const)
      for (const index of pairing.free(side)) groups.attach(side, index)
  }
  return groups.list()
}

class Groups {
  readonly #pairing: Pairing
  readonly #of: Readonly<Record<Side, Map<number, Group>>> = { old: new Map(), new: new Map() }
  readonly #groups: Group[] = []

  constructor(pairing: Pairing) {
    this.#pairing = pairing
    for (const { old, new: now } of pairing.pairs()) this.#add({ old: [old], new: [now] })
  }

  attach(side: Side, index: number): void {
    if (this.#of[side].has(index)) return
    const other = side === 'new' ? 'old' : 'new'
    for (const neighbour of [index - 1, index + 1]) {
      const group = this.#of[side].get(neighbour)
      if (!group || group[other].length !== 1 || !this.#completes(group, side, index)) continue
      group[side].push(index)
      group[side].sort((a, b) => a - b)
      this.#of[side].set(index, group)
      return
    }
  }

  list(): Group[] {
    for (const side of ['old', 'new'] as const)
      for (const index of this.#pairing.free(side))
        if (!this.#of[side].has(index))
          this.#add({ old: side === 'old' ? [index] : [], new: side === 'new' ? [index] : [] })
    return this.#groups
  }

  #add(group: Group): void {
    this.#groups.push(group)
    for (const side of ['old', 'new'] as const)
      for (const index of group[side]) this.#of[side].set(index, group)
  }

  #completes(group: Group, side: Side, index: number): boolean {
    const other = side === 'new' ? 'old' : 'new'
    const own = group[side].map((each) => item(this.#pairing[side], each))
    const whole = group[other].map((each) => item(this.#pairing[other], each))
    const extra = item(this.#pairing[side], index)
    const first = item(own, 0)
    if (extra.single || extra.group !== first.group || first.text === item(whole, 0).text)
      return false
    return isRest(textOf(whole), textOf(own), extra.text)
  }
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join(' ')
}

function isRest(whole: string, own: string, extra: string): boolean {
  const all = readFeatures(whole)
  const missing = subtract(all, readFeatures(own))
  const more = readFeatures(extra)
  const common = countCommon(missing, more)
  if (common < leastFeatures) return false
  const ofExtra = common / more.total
  const ofMissing = common / missing.total
  if (ofExtra >= leastOfExtra && ofMissing >= leastOfMissing) return true
  const large = missing.total >= missingOfWhole * all.total
  return ofMissing >= mostOfMissing && large && ofExtra >= leastOfExtraThen
}
