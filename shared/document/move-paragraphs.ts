// Moving paragraphs: a command of the server's, never a client's edit, because only the server can let the words follow that others
// are writing there at that moment (carry-map.ts).
import type * as Y from 'yjs'
import { ok, refuse, type Result } from '../result.ts'
import type { CarryMap, Stretch } from './carry-map.ts'
import type { DeltaOp } from './delta.ts'
import { placeParagraphs, stretchOf } from './place-paragraphs.ts'
import { endOf, type PlacedItem, placeItems } from './units.ts'
import { finalId, textOf } from './ydoc.ts'

export type MoveProblem =
  | { readonly code: 'move-unknown-paragraph'; readonly id: string }
  | { readonly code: 'move-not-together' }
  | { readonly code: 'move-into-itself' }

/**
 * Moves paragraphs that stand one after another, in that order, before the paragraph `before` or, where that is null, behind the last.
 * Ids, attributes and marks stay. Refuses ids that are not there or not neighbours. Must run inside a transaction of the server's.
 */
export function moveParagraphs(
  ydoc: Y.Doc,
  carries: CarryMap,
  { ids, before }: { readonly ids: readonly string[]; readonly before: string | null },
): Result<null, MoveProblem> {
  const paragraphs = placeParagraphs(ydoc)
  const find = (id: string) => paragraphs.find((paragraph) => paragraph.id === id)
  const target = find(before ?? finalId)
  const block = ids.map(find)
  const unknown = block.indexOf(undefined)
  if (unknown >= 0 || !target || ids.includes(finalId) || ids.length === 0)
    return refuse({ code: 'move-unknown-paragraph', id: ids[unknown] ?? before ?? '' })
  const moved = block.filter((paragraph) => paragraph !== undefined)
  if (moved.some((paragraph, k) => k > 0 && paragraph.start !== moved[k - 1]?.stop))
    return refuse({ code: 'move-not-together' })
  const start = moved[0]?.start ?? 0
  const stop = moved.at(-1)?.stop ?? 0
  if (target.start >= start && target.start < stop) return refuse({ code: 'move-into-itself' })
  if (target.start === stop) return ok(null)
  copy(ydoc, carries, { items: moved.flatMap(({ items }) => items), start, stop, to: target.start })
  return ok(null)
}

interface Cut {
  readonly items: readonly PlacedItem[]
  readonly start: number
  readonly stop: number
  readonly to: number
}

function copy(ydoc: Y.Doc, carries: CarryMap, { items, start, stop, to }: Cut): void {
  const ytext = textOf(ydoc)
  const length = stop - start
  const from = items.map(({ item }) => stretchOf(item))
  const inserts = items.map(({ item, attributes }): DeltaOp => {
    const insert = endOf(item) ?? (item.content as Y.ContentString).str
    return { insert, attributes: { ...attributes } }
  })
  ytext.applyDelta([...(to > 0 ? [{ retain: to }] : []), ...inserts])
  const copied: Stretch[] = []
  for (const { item, index } of placeItems(ydoc))
    if (index >= to && index < to + length) copied.push(stretchOf(item))
  ytext.delete(to <= start ? start + length : start, length)
  carries.add({ from, to: copied })
}
