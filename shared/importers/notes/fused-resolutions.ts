// Numbers that no resolution has, 60/15611: the sign of a note is fused with them, and where no note answers to it none was found. No session
// has had a thousand resolutions.
import type { Block } from '../body/block.ts'
import type { ChosenReference } from './choose-references.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'

// A month and its year are no such number.
const fused = /(?<![\d/.\p{L}-])(?!(?:0[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d))\d{2}\/\d{4,6}(?![\d/])/gu

/** Those in which no sign was found. */
export function tellFused(
  blocks: readonly Block[],
  references: readonly ChosenReference[],
): Ambiguity[] {
  const found = Map.groupBy(references, ({ block }) => block)
  return blocks.flatMap(({ line, text }, index) => {
    const signs = found.get(index) ?? []
    const left = [...text.matchAll(fused)].find(({ 0: number, index: at }) => {
      return !signs.some(({ from, to }) => from >= at && to <= at + number.length)
    })
    if (!left) return []
    const excerpt = excerptOf(text.slice(Math.max(0, left.index - 30), left.index + 50))
    const alternatives = [`number ${left[0]}`, 'a reference to a note that is not in the file']
    return [{ code: 'reference-or-number' as const, line, excerpt, alternatives }]
  })
}
