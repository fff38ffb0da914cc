// How a place in a paragraph is named so that it cannot be taken for another one: by its words, where they stand there several times by
// the words before it, and where that does not help by counting.
import type { Language } from '../document/language.ts'
import type { Spot } from './instruction.ts'

const mostContext = 6
/** A quote with fewer letters ("and", "的") is never without context, although it may stand in one place only. */
const clearest = [4, 2] as const
/** Chinese has no spaces: a context has so many characters at least, and is looked for in so many. */
const leastChinese = 3
const chineseWindow = 60

/** The name of the stretch of `text`; null where it is blank or words that nobody would find. */
export function findSpot(text: string, from: number, to: number, language: Language): Spot | null {
  const quoted = trimSpan(text, from, to)
  const quote = text.slice(...quoted)
  if (quote === '') return null
  const start = quoted[0]
  const isFound = (spot: Spot) => locateSpot(text, spot) === start
  const plain = { quote, after: null, occurrence: null }
  const isClear =
    quote.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= clearest[language === 'zh' ? 1 : 0]
  if (isClear && isFound(plain)) return plain
  for (const after of contextsBefore(text, start, language)) {
    const spot = { quote, after, occurrence: null }
    if (isFound(spot)) return spot
  }
  return isFound(plain) ? plain : countSpot(text, quote, start)
}

/** The words that stand before a place, as few as name it, so that something can be put in behind them; null at the beginning. */
export function findSpotBefore(text: string, at: number, language: Language): Spot | null {
  const end = text.slice(0, at).trimEnd().length
  let shortest: Spot | null = null
  const contexts = contextsBefore(text, end, language)
  // One word alone ("the") is unique by chance; two are found at once.
  const skip = language !== 'zh' && contexts.length > 1 ? 1 : 0
  for (const quote of contexts.slice(skip)) {
    const start = end - quote.length
    const spot = { quote, after: null, occurrence: null }
    if (locateSpot(text, spot) === start) return spot
    shortest ??= countSpot(text, quote, start)
  }
  return shortest
}

/** Where the quote of a spot begins; null where it names no place, or several. */
export function locateSpot(text: string, { quote, after, occurrence }: Spot): number | null {
  const places = listPlaces(text, quote).filter(
    (place) => after === null || standsBefore(text, place, after),
  )
  if (occurrence !== null) return places[occurrence - 1] ?? null
  return places.length === 1 ? (places[0] ?? null) : null
}

function countSpot(text: string, quote: string, start: number): Spot | null {
  const index = listPlaces(text, quote).indexOf(start)
  return index === -1 ? null : { quote, after: null, occurrence: index + 1 }
}

/** Where the words stand as whole words; if they never do, wherever they stand. */
function listPlaces(text: string, quote: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at)
  const whole = places.filter((at) => !cutsWord(text, at) && !cutsWord(text, at + quote.length))
  return whole.length > 0 ? whole : places
}

function standsBefore(text: string, place: number, words: string): boolean {
  const before = text.slice(0, place).trimEnd()
  return before.endsWith(words) && !cutsWord(text, before.length - words.length)
}

const letter = /[\p{L}\p{N}\p{M}]/u
const wordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function cutsWord(text: string, at: number): boolean {
  const sides = [text.charAt(at - 1), text.charAt(at)]
  return sides.every((sign) => letter.test(sign) && !wordless.test(sign)) || cutsPair(text, at)
}

function cutsPair(text: string, at: number): boolean {
  return (
    /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at))
  )
}

function trimSpan(text: string, from: number, to: number): [number, number] {
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  return [start, start + words.trim().length]
}

/** What stands before a place, one word more each time. */
function contextsBefore(text: string, at: number, language: Language): string[] {
  const before = text.slice(0, at).trimEnd()
  const starts = language === 'zh' ? chineseStarts(before) : spacedStarts(before)
  return starts.map((start) => before.slice(start))
}

function spacedStarts(before: string): number[] {
  const starts = Array.from(before.matchAll(/\S+/gu), ({ index }) => index)
  return starts.slice(-mostContext).reverse()
}

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' })

/** Without spaces one word says too little: what is shorter than a few characters is left out. */
function chineseStarts(before: string): number[] {
  const window = Math.max(0, before.length - chineseWindow)
  const starts = Array.from(
    chineseWords.segment(before.slice(window)),
    ({ index }) => index + window,
  ).reverse()
  const long = starts.filter(
    (start) => before.length - start >= leastChinese && !/^[\p{P}\s]/u.test(before.slice(start)),
  )
  const enough = long.length > 0 ? long : starts.slice(-1)
  return enough.filter((start) => start > window || window === 0).slice(0, mostContext)
}
