import type { Language } from '../../shared/document/language.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import { localeOf } from '../../shared/i18n/translate.ts'

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

/** The day as United Nations documents write it and the time of day, in the reader's time zone. */
export function formatMoment(at: number, language: Language): string {
  const separator = { ar: '، ', zh: ' ', en: ', ', fr: ', ', ru: ', ', es: ', ' }[language]
  return `${formatDay(calendarDay(new Date(at)), language)}${separator}${timeOfDay.format(at)}`
}

/** The reader's calendar day as `2020-03-02`. */
export function calendarDay(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

const minute = 60_000
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const

/** How long ago something was, in one unit: "3 hours ago". Both times in milliseconds since 1970. */
export function formatAge(at: number, now: number, language: Language): string {
  const locale = localeOf(language)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const age = Math.max(0, now - at)
  const [unit, length] = units.find(([, each]) => age >= each) ?? ['minute', minute]
  return format.format(-Math.floor(age / length), unit)
}
