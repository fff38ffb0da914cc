// A clause that went from one place of a paragraph to another, "Recognizing the efforts made" from its head to its tail: words that one
// change deletes and another inserts. They must be a clause on both sides, from one edge of a change or mark of punctuation to the
// next, and long enough that nobody repeats them by chance; a phrase inside other words stays a deletion and an insertion.
import { at } from './at.ts'
import type { TextRun } from './comparison.ts'
import type { Region } from './regions.ts'
import { weigh, weights, type Tokens } from './tokens.ts'

/** Four words, or eight characters of Chinese. */
const leastWeight = 400
/** Stretches are looked for by so many tokens, three words with their spaces. */
const seedLength = 6
/** A seed that stands in more places is boilerplate and is not looked at, so that the search costs no more than the text is long. */
const maxPlaces = 3

const edge = /[,;:.،؛，；：。、—–()（）]/u
const joining = /^(?:and|while|et|y|e|и|а|также|و|同时|并|并且|且|和|以及)$/iu

/** Tokens `old` to `old + length` are words that went to `new`. */
interface Stretch {
  readonly old: number
  readonly new: number
  readonly length: number
}

/** A token of the old text, in the change that deletes it. */
interface Place {
  readonly old: number
  readonly source: Region
}

/** The runs with the moved clauses as runs of their own; the rest of a run keeps its place before or after. Exact as before. */
export function markMovedClauses(
  runs: readonly TextRun[],
  old: Tokens,
  now: Tokens,
  regions: readonly Region[],
): readonly TextRun[] {
  const deletes = regions.some((region) => region.oldTo - region.oldFrom >= seedLength)
  const inserts = regions.some((region) => region.newTo - region.newFrom >= seedLength)
  if (regions.length < 2 || !deletes || !inserts) return runs
  const stretches = new Finder(old, now, regions).find()
  return stretches.reduce<readonly TextRun[]>((marked, stretch, index) => {
    const { old: from, new: to, length } = stretch
    const places = {
      deleted: [at(old.starts, from), at(old.starts, from + length)] as const,
      inserted: [at(now.starts, to), at(now.starts, to + length)] as const,
    }
    return marked.flatMap((run) =>
      run.op === 'kept' ? [run] : cut(run, places[run.op], index + 1),
    )
  }, runs)
}

function cut(run: TextRun, [from, to]: readonly [number, number], moved: number): TextRun[] {
  const side = run.op === 'deleted' ? 'old' : 'new'
  const [start, end] = run[side]
  if (from < start || to > end) return [run]
  const part = (first: number, last: number): TextRun[] => {
    const text = run.text.slice(first - start, last - start)
    return first === last
      ? []
      : [{ op: run.op, text, old: run.old, new: run.new, [side]: [first, last] }]
  }
  const middle = part(from, to).map((each) => ({ ...each, moved }))
  return [...part(start, from), ...middle, ...part(to, end)]
}

class Finder {
  readonly #old: Tokens
  readonly #new: Tokens
  readonly #regions: readonly Region[]

  constructor(old: Tokens, now: Tokens, regions: readonly Region[]) {
    this.#old = old
    this.#new = now
    this.#regions = regions
  }

  /** The heaviest first; none overlaps another on either side. */
  find(): Stretch[] {
    const found = this.#candidates().sort((a, b) => this.#weightOf(b) - this.#weightOf(a))
    const chosen: Stretch[] = []
    for (const stretch of found)
      if (!chosen.some((other) => overlaps(stretch, other))) chosen.push(stretch)
    return chosen
  }

  #weightOf({ old, length }: Stretch): number {
    return weigh(this.#old, old, old + length)
  }

  #candidates(): Stretch[] {
    const seeds = this.#readSeeds()
    const found: Stretch[] = []
    this.#regions.forEach((region) => {
      const done = new Map<number, number>()
      for (let now = region.newFrom; now + seedLength <= region.newTo; now++)
        for (const place of placesOf(seeds, hashSeed(this.#new, now))) {
          if (place.source === region || (done.get(now - place.old) ?? -1) >= now) continue
          const stretch = this.#extend(place.old, now, place.source, region)
          if (!stretch) continue
          done.set(now - place.old, stretch.new + stretch.length)
          if (this.#isClause(stretch, place.source, region)) found.push(stretch)
        }
    })
    return found
  }

  #readSeeds(): Map<number, Place[]> {
    const seeds = new Map<number, Place[]>()
    for (const source of this.#regions)
      for (let old = source.oldFrom; old + seedLength <= source.oldTo; old++) {
        const hash = hashSeed(this.#old, old)
        const places = seeds.get(hash) ?? []
        if (places.length <= maxPlaces) places.push({ old, source })
        seeds.set(hash, places)
      }
    return seeds
  }

  /** As far as both say the same, the case of the first letter apart; without spaces and commas at its ends. */
  #extend(old: number, now: number, source: Region, target: Region): Stretch | null {
    let back = 0
    const mayGoBack = () => old - back > source.oldFrom && now - back > target.newFrom
    while (mayGoBack() && this.#isSame(old - back - 1, now - back - 1)) back += 1
    if (mayGoBack() && this.#isSameWord(old - back - 1, now - back - 1)) back += 1
    let ahead = 0
    const limit = Math.min(source.oldTo - old, target.newTo - now)
    while (ahead < limit && this.#isSame(old + ahead, now + ahead)) ahead += 1
    while (back + ahead > 0 && this.#isBlank(old - back)) back -= 1
    while (back + ahead > 0 && this.#isBlank(old + ahead - 1)) ahead -= 1
    if (back + ahead <= 0) return null
    return { old: old - back, new: now - back, length: back + ahead }
  }

  #isSame(old: number, now: number): boolean {
    return at(this.#old.keys, old) === at(this.#new.keys, now)
  }

  #isSameWord(old: number, now: number): boolean {
    const [one, other] = [textOf(this.#old, old), textOf(this.#new, now)]
    return one === other || one.toLowerCase() === other.toLowerCase()
  }

  #isBlank(old: number): boolean {
    return (
      at(this.#old.weights, old) <= weights.punctuation &&
      /^[\s,،，、]/u.test(textOf(this.#old, old))
    )
  }

  #isClause({ old, new: now, length }: Stretch, source: Region, target: Region): boolean {
    if (weigh(this.#old, old, old + length) < leastWeight) return false
    // Hashes may be equal by chance: the texts decide.
    if (!this.#isSameWord(old, now)) return false
    for (let step = 1; step < length; step++)
      if (textOf(this.#old, old + step) !== textOf(this.#new, now + step)) return false
    return (
      isFree(this.#old, old, old + length, [source.oldFrom, source.oldTo]) &&
      isFree(this.#new, now, now + length, [target.newFrom, target.newTo])
    )
  }
}

function placesOf(seeds: ReadonlyMap<number, readonly Place[]>, hash: number): readonly Place[] {
  const places = seeds.get(hash) ?? []
  return places.length > maxPlaces ? [] : places
}

function textOf(tokens: Tokens, index: number): string {
  return tokens.text.slice(at(tokens.starts, index), at(tokens.starts, index + 1))
}

/** Whether a stretch of a change begins and ends as a clause does: at punctuation, a joining word or the edge of the change. */
function isFree(
  tokens: Tokens,
  from: number,
  to: number,
  [first, last]: readonly [number, number],
): boolean {
  const isEdge = (index: number, step: 1 | -1) => {
    let place = index
    while (place >= first && place < last && /^\s/u.test(textOf(tokens, place))) place += step
    if (place < first || place >= last || edge.test(textOf(tokens, place))) return true
    const other = place + step
    const [one, two] = [textOf(tokens, place), textOf(tokens, other)]
    // Of a script without spaces a joining word is up to two tokens.
    const pair = other < first || other >= last ? '' : step > 0 ? one + two : two + one
    return joining.test(one) || joining.test(pair)
  }
  return isEdge(from - 1, -1) && isEdge(to, 1)
}

function hashSeed(tokens: Tokens, from: number): number {
  let hash = 17
  for (let step = 0; step < seedLength; step++)
    hash = (Math.imul(hash, 1_000_003) + at(tokens.keys, from + step)) | 0
  return hash
}

function overlaps(a: Stretch, b: Stretch): boolean {
  const apart = (one: number, other: number) => one >= other + b.length || other >= one + a.length
  return !apart(a.old, b.old) || !apart(a.new, b.new)
}
