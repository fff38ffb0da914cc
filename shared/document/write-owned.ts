// A change that bears its marks, into a live text with proposals in it: operation by operation, none of which touches a mark of somebody
// else's.
import * as Y from 'yjs'
import { applyToYdoc } from './apply-to-ydoc.ts'
import { deleteOwned } from './delete-owned.ts'
import { type Delta, isStrikeKey } from './delta.ts'
import { insertOwned } from './insert-owned.ts'
import { firstItem } from './units.ts'
import { textOf } from './ydoc.ts'

/**
 * `by` is the delegation that proposes, null for an editor of the base text. Must run in a transaction of the caller's. Throws a RangeError
 * when the delta reaches beyond the text.
 */
export function writeOwned(ydoc: Y.Doc, delta: Delta, by: string | null): void {
  if (by === null && !hasProposals(ydoc)) {
    applyToYdoc(ydoc, delta)
    return
  }
  let index = 0
  for (const { insert, retain, delete: taken, attributes } of delta) {
    if (retain !== undefined) {
      if (attributes) textOf(ydoc).format(index, retain, { ...attributes })
      index += retain
    } else if (taken !== undefined) deleteOwned(ydoc, { index, length: taken }, by)
    else if (insert !== undefined) {
      insertOwned(ydoc, { index, value: insert, attributes: attributes ?? {} }, by)
      index += typeof insert === 'string' ? insert.length : 1
    }
  }
}

/** Whether any mark of a proposal is in the text, or was and is not yet forgotten. */
function hasProposals(ydoc: Y.Doc): boolean {
  for (let item = firstItem(ydoc); item; item = item.right) {
    const { content } = item
    if (item.deleted || !(content instanceof Y.ContentFormat)) continue
    const { key } = content
    if (key === 'ins' || key === 'sub' || isStrikeKey(key)) return true
  }
  return false
}
