// Repairs that the server makes after an update, so that words never end up in a paragraph they were not written in, and no
// two paragraphs bear one id.
import type * as Y from 'yjs'
import type { ParagraphBirth } from './attributes.ts'
import type { DeltaOp, EndEmbed } from './delta.ts'
import { endOf, firstItem, isText, locate, placeItems } from './units.ts'
import { finalBirth, finalId, readAttributes, textOf } from './ydoc.ts'

/**
 * Words that arrive for a paragraph which was deleted meanwhile stand before its dead end, and would flow into the next paragraph:
 * they get an end of their own. So do words before the final end. Joined paragraphs are told apart by their words being there.
 */
export function standAlone(ydoc: Y.Doc, arrival: Arrival): void {
  for (const { last, birth } of findStrays(ydoc, arrival)) {
    const place = locate(ydoc, last.id)
    if (place) insertEnd(ydoc, place.index + last.length, { ...birth, id: arrival.newId() })
  }
}

/** What an update brought, and which dead ends are none of a paragraph that its sender still had: an undo brings words back beside those. */
export interface Arrival {
  readonly fresh: (item: Y.Item) => boolean
  readonly known: (item: Y.Item) => boolean
  readonly newId: () => string
}

interface Stray {
  readonly last: Y.Item
  readonly birth: ParagraphBirth
}

function findStrays(ydoc: Y.Doc, arrival: Arrival): Stray[] {
  const search = new StraySearch(arrival)
  for (let item = firstItem(ydoc); item; item = item.right) search.read(item)
  return search.strays.map(({ last, birth }) => ({ last, birth: now(ydoc, birth) }))
}

class StraySearch {
  readonly strays: Stray[] = []
  readonly #arrival: Arrival
  /** The last new item since the last end, as long as nothing but new words stands there. */
  #run: Y.Item | null = null
  #dead: EndEmbed | null = null
  #alone = true

  constructor(arrival: Arrival) {
    this.#arrival = arrival
  }

  read(item: Y.Item): void {
    const end = endOf(item)
    if (item.deleted) {
      if (end && this.#run && !this.#arrival.known(item)) this.#dead ??= end
    } else if (end) this.#readEnd(end)
    else if (isText(item)) this.#readText(item)
  }

  #readEnd(end: EndEmbed): void {
    this.#close(end.p.id === finalId ? (this.#dead?.p ?? finalBirth) : null)
    this.#alone = true
  }

  #readText(item: Y.Item): void {
    if (!this.#alone) return
    if (this.#dead) this.#close(this.#dead.p)
    this.#alone = this.#arrival.fresh(item)
    this.#run = this.#alone ? item : null
  }

  /** Ends a run of new words; with a birth, they are to be a paragraph. */
  #close(birth: ParagraphBirth | null): void {
    if (this.#run && birth) this.strays.push({ last: this.#run, birth })
    this.#run = null
    this.#dead = null
  }
}

/** A birth that says what a paragraph had become. */
function now(ydoc: Y.Doc, birth: ParagraphBirth): ParagraphBirth {
  const { kind, part, level } = readAttributes(ydoc, birth)
  return { ...birth, kind, part, level }
}

function insertEnd(ydoc: Y.Doc, index: number, birth: ParagraphBirth): void {
  const ops: DeltaOp[] = [{ retain: index }, { insert: { p: birth }, attributes: {} }]
  textOf(ydoc).applyDelta(ops)
}

/**
 * Two people who undo the deletion of one paragraph bring it back twice, both under its id. All but one get a new id; the one that
 * was there before keeps it.
 */
export function renameDuplicates(
  ydoc: Y.Doc,
  fresh: (item: Y.Item) => boolean,
  newId: () => string,
): void {
  const ends = [...placeItems(ydoc)].filter(({ item }) => endOf(item))
  const keepers = new Map<string, Y.Item>()
  for (const { item } of ends) {
    const id = endOf(item)?.p.id ?? ''
    const keeper = keepers.get(id)
    if (!keeper || (fresh(keeper) && !fresh(item))) keepers.set(id, item)
  }
  for (const { item, index, attributes } of ends.reverse()) {
    const end = endOf(item)
    if (!end || keepers.get(end.p.id) === item) continue
    const insert = { p: { ...now(ydoc, end.p), id: newId() } }
    textOf(ydoc).applyDelta([
      { retain: index },
      { insert, attributes: { ...attributes } },
      { delete: 1 },
    ])
  }
}
