// What stands around the text, from the masthead's facts: page 1 down to the agenda item (rules.md 1.1). The foot is in
// print-foot.ts, so that a page of the browser does not carry the makers of codes.
import type { Language } from '../../document/language.ts'
import type { Masthead } from '../../document/masthead.ts'
import { bodyName, bodyOf } from '../../grammar/bodies.ts'
import { formatDay, formatMeetingDays } from '../../grammar/calendar.ts'
import { formatAgendaItems } from '../../grammar/agenda-item.ts'
import { formatSession } from '../../grammar/ordinal.ts'
import { markRuns, type PrintedNotes } from '../marked-line.ts'
import { isolated, isolatedRuns, printable, printableName, typographic } from './printable-text.ts'
import type { PrintedLine, PrintedMasthead } from './printed-page.ts'
import { isRoomPaper } from '../unedited-note.ts'
import { printWording } from '../wording/print-wording.ts'

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
    organ: organ === null ? '' : printableName(bodyName(organ, language)),
    symbol:
      printed === null ? null : { initial: printed.slice(0, 1), rest: printable(printed.slice(1)) },
    statement: printed === null ? statementOf(masthead, issued) : null,
    notes,
    distribution: distributionLines(masthead, printed !== null),
  }
}

function statementOf(masthead: Masthead, issued: boolean): string {
  const { noSymbol, notIssued } = printWording(masthead.language)
  return issued ? noSymbol.text : notIssued.text
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

function isOneLanguagePaper(masthead: Masthead): boolean {
  return masthead.language === masthead.originalLanguage && isRoomPaper(masthead)
}

/** Body, session, place and days, agenda items with their titles. `notes` are those of the first page under the prefix `a`. */
export function printSession(masthead: Masthead, notes: PrintedNotes): PrintedLine[] {
  const { language, session, agendaItems, firstPage } = masthead
  const agendaLine = firstPage?.agendaLine
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
      ? lines([typographic(formatAgendaItems(numbers, language))], false, language)
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
  return bodyOf(body)?.order === 'organ-only' ? null : typographic(bodyName(body, language))
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
