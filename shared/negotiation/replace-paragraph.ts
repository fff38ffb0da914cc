// An alternative takes the place of a paragraph: its words go where the old ones stood, before an end that stays. So the paragraph
// keeps its id, and with it label, status and discussion.
import type * as Y from 'yjs'
import type { CarryMap } from '../document/carry-map.ts'
import type { ParagraphBirth } from '../document/attributes.ts'
import { type DeltaOp, strikeKey, writeAttributes } from '../document/delta.ts'
import { placeParagraphs, stretchOf } from '../document/place-paragraphs.ts'
import { endOf, placeItems, type PlacedItem } from '../document/units.ts'
import { textOf } from '../document/ydoc.ts'
import { partsOf } from './paragraph-block.ts'
import { ownerOf } from './collect-proposals.ts'
import { Edits, isStruckBy, type PlacedParagraph, placeText } from './placed-text.ts'

export interface Alternative {
  /** The paragraph that is the alternative. */
  readonly id: string
  /** Paragraphs right before it that belong to it, in order; they come along as they are. */
  readonly heads: readonly string[]
}

/**
 * Gives what it did, for the proposals that lost units by it. Where the paragraph to be replaced is gone, the alternative becomes a paragraph where it
 * stands. Must run inside a transaction of the program's, on words that are no proposal any more.
 */
export function replaceParagraph(
  ydoc: Y.Doc,
  carries: CarryMap,
  { id, heads }: Alternative,
): Edits {
  const edits = new Edits()
  const placed = placeText(ydoc)
  const alternative = placed.find(({ paragraph }) => paragraph.id === id)
  if (!alternative) return edits
  const { ref } = alternative.paragraph
  const k = placed.findIndex(({ paragraph }) => paragraph.id === ref)
  const old = placed[k]
  if (!old || ref === id) {
    standByItself(ydoc, carries, alternative)
    return edits
  }
  const paragraphs = placed.map(({ paragraph }) => paragraph)
  const parts = partsOf(paragraphs, k).flatMap((at) => placed[at] ?? [])
  const moved = copyBefore(ydoc, carries, { ids: new Set([...heads, id]), id, to: old.end.index })
  const shift = (index: number): number => (index >= old.end.index ? index + moved.length : index)
  for (const part of parts) {
    for (const span of part.words)
      edits.delete({ ...span, index: shift(span.index) }, 'paragraph-replaced')
    if (part !== old)
      edits.delete({ ...part.end, index: shift(part.end.index) }, 'paragraph-replaced')
  }
  for (const { index, length } of moved.old)
    edits.delete({ index: shift(index), length, marks: {} }, 'already-done')
  // Its own end is not copied, and whoever struck that loses it.
  edits.delete({ ...alternative.end, index: shift(alternative.end.index) }, 'already-done')
  liftDeletions(edits, parts, shift(old.end.index))
  edits.apply(ydoc)
  return edits
}

/** The end of an alternative says what it would replace; a paragraph's says nothing of the kind, so it is another, under the same id. */
function standByItself(ydoc: Y.Doc, carries: CarryMap, { paragraph, end }: PlacedParagraph): void {
  const { id, part, level, end: marks } = paragraph
  const { ins: _taken, ...rest } = marks
  const birth: ParagraphBirth = { id, kind: 'paragraph', part, level, ref: null }
  const itemAt = (index: number) => [...placeItems(ydoc)].find((placed) => placed.index === index)
  const old = itemAt(end.index)
  textOf(ydoc).applyDelta([
    { retain: end.index },
    { insert: { p: birth }, attributes: writeAttributes(rest) },
  ])
  const now = itemAt(end.index)
  textOf(ydoc).delete(end.index + 1, 1)
  if (old && now) carries.add({ from: [stretchOf(old.item)], to: [stretchOf(now.item)] })
}

/** Whoever proposed to delete the whole of the old words did not mean the new ones. */
function liftDeletions(edits: Edits, parts: readonly PlacedParagraph[], index: number): void {
  const end = parts.at(-1)?.end
  const words = parts.flatMap((part) => part.words).filter(({ marks }) => ownerOf(marks) === null)
  for (const strike of end?.marks.del ?? []) {
    if (!words.every(({ marks }) => isStruckBy(marks, strike.sid))) continue
    edits.format({ index, length: 1, text: null, marks: {} }, { [strikeKey(strike)]: null })
    edits.touched.set(strike.sid, 'paragraph-replaced')
  }
}

interface Copy {
  /** How many units were copied. */
  readonly length: number
  /** Where they stood before the copy. */
  readonly old: readonly { readonly index: number; readonly length: number }[]
}

/** Copies the alternative without its own end, ends of its heads included. */
function copyBefore(
  ydoc: Y.Doc,
  carries: CarryMap,
  { ids, id, to }: { readonly ids: ReadonlySet<string>; readonly id: string; readonly to: number },
): Copy {
  const items = placeParagraphs(ydoc).flatMap((paragraph) =>
    ids.has(paragraph.id) ? paragraph.items : [],
  )
  const copied = items.filter(({ item }) => endOf(item)?.p.id !== id)
  const old = copied.map(({ item, index }) => ({ index, length: item.length }))
  const length = copied.reduce((sum, { item }) => sum + item.length, 0)
  if (length === 0) return { length, old }
  const from = copied.map(({ item }) => stretchOf(item))
  textOf(ydoc).applyDelta([...(to > 0 ? [{ retain: to }] : []), ...copied.map(insertOf)])
  const now = [...placeItems(ydoc)].filter(({ index }) => index >= to && index < to + length)
  carries.add({ from, to: now.map(({ item }) => stretchOf(item)) })
  return { length, old }
}

function insertOf({ item, attributes }: PlacedItem): DeltaOp {
  const insert = endOf(item) ?? (item.content as Y.ContentString).str
  return { insert, attributes: { ...attributes } }
}
