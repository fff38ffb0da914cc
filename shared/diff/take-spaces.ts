import { at } from './at.ts'
import type { Region } from './regions.ts'
import { weights, type Tokens } from './tokens.ts'

const comma = /[,،]$/

/**
 * An item that was put into a list comes with its comma and its space. Where its article changed too it is a replacement, of which
 * only one side ends in a comma: such a region takes in the space that follows on both sides.
 */
export function takeSpaces(old: Tokens, now: Tokens, regions: readonly Region[]): void {
  regions.forEach((region, index) => {
    const { oldFrom, oldTo, newFrom, newTo } = region
    if (oldFrom === oldTo || newFrom === newTo) return
    const limit = regions[index + 1]?.oldFrom ?? old.count
    if (oldTo >= limit || !isSpace(old, oldTo) || !isSpace(now, newTo)) return
    if (comma.test(endOf(old, oldTo)) === comma.test(endOf(now, newTo))) return
    region.oldTo += 1
    region.newTo += 1
  })
}

function isSpace(tokens: Tokens, index: number): boolean {
  const unit = tokens.text.charAt(at(tokens.starts, index))
  return index < tokens.count && at(tokens.weights, index) === weights.space && unit !== '\u2029'
}

function endOf(tokens: Tokens, index: number): string {
  return tokens.text.charAt(at(tokens.starts, index) - 1)
}
