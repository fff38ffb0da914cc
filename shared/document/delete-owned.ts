// Words and ends out of a text with proposals in it. Yjs, when it deletes words, also deletes the marks around them that have nothing left to
// mark, whoever wrote them; to undo that would be to write somebody else's mark. Here only one's own marks go along, so that undo brings
// back exactly what was one's own.
import * as Y from 'yjs'
import { firstItem } from './units.ts'
import { textOf } from './ydoc.ts'

/**
 * Deletes units. `by` is the delegation whose marks may go along, null for an editor: then emphasis, footnotes and cross-references only. Must run in a
 * transaction of the caller's. Throws a RangeError beyond the text.
 */
export function deleteOwned(
  ydoc: Y.Doc,
  range: { readonly index: number; readonly length: number },
  by: string | null,
): void {
  ydoc.transact((transaction) => {
    const state = new Map<string, unknown>()
    let item = firstItem(ydoc)
    let rest = range.index
    /** The last visible unit before the range. */
    let before: Y.Item | null = null
    let stateBefore = new Map<string, unknown>()
    while (item && rest > 0) {
      if (isVisible(item)) {
        if (rest < item.length) splitAt(transaction, item, rest)
        rest -= item.length
        before = item
        stateBefore = new Map(state)
      } else noteFormat(state, item)
      item = item.right
    }
    takeOut(transaction, item, range.length)
    // Under a proposer's own marks colleagues and others may be writing at this moment: they stay, around nothing.
    if (by === null)
      tidyBehind(transaction, { before, state: stateBefore, first: firstItem(ydoc) }, by)
    textOf(ydoc)._searchMarker?.splice(0)
  })
}

function isVisible(item: Y.Item): boolean {
  return !item.deleted && item.countable
}

function splitAt(transaction: Y.Transaction, { id }: Y.Item, offset: number): void {
  Y.getItemCleanStart(transaction, Y.createID(id.client, id.clock + offset))
}

function noteFormat(state: Map<string, unknown>, { deleted, content }: Y.Item): void {
  if (deleted || !(content instanceof Y.ContentFormat)) return
  if (content.value === null) state.delete(content.key)
  else state.set(content.key, content.value)
}

function takeOut(transaction: Y.Transaction, from: Y.Item | null, length: number): void {
  let rest = length
  for (let item = from; item && rest > 0; item = item.right) {
    if (!isVisible(item)) continue
    if (rest < item.length) splitAt(transaction, item, rest)
    rest -= item.length
    item.delete(transaction)
  }
  if (rest > 0) throw new RangeError('a deletion reaches beyond the text')
}

interface Behind {
  readonly before: Y.Item | null
  readonly state: ReadonlyMap<string, unknown>
  readonly first: Y.Item | null
}

/** Takes marks away that lie between two units and change nothing there, those of this delegation only. */
function tidyBehind(
  transaction: Y.Transaction,
  { before, state, first }: Behind,
  by: string | null,
) {
  const formats = new Map<string, Y.Item[]>()
  for (let item = before ? before.right : first; item && !isVisible(item); item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentFormat) {
      const { key } = item.content
      formats.set(key, [...(formats.get(key) ?? []), item])
    }
  for (const [key, items] of formats)
    for (const item of redundant(items, state.get(key) ?? null, by)) item.delete(transaction)
}

function valueOf(item: Y.Item | undefined): unknown {
  return item?.content instanceof Y.ContentFormat ? item.content.value : null
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Of the marks of one key with no unit between them, those without which the same holds behind them. */
function redundant(items: readonly Y.Item[], held: unknown, by: string | null): Y.Item[] {
  const free = freeOnes(items, held, by)
  const wanted = valueOf(items.at(-1))
  const lastFixed = items.findLastIndex((item) => !free.has(item))
  const fixed = lastFixed < 0 ? held : valueOf(items[lastFixed])
  if (same(fixed, wanted)) return [...free]
  const kept = items.find((item, k) => k > lastFixed && same(valueOf(item), wanted))
  return [...free].filter((item) => item !== kept)
}

/** What may go: one's own marks and where they end, but not where somebody else's end. */
function freeOnes(items: readonly Y.Item[], held: unknown, by: string | null): Set<Y.Item> {
  const free = new Set<Y.Item>()
  let before = held
  for (const item of items) {
    const { key, value } = item.content as Y.ContentFormat
    const ends: unknown = value === null ? before : value
    if (key === 'emphasis' || key === 'note' || key === 'refersTo') free.add(item)
    else if (by !== null && (ends === null || isOf(ends, by))) free.add(item)
    before = value
  }
  return free
}

function isOf(value: unknown, by: string): boolean {
  return (value as { readonly by: string }).by === by
}
