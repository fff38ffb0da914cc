import type { Language } from '../../shared/document/language.ts'
import { localeOf } from '../../shared/i18n/translate.ts'

/** Date and time of day, in the reader's time zone. */
export function formatMoment(at: number, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return format.format(at)
}

/** The reader's calendar day as `2020-03-02`. */
export function calendarDay(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
