// A delta into the live text, operation by operation. Yjs would do the same, but for one thing: between two visible characters it
// puts new ones behind whatever was deleted there. If a paragraph was moved away between them, words typed behind somebody's words
// would then belong to what follows. Here text typed behind a character hangs on that character, and text typed at the start of
// a paragraph on what follows it, so a word stays in one piece wherever its paragraph goes.
import * as Y from 'yjs'
import { type Attributes, type Delta, sameAttributes } from './delta.ts'
import { isText, placeItems, type PlacedItem } from './units.ts'
import { textOf } from './ydoc.ts'

/** Must run inside a transaction of the caller's. Throws a RangeError when the delta reaches beyond the text. */
export function applyToYdoc(ydoc: Y.Doc, delta: Delta): void {
  const ytext = textOf(ydoc)
  let index = 0
  for (const { insert, retain, delete: taken, attributes } of delta) {
    if (retain !== undefined) {
      if (attributes) ytext.format(index, retain, { ...attributes })
      index += retain
    } else if (taken !== undefined) {
      ytext.delete(index, taken)
    } else if (typeof insert === 'string') {
      insertText(ydoc, index, insert, attributes ?? {})
      index += insert.length
    } else if (insert !== undefined) {
      ytext.applyDelta([
        ...(index > 0 ? [{ retain: index }] : []),
        { insert, attributes: { ...attributes } },
      ])
      index += 1
    }
  }
}

function insertText(ydoc: Y.Doc, index: number, text: string, attributes: Attributes): void {
  const ytext = textOf(ydoc)
  const before = index > 0 ? findItem(ydoc, index - 1) : null
  if (!before || !isText(before.item) || !sameAttributes(before.attributes, attributes)) {
    ytext.applyDelta([
      ...(index > 0 ? [{ retain: index }] : []),
      { insert: text, attributes: { ...attributes } },
    ])
    return
  }
  ydoc.transact((transaction) => {
    const { client, clock } = before.item.id
    const left = Y.getItemCleanEnd(
      transaction,
      ydoc.store,
      Y.createID(client, clock + index - 1 - before.index),
    )
    const { right } = left
    const id = Y.createID(ydoc.clientID, Y.getState(ydoc.store, ydoc.clientID))
    const content = new Y.ContentString(text)
    new Y.Item(id, left, left.lastId, right, right?.id ?? null, ytext, null, content).integrate(
      transaction,
      0,
    )
    // The places that Yjs remembers to find an index sooner are no longer right.
    ytext._searchMarker?.splice(0)
  })
}

function findItem(ydoc: Y.Doc, index: number): PlacedItem | null {
  for (const placed of placeItems(ydoc))
    if (placed.index <= index && index < placed.index + placed.item.length) return placed
  return null
}
