// Texts that are hard on a comparison: nothing in common, the same over and over, patterns that make expressions go back. Each is a pair
// of paragraphs, or of lists of paragraphs.
import { diffBlocks } from '../../shared/diff/diff-blocks.ts'
import type { Language } from '../../shared/document/language.ts'
import { toBlockText } from '../read-revision.ts'

interface Unfriendly {
  readonly name: string
  readonly lang: Language
  readonly old: readonly string[]
  readonly new: readonly string[]
}

/** Milliseconds for each, the longest first. */
export function timeUnfriendly(): { readonly name: string; readonly took: number }[] {
  const times = unfriendly().map(({ name, lang, old, new: now }) => {
    const text = (list: readonly string[]) =>
      toBlockText({ blocks: list.map((words) => ({ kind: 'op', text: words })) })
    const start = performance.now()
    diffBlocks(text(old), text(now), lang)
    return { name, took: performance.now() - start }
  })
  return times.sort((a, b) => b.took - a.took)
}

const common =
  'Requests the Commission to consider the report on the matter and to take action; '.repeat(4)

function unfriendly(): Unfriendly[] {
  return [...paragraphs(), ...lists()]
}

function paragraphs(): Unfriendly[] {
  const pair = (name: string, old: string, now: string): Unfriendly => {
    const lang = /\p{Script=Han}/u.test(old) ? 'zh' : 'en'
    return { name, lang, old: [common + old + common], new: [common + now + common] }
  }
  return [
    pair('one letter', `${'a'.repeat(40_000)}-`, `${'b'.repeat(40_000)}-`),
    pair('hyphens', 'a-'.repeat(20_000), 'b-'.repeat(20_000)),
    pair('slashes', 'A/'.repeat(20_000), 'B/'.repeat(20_000)),
    pair(
      'numbers and dates',
      '62/1 of 1 March 2019 '.repeat(2000),
      '62/2 of 1 May 2018 '.repeat(2000),
    ),
    pair('names', 'Mr. A B '.repeat(5000), 'Mr. A C '.repeat(5000)),
    pair('names, zh', '王明先生'.repeat(9000), '王小先生'.repeat(9000)),
    pair('terms, zh', '国际麻醉品管制'.repeat(5000), '国际麻醉品管理'.repeat(5000)),
    pair('four characters, zh', random(33_000, 1, 4), random(33_000, 2, 4)),
    pair('nothing in common, zh', random(33_000, 1, 3000), random(33_000, 2, 3000)),
    pair('two halves, zh', random(33_000, 1, 3000), random(33_000, 1, 3000).slice(16_000)),
    pair('function words', `${'of the '.repeat(5000)}x`, `${'of the '.repeat(4999)}y`),
  ]
}

function lists(): Unfriendly[] {
  const list = (count: number, words: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => words(index))
  const recalling = (adverb: string, shift: number) => (index: number) =>
    `Recalling ${adverb} its resolution ${index + shift}/1 of ${1 + (index % 28)} March ${1990 + shift} on international cooperation,`
  const sentence = (index: number) => `Requests item ${index} of the list of the matters.`
  return [
    {
      name: '2,000 paragraphs, all nearly alike',
      lang: 'en',
      old: list(2000, recalling('also', 0)),
      new: list(2000, recalling('further', 9)),
    },
    {
      name: '2,000 paragraphs with nothing in common',
      lang: 'zh',
      old: list(2000, (index) => random(70, index, 3000)),
      new: list(2000, (index) => random(70, index + 9000, 3000)),
    },
    { name: '5,000 empty', lang: 'en', old: list(5000, () => ''), new: list(4900, () => '') },
    {
      name: '3,000 in reverse',
      lang: 'en',
      old: list(3000, sentence),
      new: list(3000, sentence).reverse(),
    },
    {
      name: '2,000 joined',
      lang: 'en',
      old: list(2000, sentence),
      new: [list(2000, sentence).join(' ')],
    },
  ]
}

function random(count: number, seed: number, variety: number): string {
  let state = seed + 1
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return String.fromCharCode(0x4e00 + Math.floor((state / 0x1_0000_0000) * variety))
  }).join('')
}
