// What two paragraphs may have in common, as a multiset of numbers: the hash of each word and of each pair of neighbouring words; of
// a script without spaces, each pair of characters, since a single one says little. Case does not count in Latin letters.
import { at } from './at.ts'
import { characterClass as is, classOf } from './character-class.ts'

export interface Features {
  /** Sorted, each once. */
  readonly ids: Int32Array
  /** How often each occurs. */
  readonly counts: Int32Array
  readonly total: number
}

export function readFeatures(text: string): Features {
  const found = new Int32Array(2 * text.length + 1)
  let count = 0
  let previous = 0
  let index = 0
  while (index < text.length) {
    const { hash, to, isWord } = readUnit(text, index)
    index = to
    if (hash === 0) continue
    if (isWord) found[count++] = hash
    if (previous !== 0) found[count++] = hashPair(previous, hash)
    previous = hash
  }
  // A text without a word (a rule, a sign) is known by its characters, an empty one by a feature of its own.
  if (count === 0)
    for (const character of text || '\u0001') found[count++] = character.codePointAt(0) ?? 0
  return countFeatures(found.subarray(0, count).sort())
}

export function countCommon(a: Features, b: Features): number {
  let sum = 0
  meet(a, b, (one, other) => {
    sum += Math.min(at(a.counts, one), at(b.counts, other))
  })
  return sum
}

/** What `a` has and `b` has not. */
export function subtract(a: Features, b: Features): Features {
  const counts = a.counts.slice()
  meet(a, b, (one, other) => {
    counts[one] = Math.max(0, at(counts, one) - at(b.counts, other))
  })
  const left = [...a.ids.keys()].filter((index) => at(counts, index) > 0)
  return {
    ids: Int32Array.from(left, (index) => at(a.ids, index)),
    counts: Int32Array.from(left, (index) => at(counts, index)),
    total: counts.reduce((sum, count) => sum + count, 0),
  }
}

/** Calls back with the indexes of every feature that both have. */
export function meet(a: Features, b: Features, each: (one: number, other: number) => void): void {
  let one = 0
  let other = 0
  while (one < a.ids.length && other < b.ids.length) {
    const difference = at(a.ids, one) - at(b.ids, other)
    if (difference === 0) each(one, other)
    if (difference <= 0) one += 1
    if (difference >= 0) other += 1
  }
}

interface Unit {
  /** Of the word or character that begins here; 0 for what is neither. */
  readonly hash: number
  readonly to: number
  readonly isWord: boolean
}

function readUnit(text: string, from: number): Unit {
  const unit = text.charCodeAt(from)
  switch (classOf(unit)) {
    case is.letter:
    case is.digit:
      return readWord(text, from)
    case is.unspaced:
    case is.chineseNumeral:
    case is.surrogate:
      return { hash: unit + 0x10000, to: from + 1, isWord: false }
    default:
      return { hash: 0, to: from + 1, isWord: false }
  }
}

function readWord(text: string, from: number): Unit {
  let hash = 0x811c9dc5
  let to = from
  for (; to < text.length; to++) {
    const unit = text.charCodeAt(to)
    const kind = classOf(unit)
    if (kind !== is.letter && kind !== is.digit) break
    const lower = unit >= 65 && unit <= 90 ? unit + 32 : unit
    hash = Math.imul(hash ^ lower, 0x01000193)
  }
  return { hash: hash | 0, to, isWord: true }
}

function hashPair(previous: number, hash: number): number {
  return (Math.imul(previous, 0x9e3779b1) ^ (hash + 0x7f4a7c15)) | 0
}

function countFeatures(sorted: Int32Array): Features {
  const ids = new Int32Array(sorted.length)
  const counts = new Int32Array(sorted.length)
  let size = 0
  for (const id of sorted) {
    if (size > 0 && at(ids, size - 1) === id) counts[size - 1] = at(counts, size - 1) + 1
    else {
      ids[size] = id
      counts[size] = 1
      size += 1
    }
  }
  return { ids: ids.slice(0, size), counts: counts.slice(0, size), total: sorted.length }
}
