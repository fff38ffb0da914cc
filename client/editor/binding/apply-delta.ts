// A change of the shared text as ProseMirror steps: no more is replaced than changed, so that cursors, decorations and a
// composition elsewhere in the paragraph stay as they are. The law: the document after the steps equals the one built from the
// shared text afresh (binding.test.ts).
import { Slice } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import type { ParagraphBirth } from '../../../shared/document/attributes.ts'
import {
  type Attributes,
  type Delta,
  type EndEmbed,
  readMarks,
  writeAttributes,
} from '../../../shared/document/delta.ts'
import type { Marks } from '../../../shared/document/draft-text.ts'
import {
  fromMarks,
  nodeAttributes,
  nodeTypeOf,
  toMarks,
} from '../../../shared/document/prosemirror.ts'
import { schema } from '../../../shared/document/schema.ts'
import { finalBirth, finalId } from '../../../shared/document/final-end.ts'
import { type ParagraphAttributes } from '../../../shared/document/ydoc.ts'
import { positionOf, unitsOf } from './positions.ts'

/** What a paragraph is now, of one that is just arriving. */
export type AttributesOf = (birth: ParagraphBirth) => ParagraphAttributes

/** Adds the steps of a delta to a transaction. Costs what the delta touches, and a walk to find each place. */
export function applyDelta(tr: Transaction, delta: Delta, attributesOf: AttributesOf): void {
  if (reachesFinal(tr, delta)) showFinal(tr, attributesOf)
  let index = 0
  for (const op of delta) {
    if (op.retain !== undefined) {
      if (op.attributes) applyAttributes(tr, index, op.retain, op.attributes)
      index += op.retain
    } else if (op.delete !== undefined) {
      deleteUnits(tr, index, op.delete)
    } else if (typeof op.insert === 'string') {
      const text = schema.text(op.insert, toMarks(readMarks(op.attributes)))
      tr.insert(positionOf(tr.doc, index), text)
      index += op.insert.length
    } else if (op.insert !== undefined) {
      insertEnd(tr, index, op.insert, { marks: readMarks(op.attributes), attributesOf })
      index += 1
    }
  }
  hideFinal(tr)
}

/** Whether a delta acts on the last paragraph's end, or behind it, while the final end is not shown. */
function reachesFinal(tr: Transaction, delta: Delta): boolean {
  if (tr.doc.lastChild?.attrs['id'] === finalId) return false
  const units = unitsOf(tr.doc)
  let old = 0
  for (const op of delta) {
    old += op.retain ?? op.delete ?? 0
    const acts = op.retain === undefined || op.attributes !== undefined
    if (acts && old >= units) return true
  }
  return false
}

function showFinal(tr: Transaction, attributesOf: AttributesOf): void {
  const now = attributesOf(finalBirth)
  tr.insert(
    tr.doc.content.size,
    nodeTypeOf(now.kind).create({ ...nodeAttributes(finalBirth, now), end: {} }),
  )
}

function hideFinal(tr: Transaction): void {
  const last = tr.doc.lastChild
  if (last?.attrs['id'] !== finalId || last.content.size > 0 || tr.doc.childCount === 1) return
  tr.delete(tr.doc.content.size - last.nodeSize, tr.doc.content.size)
}

function deleteUnits(tr: Transaction, index: number, length: number): void {
  let left = length
  while (left > 0) {
    const position = positionOf(tr.doc, index)
    const $position = tr.doc.resolve(position)
    const text = Math.min(left, $position.parent.content.size - $position.parentOffset)
    if (text > 0) tr.delete(position, position + text)
    else deleteEnd(tr, position)
    left -= Math.max(text, 1)
  }
}

/** Takes away the end of the paragraph at `position`: an empty one goes, another flows into the next and becomes it. */
function deleteEnd(tr: Transaction, position: number): void {
  const $position = tr.doc.resolve(position)
  const start = $position.before(1)
  if ($position.parent.content.size === 0) {
    tr.delete(start, $position.after(1))
    return
  }
  const next = tr.doc.maybeChild($position.index(0) + 1)
  if (!next) throw new RangeError('the final end of a text was deleted')
  // Not `tr.join`, which makes a line break in the words a space.
  const border = $position.after(1)
  tr.step(new ReplaceStep(border - 1, border + 1, Slice.empty, true))
  tr.setNodeMarkup(start, next.type, next.attrs)
}

interface NewEnd {
  readonly marks: Marks
  readonly attributesOf: AttributesOf
}

/** Ends a paragraph at `index`: what stands before becomes the new paragraph, what follows stays the old one. */
function insertEnd(tr: Transaction, index: number, { p: birth }: EndEmbed, end: NewEnd): void {
  const now = end.attributesOf(birth)
  const attrs = { ...nodeAttributes(birth, now), end: end.marks }
  const type = nodeTypeOf(now.kind)
  const position = positionOf(tr.doc, index)
  const $position = tr.doc.resolve(position)
  const start = $position.before(1)
  if ($position.parentOffset === 0) {
    tr.insert(start, type.create(attrs))
    return
  }
  const old = $position.parent
  tr.split(position, 1, [{ type: old.type, attrs: old.attrs }])
  tr.setNodeMarkup(start, type, attrs)
}

function applyAttributes(tr: Transaction, index: number, length: number, change: Attributes): void {
  let at = index
  let left = length
  while (left > 0) {
    const position = positionOf(tr.doc, at)
    const $position = tr.doc.resolve(position)
    const text = Math.min(left, $position.parent.content.size - $position.parentOffset)
    if (text > 0) changeTextMarks(tr, position, position + text, change)
    else changeEndMarks(tr, $position.before(1), change)
    at += Math.max(text, 1)
    left -= Math.max(text, 1)
  }
}

function changeEndMarks(tr: Transaction, start: number, change: Attributes): void {
  const node = tr.doc.nodeAt(start)
  if (!node || node.attrs['id'] === finalId) return
  const end = changedMarks(node.attrs['end'] as Marks, change)
  tr.setNodeMarkup(start, null, { ...node.attrs, end })
}

function changeTextMarks(tr: Transaction, from: number, to: number, change: Attributes): void {
  const pieces: { from: number; to: number; marks: Marks }[] = []
  tr.doc.nodesBetween(from, to, (node, start) => {
    if (!node.isText) return
    pieces.push({
      from: Math.max(from, start),
      to: Math.min(to, start + node.nodeSize),
      marks: fromMarks(node.marks),
    })
  })
  for (const piece of pieces) {
    const wanted = toMarks(changedMarks(piece.marks, change))
    const had = toMarks(piece.marks)
    // Strikes lie in an order of their own, so where one changes all are laid again.
    const strikes = wanted.some((mark) => mark.type.name === 'del' && !mark.isInSet(had))
    for (const mark of had)
      if (!mark.isInSet(wanted) || (strikes && mark.type.name === 'del'))
        tr.removeMark(piece.from, piece.to, mark)
    for (const mark of wanted)
      if (!mark.isInSet(had) || (strikes && mark.type.name === 'del'))
        tr.addMark(piece.from, piece.to, mark)
  }
}

function changedMarks(marks: Marks, change: Attributes): Marks {
  return readMarks({ ...writeAttributes(marks), ...change })
}
