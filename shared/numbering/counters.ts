// How the n-th of something is written, per language (rules.md 3.6 and 3.9; cells it marks as inferred are marked here).
import type { Language } from '../document/language.ts'

const latin = 'abcdefghijklmnopqrstuvwxyz'
// The order of the numerals (abjad), as UN documents letter their sub-paragraphs: (أ) (ب) (ج) (د) (هـ).
const abjad = 'أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'.split(' ')
// The names of the same letters, as sections are called: ألف - باء - جيم.
const abjadNames =
  'ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد ظاء غين'.split(
    ' ',
  )
const arabicOrdinals =
  'أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا حادي_عشر ثاني_عشر ثالث_عشر رابع_عشر خامس_عشر'
    .split(' ')
    .map((word) => word.replace('_', ' '))
const chineseDigits = '零一二三四五六七八九'

/** 1 -> a, 26 -> z, 27 -> aa, 28 -> bb: the letter is doubled, not counted in base 26. `n` from 1. */
export function formatLetter(n: number, language: Language): string {
  const letters = language === 'ar' ? abjad : latin.split('')
  const letter = letters[(n - 1) % letters.length] ?? ''
  return letter.repeat(Math.ceil(n / letters.length))
}

/** 4 -> iv. `n` from 1 to 3999. */
export function formatRoman(n: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = n
  let out = ''
  for (const [value, sign] of steps) {
    out += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return out
}

/** 1 -> 一, 12 -> 十二, 63 -> 六十三. `n` from 1 to 99; above that the digits are given. */
export function formatChinese(n: number): string {
  if (n < 1 || n > 99) return String(n)
  const tens = Math.floor(n / 10)
  const ones = n % 10
  return [
    tens > 1 ? chineseDigits[tens] : '',
    tens > 0 ? '十' : '',
    ones > 0 ? chineseDigits[ones] : '',
  ].join('')
}

/** The number of a section heading: I, 一, أولا at level 0; A, ألف at level 1; 1 at level 2. */
export function formatSection(n: number, level: number, language: Language): string {
  if (level === 1 && language === 'ar') return abjadNames[n - 1] ?? String(n)
  if (level === 1) return formatLetter(n, language).toUpperCase()
  if (level > 1) return String(n)
  if (language === 'zh') return formatChinese(n)
  if (language === 'ar') return arabicOrdinals[n - 1] ?? String(n)
  return formatRoman(n).toUpperCase()
}

/** The letter whose name heads a section of the second level in Arabic, from 1; 0 for any other word. */
export function parseArabicLetterName(word: string): number {
  return abjadNames.indexOf(word) + 1
}

/** Annex, Annex II, 附件二: the heading of an annex (rules.md 3.10); `n` null for the only one, which has no number. */
export function formatAnnex(n: number | null, language: Language): string {
  const word = annexWords[language]
  if (n === null) return word
  if (language === 'zh') return `${word}${formatChinese(n)}`
  if (language === 'ar') return `${word} ${arabicAnnexes[n - 1] ?? n}`
  return `${word} ${formatRoman(n).toUpperCase()}`
}

/** The number that stands behind the word for an annex: II, 2, 二, الثاني; null for anything else. */
export function parseAnnexNumber(written: string, language: Language): number | null {
  for (let n = 1; n <= 40; n++) {
    const [, ordinal = ''] = formatAnnex(n, 'ar').split(' ')
    const forms = [`${n}`, formatRoman(n), language === 'zh' ? formatChinese(n) : ordinal]
    if (forms.includes(written) || forms.includes(written.toLowerCase())) return n
  }
  return null
}

/** "Annex II, 3 (a)": a paragraph by the annex it stands in. */
export function formatInAnnex(annex: string, path: string, language: Language): string {
  return `${annex}${annexCommas[language] ?? ', '}${path}`
}

/** The name of the annex and the path in it, of a path that `formatInAnnex` wrote; null of a path outside of annexes. */
export function splitInAnnex(
  path: string,
): { readonly annex: string; readonly inside: string } | null {
  const { annex, inside } = /^(?<annex>.+?)[,，،] ?(?<inside>.+)$/u.exec(path)?.groups ?? {}
  return annex === undefined || inside === undefined ? null : { annex, inside }
}

const annexCommas: Readonly<Partial<Record<Language, string>>> = { zh: '，', ar: '، ' }

const annexWords: Readonly<Record<Language, string>> = {
  en: 'Annex',
  fr: 'Annexe',
  es: 'Anexo',
  ru: 'Приложение',
  zh: '附件',
  ar: 'المرفق',
}
const arabicAnnexes = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'.split(
  ' ',
)

/** A sub-paragraph's label at level 1, 2 or 3: (a), (i), a. ; French, Spanish and Russian a), i), a. */
export function formatSubLabel(n: number, level: number, language: Language): string {
  if (level === 2 && language === 'ar') return `'${n}'` // inferred
  const sign = level === 2 ? formatRoman(n) : formatLetter(n, language)
  if (level >= 3) return `${sign}.`
  if (language === 'fr' || language === 'es' || language === 'ru') return `${sign})`
  return `(${sign})`
}
