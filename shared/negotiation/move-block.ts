// An editor's move while proposals stand in the text: what belongs to a paragraph goes along, and nothing is put between the head and
// the tail of a proposed split, whose words are one paragraph as long as it is not taken.
import type * as Y from 'yjs'
import type { CarryMap } from '../document/carry-map.ts'
import type { Paragraph } from '../document/draft-text.ts'
import { type MoveProblem, moveParagraphs } from '../document/move-paragraphs.ts'
import { finalId } from '../document/final-end.ts'
import { ok, refuse, type Result } from '../result.ts'
import { isSplitHead } from '../numbering/split-heads.ts'
import { type Block, firstPart } from './paragraph-block.ts'
import { placeText } from './placed-text.ts'

/**
 * Moves paragraphs that stand one after another before `before`, or behind the last where that is null, and gives all that moved, in
 * order; none where they stand there already. Between them may stand what is only proposed. Refuses what `moveParagraphs` refuses.
 * Must run inside a transaction of the program's.
 */
export function moveBlock(
  ydoc: Y.Doc,
  carries: CarryMap,
  { ids, before }: { readonly ids: readonly string[]; readonly before: string | null },
): Result<readonly string[], MoveProblem> {
  const paragraphs = placeText(ydoc).map(({ paragraph }) => paragraph)
  const found = findBlock(paragraphs, ids)
  if (!found.ok) return found
  const block = paragraphs.slice(found.value.first, found.value.last + 1).map(({ id }) => id)
  const target = paragraphs.findIndex(({ id }) => id === (before ?? finalId))
  const first = firstPart(paragraphs, target)
  const place = paragraphs[first]?.id
  if (place === undefined) return refuse({ code: 'move-unknown-paragraph', id: before ?? '' })
  if (block.includes(place)) return refuse({ code: 'move-into-itself' })
  const moved = moveParagraphs(ydoc, carries, { ids: block, before: place })
  if (!moved.ok) return moved
  const stands = paragraphs[first - 1]?.id === block.at(-1)
  return ok(stands ? [] : block)
}

function findBlock(
  paragraphs: readonly Paragraph[],
  ids: readonly string[],
): Result<Block, MoveProblem> {
  const places = ids.map((id) => paragraphs.findIndex((paragraph) => paragraph.id === id))
  const unknown = ids.find((id, k) => id === finalId || places[k] === -1)
  if (unknown !== undefined) return refuse({ code: 'move-unknown-paragraph', id: unknown })
  if (!standTogether(paragraphs, places)) return refuse({ code: 'move-not-together' })
  const [first = 0] = places
  const last = lastOf(paragraphs, places.at(-1) ?? first)
  return ok({ first: firstPart(paragraphs, first), last })
}

function standTogether(paragraphs: readonly Paragraph[], places: readonly number[]): boolean {
  return places.every((at, k) => {
    const previous = places[k - 1]
    if (previous === undefined) return true
    const between = paragraphs.slice(previous + 1, at)
    return at > previous && between.every(({ end }) => end.ins !== undefined)
  })
}

/** With the tail of a proposed split, and with the alternatives behind it. */
function lastOf(paragraphs: readonly Paragraph[], from: number): number {
  let last = from
  for (let at = from; at < paragraphs.length; at++) {
    const here = paragraphs[at]
    const next = paragraphs[at + 1]
    if (here && isSplitHead(here)) last = at + 1
    if (at < last) continue
    if (next?.kind !== 'alternative' || next.ref !== paragraphs[last]?.id) break
    last = at + 1
  }
  return last
}
