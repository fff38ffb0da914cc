// A draft or an issued text as its printed page: numbers, opening words, notes and their marks, sponsor line, masthead. Proposed
// words are not printed; a text that is not issued says so where the symbol would stand and at the head of every page.
import { unreachable } from '../../assert.ts'
import { asBase } from '../../document/clean-text.ts'
import { bodyText, type DraftText, type Paragraph } from '../../document/draft-text.ts'
import { listFootnotes, readFootnotes, type FootnoteReference } from '../../document/footnotes.ts'
import type { Language } from '../../document/language.ts'
import { type DocumentKind, isAdopted, type Masthead } from '../../document/masthead.ts'
import { bodyName } from '../../grammar/bodies.ts'
import { subtitleOf } from '../../grammar/sponsor-label.ts'
import { type Labels, noLabels } from '../../numbering/label.ts'
import { numberParagraphs } from '../../numbering/number-paragraphs.ts'
import { resolveReferences } from '../../numbering/refer-to-paragraph.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { readMarkedNotes, type PrintedNotes } from '../marked-line.ts'
import { stationProfile } from './duty-station.ts'
import { noticeLabel } from '../notice-content.ts'
import {
  numberBeforeTitle,
  printAdopted,
  printAdoptionUnder,
  printsTitle,
} from './print-adoption.ts'
import { printFoot } from './print-foot.ts'
import { printMasthead, printSession } from './print-masthead.ts'
import { keptTogether } from './kept-together.ts'
import { noteKey, noteRuns, printRuns } from './print-runs.ts'
import { printNotice } from './print-notice.ts'
import { printSponsors, type SponsorOptions } from './print-sponsors.ts'
import { withDepths } from './print-depths.ts'
import { isolatedRow, layTables } from './print-tables.ts'
import { isolated, isolatedRuns, printable, printableName } from './printable-text.ts'
import type {
  Paper,
  PrintedLine,
  PrintedNote,
  PrintedParagraph,
  PrintedRun,
  PrintModel,
  PrintTemplate,
} from './printed-page.ts'
import { printStanding } from './print-standing.ts'
import { reissueNotes } from '../reissue-notes.ts'
import { uneditedNote } from '../unedited-note.ts'
import { printWording } from '../wording/print-wording.ts'

export interface PrintOptions extends SponsorOptions {
  /** A draft says that it is not an issued document, and prints neither symbol nor day, job number or notes on a reissue. */
  readonly status: 'issued' | 'draft'
  /** That of the duty station when absent. */
  readonly paper?: Paper
  readonly restartInSections?: boolean
  /** Labels given in a negotiation, printed until the text is issued; without them all numbers are counted. */
  readonly labels?: Labels
  /** After the job number; see printFoot. */
  readonly dateCodes?: readonly string[]
}

/** Prints any content; never refuses and never throws. Costs a pass over the text for each of numbers, notes and runs. */
export function toPrintModel(content: FrozenContent, options: PrintOptions): PrintModel {
  const { masthead } = content
  const { language } = masthead
  const standing = printStanding(content, options.status)
  const issued = standing.isIssued
  const reissued = issued ? reissueNotes(masthead) : []
  const agendaNotes = readMarkedNotes(masthead.firstPage?.notes ?? [], 'a')
  const marksBefore = reissued.length + Object.keys(agendaNotes).length
  const notice = printNotice(printedText(content, options), masthead.kind, marksBefore)
  const { text } = notice
  const references = readFootnotes(text)
  const label = noticeLabel(content)
  const sponsors = printSponsors(content, options, marksBefore)
  const session = printSession(masthead, agendaNotes)
  const unedited = issued ? uneditedNote(masthead, marksBefore) : {}
  const title = [
    ...titleRuns(content, text, references),
    ...unreferredNotes({ ...agendaNotes, ...unedited }, session),
  ]
  const adopted = printAdopted(masthead, marksBefore)
  const printed = printMasthead(masthead, issued, [...reissued.keys()].map(reissueKey))
  const head = { ...printed, statement: standing.statement ?? printed.statement }
  const notes = {
    ...Object.fromEntries(reissued.map((note, index) => [reissueKey(index), note])),
    ...agendaNotes,
    ...unedited,
    ...sponsors.notes,
    ...notice.notes,
    ...adopted.notes,
    ...textNotes(references, language),
  }
  return {
    template: templateOf(masthead),
    paper: options.paper ?? stationProfile(masthead).paper,
    language,
    keptTogether: keptTogether(language),
    metadata: metadataOf(content, issued, label ?? sponsors.label),
    masthead: head,
    across: standing.across,
    session,
    sponsors: sponsors.runs,
    adopted: adopted.lines,
    title,
    subtitle: printSubtitle(subtitleOf(masthead) ?? label, language),
    paragraphs: withDepths(
      frameSummary(
        layTables(notice.mark(printParagraphs(text, references, content, options))),
        masthead.kind,
      ),
      title.length > 0,
    ),
    adoption: printAdoptionUnder(content),
    notes,
    foot: printFoot(masthead, issued, options.dateCodes),
    runningHead: head.statement ?? printable(masthead.symbol ?? ''),
  }
}

/** The numbers of an issued text are those it was issued with. */
function printedText({ text, masthead }: FrozenContent, options: PrintOptions): DraftText {
  const base = asBase(text)
  if (options.status === 'issued') return base
  const { labels = noLabels, restartInSections = false } = options
  return resolveReferences(base, { language: masthead.language, labels, restartInSections })
}

function printSubtitle(words: string | null, language: Language): string | null {
  return words === null ? null : isolated(printable(words), language)
}

function reissueKey(index: number): string {
  return `r${index + 1}`
}

function templateOf(masthead: Masthead): PrintTemplate {
  const { kind } = masthead
  switch (kind) {
    case 'decision':
      return isAdopted(masthead) ? 'resolution' : 'l-document'
    case 'draft-resolution':
    case 'amendment':
      return 'l-document'
    case 'addendum':
    case 'corrigendum':
      return 'notice'
    case 'resolution':
    case 'report':
    case 'statement':
      return kind
    case 'record':
    case 'unknown':
      return 'statement'
    default:
      return unreachable(kind)
  }
}

function metadataOf({ masthead, title }: FrozenContent, issued: boolean, label: string | null) {
  const { language, organ, body, bodyName: printedBody } = masthead
  const wording = printWording(language)
  const code = body ?? organ
  const symbol = issued && masthead.symbol !== null ? masthead.symbol : null
  const name = printable(title).trim()
  return {
    title: [symbol, name === '' ? wording.notIssued.text : name].filter(Boolean).join(' '),
    author:
      (code === null ? printable(printedBody ?? '') : printableName(bodyName(code, language))) ||
      wording.unitedNations.text,
    description: label ?? name,
    keywords: symbol === null ? [] : [printable(symbol)],
    day: readDay(masthead.date ?? masthead.firstDay),
  }
}

function readDay(isoDay: string | null): readonly [number, number, number] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(isoDay ?? '')
  if (!match) return null
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const real = new Date(Date.UTC(year, month - 1, day))
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? [year, month, day] : null
}

function textNotes(
  references: readonly FootnoteReference[],
  language: Language,
): Record<string, PrintedNote> {
  return Object.fromEntries(
    listFootnotes(references).map((footnote) => [
      noteKey(footnote),
      {
        mark: language === 'ar' ? `(${footnote.number})` : String(footnote.number),
        runs: isolatedRuns(noteRuns(footnote), language),
      },
    ]),
  )
}

/** The title as the text has it, or as the record has it where the text has none; before it, a resolution's number. */
function titleRuns(
  { masthead, title }: FrozenContent,
  text: DraftText,
  references: readonly FootnoteReference[],
): PrintedRun[] {
  const { language } = masthead
  if (!printsTitle(masthead)) return []
  const paragraph = titleOf(text)
  const words: PrintedRun[] = paragraph
    ? printRuns(paragraph, ownReferences(paragraph, references), language)
    : [{ text: printable(title), setOff: false }]
  const number = numberBeforeTitle(masthead)
  const runs = number === '' ? words : [{ text: number, setOff: false }, ...words]
  return isBlank(runs) ? [] : isolatedRuns(runs, language)
}

/** Notes on the document whose asterisk was lost: they are referred to from the title, so that none is lost with it. */
function unreferredNotes(notes: PrintedNotes, lines: readonly PrintedLine[]): PrintedRun[] {
  const referred = new Set(
    lines.flatMap(({ runs }) => runs.flatMap((run) => ('note' in run ? run.note : []))),
  )
  return Object.keys(notes)
    .filter((key) => !referred.has(key))
    .map((note) => ({ note, repeat: false }))
}

/** Null for a title without words. One further down is printed where it stands: above, its notes would be out of their order. */
function titleOf(text: DraftText): Paragraph | null {
  const [first] = text.paragraphs
  return first?.part === 'title' && bodyText(first).trim() !== '' ? first : null
}

function ownReferences(
  paragraph: Paragraph,
  references: readonly FootnoteReference[],
): FootnoteReference[] {
  return references.filter(({ paragraphId }) => paragraphId === paragraph.id)
}

function printParagraphs(
  text: DraftText,
  references: readonly FootnoteReference[],
  { masthead: { language } }: FrozenContent,
  { restartInSections = false, labels = noLabels }: PrintOptions,
): PrintedParagraph[] {
  const numbers = numberParagraphs(text, { language, labels, restartInSections })
  const byParagraph = Map.groupBy(references, ({ paragraphId }) => paragraphId)
  const title = titleOf(text)
  return text.paragraphs.flatMap((paragraph, index): PrintedParagraph[] => {
    if (paragraph === title) return []
    const words = printRuns(paragraph, byParagraph.get(paragraph.id) ?? [], language)
    const number = numbers[index]?.printed ?? null
    const role = roleOf(paragraph, number)
    if (number === null && isBlank(words) && role !== 'row') return []
    const runs = paragraph.status === 'bracketed' ? bracket(words) : words
    const isolate = role === 'row' ? isolatedRow : isolatedRuns
    return [{ role, level: paragraph.level, depth: 0, number, runs: isolate(runs, language) }]
  })
}

/** The summary before everything that is numbered stands in a frame (rules.md 1.5). */
function frameSummary(
  paragraphs: readonly PrintedParagraph[],
  kind: DocumentKind,
): readonly PrintedParagraph[] {
  const [first, ...rest] = paragraphs
  if (kind !== 'report' || first?.role !== 'heading' || first.number !== null) return paragraphs
  const length = rest.findIndex(({ role, number }) => role !== 'text' || number !== null)
  const end = length < 0 ? rest.length : length
  if (end === 0) return paragraphs
  return paragraphs.map((paragraph, index) =>
    index <= end ? { ...paragraph, boxed: true } : paragraph,
  )
}

/** What is not agreed stands in square brackets (rules.md 6.2). */
function bracket(runs: readonly PrintedRun[]): readonly PrintedRun[] {
  return [{ text: '[', setOff: false }, ...runs, { text: ']', setOff: false }]
}

/** An empty paragraph is a place to write, not a line to print; where it has a number, the number is seen to be missing. */
function isBlank(runs: readonly PrintedRun[]): boolean {
  return runs.every((run) => 'text' in run && run.text.trim() === '')
}

/** `number` as printed before it. */
export function roleOf(paragraph: Paragraph, number: string | null): PrintedParagraph['role'] {
  const { kind, part, level } = paragraph
  if (kind === 'annex' || kind === 'row') return kind
  // A heading without words has no place in the outline, and PDF/UA refuses it.
  const isNameless = number === null && bodyText(paragraph).trim() === ''
  if (kind === 'heading') return isNameless ? 'text' : kind
  if (level > 0) return 'subparagraph'
  if (part === 'subject') return 'subject'
  return part === 'operative' || part === 'numbered' ? 'numbered' : 'text'
}
