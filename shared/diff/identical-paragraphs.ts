// The paragraphs that pair without a doubt: what stands once in a text by its nature, then equal words that stand once on each side,
// wherever they stand (Heckel 1978). Repeats grow from pairs that are found: the next paragraph of both, then the one before, then
// in order between the same neighbours. Repeats that are far apart wait until the similar ones are paired (similar-paragraphs.ts),
// since a nearly equal paragraph in place is the better partner.
import type { Block } from './block.ts'
import type { Pairing } from './pairing.ts'

export function pairIdentical(pairing: Pairing): void {
  pairUnique(pairing, (block) => (block.single ? block.group : null))
  pairUnique(pairing, wordsOf)
  if (hasTrustedIds(pairing)) pairUnique(pairing, (block) => `${block.id}\0${wordsOf(block)}`)
  growPairs(pairing)
  pairRepeats(pairing, 'in-place')
}

/** Equal words, each with the next that is free, in order. */
export function pairRepeats(pairing: Pairing, where: 'in-place' | 'anywhere'): void {
  const gaps = pairing.gaps()
  const places = (side: 'old' | 'new') => (block: Block, index: number) =>
    wordsOf(block) + (where === 'in-place' ? `\0${gaps[side][index]}` : '')
  const now = groupFree(pairing, 'new', places('new'))
  for (const [key, indexes] of groupFree(pairing, 'old', places('old'))) {
    const others = now.get(key) ?? []
    indexes.slice(0, others.length).forEach((old, order) => {
      pairing.link(old, others[order] ?? -1)
    })
  }
}

/**
 * Whether equal ids mean the same paragraph. Two imports may number their paragraphs alike, so that equal ids mean nothing: ids are
 * believed where paragraphs that pair by their words have equal ones, and none of them has the id of another paragraph.
 */
export function hasTrustedIds(pairing: Pairing): boolean {
  const ids = { old: readIds(pairing.old), new: readIds(pairing.new) }
  let agreeing = 0
  for (const { old, new: now } of pairing.pairs()) {
    const a = pairing.old[old]?.id ?? null
    const b = pairing.new[now]?.id ?? null
    if (a !== null && a === b) agreeing += 1
    else if (ids.new.has(a) || ids.old.has(b)) return false
  }
  return agreeing > 0
}

function readIds(blocks: readonly Block[]): Set<string | null> {
  const ids = new Set<string | null>(blocks.map((block) => block.id))
  ids.delete(null)
  return ids
}

/** Equal up to the form of its characters and spaces; what differs is then found word by word. */
function wordsOf(block: Block): string {
  return `${block.group}\0${block.text.normalize('NFC').replace(/\s+/g, ' ').trim()}`
}

function pairUnique(pairing: Pairing, keyOf: (block: Block) => string | null): void {
  const now = groupFree(pairing, 'new', keyOf)
  for (const [key, [old, another]] of groupFree(pairing, 'old', keyOf)) {
    const [partner, second] = now.get(key) ?? []
    if (old === undefined || partner === undefined) continue
    if (another === undefined && second === undefined) pairing.link(old, partner)
  }
}

function groupFree(
  pairing: Pairing,
  side: 'old' | 'new',
  keyOf: (block: Block, index: number) => string | null,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  pairing[side].forEach((block, index) => {
    const key = pairing.isFree(side, index) ? keyOf(block, index) : null
    if (key === null) return
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  return groups
}

function growPairs(pairing: Pairing): void {
  const words = { old: pairing.old.map(wordsOf), new: pairing.new.map(wordsOf) }
  const grow = (old: number, now: number) => {
    if (!pairing.isFree('old', old) || !pairing.isFree('new', now)) return
    if (words.old[old] === words.new[now]) pairing.link(old, now)
  }
  grow(0, 0)
  for (let old = 0; old < pairing.old.length; old++)
    if (pairing.newOf(old) >= 0) grow(old + 1, pairing.newOf(old) + 1)
  for (let old = pairing.old.length - 1; old > 0; old--)
    if (pairing.newOf(old) >= 0) grow(old - 1, pairing.newOf(old) - 1)
}
