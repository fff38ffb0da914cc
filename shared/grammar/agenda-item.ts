// The line that gives the agenda item, `Agenda item 97 (a)`, and its reverse (rules.md 1.1 and 3.9). An item's number is kept as
// English writes it, `97 (a)`, and labelled for each language like a sub-paragraph.
import type { Language } from '../document/language.ts'
import { formatSubLabel } from '../numbering/counters.ts'
import { plainFigures } from './written-figures.ts'

/** Read in documents: en, zh, and fr, es, ru, ar for a single item without a letter. */
export function formatAgendaItem(number: string, language: Language): string {
  return frames[language].one.replace('#', () => localNumber(number, language))
}

/** `Agenda items 13 and 115`; inferred outside English. Empty for no item. */
export function formatAgendaItems(numbers: readonly string[], language: Language): string {
  const [only] = numbers
  if (only === undefined) return ''
  if (numbers.length === 1) return formatAgendaItem(only, language)
  const { many, comma, and } = frames[language]
  const local = numbers.map((number) => localNumber(number, language))
  const list = `${local.slice(0, -1).join(comma)}${and}${local.at(-1) ?? ''}`
  return many.replace('#', () => list)
}

/** The one item of such a line, or null; a line with several items gives null too. */
export function parseAgendaItem(text: string, language: Language): string | null {
  const numbers = parseAgendaItems(text, language)
  return numbers?.length === 1 ? (numbers[0] ?? null) : null
}

/**
 * The items of the line in order, or null when it is no such line. Also takes the forms used before the agenda is adopted, `Items 8
 * and 9 of the provisional agenda*`, `暂定项目表*项目 110`, and the Roman numerals of some bodies, `Item IV`.
 */
export function parseAgendaItems(text: string, language: Language): string[] | null {
  const line = withPlainNumber(text, language)
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<!\s)\s*\*+/gu, '')
    // `Point 28, a, de l’ordre du jour`, as French wrote it for some years.
    .replaceAll(/(?<=\d), ([a-z])(?:,(?= ?de l)|(?=,? et ))/gu, ' $1)')
    .trim()
  const list = linePatterns[language].exec(line)?.groups?.['list']
  if (list === undefined) return null
  const numbers = withDigits(list.split(separators[language])).map(readNumber)
  return numbers.every((number) => number !== null) ? numbers : null
}

/** Chinese figures stand for the number right behind the word for an item, `议程项目十二`, and for nothing else in the line. */
function withPlainNumber(text: string, language: Language): string {
  if (language !== 'zh') return plainFigures(text, language)
  return text.replace(
    /(?<=项目\s?)[〇○零一二三四五六七八九十百][〇○零一二三四五六七八九十百、和及\s]*(?=$|[（(])/u,
    (written) => plainFigures(written, language),
  )
}

/** `18 (a)`, `(i)` -> `18 (a)`, `18 (i)`. */
function withDigits(pieces: readonly string[]): string[] {
  let digits = ''
  return pieces.map((piece) => {
    const own = /^\s*(\d+|[IVXLC]+(?![\p{L})]))/u.exec(piece)?.[1]
    digits = own ?? digits
    return own === undefined ? `${digits} ${piece}` : piece
  })
}

interface Frame {
  readonly one: string
  readonly many: string
  readonly comma: string
  readonly and: string
}

const frames: Readonly<Record<Language, Frame>> = {
  en: { one: 'Agenda item #', many: 'Agenda items #', comma: ', ', and: ' and ' },
  fr: {
    one: "Point # de l'ordre du jour",
    many: "Points # de l'ordre du jour",
    comma: ', ',
    and: ' et ',
  },
  es: { one: 'Tema # del programa', many: 'Temas # del programa', comma: ', ', and: ' y ' },
  ru: { one: 'Пункт # повестки дня', many: 'Пункты # повестки дня', comma: ', ', and: ' и ' },
  zh: { one: '议程项目 #', many: '议程项目 #', comma: '、', and: ' 和 ' },
  ar: { one: 'البند # من جدول الأعمال', many: 'البنود # من جدول الأعمال', comma: ' و ', and: ' و ' },
}

const linePatterns: Readonly<Record<Language, RegExp>> = {
  en: /^(?:provisional )?(?:agenda )?items? (?<list>(?:\d|[IVXLC]{1,6}(?!\p{L})).*?)(?: (?:of|on) the (?:provisional agenda|preliminary list|agenda))?$/iu,
  fr: /^points? (?<list>(?:\d|[IVXLC]{1,6}(?!\p{L})).*?) (?:de l['’]ordre du jour(?: provisoire)?|de la liste préliminaire)$/iu,
  es: /^(?:temas?|puntos?) (?<list>(?:\d|[IVXLC]{1,6}(?!\p{L})).*?) (?:del (?:programa|temario)(?: provisional)?|de la agenda(?: provisional)?|de la lista preliminar)$/iu,
  ru: /^пункты? (?<list>(?:\d|[IVXLC]{1,6}(?!\p{L})).*?) (?:(?:предварительной )?повестки дня|первоначального перечня)$/iu,
  zh: /^(?:临时|暂定)?(?:议程|项目表)?(?:临时议程|议程)?项目 ?(?<list>(?:\d|[IVXLC]{1,6}(?!\p{L})).*)$/u,
  ar: /^(?:البند|البنود|البندان) (?<list>(?:\d|[IVXLC]{1,6}(?!\p{L})).*?) من (?:جدول الأعمال(?: المؤقت)?|القائمة الأولية)$/u,
}

const separators: Readonly<Record<Language, RegExp>> = {
  en: /, and |, | and /u,
  fr: /, | et /u,
  es: /, | y | e /u,
  ru: /, | и /u,
  zh: /、| ?和 ?|及/u,
  ar: /،? ?و ?(?=[\d(])|، /u,
}

/** `97 (a)` -> 97 a), 97 (أ). */
function localNumber(number: string, language: Language): string {
  const letter = /^(\d+|[IVXLC]+) \((([a-z])\3?)\)$/u.exec(number)
  if (!letter) return number
  const [, , letters = 'a'] = letter
  const place = letters.charCodeAt(0) - 'a'.charCodeAt(0) + 1 + 26 * (letters.length - 1)
  return `${letter[1] ?? ''} ${formatSubLabel(place, 1, language)}`
}

/** The stroke of `هـ` shows how the letter joins, and may be lost. */
const arabicLetters = Array.from({ length: 26 }, (_, index) =>
  formatSubLabel(index + 1, 1, 'ar').replaceAll('ـ', ''),
)
const russianLetters = 'абвгдежзиклмнопрстуфхцчшэюя'

/** `97 a)`, `97(أ)`, `97 a)` in Cyrillic letters -> 97 (a). */
function readNumber(text: string): string | null {
  const match = /^(\d+(?:\.\d+)?|[IVXLC]+(?!\p{L})) ?(?:\(? ?(\p{L}+) ?\)|([A-Z]))?$/u.exec(
    text.trim(),
  )
  if (!match) return null
  const [, digits = '', letters, capital = ''] = match
  // Conferences of parties: `Point 9A`.
  if (letters === undefined) return `${digits}${capital}`
  const letter = latinLetter(letters.toLowerCase())
  return letter === null ? null : `${digits} (${letter})`
}

/** Behind z follow aa to zz. */
function latinLetter(letters: string): string | null {
  if (/^([a-z])\1?$/u.test(letters)) return letters
  const arabic = arabicLetters.indexOf(`(${letters.replaceAll('ـ', '')})`)
  const place = arabic >= 0 ? arabic : russianLetters.indexOf(letters)
  return place < 0 ? null : String.fromCharCode('a'.charCodeAt(0) + place)
}
