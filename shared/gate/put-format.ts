// One format at exactly one place among the items of a text, which Yjs's own interface does not offer.
import * as Y from 'yjs'
import { textOf } from '../document/ydoc.ts'

/** Between two neighbours. */
export function putFormat(
  transaction: Y.Transaction,
  { left, right }: { readonly left: Y.Item | null; readonly right: Y.Item | null },
  [key, value]: readonly [key: string, value: unknown],
): void {
  const ydoc = transaction.doc
  const id = Y.createID(ydoc.clientID, Y.getState(ydoc.store, ydoc.clientID))
  const content = new Y.ContentFormat(key, value as object)
  new Y.Item(
    id,
    left,
    left && left.lastId,
    right,
    right && right.id,
    textOf(ydoc),
    null,
    content,
  ).integrate(transaction, 0)
}
