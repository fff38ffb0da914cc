// "[-62/3 of 22 March 2019-]{+63/1 of 6 March 2020+}" reads better as two changes with "of" kept between them: a number and a date are
// each marked whole, and a reader looks for each by itself. Only where both sides have them in the same order with the same
// words between; lists of numbers ("paragraphs 8, 9 and 10") stay one change.
import { at } from './at.ts'
import { numberAndDatePattern } from './references-and-dates.ts'
import type { Region } from './regions.ts'
import type { Tokens } from './tokens.ts'

export function partRegions(old: Tokens, now: Tokens, regions: readonly Region[]): Region[] {
  return regions.flatMap((region) => partRegion(old, now, region))
}

function partRegion(old: Tokens, now: Tokens, region: Region): Region[] {
  const { oldFrom, oldTo, newFrom, newTo } = region
  const between = findBetween(old, oldFrom, oldTo)
  if (between.length === 0) return [region]
  const others = findBetween(now, newFrom, newTo)
  const same = others.length === between.length
  if (!same || between.some(({ words }, index) => words !== others[index]?.words)) return [region]
  const parts: Region[] = []
  let from = { oldFrom, newFrom }
  between.forEach((stretch, index) => {
    const other = others[index]
    if (!other) return
    parts.push({ ...from, oldTo: stretch.from, newTo: other.from })
    from = { oldFrom: stretch.to, newFrom: other.to }
  })
  parts.push({ ...from, oldTo, newTo })
  return parts
}

interface Between {
  readonly words: string
  /** Tokens. */
  readonly from: number
  readonly to: number
}

/** What stands between a number and its date, at the edges of tokens. */
function findBetween(tokens: Tokens, from: number, to: number): Between[] {
  const origin = at(tokens.starts, from)
  const text = tokens.text.slice(origin, at(tokens.starts, to))
  const found: Between[] = []
  for (const { indices } of text.matchAll(numberAndDatePattern)) {
    const span = indices?.groups?.['after'] ?? indices?.groups?.['before']
    if (!span) continue
    const first = findToken(tokens, from, to, origin + span[0])
    const last = findToken(tokens, from, to, origin + span[1])
    if (first >= 0 && last >= 0) found.push({ words: text.slice(...span), from: first, to: last })
  }
  return found
}

/** The token that begins at an offset of the text, or -1. */
function findToken(tokens: Tokens, from: number, to: number, offset: number): number {
  const place = tokens.starts.subarray(from, to).indexOf(offset)
  return place < 0 ? -1 : from + place
}
