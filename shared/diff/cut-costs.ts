// What it costs to begin or end a change before a token, in hundredths of a word: a change never should begin inside a word of
// a language without spaces, inside a document symbol (E/CN.7/2020/L.5) or inside a date. Only the window that differs is
// looked at, with a margin so that the dictionary sees whole clauses.
import { at } from './at.ts'
import type { Tokens } from './tokens.ts'

const costs = { word: 110, symbol: 1000, date: 60 } as const
const margin = 12

const symbol = /(?<![\p{L}\p{N}])[A-Z]{1,4}(?:\/[A-Za-z0-9.()-]+)+(?<![.(-])/gu
const date =
  /\d{1,2}(?:er|º)?\s(?:de\s)?\p{L}+(?:\/\p{L}+)?\s(?:de\s)?\d{4}(?!\d)|\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?/gu

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
  if (tokens.unspaced)
    for (const word of segmenterOf(language).segment(text))
      if (word.isWordLike === true) paint.span(word.index, word.segment.length, costs.word)
  if (text.includes('/'))
    for (const found of text.matchAll(symbol))
      paint.span(found.index, found[0].length, costs.symbol)
  if (/\d{4}/.test(text))
    for (const found of text.matchAll(date)) paint.span(found.index, found[0].length, costs.date)
  return out
}

/** Puts a cost on the edges that lie strictly inside a span of the text. */
class Painter {
  readonly #starts: Int32Array
  readonly #out: Int32Array
  readonly #origin: number

  constructor(tokens: Tokens, out: Int32Array, origin: number) {
    this.#starts = tokens.starts
    this.#out = out
    this.#origin = origin
  }

  span(index: number, length: number, cost: number): void {
    if (length < 2) return
    const from = this.#origin + index
    const last = this.#starts.length - 1
    let token = this.#firstAfter(from)
    for (; token < last && at(this.#starts, token) < from + length; token++) this.#out[token] = cost
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

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}
