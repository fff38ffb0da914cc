// What a row of transactions did to a document, so that one walk over it can tell what stood there before from what stands there now.
// Yjs joins neighbouring structs when a transaction ends, so one item may be old in part and new in part; the clocks tell.
import * as Y from 'yjs'

interface Range {
  readonly clock: number
  readonly len: number
}

/** A part of an item: `from` units into it. */
export interface Part {
  readonly from: number
  readonly length: number
}

/** Records every transaction of `ydoc` until it is stopped. The document must keep the content of what is deleted (`gc` off). */
export class Changes {
  readonly #ydoc: Y.Doc
  readonly #transactions: Y.Transaction[] = []
  readonly #before: ReadonlyMap<number, number>

  /** `before`: how much the document has of each client now. */
  constructor(ydoc: Y.Doc, before: ReadonlyMap<number, number>) {
    this.#ydoc = ydoc
    this.#before = before
    ydoc.on('afterTransaction', this.#note)
  }

  stop(): void {
    this.#ydoc.off('afterTransaction', this.#note)
  }

  readonly #note = (transaction: Y.Transaction): void => {
    this.#transactions.push(transaction)
  }

  /** Whether the first unit of an item is new. */
  isNew({ id: { client, clock } }: Y.Item): boolean {
    return clock >= (this.#before.get(client) ?? 0)
  }

  /** How many units of an item are old; the rest is new. */
  oldLength({ id: { client, clock }, length }: Y.Item): number {
    return Math.min(length, Math.max(0, (this.#before.get(client) ?? 0) - clock))
  }

  /** The parts of a deleted item that stood there before, in order. */
  gone(item: Y.Item): Part[] {
    const old = this.oldLength(item)
    if (old === 0) return []
    const { client, clock } = item.id
    const parts = this.#transactions.flatMap(({ deleteSet }) =>
      within(deleteSet.clients.get(client), clock, clock + old),
    )
    return parts
      .sort((a, b) => a.clock - b.clock)
      .map((range) => ({ from: range.clock - clock, length: range.len }))
  }

  /** Whether a deleted item of one unit stood there before. */
  isGone(item: Y.Item): boolean {
    return this.gone(item).length > 0
  }

  /** Every item that is new or was deleted, whole or in part; some more than once. */
  *touched(): Generator<Y.Item> {
    for (const { beforeState, afterState, deleteSet } of this.#transactions) {
      for (const [client, stop] of afterState) {
        const start = beforeState.get(client) ?? 0
        if (stop > start) yield* this.#items(client, start, stop)
      }
      for (const [client, ranges] of deleteSet.clients)
        for (const { clock, len } of ranges) yield* this.#items(client, clock, clock + len)
    }
  }

  *#items(client: number, start: number, stop: number): Generator<Y.Item> {
    const structs = this.#ydoc.store.clients.get(client) ?? []
    for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
      const struct = structs[index]
      if (!struct || struct.id.clock >= stop) return
      if (struct instanceof Y.Item) yield struct
    }
  }
}

/** The ranges that lie between two clocks, cut to them. `ranges` are in order. */
function within(ranges: readonly Range[] | undefined, start: number, stop: number): Range[] {
  if (!ranges) return []
  const found: Range[] = []
  for (let index = firstEndingBehind(ranges, start); index < ranges.length; index++) {
    const range = ranges[index]
    if (!range || range.clock >= stop) break
    const clock = Math.max(start, range.clock)
    found.push({ clock, len: Math.min(stop, range.clock + range.len) - clock })
  }
  return found
}

function firstEndingBehind(ranges: readonly Range[], clock: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const range = ranges[middle]
    if (range && range.clock + range.len <= clock) low = middle + 1
    else high = middle
  }
  return low
}
