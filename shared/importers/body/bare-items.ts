// Items of a list whose signs a copy has lost, where paragraphs have none either: in lower case, with their stops, under a colon.
import { finalStop, isFinished } from '../lines/finished.ts'
import type { Block } from './block.ts'

/** `level`: of the block above. An item in lower case that stands under no colon and no other item is the rest of a paragraph. */
export function isBareItem(block: Block, above: Block | undefined, level: number): boolean {
  if (!above || !/^\p{Ll}/u.test(block.text) || !isFinished(block.text)) return false
  return leadsItems(above) || (level > 0 && !above.label && /[,;]/u.test(stopOf(above)))
}

/** Whether a list begins under the block. */
export function leadsItems(block: Block): boolean {
  return /[:：]/u.test(stopOf(block))
}

function stopOf({ text }: Block): string {
  return finalStop(text) ?? ''
}
