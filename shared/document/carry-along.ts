// Applies somebody's update to the server's document so that nothing in flight is lost: words written in a paragraph that was moved
// meanwhile go to where it is now, and deletions and emphasis too (the other repairs are in stand-alone.ts).
// All of that are further edits by the server, of the same kind as anybody's, in a transaction of its own.
import * as Y from 'yjs'
import type { CarryMap, Link } from './carry-map.ts'
import type { DeadEnds } from './dead-ends.ts'
import type { Attributes, DeltaOp } from './delta.ts'
import { placeParagraphs, stretchOf } from './place-paragraphs.ts'
import { renameDuplicates, standAlone } from './stand-alone.ts'
import { endOf, firstItem, isText, itemOf, locate, newItems, placeItems, stateOf } from './units.ts'
import { textOf } from './ydoc.ts'

export interface CarryOptions {
  readonly carries: CarryMap
  readonly deadEnds: DeadEnds
  /** Whose update it is, by any name that stays the same. */
  readonly author: string
  /** Origin of the update's transaction, and of the server's own. */
  readonly origin: unknown
  readonly serverOrigin: unknown
  readonly newId: () => string
  /**
   * What the sender surely had when it wrote the update; null where nothing is known. It tells whether a deletion of moved characters
   * is the sender's own or only the move as the sender has seen it: an update that holds all its sender knows (a sync step 2, or what
   * another tab has left on the device) holds the deletions of every move.
   */
  readonly senderState: ReadonlyMap<number, number> | null
}

type Fresh = (item: Y.Item) => boolean

/** The update must have passed the checks on its form; whether the document is well formed after it is for check-ydoc.ts to say. */
export function applyCarrying(ydoc: Y.Doc, update: Uint8Array, options: CarryOptions): void {
  const before = stateOf(ydoc)
  Y.applyUpdate(ydoc, update, options.origin)
  const wrote = [...stateOf(ydoc)].some(([client, clock]) => clock > (before.get(client) ?? 0))
  const { carries, deadEnds, author, newId } = options
  deadEnds.learn(Y.decodeUpdate(update).ds, author)
  if (!wrote && carries.empty) return
  const fresh: Fresh = (item) => item.id.clock >= (before.get(item.id.client) ?? 0)
  ydoc.transact(() => {
    if (!carries.empty) carryDeletions(ydoc, update, options)
    if (!wrote) return
    // Each of these is a pass over the whole text, and a typed letter needs none but the third.
    const news = [...newItems(ydoc, before)]
    const isMoved = ({ origin, rightOrigin }: Y.Item): boolean =>
      carries.find(origin) !== null || carries.find(rightOrigin) !== null
    if (!carries.empty && news.some(({ content }) => content instanceof Y.ContentFormat))
      carryFormats(ydoc, carries, writtenBy(update, fresh))
    if (news.some(isMoved)) carryWords(ydoc, carries, fresh)
    const known: Fresh = (item) => deadEnds.isKnown(item, author)
    if (news.some(isText)) standAlone(ydoc, { fresh, known, newId })
    if (news.some((item) => endOf(item) !== null)) renameDuplicates(ydoc, fresh, newId)
  }, options.serverOrigin)
}

function keyOf({ client, clock }: Y.ID): string {
  return `${client}.${clock}`
}

/** Deletes the copies of the characters that an update deletes; a paragraph goes only when all its words have gone. */
function carryDeletions(ydoc: Y.Doc, update: Uint8Array, options: CarryOptions): void {
  const doomed = findDoomed(update, options)
  if (doomed.size === 0) return
  deleteUnits(ydoc, (id, text) => text && doomed.has(keyOf(id)))
  const emptied = new Set<string>()
  for (const { start, stop, items } of placeParagraphs(ydoc)) {
    const end = items.at(-1)?.item
    if (end && stop === start + 1 && doomed.has(keyOf(end.id))) emptied.add(keyOf(end.id))
  }
  if (emptied.size > 0) deleteUnits(ydoc, (id) => emptied.has(keyOf(id)))
}

/** What the moved characters that an update deletes are now. */
function findDoomed(update: Uint8Array, { carries, senderState }: CarryOptions): Set<string> {
  const seen = ({ to }: Link) =>
    senderState !== null && (senderState.get(to.client) ?? 0) > to.clock
  const links = [...Y.decodeUpdate(update).ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap((range) => carries.within(client, range.clock, range.len)),
  )
  const doomed = new Set<string>()
  for (const link of links) {
    if (seen(link)) continue
    for (let k = 0; k < link.from.length; k++) {
      const now = carries.find(Y.createID(link.from.client, link.from.clock + k))
      if (now) doomed.add(keyOf(now))
    }
  }
  return doomed
}

function deleteUnits(ydoc: Y.Doc, isDoomed: (id: Y.ID, text: boolean) => boolean): void {
  const indexes: number[] = []
  for (const { item, index } of placeItems(ydoc))
    for (let k = 0; k < item.length; k++)
      if (isDoomed(Y.createID(item.id.client, item.id.clock + k), isText(item)))
        indexes.push(index + k)
  for (const index of indexes.reverse()) textOf(ydoc).delete(index, 1)
}

/** What an update wrote and did not itself take back. Yjs drops a format at once if all it covers is gone, so that says nothing. */
function writtenBy(update: Uint8Array, fresh: Fresh): Fresh {
  const taken = takenBy(update)
  return (item) => fresh(item) && !taken(item)
}

/** What an update says is deleted, so that whoever sent it knew. */
function takenBy(update: Uint8Array): Fresh {
  const { clients } = Y.decodeUpdate(update).ds
  return ({ id: { client, clock } }) =>
    clients.get(client)?.some((range) => range.clock <= clock && clock < range.clock + range.len) ??
    false
}

/** Gives the copies the marks that an update gave the characters they were made from. */
function carryFormats(ydoc: Y.Doc, carries: CarryMap, written: Fresh): void {
  const settled = new Map<string, unknown>()
  const now = new Map<string, unknown>()
  const changes: { readonly id: Y.ID; readonly attributes: Attributes }[] = []
  for (let item = firstItem(ydoc); item; item = item.right) {
    if (item.content instanceof Y.ContentFormat)
      noteFormat(item, item.content, { settled, now, written })
    else if (item.deleted && item.countable)
      changes.push(...changesOf(item, carries, { settled, now }))
  }
  for (const { id, attributes } of changes) {
    const place = locate(ydoc, id)
    if (place && !place.deleted) textOf(ydoc).format(place.index, 1, { ...attributes })
  }
}

interface Formats {
  /** What holds here without the update, and with it. */
  readonly settled: Map<string, unknown>
  readonly now: Map<string, unknown>
}

function noteFormat(
  item: Y.Item,
  { key, value }: Y.ContentFormat,
  { settled, now, written }: Formats & { readonly written: Fresh },
): void {
  const isNew = written(item)
  if (item.deleted && !isNew) return
  now.set(key, value)
  if (!isNew) settled.set(key, value)
}

function changesOf(item: Y.Item, carries: CarryMap, { settled, now }: Formats) {
  const changed = [...now].filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(settled.get(key) ?? null),
  )
  if (changed.length === 0) return []
  const attributes: Attributes = Object.fromEntries(changed)
  return Array.from({ length: item.length }, (_, k) =>
    carries.find(Y.createID(item.id.client, item.id.clock + k)),
  ).flatMap((id) => (id ? [{ id, attributes }] : []))
}

/** Takes the words an update put among characters that have moved to where these are now. */
function carryWords(ydoc: Y.Doc, carries: CarryMap, fresh: Fresh): void {
  const ytext = textOf(ydoc)
  for (const { item, attributes } of [...placeItems(ydoc)].filter((entry) => fresh(entry.item))) {
    const to = targetOf(ydoc, carries, item)
    if (to === null) continue
    const insert = endOf(item) ?? (item.content as Y.ContentString).str
    const retain: DeltaOp[] = to > 0 ? [{ retain: to }] : []
    ytext.applyDelta([...retain, { insert, attributes: { ...attributes } }])
    const copied = [...placeItems(ydoc)].filter(
      ({ index }) => index >= to && index < to + item.length,
    )
    const old = locate(ydoc, item.id)
    carries.add({ from: [stretchOf(item)], to: copied.map((entry) => stretchOf(entry.item)) })
    if (old) ytext.delete(old.index, item.length)
  }
}

/**
 * Where a new item belongs if it stands among moved characters: behind the copy of the character it was written behind, or before
 * that of the one it was written before. An end closes its paragraph, so what is behind a moved end does not go with it.
 */
function targetOf(ydoc: Y.Doc, carries: CarryMap, item: Y.Item): number | null {
  const left = item.origin && itemOf(ydoc, item.origin)
  const behind = left && !endOf(left) ? carries.find(item.origin) : null
  if (behind) {
    const place = locate(ydoc, behind)
    if (place) return place.index + (place.deleted ? 0 : 1)
  }
  const before = carries.find(item.rightOrigin)
  return before ? (locate(ydoc, before)?.index ?? null) : null
}
