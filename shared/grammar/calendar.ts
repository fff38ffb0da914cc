// Days and meeting dates as printed in each language (rules.md 1.1 and 3.9), and their reverse. A day is `2020-03-09`, without a
// time zone. Spaces between Chinese characters and figures are how it is set, not what it says: reading takes both.
import type { Language } from '../document/language.ts'
import { monthNames } from './months.ts'
import { placeName } from './places.ts'
import { plainFigures } from './written-figures.ts'

export interface MeetingDays {
  /** As printed, or any name of a seat of the United Nations: that is put into the language. */
  readonly place: string | null
  readonly firstDay: string | null
  readonly lastDay: string | null
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** `9 March 2020`. A text that is no day of the calendar comes back as it is. */
export function formatDay(day: string, language: Language): string {
  const read = readDay(day)
  return read ? writeDay(read, language) : day
}

/** `9 March 2020, 18:30 UTC`, of `2020-03-09T18:30:00Z`: to the minute. */
export function formatMoment(moment: string, language: Language): string {
  const signs: Partial<Record<Language, string>> = { ar: '، ', zh: '，' }
  const day = formatDay(moment.slice(0, 10), language)
  return `${day}${signs[language] ?? ', '}${moment.slice(11, 16)} UTC`
}

/** The day that the whole text names, or null. */
export function parseDay(text: string, language: Language): string | null {
  const days = parseDates(text, language)
  return days && days.firstDay === days.lastDay ? days.firstDay : null
}

/** `Vienna, 2-6 March 2020`; in Chinese the dates come first. Null when there is nothing to print. */
export function formatMeetingDays(days: MeetingDays, language: Language): string | null {
  const dates = formatDates(days.firstDay, days.lastDay, language)
  const place = days.place === null || days.place === '' ? null : placeName(days.place, language)
  if (place === null || dates === null) return place ?? dates
  if (language === 'zh') return `${dates}，${place}`
  return `${place}${language === 'ar' ? '،' : ','} ${dates}`
}

/** Days without a place, as the Human Rights Council prints them: `8 September-8 October 2025`. One day is its first and its last. */
export function parsePeriod(
  text: string,
  language: Language,
): { firstDay: string; lastDay: string } | null {
  return parseDates(text, language)
}

/** The place as printed and the days; null unless the whole line says a place and when. One day is its first and its last. */
export function parseMeetingDays(
  text: string,
  language: Language,
): { place: string; firstDay: string; lastDay: string } | null {
  const line = text.trim()
  const comma =
    language === 'zh'
      ? line.search(/[,，](?=[^,，]*$)/u)
      : line.search(/[,،](?=\s*(?:\p{L}+ )?\d)/u)
  if (comma < 0) return null
  const [before, after] = [line.slice(0, comma).trim(), line.slice(comma + 1).trim()]
  const [place, dates] = language === 'zh' ? [after, before] : [before, after]
  const days = parseDates(dates, language)
  return days && place !== '' && !/\d/u.test(place) ? { place, ...days } : null
}

function formatDates(first: string | null, last: string | null, language: Language): string | null {
  const from = readDay(first ?? last ?? '')
  const to = readDay(last ?? first ?? '')
  if (!from || !to) return null
  if (first === last || first === null || last === null) return writeDay(to, language)
  return language === 'zh' ? chineseRange(from, to) : westernRange(from, to, language)
}

/** All languages but Chinese: day, month, year. */
type Western = Exclude<Language, 'zh'>

const rangeSigns: Readonly<Record<Western, string>> = {
  en: '-',
  fr: '-',
  es: ' a ',
  ru: '–',
  ar: '-',
}

function westernRange(from: Day, to: Day, language: Western): string {
  const sign = rangeSigns[language]
  const end = writeDay(to, language)
  if (from.year === to.year && from.month === to.month)
    return `${dayNumber(from.day, language)}${sign}${end}`
  const start = from.year === to.year ? writeDayOfMonth(from, language) : writeDay(from, language)
  // Between two months the Russian and the Arabic dash stands free, as each side has spaces of its own.
  const free = language === 'ru' || language === 'ar'
  return free ? `${start} ${sign} ${end}` : `${start}${sign}${end}`
}

function chineseRange(from: Day, to: Day): string {
  const year = from.year === to.year ? '' : `${to.year} 年 `
  const month = from.year === to.year && from.month === to.month ? '' : `${to.month} 月 `
  return `${writeDay(from, 'zh')}至 ${year}${month}${to.day} 日`
}

function writeDay(day: Day, language: Language): string {
  if (language === 'zh') return `${day.year} 年 ${day.month} 月 ${day.day} 日`
  const year = language === 'ru' ? `${day.year} года` : String(day.year)
  return `${writeDayOfMonth(day, language)}${language === 'es' ? ' de ' : ' '}${year}`
}

function writeDayOfMonth({ day, month }: Day, language: Western): string {
  const name = monthNames[language][month - 1] ?? ''
  return `${dayNumber(day, language)}${language === 'es' ? ' de ' : ' '}${name}`
}

function dayNumber(day: number, language: Language): string {
  return language === 'fr' && day === 1 ? '1er' : String(day)
}

/** Each takes one day or a range and names its groups d1 m1 y1, d2 m2 y2; what the first day leaves out it shares with the second. */
const datePatterns: Readonly<Record<Language, RegExp>> = {
  en: western('', '[,]?', 'to', ''),
  fr: western('', '', 'au', ''),
  es: western('de ', '(?: de|l)?', 'al?', ''),
  ru: western('', '', 'по', '(?: года| г\\.?)?'),
  ar: western('', '', 'إلى', ''),
  zh: /^(?<y1>\d{4})年(?<m1>\d{1,2})月(?<d1>\d{1,2})日(?:(?:至|到|-)(?:(?<y2>\d{4})年)?(?:(?<m2>\d{1,2})月)?(?<d2>\d{1,2})日)?$/u,
}

function western(beforeMonth: string, beforeYear: string, to: string, afterYear: string): RegExp {
  const monthName = '(?!de )[\\p{L}/]+(?: (?!de )[\\p{L}/]+)??'
  const day = (n: number) => `(?<d${n}>\\d{1,2})(?:er|[ºª]|st|nd|rd|th)?`
  const month = (n: number) => `(?: (?:${beforeMonth})?(?<m${n}>${monthName}))`
  const year = (n: number) => `(?:${beforeYear} (?<y${n}>\\d{4})${afterYear})`
  const first = `${day(1)}(?:${month(1)}${year(1)}?)?`
  const second = `(?: ?(?:-| (?:${to}) ) ?${day(2)}${month(2)}${year(2)})?`
  return new RegExp(`^(?:du |del |с |من )?${first}${second}$`, 'iu')
}

function parseDates(
  text: string,
  language: Language,
): { firstDay: string; lastDay: string } | null {
  const groups = datePatterns[language].exec(tidy(text, language))?.groups
  if (!groups) return null
  const { d1, m1, y1, d2, m2, y2 } = groups
  const firstDay = readParts([d1, m1 ?? m2, y1 ?? y2], language)
  const lastDay = readParts([d2 ?? d1, m2 ?? m1, y2 ?? y1], language)
  return firstDay !== null && lastDay !== null && firstDay <= lastDay ? { firstDay, lastDay } : null
}

/** Day, month, year. */
function readParts(parts: readonly (string | undefined)[], language: Language): string | null {
  const [day, month, year] = parts
  if (day === undefined || month === undefined || year === undefined) return null
  const number = language === 'zh' ? Number(month) : monthNumber(month, language)
  const text = [year, String(number).padStart(2, '0'), day.padStart(2, '0')].join('-')
  return readDay(text) ? text : null
}

/** 0 for a name that is none. One of the two Arabic names is enough; two must be those of one month. */
function monthNumber(name: string, language: Western): number {
  const spelt = language === 'ar' ? name.replace('يونيو', 'يونيه').replace('يوليو', 'يوليه') : name
  const keys = spelt.toLowerCase().split('/')
  const names = monthNames[language].map((month) => month.toLowerCase().split('/'))
  return names.findIndex((month) => keys.every((key) => month.includes(key))) + 1
}

function readDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return day >= 1 && day <= daysIn(month, year) ? { year, month, day } : null
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function tidy(text: string, language: Language): string {
  return plainFigures(text, language)
    .normalize(language === 'zh' ? 'NFKC' : 'NFC')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/ ?\/ ?/gu, '/')
    .replaceAll(/\s+/gu, language === 'zh' ? '' : ' ')
    .trim()
}
