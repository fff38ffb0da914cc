// Where words begin and end in a script without spaces: the dictionary's division (UAX #29, ICU), and over it the words that it does
// not know: terms of United Nations texts, session numbers (第五十二) and the names of persons before 先生. An edge of such a word is an
// edge even where the dictionary reads on: 国际麻醉品管制局|在, not 管制|局在.
import { allBodies } from '../grammar/bodies.ts'
import { chinese } from '../grammar/openings/chinese.ts'
import { readForms } from '../grammar/openings/read-forms.ts'
import { simplifyHan } from '../simplify-han.ts'
import { allStates } from '../sponsors/states.ts'
import { chineseTerms } from './chinese-terms.ts'

const han = /\p{Script=Han}/u
const ordinal = /第[〇零一二三四五六七八九十百千]+/gu
/** Surnames that are no prepositions or conjunctions, with a given name of one or two characters. */
const person =
  /(?:欧阳|司马|诸葛|上官|司徒|[李王张刘陈杨黄赵吴周徐孙马朱胡林郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范石廖贾韦傅邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤])\p{Script=Han}{1,2}(?=先生|女士|夫人|博士|教授|大使|阁下)/gu

/** A term that begins inside a word of the dictionary is believed from this length on: 所有|组织, not 所|有组织. */
const leastToBeginInside = 4

/** For each code unit of the text, 1 where an edge before it would cut a word. */
export function findInsides(text: string, language: string): Uint8Array {
  const insides = new Uint8Array(text.length + 1)
  for (const { index, segment, isWordLike } of segmenterOf(language).segment(text))
    if (isWordLike === true) insides.fill(1, index + 1, index + segment.length)
  if (!han.test(text)) return insides
  const plain = simplifyHan(text)
  for (const [from, to] of [...findTerms(plain), ...matches(plain, person)])
    layOver(insides, from, to)
  // Of a session number only the inside: the dictionary may have its measure word with it, 四届.
  for (const [from, to] of matches(plain, ordinal)) {
    insides[from] = 0
    insides.fill(1, from + 1, to)
  }
  return insides
}

function layOver(insides: Uint8Array, from: number, to: number): void {
  const beginsInside = insides[from] === 1
  const isPart = beginsInside || insides[to] === 1
  if (isPart && insides.subarray(from + 1, to).every((inside) => inside === 1)) return
  if (beginsInside && to - from < leastToBeginInside) return
  insides[from] = 0
  insides.fill(1, from + 1, to)
  insides[to] = 0
}

function matches(text: string, pattern: RegExp): (readonly [from: number, to: number])[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length])
}

/** Terms by their characters from the last to the first. */
interface TermNode {
  readonly before: Map<number, TermNode>
  isTerm: boolean
}

let terms: TermNode | null = null

function readTerms(): TermNode {
  const root: TermNode = { before: new Map(), isTerm: false }
  const verbs = [...readForms(chinese.preamble), ...readForms(chinese.operative)]
  const words = [
    ...chineseTerms.trim().split(/\s+/u),
    ...verbs.map(([, form]) => form),
    ...allBodies.map(({ names }) => names.zh),
    ...allStates.map(({ names }) => names.zh),
  ]
  for (const word of words) if (word.length > 1 && !word.includes('~')) addTerm(root, word)
  return root
}

function addTerm(root: TermNode, word: string): void {
  let node = root
  for (let index = word.length - 1; index >= 0; index--) {
    const unit = word.charCodeAt(index)
    const next = node.before.get(unit) ?? { before: new Map<number, TermNode>(), isTerm: false }
    node.before.set(unit, next)
    node = next
  }
  node.isTerm = true
}

/** From the end of the text, the longest term that ends there: of Chinese the more reliable way. */
function findTerms(text: string): (readonly [from: number, to: number])[] {
  terms ??= readTerms()
  const found: (readonly [number, number])[] = []
  for (let to = text.length; to > 0;) {
    const from = startOfTerm(terms, text, to)
    if (from < to) found.push([from, to])
    to = from < to ? from : to - 1
  }
  return found
}

/** `to` where no term ends there. */
function startOfTerm(root: TermNode, text: string, to: number): number {
  let longest = to
  let node: TermNode | undefined = root
  for (let from = to - 1; from >= 0; from--) {
    node = node.before.get(text.charCodeAt(from))
    if (!node) break
    if (node.isTerm) longest = from
  }
  return longest
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}
