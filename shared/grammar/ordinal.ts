// The line that says which session it is, in words (rules.md 3.12), and its reverse.
import { unreachable } from '../assert.ts'
import { languages, type Language } from '../document/language.ts'
import { formatChinese } from '../numbering/counters.ts'
import { ordinalWords } from './ordinal-words.ts'

const maxInWords = 99

/** From here on a number is a year: the Economic and Social Council has one session a year, called by it. */
const firstYear = 1946

/** `Sixty-third session`. From 1 to 99 in words, above that in figures; inferred there. Of a year `2024 session`. */
export function formatSession(n: number, language: Language): string {
  if (n >= firstYear) return yearFrames[language].replace('#', () => String(n))
  const ordinal = n <= maxInWords ? capitalize(ordinalWord(n, language)) : figures(n, language)
  return frames[language].replace('#', () => ordinal)
}

/**
 * The number of the session that such a line names, or null. Takes any case, accents, hyphens and spaces. A special session is not
 * one of the numbered sessions, so its line gives null.
 */
export function parseSession(text: string, language: Language): number | null {
  const key = comparable(language === 'zh' ? text.replace(olderSession, '届会议') : text)
  const inWords = numbersByLine[language].get(key)
  if (inWords !== undefined) return inWords
  const [hundreds, rest] = withoutHundreds(key, language)
  const behind = hundreds > 0 ? numbersByLine[language].get(rest) : undefined
  if (behind !== undefined) return hundreds + behind
  const inFigures = Number(/\d{1,4}/u.exec(key)?.[0] ?? 0)
  const written = inFigures < firstYear ? formatFigures : formatSession
  const inFrame = inFigures > 0 && key === comparable(written(inFigures, language))
  return inFrame ? inFigures : null
}

/** `Two hundred and eleventh session`, `Cent trentième session`: what is read of the rest, and how many hundred stand before it. */
function withoutHundreds(key: string, language: Language): [number, string] {
  for (const [at, words] of (hundredWords[language] ?? []).entries()) {
    const before = words.exec(key)?.[0]
    if (before !== undefined) return [(at + 1) * 100, key.slice(before.length)]
  }
  return [0, key]
}

const hundredWords: Partial<Readonly<Record<Language, readonly RegExp[]>>> = {
  en: [/^(?:one|a)hundred(?:and)?/u, /^twohundred(?:and)?/u],
  fr: [/^cent/u, /^deuxcents?/u],
  es: [/^centesimo/u, /^ducentesimo/u],
  ru: [/^сто/u, /^двести/u],
}

/** Before the 1970s `第四十四届会`, of the Economic and Social Council `第四十四届常会`. */
const olderSession = /(?<=第.*)届\s?(?:常\s?)?会$/u

const frames: Readonly<Record<Language, string>> = {
  en: '# session',
  fr: '# session',
  es: '# período de sesiones',
  ru: '# сессия',
  zh: '第#届会议',
  ar: 'الدورة #',
}

const yearFrames: Readonly<Record<Language, string>> = {
  en: '# session',
  fr: 'Session de #',
  es: 'Período de sesiones de #',
  ru: 'Сессия # года',
  zh: '#年届会',
  ar: 'دورة عام #',
}

/** Of a session: feminine in French, Russian and Arabic, masculine and shortened in Spanish. In figures above 99. */
export function ordinalWord(n: number, language: Language): string {
  if (n > maxInWords) return figures(n, language)
  if (language === 'zh') return formatChinese(n)
  const words = ordinalWords[language]
  const known = words.ordinals[n]
  if (known !== undefined) return known
  const tens = n - (n % 10)
  const [joiner, base, unit] =
    language === 'fr'
      ? frenchParts(n)
      : [words.joiner, words.tens[tens] ?? '', words.ordinals[n % 10] ?? '']
  // Arabic says the unit first.
  if (language === 'ar') return `${words.units?.[n % 10] ?? unit}${joiner}${base}`
  return `${base}${joiner}${unit}`
}

/** 71 is soixante et onzième, 81 quatre-vingt-unième, 92 quatre-vingt-douzième: seventies and nineties count on from sixty and eighty. */
function frenchParts(n: number): [string, string, string] {
  const { tens, ordinals, units } = ordinalWords.fr
  const ten = n - (n % 10)
  const from = ten === 70 || ten === 90 ? ten - 10 : ten
  const rest = n - from
  const joiner = rest % 10 === 1 && from !== 80 ? ' et ' : '-'
  return [joiner, tens[from] ?? '', units?.[rest] ?? ordinals[rest] ?? '']
}

function formatFigures(n: number, language: Language): string {
  return frames[language].replace('#', () => figures(n, language))
}

function figures(n: number, language: Language): string {
  switch (language) {
    case 'en':
      return `${n}${englishEnding(n)}`
    case 'fr':
      return n === 1 ? '1re' : `${n}e`
    case 'es':
      return `${n}º`
    case 'ru':
      return `${n}-я`
    case 'zh':
    case 'ar':
      return String(n)
    default:
      return unreachable(language)
  }
}

/** `st`, `nd`, `rd`, `th`. */
export function englishEnding(n: number): string {
  const teens = n % 100 > 10 && n % 100 < 14
  return (teens ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function comparable(line: string): string {
  return (
    line
      .replaceAll('°', 'º')
      // `41er período`: before a masculine noun Spanish shortens the first and the third.
      .replace(/(?<=\d)\s?\.?er(?= per[ií])/iu, 'º')
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036F\u064B-\u0655\u0640]/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}º]/gu, '')
  )
}

const numbersByLine = Object.fromEntries(
  languages.map((language) => {
    const numbers = Array.from({ length: maxInWords }, (_, index) => index + 1)
    return [language, new Map(numbers.map((n) => [comparable(formatSession(n, language)), n]))]
  }),
) as Record<Language, Map<string, number>>
