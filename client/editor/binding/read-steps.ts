// What somebody did in the editor, as a change of the shared text. ProseMirror says it in steps over a tree; the tree here is a flat
// list of paragraphs, so every step is a range of units taken away and a list of units put in its place.
import type { Node, Slice } from 'prosemirror-model'
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from 'prosemirror-transform'
import { isPart } from '../../../shared/document/attributes.ts'
import {
  type Delta,
  type DeltaOp,
  type EndEmbed,
  writeAttributes,
} from '../../../shared/document/delta.ts'
import type { Marks } from '../../../shared/document/draft-text.ts'
import { fromMarks } from '../../../shared/document/prosemirror.ts'
import { deleteUnits } from './front.ts'
import { indexOf } from './positions.ts'

/** One unit: a UTF-16 code unit of text with its marks, or a paragraph's end. */
interface Unit {
  readonly value: string | EndEmbed
  readonly marks: Marks
  readonly key: string
}

/**
 * The change one step makes to the document it applies to; null for a step that the shared text cannot take (the editor is then
 * brought back to the shared text). Paragraph ends put in by a step are new paragraphs, whatever id the step gives them.
 */
export function readStep(step: Step, doc: Node, newId: () => string): Delta | null {
  if (step instanceof ReplaceStep) return readReplace(step, doc, newId)
  if (step instanceof AddMarkStep) return readMarkChange(step, doc, true)
  if (step instanceof RemoveMarkStep) return readMarkChange(step, doc, false)
  return null
}

function readReplace(step: ReplaceStep, doc: Node, newId: () => string): Delta {
  const from = indexOf(doc, step.from)
  const taken = readUnits(doc.slice(step.from, step.to), newId)
  const put = readUnits(step.slice, newId)
  const shorter = Math.min(taken.length, put.length)
  let head = 0
  while (head < shorter && sameUnit(taken[head], put[head])) head++
  // A character of two code units is never cut in half: Yjs would spoil both halves.
  if (isSurrogate(taken[head - 1], 0xd800)) head--
  let tail = 0
  while (tail < shorter - head && sameUnit(taken.at(-1 - tail), put.at(-1 - tail))) tail++
  if (tail > 0 && isSurrogate(taken.at(-tail), 0xdc00)) tail--
  const start = from + head
  const stop = from + taken.length - tail
  return [...toInserts(start, put.slice(head, put.length - tail)), ...deleteUnits(doc, start, stop)]
}

/** The units of a slice: an end stands wherever a paragraph closes inside it. */
function readUnits(slice: Slice, newId: () => string): Unit[] {
  const units: Unit[] = []
  const addText = (node: Node) => {
    const marks = fromMarks(node.marks)
    const key = JSON.stringify(marks)
    for (const value of (node.text ?? '').split('')) units.push({ value, marks, key: value + key })
  }
  slice.content.forEach((node, _offset, index) => {
    if (node.isText) {
      addText(node)
      return
    }
    node.forEach(addText)
    const closes = index < slice.content.childCount - 1 || slice.openEnd === 0
    if (closes) units.push({ value: newEnd(node, newId), marks: {}, key: '¶' })
  })
  return units
}

function newEnd({ attrs }: Node, newId: () => string): EndEmbed {
  const { kind, part, level } = attrs
  return {
    p: {
      id: newId(),
      kind: kind === 'heading' ? 'heading' : kind === 'row' ? 'row' : 'paragraph',
      part: isPart(part) ? part : 'operative',
      level: Number(level),
      ref: null,
    },
  }
}

function sameUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  return a !== undefined && a.key === b?.key
}

/** Whether a unit is the first (0xd800) or the second (0xdc00) half of a character of two code units. */
function isSurrogate(unit: Unit | undefined, half: 0xd800 | 0xdc00): boolean {
  return typeof unit?.value === 'string' && (unit.value.charCodeAt(0) & 0xfc00) === half
}

function toInserts(from: number, put: readonly Unit[]): DeltaOp[] {
  const ops: DeltaOp[] = []
  if (from > 0) ops.push({ retain: from })
  let text = ''
  put.forEach((unit, index) => {
    if (typeof unit.value === 'string') {
      text += unit.value
      if (put[index + 1]?.key.slice(1) === unit.key.slice(1)) return
      ops.push({ insert: text, attributes: writeAttributes(unit.marks) })
      text = ''
    } else ops.push({ insert: unit.value, attributes: {} })
  })
  return ops
}

function readMarkChange(step: AddMarkStep | RemoveMarkStep, doc: Node, add: boolean): Delta {
  const from = indexOf(doc, step.from)
  const change = writeAttributes(fromMarks([step.mark]))
  const ops: DeltaOp[] = from > 0 ? [{ retain: from }] : []
  doc.nodesBetween(step.from, step.to, (node, start) => {
    if (!node.isText) return
    const length = Math.min(step.to, start + node.nodeSize) - Math.max(step.from, start)
    const attributes = add
      ? change
      : Object.fromEntries(Object.keys(change).map((key) => [key, null]))
    const gap = indexOf(doc, Math.max(step.from, start)) - lengthOf(ops)
    if (gap > 0) ops.push({ retain: gap })
    ops.push({ retain: length, attributes })
  })
  return ops
}

function lengthOf(ops: readonly DeltaOp[]): number {
  return ops.reduce((sum, op) => sum + (op.retain ?? 0), 0)
}
