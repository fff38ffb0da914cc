// A Chinese text whose line ends a site has taken away with nothing in their place: `决议草案1.2委员会:...议题:...起草国:...大会,回顾...,深信...`.
// Heads of a Model UN paper and the subject line are known by their words, so that such a line is surely one; where its paragraphs begin is
// a guess, at the clauses that open as paragraphs do, and is told.
import { findBody } from '../../grammar/bodies.ts'
import { readNames } from '../../grammar/read-sponsor-line.ts'
import { readLabel as readDraftLabel } from '../../grammar/sponsor-label.ts'
import type { OpeningPart } from '../body/opening-part.ts'
import { type PrintedLabel, readLabel } from '../body/printed-labels.ts'
import { readNamedHead } from '../front/named-heads.ts'

type Opening = (text: string) => OpeningPart | null

/** No word of a head, no name of a body and no list of names is longer. */
const longest = { head: 10, body: 20, list: 800 }
/** A line with so many heads has lost its ends; one without them must open so many paragraphs, fewer behind a subject at its head. */
const fewest = { heads: 2, openings: 5, led: 3, further: 3 }
/** Shorter lines hold no text. */
const shortest = 60

/** Goes through the lines of a text in their order. */
export class CrowdedHan {
  readonly #opening: Opening
  /** True behind a line that held the subject or the heads, and several paragraphs. */
  #running = false
  /** The last number and the last letter of a paragraph. */
  #number = 0
  #letter = 0

  constructor(opening: Opening) {
    this.#opening = opening
  }

  /** The lines that a line held; none where it held no more than one. */
  take(text: string): string[] {
    const heads = headPlaces(text)
    const label = text.slice(0, heads[0]).trim()
    if (heads.length === 1 && isDraftLabel(label)) return [label, text.slice(heads[0])]
    const spaced = /\p{Script=Han}\s+\p{Script=Han}/u.test(text)
    return spaced || (text.length < shortest && !this.#running) ? [] : this.#divide(text, heads)
  }

  #divide(text: string, heads: readonly number[]): string[] {
    const last = heads.at(-1) ?? 0
    const subject = this.#findSubject(text, last)
    const least = this.#fewest(heads.length, subject?.from)
    if (least === Infinity) return []
    const from = subject?.to ?? (heads.length > 0 ? this.#findText(text, last) : 0)
    const paragraphs = this.#paragraphs(text, from)
    if (paragraphs.length + 1 < least) return []
    this.#running ||= paragraphs.length > 0 || from < text.length
    const begins = [0, ...heads, subject?.from ?? 0, from, ...paragraphs]
    const places = [...new Set(begins)].toSorted((a, b) => a - b)
    return places.map((at, index) => text.slice(at, places[index + 1])).filter((one) => one !== '')
  }

  /** So many paragraphs a line must open to be divided. */
  #fewest(heads: number, subject: number | undefined): number {
    if (heads >= fewest.heads) return 0
    if (this.#running) return fewest.further
    if (subject === undefined) return Infinity
    return subject === 0 ? fewest.led : fewest.openings
  }

  /** The name of a body with its comma, before the words of a preamble. */
  #findSubject(text: string, after: number): { from: number; to: number } | null {
    for (const { index } of text.slice(after).matchAll(/[,，]/gu)) {
      const at = after + index
      if (this.#opening(text.slice(at + 1)) === null) continue
      const from = longestBefore(text, at, longest.body, isBody)
      if (from !== null) return { from, to: at + 1 }
    }
    return null
  }

  /** Behind the last head, whose value has no end: where a paragraph opens behind nothing but names of States, or with the words of a preamble. */
  #findText(text: string, head: number): number {
    const value = head + text.slice(head).search(/[:：]/u) + 1
    for (let at = value + 2; at < Math.min(text.length, value + longest.list); at++) {
      if (/[,，;；。]/u.test(text[at] ?? '')) return text.length
      const opening = this.#opening(text.slice(at, at + 300))
      if (opening === 'preamble' || (opening !== null && areNames(text.slice(value, at)))) return at
    }
    return text.length
  }

  #paragraphs(text: string, from: number): number[] {
    return [...text.slice(from).matchAll(/(?<=[,，;；:：。])/gu)]
      .map(({ index }) => from + index)
      .filter((at) => at > from && at < text.length && this.#begins(text, at))
  }

  #begins(text: string, at: number): boolean {
    const [stop, rest] = [text.slice(at - 1, at), text.slice(at, at + 300)]
    const label = readLabel(rest)
    if (label?.kind === 'number' && this.#takesNumber(label)) return true
    if (label?.kind === 'sub') return this.#takesLetter(label, stop)
    if (/[:：]/u.test(stop) || this.#number > 0) return false
    return this.#opening(rest) !== null
  }

  #takesNumber({ readings }: PrintedLabel): boolean {
    if (readings[0]?.value !== this.#number + 1) return false
    this.#number++
    this.#letter = 0
    return true
  }

  /** The first behind a colon, each further one behind that before it. */
  #takesLetter({ readings }: PrintedLabel, stop: string): boolean {
    const value = readings[0]?.value ?? 0
    const next = value === 1 ? /[:：]/u.test(stop) : value === this.#letter + 1
    if (next) this.#letter = value
    return next
  }
}

/** `决议草案1.2`, with nothing behind its number. */
function isDraftLabel(text: string): boolean {
  return /^[\d.]*$/u.test(readDraftLabel(text, 'zh')?.rest ?? '?')
}

/** Where the heads begin, each before its colon; what a head says ends where the next one begins. */
function headPlaces(text: string): number[] {
  const front = text.slice(0, 2000)
  return [...front.matchAll(/[:：]/gu)].flatMap(({ index }) => {
    const isHead = (words: string) => readNamedHead(`${words}:`)?.value === ''
    return longestBefore(front, index, longest.head, isHead) ?? []
  })
}

function areNames(list: string): boolean {
  const { delegations, unknown } = readNames(list, 'zh')
  return delegations.length > 0 && unknown.length === 0
}

function isBody(words: string): boolean {
  return findBody(words.replace(/^[联聯]合[国國](?=.)/u, ''), 'zh') !== null
}

function longestBefore(
  text: string,
  to: number,
  most: number,
  fits: (words: string) => boolean,
): number | null {
  for (let from = Math.max(0, to - most); from < to - 1; from++)
    if (fits(text.slice(from, to))) return from
  return null
}
