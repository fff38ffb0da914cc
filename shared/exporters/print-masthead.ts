// What stands around the text, from the masthead's facts: page 1 down to the agenda item, and the foot (rules.md 1.1 to 1.4).
import type { Language } from '../document/language.ts'
import type { Masthead } from '../document/masthead.ts'
import { bodyName, bodyOf } from '../grammar/bodies.ts'
import { formatDay, formatMeetingDays } from '../grammar/calendar.ts'
import { formatAgendaItems } from '../grammar/agenda-item.ts'
import { formatSession } from '../grammar/ordinal.ts'
import { code39 } from './code-39.ts'
import { documentAddress } from './document-address.ts'
import { markRuns, type PrintedNotes } from './marked-line.ts'
import { printInReport } from './print-adoption.ts'
import { isolated, isolatedRuns, printable } from './printable-text.ts'
import type { PrintedFoot, PrintedLine, PrintedMasthead } from './printed-page.ts'
import { qrCode } from './qr-code.ts'
import { printWording } from './wording/print-wording.ts'

/** `notes` are the keys of the notes that the symbol's asterisks refer to. Not issued, no symbol is printed. */
export function printMasthead(
  masthead: Masthead,
  issued: boolean,
  notes: readonly string[],
): PrintedMasthead {
  const { language, symbol } = masthead
  const wording = printWording(language)
  const organ = masthead.organ ?? bodyOf(masthead.body)?.organ ?? null
  const printed = issued ? symbol : null
  return {
    unitedNations: wording.unitedNations.text,
    organ: organ === null ? '' : printable(bodyName(organ, language)),
    symbol:
      printed === null ? null : { initial: printed.slice(0, 1), rest: printable(printed.slice(1)) },
    statement: printed === null ? statementOf(masthead, issued) : null,
    notes,
    distribution: distributionLines(masthead, printed !== null),
  }
}

function statementOf(masthead: Masthead, issued: boolean): string {
  const { noSymbol, notIssued } = printWording(masthead.language)
  return issued ? (printInReport(masthead) ?? noSymbol.text) : notIssued.text
}

/** Chinese, Russian and Arabic leave the distribution and the day in English (rules.md 1.1). */
function distributionLines(masthead: Masthead, issued: boolean): string[] {
  const { language, originalLanguage, distribution, date } = masthead
  const wording = printWording(language)
  const dayLanguage = language === 'fr' || language === 'es' ? language : 'en'
  const issue = [
    wording.distribution[distribution].text,
    date === null ? '' : formatDay(date, dayLanguage),
  ]
  const lines = [
    ...(issued ? issue : []),
    ...(isOneLanguagePaper(masthead)
      ? [wording.oneLanguage.text]
      : [
          language === originalLanguage ? '' : wording.version.text,
          wording.original[originalLanguage].text,
        ]),
  ]
  return lines
    .filter((line) => issued || line !== '')
    .map((line) => isolated(printable(line), language))
}

/** A conference room paper is not translated (rules.md 1.5). */
function isOneLanguagePaper({ symbol, language, originalLanguage }: Masthead): boolean {
  return language === originalLanguage && /\/CRP\.\d/u.test(symbol ?? '')
}

export interface AgendaOptions {
  /** The line of the agenda item as the source has it, where an asterisk in it refers to a note. */
  readonly agendaLine?: string
  /** Notes on the masthead as the source has them, `* A/74/50.`. */
  readonly mastheadNotes?: readonly string[]
}

/** Body, session, place and days, agenda items with their titles. `notes` are those of the source under the prefix `a`. */
export function printSession(
  masthead: Masthead,
  { agendaLine }: AgendaOptions,
  notes: PrintedNotes,
): PrintedLine[] {
  const { language, session, agendaItems } = masthead
  const body = bodyOf(masthead.body)
  const name = bodyLine(masthead)
  const sessionName = session === null ? null : formatSession(session, language)
  const organLines = body?.order === 'session-then-body' ? [sessionName, name] : [name, sessionName]
  const days = formatMeetingDays(masthead, language)
  const numbers = agendaItems.map(({ number }) => number).filter((number) => number !== '')
  return [
    ...lines(organLines, true, language),
    ...lines([body && !body.printsPlaceAndDates ? null : days], false, language),
    ...(agendaLine === undefined
      ? lines([formatAgendaItems(numbers, language)], false, language)
      : [{ runs: isolatedRuns(markRuns(agendaLine, 'a', notes), language), bold: false }]),
    ...lines(
      agendaItems.map(({ title }) => title),
      true,
      language,
    ),
  ]
}

function bodyLine({ body, bodyName: printedName, language }: Masthead): string | null {
  if (body === null) return printedName
  return bodyOf(body)?.order === 'organ-only' ? null : bodyName(body, language)
}

function lines(
  texts: readonly (string | null)[],
  bold: boolean,
  language: Language,
): PrintedLine[] {
  return texts
    .flatMap((text) => (text === null || text === '' ? [] : printable(text)))
    .map((text) => ({ runs: [{ text: isolated(text, language), setOff: false }], bold }))
}

/**
 * Job number, language letter, date codes, barcode and square code (rules.md 1.2). The codes are those of the masthead's day when
 * none are given: one in the original language, two in a translation (inferred).
 */
export function printFoot(
  masthead: Masthead,
  issued: boolean,
  dateCodes?: readonly string[],
): PrintedFoot {
  const { jobNumber, language, originalLanguage, date, reissued, symbol } = masthead
  const printed = issued ? symbol : null
  const end = {
    qr: printed === null ? null : qrCode(documentAddress(printed, language)),
    recycle: printed === null ? null : printWording(language).recycle.text,
  }
  if (jobNumber === null || !issued)
    return { job: null, barcode: null, bars: null, short: null, ...end }
  const dayCode = date === null ? [] : [formatDateCode(date)]
  const codes = dateCodes ?? (language === originalLanguage ? dayCode : [...dayCode, ...dayCode])
  const letter = printWording(language).jobLetter
  const job = [`${jobNumber}${'*'.repeat(reissued.length)} (${letter})`, ...codes].join('    ')
  const digits = jobNumber.replaceAll(/\D/gu, '')
  const barcode = `*${digits}*`
  return {
    job: printable(job),
    barcode,
    bars: code39(barcode),
    short: printable(jobNumber),
    ...end,
  }
}

/** `2020-03-09` is `090320`. */
function formatDateCode(day: string): string {
  return `${day.slice(8, 10)}${day.slice(5, 7)}${day.slice(2, 4)}`
}
