// References to paragraphs in Chinese: 上文第3段, 上文第3(a)和(b)段, 本决议第3至第5段, 执行部分第4段. The number stands in 第…段, and whose
// paragraph it is stands before it.
import { chineseAnnexBefore } from './annex-words.ts'
import { readChineseNumeral, readDigits } from './digits.ts'
import type {
  NumberWords,
  ParagraphReference,
  ReferenceDirection,
  ReferredSeries,
} from './paragraph-reference.ts'

const digits = '(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})'
const sign = '(?:[(（](?:[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,2})[)）]|[㈠-㈩])'
const number = `(?:第 ?)?${digits}(?:之[二三四五六七八九十]{1,2})?(?: ?${sign})*`
const joint = '(?: ?[、，,] ?| ?(?:和|及|与|或|至|到|以及)第? ?| ?[-–—] ?)'

const phrase = new RegExp(
  `(?<lead>(?:(?:上文|下文|前文|后文|以上|以下|上述|下述|本决议草案|本决定草案|本决议|本决定)(?:所述|提及的|的)?)?(?:执行部分|序言部分|序言)?(?:的)?) ?第 ?(?<list>${digits}(?:之[二三四五六七八九十]{1,2})?(?: ?${sign})*(?:${joint}(?:${number}|${sign}))*) ?段(?<after> ?${sign}(?:${joint}${sign})*(?= ?(?:分段|项|小段)))?`,
  'dgiu',
)

const each = new RegExp(
  `(?<digits>${digits})(?<again>之[二三四五六七八九十]{1,2})?(?<signs>(?: ?${sign})*)|(?<alone>${sign}(?: ?${sign})*)`,
  'giu',
)

/** Where nothing says whose paragraph it is, one of these stands before it, or nothing. */
const before =
  /(?:^|[\s，,、；;。：:（(]|按照|根据|依照|遵照|依据|如|见|参见|在|执行|实施|落实|对|对于|关于|和|与|及|以及|或|将|把|适用|铭记|回顾|重申)\s*$/u

const documents =
  /决议|决定|《|》|公约|议定书|宪章|规约|协定|条约|报告|宣言|附件|附录|规则|条例|文件|第[^，。；]{1,8}[条款章节]|[A-Z]+\/[\w.()/-]*\d|议程/u

const own = /本决议草案|本决定草案|本决议|本决定/gu

export function findChineseReferences(text: string): ParagraphReference[] {
  const found: ParagraphReference[] = []
  for (const match of text.matchAll(phrase)) {
    const read = readPhrase(text, match, found.at(-1))
    if (read) found.push(read)
  }
  return found
}

function readPhrase(
  text: string,
  match: RegExpExecArray,
  last: ParagraphReference | undefined,
): ParagraphReference | null {
  const lead = match.groups?.['lead'] ?? ''
  const direction = directionOf(lead) ?? directionBefore(text, match.index, last)
  const before = direction === null ? chineseAnnexBefore(text, match.index) : null
  const from = before?.at ?? match.index
  const isCertain = direction !== null || isCertainAt(text, from, before ? ' ' : lead)
  const numbers = isCertain ? readList(match) : []
  if (numbers.length === 0) return null
  const said = { series: seriesOf(lead), ...(before && { annex: before.annex }) }
  const to = match.index + match[0].length
  return { from, to, direction, numbers: numbers.map((each) => ({ ...each, ...said })) }
}

/** In 上文第2段和第4段 the word of direction stands for both. */
function directionBefore(
  text: string,
  at: number,
  last: ParagraphReference | undefined,
): ReferenceDirection | null {
  const isJoined = last?.to === at - 1 && /[和及与或、]/u.test(text[at - 1] ?? '')
  return isJoined ? last.direction : null
}

function directionOf(lead: string): ReferenceDirection | null {
  if (/上文|前文|以上|上述/u.test(lead)) return 'above'
  if (/下文|后文|以下|下述/u.test(lead)) return 'below'
  return lead.startsWith('本决') ? 'here' : null
}

function seriesOf(lead: string): ReferredSeries {
  if (lead.includes('序言')) return 'PP'
  return lead.includes('执行部分') ? 'OP' : 'numbered'
}

function isCertainAt(text: string, at: number, lead: string): boolean {
  const start = text.slice(Math.max(0, at - 400), at)
  const sentence = start
    .slice(Math.max(start.lastIndexOf('；'), start.lastIndexOf('。'), start.lastIndexOf(';')) + 1)
    .replaceAll(own, '')
  return (lead !== '' || before.test(start)) && !documents.test(sentence)
}

/** `3`, `3(a)`, and behind them `(b)`, which is 3(b); behind 第3段 also 3(a) in 第3段(a)分段. */
function readList({ indices, groups = {} }: RegExpExecArray): NumberWords[] {
  const numbers: NumberWords[] = []
  for (const name of ['list', 'after']) {
    const start = indices?.groups?.[name]?.[0] ?? 0
    for (const one of (groups[name] ?? '').matchAll(each)) {
      const read = readOne(one, numbers.at(-1), name === 'after')
      if (!read) return []
      const blank = one[0].length - one[0].trimStart().length
      const from = start + one.index + blank
      numbers.push({ ...read, from, to: start + one.index + one[0].length })
    }
  }
  return numbers
}

function readOne(
  { groups = {} }: RegExpExecArray,
  last: NumberWords | undefined,
  isBehind: boolean,
): Pick<NumberWords, 'path' | 'again'> | null {
  const { digits: written, again = '', signs = '', alone } = groups
  if (written !== undefined) {
    const value = readDigits(written) || readChineseNumeral(written)
    return value === 0 ? null : { path: [value, ...signsIn(signs)], again }
  }
  if (!last || (!isBehind && last.path.length < 2)) return null
  return { path: [...last.path.slice(0, 1), ...signsIn(alone ?? '')], again: last.again }
}

function signsIn(signs: string): string[] {
  return [...signs.matchAll(new RegExp(sign, 'giu'))].map(([written]) =>
    written.replaceAll(/[()（）]/gu, '').toLowerCase(),
  )
}
