// The hands of whoever attacks a draft: what the page does, written in one line, and what no page does.
import * as Y from 'yjs'
import { type EndEmbed } from '../../shared/document/delta.ts'
import type { Ownership } from '../../shared/document/draft-text.ts'
import { textOf } from '../../shared/document/ydoc.ts'
import { endAt, put, startOf } from './gate-scene.ts'

/** What an attacker writes in. */
export interface Target {
  readonly a: Y.Doc
}

export type Attack = (target: Target) => unknown

export function items(ydoc: Y.Doc, wanted: (item: Y.Item) => boolean): Y.Item[] {
  const found: Y.Item[] = []
  for (let item = textOf(ydoc)._start; item; item = item.right)
    if (!item.deleted && wanted(item)) found.push(item)
  return found
}

/** Everything that was ever written. */
export function structsOf({ store }: Y.Doc): Y.Item[] {
  return [...store.clients.values()].flat().filter((struct) => struct instanceof Y.Item)
}

export const isFormat =
  (key: string, by: string | null) =>
  ({ content }: Y.Item): boolean =>
    content instanceof Y.ContentFormat &&
    content.key.startsWith(key) &&
    ((content.value as Ownership | null)?.by ?? null) === by
export const isEnd = ({ content }: Y.Item): boolean => content instanceof Y.ContentEmbed

export function kill(ydoc: Y.Doc, item: Y.Item | undefined): void {
  if (!item) throw new RangeError('there is nothing to attack')
  ydoc.transact((transaction) => item.delete(transaction))
}

/** A raw item, anywhere. */
export function rawPut(
  ydoc: Y.Doc,
  place: { left: Y.Item | null; right: Y.Item | null },
  content: ConstructorParameters<typeof Y.Item>[7],
  parent: { type: unknown; sub: string | null } = { type: textOf(ydoc), sub: null },
): void {
  ydoc.transact((transaction) => {
    const id = Y.createID(ydoc.clientID, Y.getState(ydoc.store, ydoc.clientID))
    const { left, right } = place
    const item = new Y.Item(
      id,
      left,
      left && left.lastId,
      right,
      right && right.id,
      parent.type as never,
      parent.sub,
      content,
    )
    item.integrate(transaction, 0)
  })
}

export const format = (key: string, value: unknown) => new Y.ContentFormat(key, value as object)
export const p = (ydoc: Y.Doc, id: string, offset: number): number => startOf(ydoc, id) + offset
export const type =
  (
    id: string,
    offset: number,
    words: string,
    owner: Ownership | readonly [own: Ownership, host: Ownership],
  ): Attack =>
  ({ a }) =>
    put(a, p(a, id, offset), [words], owner)
export const plain =
  (id: string, offset: number, words: string, attributes: object = {}): Attack =>
  ({ a }) =>
    textOf(a).insert(p(a, id, offset), words, attributes)
export const remove =
  (id: string, offset: number, length: number): Attack =>
  ({ a }) =>
    textOf(a).delete(p(a, id, offset), length)
export const mark =
  (id: string, offset: number, length: number, attributes: object): Attack =>
  ({ a }) =>
    textOf(a).format(p(a, id, offset), length, attributes)
export const over =
  (id: string, attributes: object): Attack =>
  ({ a }) =>
    textOf(a).format(endAt(a, id), 1, attributes)
export const open =
  (id: string, words: string, end: EndEmbed, owner: Ownership): Attack =>
  ({ a }) =>
    put(a, endAt(a, id) + 1, words === '' ? [end] : [words, end], owner)
