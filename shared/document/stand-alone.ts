// Repairs that the server makes after an update, so that words never end up in a paragraph they were not written in, and no
// two paragraphs bear one id.
import type * as Y from 'yjs'
import type { ParagraphBirth } from './attributes.ts'
import type { Attributes, DeltaOp, EndEmbed } from './delta.ts'
import { endOf, firstItem, isText, locate, placeItems } from './units.ts'
import { finalBirth, finalId } from './final-end.ts'
import { readAttributes, textOf } from './ydoc.ts'

/**
 * Words that arrive for a paragraph which was deleted meanwhile stand before its dead end, and would flow into the next paragraph:
 * they get an end of their own. So do words before the final end. Joined paragraphs are told apart by their words being there.
 * Proposed words were proposed for that paragraph and are not given another: then nothing is written and false returned. Costs the
 * paragraphs that have new words, and passes over the text only where it finds something.
 */
export function standAlone(ydoc: Y.Doc, arrival: Arrival): boolean {
  const strays = findStrays(ydoc, arrival)
  if (strays.length === 0) return true
  const marked = strays.map((stray) => ({ ...stray, ownership: ownershipOf(ydoc, stray.last) }))
  if (marked.some(({ wasDeleted, ownership }) => wasDeleted && ownership !== null)) return false
  for (const { last, birth, ownership } of marked) {
    const place = locate(ydoc, last.id)
    if (place)
      insertEnd(ydoc, place.index + last.length, {
        birth: { ...birth, id: arrival.newId() },
        attributes: ownership ?? {},
      })
  }
  return true
}

/** What an update brought, and which dead ends are none of a paragraph that its sender still had: an undo brings words back beside those. */
export interface Arrival {
  readonly news: readonly Y.Item[]
  readonly fresh: (item: Y.Item) => boolean
  readonly known: (item: Y.Item) => boolean
  readonly newId: () => string
}

interface Stray {
  readonly last: Y.Item
  readonly birth: ParagraphBirth
  /** The paragraph it was written in was deleted. */
  readonly wasDeleted: boolean
}

function findStrays(ydoc: Y.Doc, arrival: Arrival): Stray[] {
  const found: Stray[] = []
  for (const start of findStarts(arrival.news)) {
    const search = new StraySearch(arrival)
    let item = start ? start.right : firstItem(ydoc)
    while (item) {
      search.read(item)
      item = isLivingEnd(item) ? null : item.right
    }
    found.push(...search.strays)
  }
  return found.map((stray) => ({ ...stray, birth: now(ydoc, stray.birth) }))
}

/** The paragraph's end before each new text; null for the beginning of the document. */
function findStarts(news: readonly Y.Item[]): Set<Y.Item | null> {
  const starts = new Set<Y.Item | null>()
  const seen = new Set<Y.Item>()
  for (const fresh of news) {
    if (fresh.deleted || !isText(fresh)) continue
    let item: Y.Item | null = fresh
    while (item && !seen.has(item) && !isLivingEnd(item)) {
      seen.add(item)
      item = item.left
    }
    if (!item || !seen.has(item)) starts.add(item)
  }
  return starts
}

function isLivingEnd(item: Y.Item): boolean {
  return !item.deleted && endOf(item) !== null
}

/** Under whose name a unit stands, as attributes; null for base words. One pass. */
function ownershipOf(ydoc: Y.Doc, item: Y.Item): Attributes | null {
  for (const placed of placeItems(ydoc))
    if (placed.item === item) {
      const { ins, sub } = placed.attributes
      return ins === undefined && sub === undefined ? null : { ins: sub ?? ins }
    }
  return null
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
    if (this.#run && birth)
      this.strays.push({ last: this.#run, birth, wasDeleted: this.#dead !== null })
    this.#run = null
    this.#dead = null
  }
}

/** A birth that says what a paragraph had become. */
function now(ydoc: Y.Doc, birth: ParagraphBirth): ParagraphBirth {
  const { kind, part, level } = readAttributes(ydoc, birth)
  return { ...birth, kind, part, level }
}

function insertEnd(
  ydoc: Y.Doc,
  index: number,
  { birth, attributes }: { readonly birth: ParagraphBirth; readonly attributes: Attributes },
): void {
  const ops: DeltaOp[] = [
    { retain: index },
    { insert: { p: birth }, attributes: { ...attributes } },
  ]
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
