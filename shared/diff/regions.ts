// The changes of a text as regions: maximal stretches of tokens that are not kept, an insertion, a deletion or both, which is what
// a reader sees as one change. They are found from the alignment and then put where an editor would put them; every step moves
// or widens regions and never touches the texts, so that exactness does not depend on it.
//
//   absorb   words kept by coincidence between two larger changes join them
//   trim     "[-局-]{+局在其…+}" is the insertion {+在其…+}
//   slide    a pure insertion or deletion goes to the edge of a clause or word ("a, b" rather than "a ,b")
//   balance  a region with one half of a pair of brackets or quotation marks takes in the other half
//   space    "[-a-]{+an open,+} balanced" takes the space after it: "[-a -]{+an open, +}balanced"
//   part     a number and a date that both changed are two changes, whatever word stands between them
import type { Match } from './align-window.ts'
import { at } from './at.ts'
import { balanceRegions } from './balance-regions.ts'
import { isFunctionWord } from './function-words.ts'
import { partRegions } from './part-regions.ts'
import { slideRegions } from './slide-regions.ts'
import { takeSpaces } from './take-spaces.ts'
import { weigh, type Tokens } from './tokens.ts'

export interface Region {
  oldFrom: number
  oldTo: number
  newFrom: number
  newTo: number
}

/** Kept words of so much weight or more are never absorbed. */
const maxAbsorbed = 600
/** They are absorbed up to this share of the smaller change beside them, */
const absorbedShare = 0.42
/** and always below this weight. */
const negligible = 15
/** Function words part no changes: not so many tokens, spaces counted. */
const maxFunctionTokens = 9

export function findRegions(old: Tokens, now: Tokens, match: Match, language: string): Region[] {
  const regions = absorb(old, now, readRegions(old, now, match))
  for (const region of regions) trim(old, now, region)
  slideRegions(old, now, regions, language)
  balanceRegions(old, now, regions)
  takeSpaces(old, now, regions)
  return partRegions(old, now, joinTouching(regions))
}

/** Two regions never touch: what a slide or a bracket brought together is one change. */
function joinTouching(regions: readonly Region[]): Region[] {
  const out: Region[] = []
  for (const region of regions) {
    const last = out.at(-1)
    if (last?.oldTo === region.oldFrom && last.newTo === region.newFrom) {
      last.oldTo = region.oldTo
      last.newTo = region.newTo
    } else out.push(region)
  }
  return out
}

function readRegions(old: Tokens, now: Tokens, match: Match): Region[] {
  const regions: Region[] = []
  let oldTo = 0
  let newTo = 0
  while (oldTo < old.count || newTo < now.count) {
    if (oldTo < old.count && at(match, oldTo) === newTo) {
      oldTo += 1
      newTo += 1
      continue
    }
    const oldFrom = oldTo
    const newFrom = newTo
    while (oldTo < old.count && at(match, oldTo) < 0) oldTo += 1
    newTo = oldTo < old.count ? at(match, oldTo) : now.count
    regions.push({ oldFrom, oldTo, newFrom, newTo })
  }
  return regions
}

function absorb(old: Tokens, now: Tokens, found: readonly Region[]): Region[] {
  const size = (region: Region) =>
    Math.max(weigh(old, region.oldFrom, region.oldTo), weigh(now, region.newFrom, region.newTo))
  let regions = [...found]
  let count: number
  do {
    count = regions.length
    const out: Region[] = []
    for (const region of regions) {
      const last = out.at(-1)
      const kept = last ? weigh(old, last.oldTo, region.oldFrom) : 0
      const least = last ? Math.min(size(last), size(region)) : 0
      const absorbed =
        kept < negligible ||
        kept <= Math.min(maxAbsorbed, absorbedShare * least) ||
        (last !== undefined && saysNothing(old, last.oldTo, region.oldFrom))
      if (last && absorbed) {
        last.oldTo = region.oldTo
        last.newTo = region.newTo
      } else out.push({ ...region })
    }
    regions = out
  } while (regions.length < count)
  return regions
}

/** Function words, spaces and commas only; at least one word, since a lone comma parts the items of a list. */
function saysNothing(old: Tokens, from: number, to: number): boolean {
  if (to - from > maxFunctionTokens) return false
  const words = old.text.slice(at(old.starts, from), at(old.starts, to)).split(/[\s,،]+/u)
  const found = words.filter((word) => word !== '')
  return found.length > 0 && found.every(isFunctionWord)
}

function trim(old: Tokens, now: Tokens, region: Region): void {
  const { oldFrom, oldTo, newFrom, newTo } = region
  const shorter = Math.min(oldTo - oldFrom, newTo - newFrom)
  if (shorter === 0 || oldTo - oldFrom === newTo - newFrom) return
  let head = 0
  while (head < shorter && at(old.keys, oldFrom + head) === at(now.keys, newFrom + head)) head++
  let tail = 0
  const left = shorter - head
  while (tail < left && at(old.keys, oldTo - 1 - tail) === at(now.keys, newTo - 1 - tail)) tail++
  if (head + tail < shorter) return
  region.oldFrom += head
  region.newFrom += head
  region.oldTo -= tail
  region.newTo -= tail
}
