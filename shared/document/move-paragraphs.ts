// Moving paragraphs: a command of the server's, never a client's edit, because only the server can let the words follow that others
// are writing there at that moment (carry-map.ts).
import type * as Y from 'yjs'
import { ok, refuse, type Result } from '../result.ts'
import type { CarryMap, Stretch } from './carry-map.ts'
import type { DeltaOp } from './delta.ts'
import { type PlacedParagraph, placeParagraphs, stretchOf } from './place-paragraphs.ts'
import { endOf, type PlacedItem, placeItems } from './units.ts'
import { finalId } from './final-end.ts'
import { textOf } from './ydoc.ts'

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
  const found = findBlock(placeParagraphs(ydoc), ids, before)
  if (!found.ok) return found
  const { block, target } = found.value
  const start = block[0]?.start ?? 0
  const stop = block.at(-1)?.stop ?? 0
  if (target >= start && target < stop) return refuse({ code: 'move-into-itself' })
  if (target === stop) return ok(null)
  copy(ydoc, carries, { items: block.flatMap(({ items }) => items), start, stop, to: target })
  return ok(null)
}

/** The paragraphs to move, and the index to move them to. */
function findBlock(
  paragraphs: readonly PlacedParagraph[],
  ids: readonly string[],
  before: string | null,
): Result<{ readonly block: readonly PlacedParagraph[]; readonly target: number }, MoveProblem> {
  const find = (id: string) => paragraphs.find((paragraph) => paragraph.id === id)
  const target = find(before ?? finalId)
  const wanted = ids.length === 0 ? [''] : ids
  const unknown = wanted.find((id) => id === finalId || !find(id))
  if (unknown !== undefined || !target)
    return refuse({ code: 'move-unknown-paragraph', id: unknown ?? before ?? '' })
  const block = ids.flatMap((id) => find(id) ?? [])
  if (block.some(({ start }, k) => k > 0 && start !== block[k - 1]?.stop))
    return refuse({ code: 'move-not-together' })
  return ok({ block, target: target.start })
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
