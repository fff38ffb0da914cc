// Which paragraph became which. In this order, each step only among what is still free:
//
//   what stands once, equal words, repeats in place   identical-paragraphs.ts
//   edited paragraphs                                 similar-paragraphs.ts
//   repeats elsewhere                                 identical-paragraphs.ts
//   parts of split and joined paragraphs              split-and-joined.ts
//   moves and the order of the rows                   here
//
// Of the pairs that cross, the heaviest chain that does not stays in place and the others have moved.
import { item } from './at.ts'
import type { Block } from './block.ts'
import { pairIdentical, pairRepeats } from './identical-paragraphs.ts'
import { longestChain } from './longest-chain.ts'
import { Pairing } from './pairing.ts'
import { pairSimilar } from './similar-paragraphs.ts'
import { groupPairs, type Group } from './split-and-joined.ts'

/** A long paragraph stays rather than a short one, and two short ones rather than a long one. */
const longLength = 2000
const weightOfLength = 0.1

export interface AlignedRow {
  readonly old: readonly number[]
  readonly new: readonly number[]
  readonly moved: boolean
}

/** In the order of the new text; a deleted paragraph after what it stood behind. Each index of either side is in one row. */
export function alignParagraphs(old: readonly Block[], now: readonly Block[]): AlignedRow[] {
  const pairing = new Pairing(old, now)
  pairIdentical(pairing)
  pairSimilar(pairing)
  pairRepeats(pairing, 'anywhere')
  return orderRows(findMoves(groupPairs(pairing), old))
}

function findMoves(groups: readonly Group[], old: readonly Block[]): AlignedRow[] {
  const paired = groups
    .filter((group) => group.old.length > 0 && group.new.length > 0)
    .sort((a, b) => item(a.old, 0) - item(b.old, 0))
  const chain = longestChain(
    paired.map((group) => item(group.new, 0)),
    paired.map((group) => weighGroup(group, old)),
  )
  const staying = new Set(chain.map((index) => item(paired, index)))
  const isPaired = new Set(paired)
  return groups.map((group) => ({ ...group, moved: isPaired.has(group) && !staying.has(group) }))
}

function weighGroup(group: Group, old: readonly Block[]): number {
  const length = group.old.reduce((sum, index) => sum + item(old, index).text.length, 0)
  return group.old.length + (weightOfLength * Math.min(longLength, length)) / longLength
}

function orderRows(rows: readonly AlignedRow[]): AlignedRow[] {
  const placed = rows
    .map((row) => ({ row, old: row.old[0] ?? -1, place: row.new[0] ?? -1 }))
    .sort((a, b) => a.old - b.old)
  let behind = -1
  for (const entry of placed) {
    if (entry.row.new.length === 0) entry.place = behind + 0.5
    else if (entry.row.old.length > 0 && !entry.row.moved)
      behind = item(entry.row.new, -1 + entry.row.new.length)
  }
  return placed.sort((a, b) => a.place - b.place || a.old - b.old).map(({ row }) => row)
}
