// Two paragraphs that are joined must stand side by side: what is proposed between them goes behind both, or the words of the first would
// flow into it.
import type * as Y from 'yjs'
import type { CarryMap } from '../document/carry-map.ts'
import type { Paragraph } from '../document/draft-text.ts'
import { moveParagraphs } from '../document/move-paragraphs.ts'
import { finalId } from '../document/final-end.ts'
import { isProposed } from '../numbering/place-labels.ts'
import { firstPart, isBeside } from './paragraph-block.ts'
import { type PlacedParagraph, placeText } from './placed-text.ts'

/**
 * `ids` are the paragraphs whose ends are about to go, in the order of the text; gives the text as it stands then. Must run inside a
 * transaction of the program's. One pass where nothing is in the way, otherwise some for each.
 */
export function makeWay(
  ydoc: Y.Doc,
  carries: CarryMap,
  ids: readonly string[],
): readonly PlacedParagraph[] {
  let placed = placeText(ydoc)
  for (const id of ids) {
    const paragraphs = placed.map(({ paragraph }) => paragraph)
    const k = paragraphs.findIndex((paragraph) => paragraph.id === id)
    const between = besideFrom(paragraphs, k + 1)
    if (between.length === 0) continue
    moveParagraphs(ydoc, carries, { ids: between, before: placeBehind(paragraphs, k) })
    placed = placeText(ydoc)
  }
  return placed
}

function besideFrom(paragraphs: readonly Paragraph[], from: number): string[] {
  let to = from
  while (isBeside(paragraphs, to)) to += 1
  return paragraphs.slice(from, to).map(({ id }) => id)
}

/** Behind the paragraph that the k-th is joined to and the alternatives to that; before both where that is the last. */
function placeBehind(paragraphs: readonly Paragraph[], k: number): string | null {
  const to = paragraphs.findIndex((each, at) => at > k && !isProposed(each))
  const joined = paragraphs[to]
  if (!joined || joined.id === finalId) return paragraphs[firstPart(paragraphs, k)]?.id ?? null
  let next = to + 1
  while (paragraphs[next]?.kind === 'alternative' && paragraphs[next]?.ref === joined.id) next += 1
  return paragraphs[next]?.id ?? null
}
