// Between ProseMirror's positions and indexes in the flat text. A paragraph's end is one unit there and two tokens here (a close and
// an open), so inside paragraph k a position is the index plus k plus one.
import type { Node } from 'prosemirror-model'

/** The position of a flat index, always inside a paragraph; past the last paragraph, the end of the last one. */
export function positionOf(doc: Node, index: number): number {
  let rest = index
  let start = 0
  for (let k = 0; k < doc.childCount; k++) {
    const child = doc.child(k)
    if (rest <= child.content.size) return start + 1 + rest
    rest -= child.content.size + 1
    start += child.nodeSize
  }
  return Math.max(0, doc.content.size - 1)
}

/** The flat index of a position inside or between paragraphs. */
export function indexOf(doc: Node, position: number): number {
  const $position = doc.resolve(position)
  return position - $position.index(0) - ($position.depth > 0 ? 1 : 0)
}

/** How many units the paragraphs of a document take. */
export function unitsOf(doc: Node): number {
  return doc.content.size - doc.childCount
}
