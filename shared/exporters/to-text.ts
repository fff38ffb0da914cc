// A draft as clean plain text: the masthead in lines, a paragraph a line with its number before it, an annex by its number with its title
// on the next line, a row of a table a line with tabs between the cells, references as [1], the notes at the end under a rule. What nobody has agreed to is left out (asBase). shared/importers/from-text.ts reads it back to the same
// paragraphs, parts, levels, notes and references: see the law in to-text.test.ts.
import { asBase } from '../document/clean-text.ts'
import { cutTables } from '../document/cells.ts'
import type { DraftText, Paragraph } from '../document/draft-text.ts'
import { type FootnoteReference, listFootnotes, readFootnotes } from '../document/footnotes.ts'
import type { Language } from '../document/language.ts'
import type { Masthead } from '../document/masthead.ts'
import { formatAgendaItem } from '../grammar/agenda-item.ts'
import { bodyName, bodyOf } from '../grammar/bodies.ts'
import { formatDay, formatMeetingDays } from '../grammar/calendar.ts'
import { formatSession } from '../grammar/ordinal.ts'
import { labelOf, subtitleOf } from '../grammar/sponsor-label.ts'
import { formatSponsorLine } from '../grammar/sponsor-line.ts'
import type { PrintedNotes } from './marked-line.ts'
import { noticeLabel } from './notice-content.ts'
import {
  numberBeforeTitle,
  printAdopted,
  printAdoptionUnder,
  printsTitle,
} from './print/print-adoption.ts'
import type { PrintedLine, PrintedNote } from './print/printed-page.ts'
import { reissueNotes } from './reissue-notes.ts'
import { numberParagraphs, type ParagraphNumber } from '../numbering/number-paragraphs.ts'
import { resolveReferences } from '../numbering/refer-to-paragraph.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'

/** The rule over the notes, as UN documents in plain text have it. */
const noteRule = '__________________'

export function exportText(content: FrozenContent): string {
  const { language, firstPage } = content.masthead
  const text = resolveReferences(asBase(content.text), { language })
  const references = readFootnotes(text)
  const paragraphs = writeParagraphs(text, references, language)
  const titles = text.paragraphs.filter(({ part }) => part === 'title').length
  // What is annexed follows the lines that say how the text was adopted.
  const first = text.paragraphs.findIndex(({ kind }) => kind === 'annex')
  const end = first < 0 ? paragraphs.length : first
  const reissued = reissueNotes(content.masthead)
  const adopted = printAdopted(content.masthead, reissued.length)
  const blocks = [
    ...writeMasthead(content.masthead),
    writeLabel(content),
    joinLines(adopted.lines.map((line) => writeLine(line, adopted.notes))),
    writeTitle(content, text),
    ...(printsTitle(content.masthead) ? paragraphs.slice(0, titles) : []),
    subtitleOf(content.masthead) ?? noticeLabel(content) ?? '',
    ...joinRows(text.paragraphs.slice(titles, end), paragraphs.slice(titles, end)),
    joinLines(printAdoptionUnder(content)),
    ...joinRows(text.paragraphs.slice(end), paragraphs.slice(end)),
    writeNotes(references, [
      ...[...reissued, ...Object.values(adopted.notes)].map(writeStarred),
      ...(firstPage?.notes ?? []),
    ]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function writeMasthead(masthead: Masthead): string[] {
  const { language, symbol, reissued, date, firstPage } = masthead
  const agendaLine = firstPage?.agendaLine
  const issued = [
    symbol === null ? null : `${symbol}${'*'.repeat(reissued.length)}`,
    `Distr.: ${masthead.distribution[0]?.toUpperCase() ?? ''}${masthead.distribution.slice(1)}`,
    date === null ? null : formatDay(date, language),
  ]
  const meets = [
    ...writeBody(masthead),
    formatMeetingDays(masthead, language),
    ...(agendaLine === undefined ? [] : [agendaLine]),
    ...masthead.agendaItems.flatMap(({ number, title }) => [
      agendaLine === undefined ? formatAgendaItem(number, language) : null,
      title,
    ]),
  ]
  return [symbol === null && date === null ? [] : issued, meets].map(joinLines)
}

/** The body and the session, in the order of the body (rules.md 1.1). */
function writeBody({ body, bodyName: unnamed, session, language }: Masthead): (string | null)[] {
  const name = body === null ? unnamed : bodyName(body, language)
  const line = session === null ? null : formatSession(session, language)
  return bodyOf(body)?.order === 'session-then-body' ? [line, name] : [name, line]
}

function joinLines(lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null && line !== '').join('\n')
}

/** Asterisks begin behind those of the lines above. */
function writeLabel({ masthead, sponsors }: FrozenContent): string {
  const label = labelOf(masthead)
  if (label === null) return ''
  const { sponsorLine, sponsorNotes = [], notes = [] } = masthead.firstPage ?? {}
  const { language } = masthead
  const { line, note } = formatSponsorLine({ sponsors, label, language })
  const above = notes.filter((each) => each.startsWith('*')).length
  const before = '*'.repeat(masthead.reissued.length + above)
  const lines = sponsorLine === undefined ? [line, note] : [sponsorLine, ...sponsorNotes]
  return joinLines(lines).replaceAll(/\*+/gu, (sign) => before + sign)
}

/** A line with the signs of its notes. */
function writeLine({ runs }: PrintedLine, notes: PrintedNotes): string {
  return runs.map((run) => ('text' in run ? run.text : (notes[run.note]?.mark ?? ''))).join('')
}

/** The title paragraph of the text, where there is none the title of the record; before it a resolution's number. */
function writeTitle({ masthead, title }: FrozenContent, text: DraftText): string {
  if (!printsTitle(masthead)) return ''
  const own = text.paragraphs.some(({ part }) => part === 'title')
  const number = numberBeforeTitle(masthead)
  if (number === '' || !own) return own ? '' : `${number}${title}`
  return masthead.resolutionNumber ?? ''
}

function writeParagraphs(
  text: DraftText,
  references: readonly FootnoteReference[],
  language: Language,
): string[] {
  const numbers = numberParagraphs(text, { language })
  const byParagraph = Map.groupBy(references, ({ paragraphId }) => paragraphId)
  return text.paragraphs.map((paragraph, index) => {
    const words = writeRuns(paragraph, byParagraph.get(paragraph.id) ?? [])
    const body = paragraph.status === 'bracketed' ? `[${words}]` : words
    return writeParagraph(paragraph, numbers[index], body, language)
  })
}

/** The rows of a table in one block. */
function joinRows(paragraphs: readonly Paragraph[], written: readonly string[]): string[] {
  return cutTables(paragraphs).map(({ from, to }) => written.slice(from, to).join('\n'))
}

function writeParagraph(
  paragraph: Paragraph,
  number: ParagraphNumber | undefined,
  words: string,
  language: Language,
): string {
  const indent = paragraph.kind === 'heading' ? '' : '    '.repeat(paragraph.level)
  const printed = number?.printed ?? ''
  if (paragraph.kind === 'annex') return words === '' ? printed : `${printed}\n${words}`
  const sign = paragraph.kind === 'heading' ? headingSign(printed, words, language) : printed
  return `${indent}${sign}${sign === '' || words === '' ? '' : ' '}${words}`
}

/** `I. Title`; أولا - with a dash, as a point is not used there. A sign without a heading stands alone. */
function headingSign(printed: string, words: string, language: Language): string {
  if (printed === '' || words === '') return printed
  return language === 'ar' && !/^\d/.test(printed) ? `${printed} -` : `${printed}.`
}

function writeRuns(paragraph: Paragraph, references: readonly FootnoteReference[]): string {
  const text = paragraph.runs.map((run) => run.text).join('')
  let at = 0
  let words = ''
  for (const { from, to, footnote } of references) {
    words += `${text.slice(at, from)}[${footnote.number}]`
    at = to
  }
  return words + text.slice(at)
}

function writeNotes(
  references: readonly FootnoteReference[],
  onDocument: readonly string[],
): string {
  const notes = [
    ...onDocument,
    ...listFootnotes(references).map(
      ({ number, runs }) => `[${number}] ${runs.map((run) => run.text).join('')}`,
    ),
  ]
  return notes.length === 0 ? '' : [noteRule, ...notes].join('\n')
}

function writeStarred({ mark, runs }: PrintedNote): string {
  return `${mark} ${writeLine({ runs, bold: false }, {})}`
}
