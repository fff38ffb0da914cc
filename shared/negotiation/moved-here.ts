// A proposed move is the end of an empty paragraph that says which paragraph is to come here. Accepting it moves that paragraph, with
// all that stands under it, and takes the end away.
import type * as Y from 'yjs'
import type { CarryMap } from '../document/carry-map.ts'
import type { Paragraph } from '../document/draft-text.ts'
import { moveParagraphs } from '../document/move-paragraphs.ts'
import type { LapseReason } from './events.ts'
import { blockOf } from './paragraph-block.ts'
import { Edits, type PlacedParagraph, placeText } from './placed-text.ts'

export interface MovedHere {
  readonly edits: Edits
  /** Why the paragraph could not be brought: it is gone, or the place is inside what is to be moved. */
  readonly failed: LapseReason | null
}

/** The end goes in any case. Must run inside a transaction of the program's. */
export function moveHere(ydoc: Y.Doc, carries: CarryMap, { id, ref }: Paragraph): MovedHere {
  const paragraphs = placeText(ydoc).map(({ paragraph }) => paragraph)
  const at = paragraphs.findIndex((paragraph) => paragraph.id === ref)
  const { first, last } = blockOf(paragraphs, at)
  const ids = paragraphs.slice(first, last + 1).map((paragraph) => paragraph.id)
  const inside = ids.includes(id)
  const moved = at >= 0 && !inside && moveParagraphs(ydoc, carries, { ids, before: id }).ok
  const edits = new Edits()
  const place = placeText(ydoc).find(({ paragraph }) => paragraph.id === id)
  if (place) edits.delete(place.end, 'already-done')
  edits.apply(ydoc)
  return { edits, failed: moved ? null : at < 0 ? 'text-deleted' : 'already-done' }
}

/** Takes out proposed moves of paragraphs that a decision has taken away. */
export function dropLostMoves(
  ydoc: Y.Doc,
  before: readonly PlacedParagraph[],
  reason: LapseReason,
): Edits {
  const edits = new Edits()
  if (!before.some(({ paragraph }) => paragraph.kind === 'move')) return edits
  const were = new Set(before.map(({ paragraph }) => paragraph.id))
  const placed = placeText(ydoc)
  const are = new Set(placed.map(({ paragraph }) => paragraph.id))
  for (const { paragraph, end } of placed) {
    const { kind, ref } = paragraph
    const lost = kind === 'move' && ref !== null && were.has(ref) && !are.has(ref)
    if (lost) edits.delete(end, reason)
  }
  edits.apply(ydoc)
  return edits
}
