// A label as delegates write it (OP 3 bis alt) and as it is printed before a paragraph (3 bis alt.), per language, and what a written
// label may mean. Chinese and Arabic use their own words for bis and alt; the others keep the Latin ones (rules.md 6.1).
import { unreachable } from '../assert.ts'
import type { Language } from '../document/language.ts'
import { formatAnnex, formatSection, formatSubLabel } from './counters.ts'
import type { LabelSeries, ParagraphLabel } from './label.ts'
import { formatArabicAgain, formatChineseAgain, formatLatin } from './multiplicatives.ts'

/** As delegates write it, without the paragraphs above: `OP 3`, `PP 1 ante`, `(a) bis`, `OP 4 alt 2`, `OP 3之二`. */
export function formatLabel(label: ParagraphLabel, language: Language): string {
  return joinTail(headOf(label, language), tailOf(label, language), language)
}

/** As printed before the paragraph: `3.`, `3 bis.`, `(a) bis`, `3 مكررا -`; null in the preamble, which is not numbered. */
export function printLabel(label: ParagraphLabel, language: Language): string | null {
  if (label.series === 'PP') return null
  const tail = tailOf(label, language)
  if (label.series === 'OP' || label.series === 'numbered')
    return joinTail(String(label.n), tail, language) + (language === 'ar' ? ' -' : '.')
  return joinTail(headOf(label, language), tail, language)
}

/**
 * What a label that somebody wrote may mean, whatever its case and spaces (`op7ter`); `(i)` is the ninth letter or the first number, so
 * there may be several. Empty for what is no label of this language. Numbers above 300 and what comes after
 * the ninety-ninth are not read.
 */
export function readLabels(written: string, language: Language): ParagraphLabel[] {
  const text = simplify(written)
  return readings.flatMap(({ series, level }) =>
    numbersOf(series, level, language).flatMap(([head, n]) => {
      if (!text.startsWith(head)) return []
      const tail = readTail(text.slice(head.length), language)
      return tail ? [{ series, level, n, ...tail }] : []
    }),
  )
}

/**
 * The order in which labels stand in a text: what is before the first, the paragraph, bis, ter, and behind each its alternatives.
 * Sub-paragraphs are compared as if they stood in one paragraph.
 */
export function compareLabels(a: ParagraphLabel, b: ParagraphLabel): number {
  return (
    order.indexOf(a.series) - order.indexOf(b.series) ||
    a.level - b.level ||
    a.n - b.n ||
    b.ante - a.ante ||
    a.bis - b.bis ||
    a.alternative - b.alternative
  )
}

const order: readonly LabelSeries[] = ['PP', 'section', 'OP', 'numbered', 'sub', 'annex']

function headOf({ series, level, n }: ParagraphLabel, language: Language): string {
  switch (series) {
    case 'PP':
    case 'OP':
      return `${series} ${n}`
    case 'numbered':
      return String(n)
    case 'sub':
      return formatSubLabel(n, level, language)
    case 'section':
      return formatSection(n, level, language)
    case 'annex':
      return formatAnnex(n, language)
    default:
      return unreachable(series)
  }
}

type Tail = Pick<ParagraphLabel, 'ante' | 'bis' | 'alternative'>

function tailOf({ ante, bis, alternative }: Tail, language: Language): string {
  const words = tailWords[language]
  return [
    ante > 0 ? counted(words.ante, ante, language) : '',
    bis > 0 ? words.again(bis + 1) : '',
    alternative > 0 ? counted(words.alternative, alternative, language) : '',
  ]
    .filter((word) => word !== '')
    .join(language === 'zh' ? '' : ' ')
}

function counted(word: string, n: number, language: Language): string {
  if (n === 1) return word
  return language === 'zh' ? `${word}${n}` : `${word} ${n}`
}

interface TailWords {
  readonly ante: string
  readonly alternative: string
  readonly again: (n: number) => string
}

const latin: TailWords = { ante: 'ante', alternative: 'alt', again: formatLatin }

// The words of Chinese and Arabic for ante and alt are inferred.
const tailWords: Readonly<Record<Language, TailWords>> = {
  en: latin,
  fr: latin,
  es: latin,
  ru: latin,
  zh: { ante: '之前', alternative: '备选', again: formatChineseAgain },
  ar: { ante: 'سابقا', alternative: 'بديل', again: formatArabicAgain },
}

function joinTail(head: string, tail: string, language: Language): string {
  if (tail === '') return head
  return language === 'zh' ? `${head}${tail}` : `${head} ${tail}`
}

const mostRead = 300

const readings: readonly { readonly series: LabelSeries; readonly level: number }[] = [
  { series: 'PP', level: 0 },
  { series: 'OP', level: 0 },
  { series: 'numbered', level: 0 },
  { series: 'sub', level: 1 },
  { series: 'sub', level: 2 },
  { series: 'sub', level: 3 },
  { series: 'section', level: 0 },
  { series: 'section', level: 1 },
  { series: 'section', level: 2 },
  { series: 'annex', level: 0 },
]

function simplify(text: string): string {
  return text.replaceAll(/[\s\u00A0]+/g, '').toLowerCase()
}

function numbersOf(
  series: LabelSeries,
  level: number,
  language: Language,
): (readonly [head: string, n: number])[] {
  return Array.from({ length: mostRead }, (_, index) => {
    const label = { series, level, n: index + 1, ante: 0, bis: 0, alternative: 0 }
    return [simplify(headOf(label, language)), index + 1] as const
  })
}

function readTail(text: string, language: Language): Tail | null {
  const words = tailWords[language]
  const [ante, afterAnte] = readCounted(text, simplify(words.ante))
  for (let bis = 0; bis < mostRead; bis++) {
    const again = bis === 0 ? '' : simplify(words.again(bis + 1))
    if (!afterAnte.startsWith(again)) continue
    const [alternative, rest] = readCounted(afterAnte.slice(again.length), words.alternative)
    if (rest === '') return { ante, bis, alternative }
  }
  return null
}

/** How often a word is counted at the start of a text (0 where it does not stand there), and what follows. */
function readCounted(text: string, word: string): readonly [n: number, rest: string] {
  if (!text.startsWith(word)) return [0, text]
  const digits = /^[1-9]\d{0,3}/.exec(text.slice(word.length))?.[0] ?? ''
  return [digits === '' ? 1 : Number(digits), text.slice(word.length + digits.length)]
}
