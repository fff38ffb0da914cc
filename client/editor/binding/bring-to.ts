// The last resort of the binding: makes one document into another, paragraph by paragraph, with small steps.
import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'

/** Adds steps that make the transaction's document equal to `wanted`; none where it is already. */
export function bringTo(tr: Transaction, wanted: Node): void {
  if (tr.doc.childCount === wanted.childCount) {
    for (let k = 0; k < wanted.childCount; k++) bringParagraph(tr, k, wanted.child(k))
    return
  }
  const shorter = Math.min(tr.doc.childCount, wanted.childCount)
  let head = 0
  while (head < shorter && tr.doc.child(head).eq(wanted.child(head))) head++
  let tail = 0
  while (tail < shorter - head && fromEnd(tr.doc, tail).eq(fromEnd(wanted, tail))) tail++
  const [from, to] = range(tr.doc, head, tail)
  const [start, end] = range(wanted, head, tail)
  tr.replaceWith(from, to, wanted.content.cut(start, end))
}

function fromEnd(doc: Node, index: number): Node {
  return doc.child(doc.childCount - 1 - index)
}

/** Positions around the children that are neither among the first `head` nor the last `tail`. */
function range(doc: Node, head: number, tail: number): [number, number] {
  let from = 0
  for (let k = 0; k < head; k++) from += doc.child(k).nodeSize
  let to = doc.content.size
  for (let k = 0; k < tail; k++) to -= fromEnd(doc, k).nodeSize
  return [from, to]
}

function bringParagraph(tr: Transaction, index: number, wanted: Node): void {
  const [start] = range(tr.doc, index, 0)
  const node = tr.doc.child(index)
  if (node.eq(wanted)) return
  const from = node.content.findDiffStart(wanted.content)
  const to = node.content.findDiffEnd(wanted.content)
  if (from !== null && to) {
    const overlap = Math.max(0, from - Math.min(to.a, to.b))
    tr.replaceWith(
      start + 1 + from,
      start + 1 + to.a + overlap,
      wanted.content.cut(from, to.b + overlap),
    )
  }
  if (!tr.doc.child(index).sameMarkup(wanted)) tr.setNodeMarkup(start, wanted.type, wanted.attrs)
}
