// Which tokens of two texts are kept. Common ends are set aside, the table of align-window.ts does the rest; where it would be too
// large the window is cut at stretches that occur once on each side (12, 6, then 3 tokens), which bounds time and memory on any
// input. Two large windows without a common stretch are a replacement.
import { alignWindow, type Match, type TokenPair, type Window } from './align-window.ts'
import { at, item } from './at.ts'
import { readCutCosts } from './cut-costs.ts'
import { longestChain } from './longest-chain.ts'
import type { Tokens } from './tokens.ts'

const maxCells = 400_000
/** The outermost window is cut from this many tokens on, since there most of it is kept. */
const maxTokens = 600
const lengths = [12, 6, 3] as const
/** A third of a stretch at each of its ends, and no more than so many tokens, is left to what lies beside it. */
const edgeShare = 3
const longestEdge = 4
/** Text of a few words over and over would be cut again and again at a stretch or two. */
const maxDepth = 12
/** Of the common ends so many tokens are left to the table, so that a change can take in a coincidence beside it. */
const margin = 10

export function alignTokens(old: Tokens, now: Tokens, language: string): Match {
  const match = new Int32Array(old.count).fill(-1)
  const window = trimEnds(old, now)
  for (let index = 0; index < window.oldFrom; index++) match[index] = index
  for (let index = window.oldTo; index < old.count; index++)
    match[index] = index - old.count + now.count
  if (window.oldFrom === window.oldTo || window.newFrom === window.newTo) return match
  const oldCosts = readCutCosts(old, window.oldFrom, window.oldTo, language)
  const newCosts = readCutCosts(now, window.newFrom, window.newTo, language)
  const aligner = new Aligner({ old, new: now, oldCosts, newCosts }, match)
  aligner.align(window, 0)
  return match
}

function trimEnds(old: Tokens, now: Tokens): Window {
  const shorter = Math.min(old.count, now.count)
  let head = 0
  while (head < shorter && at(old.keys, head) === at(now.keys, head)) head++
  let tail = 0
  const left = shorter - head
  while (tail < left && at(old.keys, old.count - 1 - tail) === at(now.keys, now.count - 1 - tail))
    tail++
  if (head === old.count && head === now.count)
    return { oldFrom: head, oldTo: head, newFrom: head, newTo: head }
  const from = Math.max(0, head - margin)
  const end = Math.max(0, tail - margin)
  return { oldFrom: from, oldTo: old.count - end, newFrom: from, newTo: now.count - end }
}

/** A stretch of tokens that occurs once on each side. */
interface Stretch {
  readonly old: number
  readonly new: number
  length: number
}

class Aligner {
  readonly #pair: TokenPair
  readonly #match: Match

  constructor(pair: TokenPair, match: Match) {
    this.#pair = pair
    this.#match = match
  }

  /** `depth` says how often the window has been cut already. */
  align(window: Window, depth: number): void {
    const height = window.oldTo - window.oldFrom
    const width = window.newTo - window.newFrom
    if (height === 0 || width === 0) return
    const cells = height * width
    const small = cells <= maxCells && (depth > 0 || height + width <= maxTokens)
    const cut = !small && depth < maxDepth && this.#cut(window, depth)
    if (small || (!cut && cells <= maxCells * 10)) alignWindow(this.#pair, window, this.#match)
  }

  /** False where the window has no stretch to cut at. */
  #cut(window: Window, depth: number): boolean {
    for (const length of lengths) {
      const stretches = this.#findStretches(window, length)
      if (stretches.length === 0) continue
      this.#alignBetween(window, stretches, depth + 1)
      return true
    }
    return false
  }

  /** Keeps the core of each stretch; its edges belong to what lies between. */
  #alignBetween(window: Window, stretches: readonly Stretch[], depth: number): void {
    let { oldFrom, newFrom } = window
    for (const stretch of stretches) {
      const edge = Math.min(longestEdge, Math.floor(stretch.length / edgeShare))
      const old = stretch.old + edge
      const now = stretch.new + edge
      const length = stretch.length - 2 * edge
      if (old < oldFrom || now < newFrom) continue
      this.align({ oldFrom, oldTo: old, newFrom, newTo: now }, depth)
      for (let step = 0; step < length; step++) this.#match[old + step] = now + step
      oldFrom = old + length
      newFrom = now + length
    }
    this.align({ oldFrom, oldTo: window.oldTo, newFrom, newTo: window.newTo }, depth)
  }

  #findStretches(window: Window, length: number): Stretch[] {
    const { oldFrom, oldTo, newFrom, newTo } = window
    const once = findOnce(this.#pair.old, oldFrom, oldTo, length)
    const onceNew = findOnce(this.#pair.new, newFrom, newTo, length)
    const points: { old: number; new: number }[] = []
    for (const [hash, now] of onceNew) {
      const old = once.get(hash) ?? -1
      if (old >= 0 && now >= 0 && this.#isEqual(old, now, length)) points.push({ old, new: now })
    }
    points.sort((a, b) => a.old - b.old)
    const chain = longestChain(points.map((point) => point.new))
    return joinStretches(
      chain.map((index) => item(points, index)),
      length,
    )
  }

  #isEqual(old: number, now: number, length: number): boolean {
    const { old: a, new: b } = this.#pair
    for (let step = 0; step < length; step++)
      if (at(a.keys, old + step) !== at(b.keys, now + step)) return false
    return true
  }
}

/** Where each stretch of `length` tokens stands; -1 for one that occurs again. */
function findOnce(tokens: Tokens, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let index = from; index + length <= to; index++) {
    let hash = 17
    for (let step = 0; step < length; step++)
      hash = (Math.imul(hash, 1_000_003) + at(tokens.keys, index + step)) | 0
    places.set(hash, places.has(hash) ? -1 : index)
  }
  return places
}

/** Points on one diagonal that touch or overlap are one stretch; one that overlaps otherwise is left out. */
function joinStretches(
  points: readonly { readonly old: number; readonly new: number }[],
  length: number,
): Stretch[] {
  const out: Stretch[] = []
  for (const { old, new: now } of points) {
    const last = out.at(-1)
    const aligned = last && old - last.old === now - last.new
    if (last && aligned && old <= last.old + last.length) last.length = old + length - last.old
    else if (!last || (old >= last.old + last.length && now >= last.new + last.length))
      out.push({ old, new: now, length })
  }
  return out
}
