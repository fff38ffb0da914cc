// The characters and ends of a live text with their Yjs identities: what Yjs's own interface does not tell.
import * as Y from 'yjs'
import type { Attributes, EndEmbed } from './delta.ts'
import { textOf } from './ydoc.ts'

/** The first item of the text, deleted ones included; null for an empty document. */
export function firstItem(ydoc: Y.Doc): Y.Item | null {
  // Yjs keeps the list under this name and offers no other way to it.
  return textOf(ydoc)._start
}

export function isText(item: Y.Item): boolean {
  return item.content instanceof Y.ContentString
}

/** The end an item is, or was before it was deleted and forgotten; null for anything else. */
export function endOf(item: Y.Item): EndEmbed | null {
  const embed: unknown = item.content instanceof Y.ContentEmbed ? item.content.embed : null
  return isEnd(embed) ? embed : null
}

/** How much the document has of each client, by number of clocks. */
export function stateOf({ store }: Y.Doc): Map<number, number> {
  return new Map([...store.clients.keys()].map((client) => [client, Y.getState(store, client)]))
}

/** What was written since the document had `before`. A struct that Yjs has joined to an older one of its author comes with that. */
export function* newItems({ store }: Y.Doc, before: ReadonlyMap<number, number>) {
  for (const [client, structs] of store.clients) {
    const clock = before.get(client) ?? 0
    if (clock >= Y.getState(store, client)) continue
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index]
      if (struct instanceof Y.Item) yield struct
    }
  }
}

/** The item a character belongs to, deleted or not; null for a character that is not known. */
export function itemOf(ydoc: Y.Doc, id: Y.ID): Y.Item | null {
  if (id.clock >= Y.getState(ydoc.store, id.client)) return null
  const struct = Y.getItem(ydoc.store, id)
  return struct instanceof Y.Item ? struct : null
}

/** Whether an embed names a paragraph. That the rest of it is sound is for check-ydoc.ts to say. */
function isEnd(embed: unknown): embed is EndEmbed {
  if (typeof embed !== 'object' || embed === null || !('p' in embed)) return false
  const { p } = embed
  return typeof p === 'object' && p !== null && 'id' in p && typeof p.id === 'string'
}

/** One visible item, its index in the text and the attributes that hold there. */
export interface PlacedItem {
  readonly item: Y.Item
  readonly index: number
  readonly attributes: Attributes
}

/** Every visible item in order. One pass. */
export function* placeItems(ydoc: Y.Doc): Generator<PlacedItem> {
  let index = 0
  let attributes: Record<string, unknown> = {}
  for (let item = firstItem(ydoc); item; item = item.right) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content
      const { [key]: _old, ...others } = attributes
      attributes = value === null ? others : { ...others, [key]: value }
    } else {
      yield { item, index, attributes }
      index += item.length
    }
  }
}

/** The index just before a character, and whether it is still there; null where it is not known or was forgotten. */
export function locate(ydoc: Y.Doc, id: Y.ID): { index: number; deleted: boolean } | null {
  let index = 0
  for (let item = firstItem(ydoc); item; item = item.right) {
    const { client, clock } = item.id
    if (client === id.client && clock <= id.clock && id.clock < clock + item.length)
      return { index: index + (item.deleted ? 0 : id.clock - clock), deleted: item.deleted }
    if (!item.deleted && item.countable) index += item.length
  }
  return null
}
