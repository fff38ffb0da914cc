// What goes along when a paragraph is moved, and what goes with it when it is replaced: the heads that proposals have split off it, the
// sub-paragraphs under it, the alternatives to any of them.
import type { Paragraph } from '../document/draft-text.ts'
import { isProposed } from '../numbering/place-labels.ts'
import { isSplitHead } from '../numbering/split-heads.ts'

export interface Block {
  readonly first: number
  readonly last: number
}

/** Where the words of the k-th paragraph begin if no proposed split is taken. */
export function firstHead(paragraphs: readonly Paragraph[], k: number): number {
  let first = k
  for (let head = paragraphs[first - 1]; head && isSplitHead(head); head = paragraphs[first - 1])
    first -= 1
  return first
}

/** As `firstHead`, past what is proposed between a head and its tail: no move may part them. */
function firstPart(paragraphs: readonly Paragraph[], k: number): number {
  let first = k
  for (let at = k - 1; at >= 0; at--) {
    const before = paragraphs[at]
    if (!before || !isProposed(before)) break
    if (isSplitHead(before)) first = at
  }
  return first
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
