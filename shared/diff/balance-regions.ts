import { at } from './at.ts'
import type { Region } from './regions.ts'
import type { Tokens } from './tokens.ts'

const opening = '([（【《〈“«「『‘'
const closing = ')]）】》〉”»」』’'

/** Widens a region that has one half of a pair of brackets or quotation marks by the other half, where it stands beside it. */
export function balanceRegions(old: Tokens, now: Tokens, regions: readonly Region[]): void {
  regions.forEach((region, index) => {
    // A pure insertion or deletion would become a replacement of the bracket by itself.
    if (region.oldTo > region.oldFrom !== region.newTo > region.newFrom) return
    takeClosing(old, now, region, regions[index + 1]?.oldFrom ?? old.count)
    takeOpening(old, now, region, regions[index - 1]?.oldTo ?? 0)
  })
}

function takeClosing(old: Tokens, now: Tokens, region: Region, limit: number): void {
  const { oldFrom, oldTo, newFrom, newTo } = region
  if (oldTo >= limit || newTo >= now.count) return
  const sign =
    readBrackets(old, oldFrom, oldTo).unclosed ?? readBrackets(now, newFrom, newTo).unclosed
  if (startOf(old, oldTo) !== sign) return
  region.oldTo += 1
  region.newTo += 1
}

function takeOpening(old: Tokens, now: Tokens, region: Region, limit: number): void {
  const { oldFrom, oldTo, newFrom, newTo } = region
  if (oldFrom <= limit || newFrom <= 0) return
  const sign =
    readBrackets(old, oldFrom, oldTo).unopened ?? readBrackets(now, newFrom, newTo).unopened
  if (startOf(old, oldFrom - 1) !== sign) return
  region.oldFrom -= 1
  region.newFrom -= 1
}

function startOf(tokens: Tokens, index: number): string {
  return tokens.text.charAt(at(tokens.starts, index))
}

/** The half that the last open bracket asks for after the stretch, and that the last unopened one asks for before it. */
function readBrackets(tokens: Tokens, from: number, to: number) {
  const open: string[] = []
  let unopened: string | null = null
  for (let index = from; index < to; index++) {
    const sign = startOf(tokens, index)
    const opens = opening.indexOf(sign)
    const closes = closing.indexOf(sign)
    if (opens >= 0) open.push(closing.charAt(opens))
    else if (closes < 0) continue
    else if (open.at(-1) === sign) open.pop()
    else unopened = opening.charAt(closes)
  }
  return { unclosed: open.at(-1) ?? null, unopened }
}
