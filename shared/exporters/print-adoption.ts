// What an adopted resolution says of its adoption: above the title and at the end of the text (rules.md 1.5).
import { unreachable } from '../assert.ts'
import type { Language } from '../document/language.ts'
import type { Masthead } from '../document/masthead.ts'
import { formatDay } from '../grammar/calendar.ts'
import { isolated, printable } from './printable-text.ts'
import type { PrintedLine } from './printed-page.ts'
import { printWording } from './wording/print-wording.ts'

/** `note` is the line in brackets as the source has it. Empty for a text that is not adopted. */
export function printAdopted(masthead: Masthead, note: string | null): PrintedLine[] {
  const { language, adoption, organ, body, kind } = masthead
  if (kind !== 'resolution') return []
  const { adopted } = printWording(language)
  const code = [organ, body].find((code) => code !== null && Object.hasOwn(adopted, code))
  const words = code === undefined ? undefined : adopted[code as keyof typeof adopted]
  const heading =
    adoption && words ? words.text.replace('{day}', () => formatDay(adoption.date, language)) : ''
  return [
    { text: heading, bold: true },
    { text: note ?? '', bold: false },
  ].flatMap(({ text, bold }) =>
    text === ''
      ? []
      : { runs: [{ text: isolated(printable(text), language), setOff: false }], bold },
  )
}

/** The meeting and the day; Chinese gives the day first. */
export function printAdoption({ adoption, language, kind }: Masthead): string[] {
  if (kind !== 'resolution' || adoption === null) return []
  const { meeting, dayBeforeMeeting } = printWording(language)
  const day = formatDay(adoption.date, language)
  const number = adoption.meeting
  if (number === null) return [day]
  const line = meeting.text.replace('{number}', () => formatMeeting(number, language))
  return dayBeforeMeeting ? [day, line] : [line, day]
}

/** `82nd`, `82e`, `82ª`, `82-е`. */
function formatMeeting(n: number, language: Language): string {
  switch (language) {
    case 'en':
      return `${n}${englishEnding(n)}`
    case 'fr':
      return `${n}${n === 1 ? 're' : 'e'}`
    case 'es':
      return `${n}ª`
    case 'ru':
      return `${n}-е`
    case 'zh':
    case 'ar':
      return String(n)
    default:
      return unreachable(language)
  }
}

function englishEnding(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return { 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th'
}
