// What goes along when a paragraph is moved, and what goes with it when it is replaced: the heads that proposals have split off it, the
// sub-paragraphs under it, the alternatives to any of them.
import type { Marks, Paragraph } from '../document/draft-text.ts'
import { isProposed } from '../numbering/place-labels.ts'
import { splitTail } from '../numbering/split-heads.ts'
import { ownerOf } from './collect-proposals.ts'

export interface Block {
  readonly first: number
  readonly last: number
}

/**
 * The indexes of the parts whose words are the k-th paragraph if no proposed split is taken: the heads split off it, and itself last.
 * Other proposals may stand between.
 */
export function partsOf(paragraphs: readonly Paragraph[], k: number): readonly number[] {
  const parts = [k]
  for (let at = k - 1; at >= 0; at--) {
    const before = paragraphs[at]
    if (!before || !isProposed(before)) break
    if (splitTail(paragraphs, at) === paragraphs[k]) parts.unshift(at)
  }
  return parts
}

/**
 * Where a proposal splits the k-th paragraph and strikes the tail with its end, nothing is split in the end: the index of that head, whose
 * end goes, so that the paragraph keeps its own; otherwise null.
 */
export function undoneHead(
  paragraphs: readonly Paragraph[],
  k: number,
  sid: string,
): number | null {
  const tail = paragraphs[k]
  const head = partsOf(paragraphs, k).at(-2)
  if (!tail || head === undefined || ownerOf(tail.end)) return null
  const end = paragraphs[head]?.end
  if (end?.ins?.sid !== sid || end.sub) return null
  const strikes = ({ del }: Marks): boolean => del?.some((strike) => strike.sid === sid) ?? false
  const stays = tail.runs.some(({ marks }) =>
    ownerOf(marks) ? ownerOf(marks)?.sid === sid : !strikes(marks),
  )
  return strikes(tail.end) && !stays ? head : null
}

/** Where they begin: nothing may be put between them, nor may a move part them. */
export function firstPart(paragraphs: readonly Paragraph[], k: number): number {
  return partsOf(paragraphs, k)[0] ?? k
}

/** Whether the k-th paragraph is proposed as one of its own, or a part of such a one: no words of the text are in it. */
export function isBeside(paragraphs: readonly Paragraph[], k: number): boolean {
  const paragraph = paragraphs[k]
  if (!paragraph || !isProposed(paragraph)) return false
  if (paragraph.runs.some(({ marks }) => ownerOf(marks) === null)) return false
  const tail = splitTail(paragraphs, k)
  // The tail may be the head of another split itself, with words of the text.
  return tail === null || isBeside(paragraphs, paragraphs.indexOf(tail))
}

/**
 * The k-th paragraph with all that stands under it; what is proposed between goes along, but never divides it. A heading goes alone.
 * Costs its length.
 */
export function blockOf(paragraphs: readonly Paragraph[], k: number): Block {
  const top = paragraphs[k]
  let last = k
  if (!top) return { first: k, last }
  const members = new Set([top.id])
  // Whether a paragraph proposed beside it came last, so that what is proposed next stands under that one.
  let beside = false
  for (let at = k + 1; at < paragraphs.length; at++) {
    const next = paragraphs[at]
    if (!next) break
    const inBlock = belongs(next, top, members)
    beside = isProposed(next) && (beside || !inBlock)
    // A place for something else, or another paragraph proposed here, counts only if more of the block stands behind it.
    if (next.kind === 'move' || beside) continue
    if (!inBlock) break
    members.add(next.id)
    last = at
  }
  return { first: firstPart(paragraphs, k), last }
}

function belongs(next: Paragraph, top: Paragraph, members: ReadonlySet<string>): boolean {
  if (next.kind === 'alternative') return next.ref !== null && members.has(next.ref)
  if (top.kind === 'heading' || next.kind === 'heading') return false
  return next.part === top.part && next.level > top.level
}
