// Applies somebody's update to the server's document so that nothing in flight is lost: words written in a paragraph that was moved
// meanwhile go to where it is now, and deletions and emphasis too (the other repairs are in stand-alone.ts).
// All of that are further edits by the server, of the same kind as anybody's, in a transaction of its own.
import * as Y from 'yjs'
import type { CarryMap, Link } from './carry-map.ts'
import type { DeadEnds } from './dead-ends.ts'
import { type Attributes, type DeltaOp, isStrikeKey, sameAttributes } from './delta.ts'
import type { Ownership } from './draft-text.ts'
import { placeParagraphs, stretchOf } from './place-paragraphs.ts'
import { renameDuplicates, standAlone } from './stand-alone.ts'
import {
  endOf,
  firstItem,
  isText,
  itemOf,
  locate,
  newItems,
  type PlacedItem,
  placeItems,
  stateOf,
} from './units.ts'
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
  /** What the sender may change of words that have moved: an editor emphasis and footnotes, a delegation its own words and strikes. */
  readonly mode: 'editor' | 'delegate'
  readonly delegation: string | null
  /** False where it is known that no new end bears the id of another. */
  readonly mayDuplicate: boolean
}

type Fresh = (item: Y.Item) => boolean

/**
 * The update must have passed the checks on its form; whether the document is well formed after it is for check-ydoc.ts to say. False
 * when it proposes words for a paragraph that was deleted meanwhile; the document is then of no use any more.
 */
export function applyCarrying(ydoc: Y.Doc, update: Uint8Array, options: CarryOptions): boolean {
  const before = stateOf(ydoc)
  Y.applyUpdate(ydoc, update, options.origin)
  const wrote = [...stateOf(ydoc)].some(([client, clock]) => clock > (before.get(client) ?? 0))
  const { carries, deadEnds, author, newId } = options
  deadEnds.learn(Y.decodeUpdate(update).ds, author)
  if (!wrote && carries.empty) return true
  const fresh: Fresh = (item) => item.id.clock >= (before.get(item.id.client) ?? 0)
  return ydoc.transact(() => {
    if (!carries.empty) carryDeletions(ydoc, update, options)
    if (!wrote) return true
    // Most of these are a pass over the whole text, and a typed letter needs none of them.
    const news = [...newItems(ydoc, before)]
    const isMoved = ({ origin, rightOrigin }: Y.Item): boolean =>
      carries.find(origin) !== null || carries.find(rightOrigin) !== null
    if (!carries.empty && news.some(({ content }) => content instanceof Y.ContentFormat))
      carryFormats(ydoc, options, { written: writtenBy(update, fresh), taken: takenBy(update) })
    if (news.some(isMoved)) carryWords(ydoc, options, fresh)
    const known: Fresh = (item) => deadEnds.isKnown(item, author)
    if (news.some(isText)) {
      // The program may have moved some of them.
      const arrived = [...newItems(ydoc, before)]
      if (!standAlone(ydoc, { news: arrived, fresh, known, newId })) return false
    }
    if (options.mayDuplicate && news.some((item) => endOf(item) !== null))
      renameDuplicates(ydoc, fresh, newId)
    return true
  }, options.serverOrigin)
}

function keyOf({ client, clock }: Y.ID): string {
  return `${client}.${clock}`
}

/** Deletes the copies of the characters that an update deletes; a paragraph goes only when all its words have gone. */
function carryDeletions(ydoc: Y.Doc, update: Uint8Array, options: CarryOptions): void {
  const doomed = findDoomed(update, options)
  if (doomed.size === 0) return
  const may = ({ attributes }: PlacedItem) =>
    options.mode === 'editor' || ownerOf(attributes) === options.delegation
  deleteUnits(ydoc, (id, entry) => isText(entry.item) && doomed.has(keyOf(id)) && may(entry))
  const emptied = new Set<string>()
  for (const { start, stop, items } of placeParagraphs(ydoc)) {
    const end = items.at(-1)
    if (end && stop === start + 1 && doomed.has(keyOf(end.item.id)) && may(end))
      emptied.add(keyOf(end.item.id))
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

/** The delegation whose proposal a unit is; null for base words. */
function ownerOf({ ins, sub }: Attributes): string | null {
  return ((sub ?? ins) as Ownership | undefined)?.by ?? null
}

function deleteUnits(ydoc: Y.Doc, isDoomed: (id: Y.ID, entry: PlacedItem) => boolean): void {
  const indexes: number[] = []
  for (const entry of placeItems(ydoc)) {
    const { item, index } = entry
    for (let k = 0; k < item.length; k++)
      if (isDoomed(Y.createID(item.id.client, item.id.clock + k), entry)) indexes.push(index + k)
  }
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

/** Gives the copies the marks that an update gave the characters they were made from, as far as its sender may. */
function carryFormats(ydoc: Y.Doc, options: CarryOptions, sent: SentFormats): void {
  const settled = new Map<string, unknown>()
  const now = new Map<string, unknown>()
  const changes = new Map<string, Attributes>()
  for (let item = firstItem(ydoc); item; item = item.right) {
    if (item.content instanceof Y.ContentFormat)
      noteFormat(item, item.content, { settled, now, ...sent })
    else if (item.deleted)
      for (const [id, attributes] of changesOf(item, options, { settled, now }))
        changes.set(id, attributes)
  }
  if (changes.size > 0) formatUnits(ydoc, changes)
}

/** Formats units by their identity, neighbours together. */
function formatUnits(ydoc: Y.Doc, changes: ReadonlyMap<string, Attributes>): void {
  const ops: { index: number; length: number; attributes: Attributes }[] = []
  for (const { item, index } of placeItems(ydoc))
    for (let k = 0; k < item.length; k++) {
      const attributes = changes.get(keyOf(Y.createID(item.id.client, item.id.clock + k)))
      if (!attributes) continue
      const last = ops.at(-1)
      const goesOn = last !== undefined && last.index + last.length === index + k
      if (goesOn && sameAttributes(last.attributes, attributes)) last.length += 1
      else ops.push({ index: index + k, length: 1, attributes })
    }
  for (const { index, length, attributes } of ops)
    textOf(ydoc).format(index, length, { ...attributes })
}

/** Formats that an update brought, and those that it took away. */
interface SentFormats {
  readonly written: Fresh
  readonly taken: Fresh
}

interface Formats {
  /** What holds here without the update, and with it. */
  readonly settled: Map<string, unknown>
  readonly now: Map<string, unknown>
}

function noteFormat(
  item: Y.Item,
  { key, value }: Y.ContentFormat,
  { settled, now, written, taken }: Formats & SentFormats,
): void {
  const isNew = written(item)
  if (item.deleted && !isNew) {
    // A strike that was made longer at its start still ends where its close went with the move.
    if (isStrikeKey(key) && value === null && !taken(item)) now.set(key, settled.get(key) ?? null)
    return
  }
  now.set(key, value)
  if (!isNew) settled.set(key, value)
}

function changesOf(
  item: Y.Item,
  options: CarryOptions,
  { settled, now }: Formats,
): (readonly [string, Attributes])[] {
  const changed = [...now].filter(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify(settled.get(key) ?? null) &&
      mayCarry(key, value ?? settled.get(key), options),
  )
  if (changed.length === 0) return []
  const attributes: Attributes = Object.fromEntries(changed)
  return Array.from({ length: item.length }, (_, k) =>
    options.carries.find(Y.createID(item.id.client, item.id.clock + k)),
  ).flatMap((id) => (id ? [[keyOf(id), attributes] as const] : []))
}

/** `value`: the mark that is given or taken away. */
function mayCarry(key: string, value: unknown, { mode, delegation }: CarryOptions): boolean {
  if (isStrikeKey(key)) return (value as Ownership | null)?.by === delegation
  return mode === 'editor' && key !== 'ins' && key !== 'sub'
}

/** Takes the words an update put among characters that have moved to where these are now. */
function carryWords(ydoc: Y.Doc, options: CarryOptions, fresh: Fresh): void {
  const { carries } = options
  const ytext = textOf(ydoc)
  for (const { item, attributes } of [...placeItems(ydoc)].filter((entry) => fresh(entry.item))) {
    const to = targetOf(ydoc, item, { carries, fresh })
    if (to === null) continue
    const insert = endOf(item) ?? (item.content as Y.ContentString).str
    const retain: DeltaOp[] = to > 0 ? [{ retain: to }] : []
    const placed = carriedMarks(attributes, options, {
      goesOn: item.origin !== null && isWord(ydoc, item.origin),
      before: marksBefore(ydoc, to),
    })
    ytext.applyDelta([...retain, { insert, attributes: { ...placed } }])
    const copied = [...placeItems(ydoc)].filter(
      ({ index }) => index >= to && index < to + item.length,
    )
    const old = locate(ydoc, item.id)
    carries.add({ from: [stretchOf(item)], to: copied.map((entry) => stretchOf(entry.item)) })
    if (old) ytext.delete(old.index, item.length)
  }
}

interface Beside {
  /** Whether it was written right behind a word, inside whatever that stood in. */
  readonly goesOn: boolean
  /** The marks of that word now. */
  readonly before: Attributes
}

/**
 * The marks that words take along: not the strikes that lay over their old place, nor anybody else's name. Those that made them one's own may
 * have stayed behind with the characters that moved; then they are those of the word they were written behind.
 */
function carriedMarks(
  attributes: Attributes,
  { delegation }: CarryOptions,
  { goesOn, before }: Beside,
): Attributes {
  const isOwn = (mark: unknown) => ((mark ?? null) as Ownership | null)?.by === delegation
  const { ins, sub } = attributes
  const plain = Object.entries(attributes).filter(
    ([key]) => !isStrikeKey(key) && key !== 'ins' && key !== 'sub',
  )
  const marks = Object.fromEntries(plain)
  const host = ins ?? before['ins']
  if (isOwn(sub)) return host === undefined ? { ...marks, sub } : { ...marks, sub, ins: host }
  if (isOwn(ins)) return { ...marks, ins }
  if (!goesOn || !isOwn(before['sub'] ?? before['ins'])) return marks
  return before['sub'] === undefined
    ? { ...marks, ins: before['ins'] }
    : { ...marks, ins: before['ins'], sub: before['sub'] }
}

function isWord(ydoc: Y.Doc, id: Y.ID): boolean {
  const item = itemOf(ydoc, id)
  return item !== null && !(item.content instanceof Y.ContentFormat) && endOf(item) === null
}

/** The marks of the unit before an index. */
function marksBefore(ydoc: Y.Doc, to: number): Attributes {
  for (const { item, index, attributes } of placeItems(ydoc))
    if (index < to && to <= index + item.length) return attributes
  return {}
}

interface Moved {
  readonly carries: CarryMap
  readonly fresh: Fresh
}

/**
 * Where a new item belongs if it stands among moved characters: behind the copy of the character it was written behind, or before
 * that of the one it was written before. An end closes its paragraph, so what is behind a moved end does not go with it.
 */
function targetOf(ydoc: Y.Doc, item: Y.Item, moved: Moved): number | null {
  const { carries } = moved
  const origin = anchorOf(ydoc, item.origin, 'left', moved)
  const left = origin && itemOf(ydoc, origin)
  const behind = left && !endOf(left) ? carries.find(origin) : null
  if (behind) {
    const place = locate(ydoc, behind)
    if (place) return place.index + (place.deleted ? 0 : 1)
  }
  const before = carries.find(anchorOf(ydoc, item.rightOrigin, 'right', moved))
  return before ? (locate(ydoc, before)?.index ?? null) : null
}

/**
 * The character an item was written beside, looking through formats: past new ones to what they were written beside, past old ones to
 * their neighbour.
 */
function anchorOf(
  ydoc: Y.Doc,
  id: Y.ID | null,
  side: 'left' | 'right',
  { fresh }: Moved,
): Y.ID | null {
  let at = id
  for (let item = at && itemOf(ydoc, at); item; item = at && itemOf(ydoc, at)) {
    if (!(item.content instanceof Y.ContentFormat)) return at
    if (side === 'left') at = fresh(item) ? item.origin : (item.left?.lastId ?? null)
    else at = fresh(item) ? item.rightOrigin : (item.right?.id ?? null)
  }
  return null
}
