// What it costs to begin or end a change before a token, in hundredths of a word: a change never should begin inside a word of
// a language without spaces, inside a document symbol (E/CN.7/2020/L.5), a date, a compound (sixty-third) or a person's name. Only
// the window that differs is looked at, with a margin so that the dictionary sees whole clauses.
//
// The costs follow what a token weighs: the change of one part of a compound or name of two parts is given as that of the whole,
// since two edges cost more than the part that is kept, and taking one part out is not, since it has one edge.
import { at } from './at.ts'
import { findInsides } from './chinese-words.ts'
import { datePattern, symbolPattern } from './references-and-dates.ts'
import type { Tokens } from './tokens.ts'

const costs = { word: 110, symbol: 1000, date: 60, compound: 130, name: 190 } as const
const margin = 12

const compound = /(?<!\p{L})\p{L}+(?:[-‐‑]\p{L}+)+/gu
const address =
  '(?:(?:Mr|Mrs|Ms|Messrs|Dr|MM?|Mmes?|Mlle|Sr(?:a|es|as)?|Srta|Dra?)\\.?|г-н\\p{L}*|г-ж\\p{L}+|السيدة?|الدكتورة?)'
/** Two names after a form of address; a third may be a title. Arabic has no capitals: a title has the article, a name mostly not. */
const name = new RegExp(
  `(?<![\\p{L}\\p{N}])${address}\\s((?!ال)[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}’'-]*(?:\\s\\p{Lu}\\.)*(?:\\s(?:de|da|dos?|del|las?|van|von|der|bin|ben|el))*\\s[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}’'-]*)`,
  'dgu',
)

/** One cost for the edge before each token from 0 to `count`; 0 outside the window. */
export function readCutCosts(
  tokens: Tokens,
  from: number,
  to: number,
  language: string,
): Int32Array {
  const out = new Int32Array(tokens.count + 1)
  const first = at(tokens.starts, Math.max(0, from - margin))
  const last = at(tokens.starts, Math.min(tokens.count, to + margin))
  const text = tokens.text.slice(first, last)
  const paint = new Painter(tokens, out, first)
  if (tokens.unspaced) paint.insides(findInsides(text, language), costs.word)
  if (/[-‐‑]/.test(text))
    for (const found of text.matchAll(compound))
      paint.span(found.index, found[0].length, costs.compound)
  if (/\. |Mme|г-|السيد|الدكتور/.test(text))
    for (const { indices } of text.matchAll(name)) {
      const [start, end] = indices?.[1] ?? [0, 0]
      paint.span(start, end - start, costs.name)
    }
  if (text.includes('/'))
    for (const found of text.matchAll(symbolPattern))
      paint.span(found.index, found[0].length, costs.symbol)
  if (/\p{Nd}{4}/u.test(text))
    for (const found of text.matchAll(datePattern))
      paint.span(found.index, found[0].length, costs.date)
  return out
}

/** Puts costs on the edges of tokens in a stretch of the text that begins at `origin`. */
class Painter {
  readonly #starts: Int32Array
  readonly #out: Int32Array
  readonly #origin: number

  constructor(tokens: Tokens, out: Int32Array, origin: number) {
    this.#starts = tokens.starts
    this.#out = out
    this.#origin = origin
  }

  /** On the edges strictly inside a span. */
  span(index: number, length: number, cost: number): void {
    if (length < 2) return
    const from = this.#origin + index
    const last = this.#starts.length - 1
    let token = this.#firstAfter(from)
    for (; token < last && at(this.#starts, token) < from + length; token++) this.#out[token] = cost
  }

  /** On the edges whose code unit is marked. */
  insides(marked: Uint8Array, cost: number): void {
    const last = this.#starts.length - 1
    let token = this.#firstAfter(this.#origin)
    for (; token < last; token++) {
      const offset = at(this.#starts, token) - this.#origin
      if (offset >= marked.length) break
      if (at(marked, offset) === 1) this.#out[token] = cost
    }
  }

  #firstAfter(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(this.#starts, middle) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
