// A charter or a declaration in an annex may have a subject line and a preamble as a resolution has: "The General Assembly, ... Adopts the
// present Charter". What it then numbers are its principles, which ask nobody for anything: paragraphs of the annex.
import type { Block } from './block.ts'
import { isNumbered } from './heading-blocks.ts'
import { isFinished } from '../lines/finished.ts'
import type { OpeningPart } from './opening-part.ts'

/** So many of its first paragraphs must begin without any word that opens one of a resolution. */
const fewest = 3

export interface Provisions {
  /** The index of the first block, with the headings over paragraph 1. */
  readonly from: number
  /** Paragraph 1. */
  readonly first: Block
}

/** Those between two blocks; null where there are none. */
export function findProvisions(
  blocks: readonly Block[],
  [from, end]: readonly [number, number],
  openingPart: (text: string) => OpeningPart | null,
): Provisions | null {
  const paragraphs = blocks
    .slice(from, end)
    .filter((block) => isNumbered(block) && block.placed?.level === 0)
    .slice(0, fewest)
  const [first] = paragraphs
  if (!first || first.placed?.value !== 1 || paragraphs.length < fewest) return null
  if (paragraphs.some(({ text }) => openingPart(text) !== null)) return null
  let at = firstDivision(blocks.slice(from, blocks.indexOf(first)), openingPart) + from
  while (at > from && isHead(blocks[at - 1])) at--
  return { from: at, first }
}

/** Over paragraph 1 whole divisions may stand that have no number: from the first of them on, up to the last block. */
function firstDivision(
  above: readonly Block[],
  openingPart: (text: string) => OpeningPart | null,
): number {
  const last = above.findLastIndex(({ text }) => openingPart(text) !== null)
  const division = above.findIndex(({ section }, index) => index > last && section !== null)
  return division < 0 ? above.length : division
}

function isHead(block: Block | undefined): boolean {
  return block !== undefined && !block.label && !block.row && !isFinished(block.text)
}
