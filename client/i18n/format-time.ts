import type { Language } from '../../shared/document/language.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'

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
