// The title and the subject line stay paragraphs of their own, whatever is deleted across them: by a command, by an input method, or by a
// touch keyboard that changes the page before anybody is asked.
import type { Node } from 'prosemirror-model'
import type { DeltaOp } from '../../../shared/document/delta.ts'

function isFront(node: Node | null): boolean {
  const part: unknown = node?.attrs['part']
  return part === 'title' || part === 'subject'
}

/** The deletion of a range of units, less the ends that border on the title or the subject line. Without the way to its start. */
export function deleteUnits(doc: Node, from: number, to: number): DeltaOp[] {
  const kept: number[] = []
  let end = -1
  doc.forEach((node, _start, index) => {
    end += node.content.size + 1
    const borders = isFront(node) || isFront(doc.maybeChild(index + 1))
    if (borders && end >= from && end < to) kept.push(end)
  })
  const ops: DeltaOp[] = []
  let at = from
  for (const stop of [...kept, to]) {
    if (stop > at) ops.push({ delete: stop - at })
    if (stop < to) ops.push({ retain: 1 })
    at = stop + 1
  }
  return ops
}
