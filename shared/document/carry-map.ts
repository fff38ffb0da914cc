// Where moved characters are now. A move copies and deletes (Yjs knows no other), so whoever was writing in the paragraph at that moment
// still writes beside characters that are gone. For every move the document keeps which character became which, in a map of its own
// that only the server writes; with it, words and deletions in flight follow (carry-along.ts).
import * as Y from 'yjs'
import { carryRoot } from './ydoc.ts'

/** A stretch of characters by their Yjs identity. */
export interface Stretch {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** One move: the units of `from` became those of `to`, in order; both have the same length in all. */
export interface Carry {
  readonly from: readonly Stretch[]
  readonly to: readonly Stretch[]
}

/** A stretch and what it became in one move. */
export interface Link {
  readonly from: Stretch
  readonly to: Stretch
}

/** The moves of one document, looked up by character. Reads the document once, then is told of every new move. */
export class CarryMap {
  readonly #root: Y.Map<unknown>
  /** By client, in the order of clocks. A character is moved once and then gone, so they never overlap. */
  readonly #links = new Map<number, Link[]>()
  #count = 0

  constructor(ydoc: Y.Doc) {
    this.#root = ydoc.getMap(carryRoot)
    for (const key of [...this.#root.keys()].sort((a, b) => Number(a) - Number(b)))
      this.#learn(this.#root.get(key) as Carry)
    this.#count = this.#root.size
  }

  get empty(): boolean {
    return this.#count === 0
  }

  /** Records a move in the document. Must run inside a transaction of the server's. */
  add(carry: Carry): void {
    this.#root.set(String(this.#count), carry)
    this.#count += 1
    this.#learn(carry)
  }

  /** What a character became in the last of its moves; null for one that never moved. */
  find(id: Y.ID | null): Y.ID | null {
    let found: Y.ID | null = null
    for (let next = id && this.#step(id); next; next = this.#step(next)) found = next
    return found
  }

  /** What a character became in its first move, with the identity of the copy. */
  #step({ client, clock }: Y.ID): Y.ID | null {
    const links = this.#links.get(client) ?? []
    const link = links[firstBehind(links, clock) - 1]
    if (!link) return null
    const offset = clock - link.from.clock
    return offset < link.from.length ? Y.createID(link.to.client, link.to.clock + offset) : null
  }

  /** The moved stretches inside a range of clocks, each with what it became in that move. */
  within(client: number, clock: number, length: number): Link[] {
    const links = this.#links.get(client) ?? []
    const first = Math.max(0, firstBehind(links, clock) - 1)
    return links.slice(first, firstBehind(links, clock + length - 1)).flatMap(({ from, to }) => {
      const start = Math.max(clock, from.clock)
      const end = Math.min(clock + length, from.clock + from.length)
      if (start >= end) return []
      return [
        {
          from: { client, clock: start, length: end - start },
          to: { client: to.client, clock: to.clock + start - from.clock, length: end - start },
        },
      ]
    })
  }

  #learn(carry: Carry): void {
    for (const link of pair(carry)) {
      const links = this.#links.get(link.from.client) ?? []
      links.splice(firstBehind(links, link.from.clock), 0, link)
      this.#links.set(link.from.client, links)
    }
  }
}

/** How many links start at `clock` or before. */
function firstBehind(links: readonly Link[], clock: number): number {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((links[middle]?.from.clock ?? Infinity) <= clock) low = middle + 1
    else high = middle
  }
  return low
}

/** Cuts both sides at each other's seams, so that every piece is contiguous on both. */
function pair({ from, to }: Carry): Link[] {
  const links: Link[] = []
  const targets = to.map((stretch) => ({ ...stretch }))
  for (const source of from) {
    let { clock, length } = source
    while (length > 0) {
      const target = targets[0]
      if (!target) throw new RangeError('a move maps onto fewer characters than it takes')
      const part = Math.min(length, target.length)
      links.push({
        from: { client: source.client, clock, length: part },
        to: { client: target.client, clock: target.clock, length: part },
      })
      clock += part
      length -= part
      target.clock += part
      target.length -= part
      if (target.length === 0) targets.shift()
    }
  }
  return links
}
