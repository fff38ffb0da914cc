// The paragraphs of a live text with their places and items.
import type * as Y from 'yjs'
import type { Stretch } from './carry-map.ts'
import { endOf, isText, type PlacedItem, placeItems } from './units.ts'

export interface PlacedParagraph {
  readonly id: string
  readonly start: number
  /** Index behind the paragraph's end. */
  readonly stop: number
  /** Its text and its end, the end last. */
  readonly items: readonly PlacedItem[]
}

/** Every paragraph of a live text, the final one included. One pass. */
export function placeParagraphs(ydoc: Y.Doc): PlacedParagraph[] {
  const placed: PlacedParagraph[] = []
  let items: PlacedItem[] = []
  let start = 0
  for (const entry of placeItems(ydoc)) {
    if (!isText(entry.item) && !endOf(entry.item)) continue
    items.push(entry)
    const end = endOf(entry.item)
    if (!end) continue
    const stop = entry.index + 1
    placed.push({ id: end.p.id, start, stop, items })
    items = []
    start = stop
  }
  return placed
}

export function stretchOf(item: Y.Item): Stretch {
  return { client: item.id.client, clock: item.id.clock, length: item.length }
}
