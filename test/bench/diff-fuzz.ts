// Random edits of real words, with everything that text can contain: joined emoji, flags, decomposed accents, scripts of other languages,
// marks of direction, halves of surrogate pairs. A seed gives the same pairs every time.
import { diffText } from '../../shared/diff/diff-text.ts'
import { wordsOf } from '../../shared/diff/list-changes.ts'
import type { Language } from '../../shared/document/language.ts'
import { readMarkedLines } from '../read-marked-lines.ts'
import { readMarkedDocuments } from '../read-revision.ts'

const oddities = [
  '👨‍👩‍👧',
  '🇺🇳',
  '🧑🏽‍⚕️',
  'e\u0301',
  'a\u0308b',
  '\u0301',
  'क्षि',
  '한국어',
  'ไทยภาษา',
  '𠮷',
  '\ufffc',
  '\u00a0',
  '\u3000',
  '\u200f',
  '\u202b',
  '\u2066x\u2069',
  '\u200d',
  '\u2029',
  '\r\n',
  '١٢٣',
  'ﺷ',
  '(',
  '）',
  '《',
  '”',
  '  ',
  '1/2',
  'E/CN.7/2020/L.5',
  '12 March 2019',
  '2019 年 3 月 5 日',
  'sixty-third',
  'Mr. José Müller',
  '李国明先生',
  '第五十二届',
  '\ud800',
  '\udc00x',
]

interface Tally {
  pairs: number
  inexact: number
  clustersCut: number
  /** Of changes that begin or end inside a word of a script with spaces. */
  wordsCut: number
  clausesMoved: number
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Compares so many pairs. */
export function fuzzTexts(pairs: number, seed: number): Readonly<Tally> {
  const random = new Random(seed)
  const corpus = readCorpus()
  const tally: Tally = { pairs, inexact: 0, clustersCut: 0, wordsCut: 0, clausesMoved: 0 }
  for (let index = 0; index < pairs; index++) {
    const [language, text] = random.pick(corpus)
    const old = edit(text, random)
    const now = edit(random.below(20) === 0 ? random.pick(corpus)[1] : old, random)
    judge(old, now, language, tally)
  }
  return tally
}

function readCorpus(): (readonly [Language, string])[] {
  const lines = readMarkedLines().map(({ lang, new: now }) => [lang, now] as const)
  const documents = readMarkedDocuments().flatMap(({ lang, old, new: now }) =>
    [old, now].flatMap(({ blocks }) => blocks.map(({ text }) => [lang, text] as const)),
  )
  return [...lines, ...documents]
}

function edit(text: string, random: Random): string {
  const clusters = [...graphemes.segment(text)].map(({ segment }) => segment)
  for (let count = random.below(8); count > 0; count--) {
    const at = random.below(clusters.length + 1)
    const choice = random.below(10)
    if (choice < 4) clusters.splice(at, 0, random.pick(oddities))
    else if (choice < 6) clusters.splice(at, random.below(9))
    else if (choice < 8)
      clusters.splice(
        random.below(clusters.length + 1),
        0,
        ...clusters.splice(at, random.below(60)),
      )
    else clusters.splice(at, 0, ...clusters.slice(random.below(clusters.length + 1)).slice(0, 12))
  }
  return clusters.join('')
}

function judge(old: string, now: string, language: Language, tally: Tally): void {
  const passage = (text: string) => ({ text, references: [] })
  const { runs } = diffText(passage(old), passage(now), { language, mayReplace: true })
  const whole = wordsOf(runs, 'old') === old && wordsOf(runs, 'new') === now
  const placed = runs.every((run) =>
    run.op === 'inserted' ? now.slice(...run.new) === run.text : old.slice(...run.old) === run.text,
  )
  if (!whole || !placed) tally.inexact += 1
  const edges = { old: clusterEdges(old), new: clusterEdges(now) }
  for (const run of runs) {
    if (run.op === 'kept') continue
    const [side, text] = run.op === 'deleted' ? (['old', old] as const) : (['new', now] as const)
    if (run.moved !== undefined && run.op === 'deleted') tally.clausesMoved += 1
    for (const place of run[side]) {
      if (!edges[side].has(place)) tally.clustersCut += 1
      if (isInWord(text, place)) tally.wordsCut += 1
    }
  }
}

function clusterEdges(text: string): Set<number> {
  return new Set([...[...graphemes.segment(text)].map(({ index }) => index), text.length])
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u

function isInWord(text: string, place: number): boolean {
  const isLetter = (unit: string) => /\p{L}/u.test(unit) && spaced.test(unit)
  return place > 0 && isLetter(text.charAt(place - 1)) && isLetter(text.charAt(place))
}

/** A linear congruential generator. */
class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#state / 0x1_0000_0000) * limit)
  }

  pick<T>(list: readonly T[]): T {
    const value = list[this.below(list.length)]
    if (value === undefined) throw new RangeError('nothing to pick from')
    return value
  }
}
