// What an adopted resolution or decision says of its adoption, in the form of its body: above the title, beside it, and at the end of the text
// (rules.md 1.5). One profile a body; the page is the same for all.
import {
  type AdoptedForm,
  type AdoptedFormCode,
  adoptedFormOf,
} from '../../adoption/adopted-form.ts'
import { unreachable } from '../../assert.ts'
import { bodyText, type DraftText } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { type Adoption, isAdopted, type Masthead } from '../../document/masthead.ts'
import { bodyOf } from '../../grammar/bodies.ts'
import { formatDay } from '../../grammar/calendar.ts'
import { englishEnding, ordinalWord } from '../../grammar/ordinal.ts'
import { orderStates } from '../../grammar/sponsor-line.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { stateName } from '../../sponsors/states.ts'
import type { PrintedNotes } from '../marked-line.ts'
import { nameOfReporter } from '../name-reporter.ts'
import { isolated, printable, typographic } from './printable-text.ts'
import type { PrintedLine, PrintedRun } from './printed-page.ts'
import { type AdoptionWording, adoptionWordings } from '../wording/adoption-wording.ts'
import { printWording } from '../wording/print-wording.ts'

export interface PrintedAdopted {
  readonly lines: readonly PrintedLine[]
  /** Notes that the lines refer to. */
  readonly notes: PrintedNotes
}

const nothing: PrintedAdopted = { lines: [], notes: {} }

/** What of the form differs from body to body. */
interface Profile {
  readonly headings: (adopted: Adopted) => readonly string[]
  /** Between the number and the title; null where the number stands above the title or there is no title. */
  readonly beforeTitle: string | null
  readonly hasTitle: boolean
  /** The meeting and the day stand at the end of the text. */
  readonly hasClosing: boolean
  /** The vote is printed; otherwise it is in the records of the meeting alone. */
  readonly printsVote: boolean
}

interface Adopted {
  readonly masthead: Masthead
  readonly words: AdoptionWording
}

const underTheTitle = { hasTitle: true, hasClosing: true, printsVote: false } as const

const profiles: Readonly<Record<AdoptedFormCode, Profile>> = {
  assembly: { ...underTheTitle, headings: (of) => onDay(of, 'assembly'), beforeTitle: '. ' },
  'economic-council': {
    ...underTheTitle,
    headings: (of) => onDay(of, 'council'),
    beforeTitle: '. ',
  },
  'human-rights-council': {
    ...underTheTitle,
    headings: ({ masthead, words }) => [wordsFor(masthead, words).humanRights.text],
    // A tab, which the page has not: without a full stop after the number.
    beforeTitle: '\u2003',
    printsVote: true,
  },
  commission: {
    ...underTheTitle,
    headings: (of) => numbered(of, 'heading'),
    beforeTitle: null,
    hasClosing: false,
  },
  'security-council': {
    headings: (of) => [...numbered(of, 'securityHeading'), ...atMeeting(of)],
    beforeTitle: null,
    hasTitle: false,
    hasClosing: false,
    printsVote: false,
  },
}

/** Of a text whose body is not known: its number and its day are printed, and nothing is made up. */
const unknownBody: Profile = { ...underTheTitle, headings: () => [], beforeTitle: '. ' }

function profileOf({ body, organ }: Masthead): Profile {
  const isKnown = bodyOf(body) !== null || bodyOf(organ) !== null
  return isKnown ? profiles[adoptedFormOf({ body, organ }).code] : unknownBody
}

/**
 * Above the title. `note` is the line in brackets as a source has it, where the record does not say on whose report it was adopted;
 * `marksBefore` asterisks are taken by notes above. Empty for a text that is not adopted.
 */
export function printAdopted(masthead: Masthead, marksBefore: number): PrintedAdopted {
  if (!isAdopted(masthead)) return nothing
  const { language } = masthead
  const words = adoptionWordings[language]
  const runs = (text: string): PrintedRun[] => [
    { text: isolated(printable(text), language), setOff: false },
  ]
  const headings = profileOf(masthead)
    .headings({ masthead, words })
    .map((text) => ({ runs: runs(text), bold: true }))
  const bracket = printBracket(masthead, words) ?? masthead.firstPage?.adoptionNote ?? ''
  const report = headings.length > 0 ? printReportNote(masthead, words) : null
  const lines = bracket === '' ? headings : [...headings, { runs: runs(bracket), bold: false }]
  if (report === null) return { lines, notes: {} }
  const [first, ...rest] = lines
  if (!first) return nothing
  const mark = '*'.repeat(marksBefore + 1)
  return {
    lines: [{ ...first, runs: [...first.runs, { note: 'h1', repeat: false }] }, ...rest],
    notes: { h1: { mark, runs: runs(report) } },
  }
}

/** Before the title: `63/197. `; empty where it stands above or there is none. */
export function numberBeforeTitle(masthead: Masthead): string {
  const { resolutionNumber } = masthead
  const between = profileOf(masthead).beforeTitle
  return isAdopted(masthead) && resolutionNumber !== null && between !== null
    ? `${printable(resolutionNumber)}${between}`
    : ''
}

/** Resolutions of the Security Council have no title (rules.md 3.2). */
export function printsTitle(masthead: Masthead): boolean {
  return !isAdopted(masthead) || profileOf(masthead).hasTitle
}

/** At the end of the text, a line each: the meeting and the day (Chinese gives the day first), and the vote where it is printed. */
export function printAdoption(masthead: Masthead): string[] {
  const { adoption, language } = masthead
  if (!isAdopted(masthead) || adoption === null) return []
  const { hasClosing, printsVote } = profileOf(masthead)
  return [
    ...(hasClosing ? printClosing(masthead, adoption) : []),
    ...(printsVote ? printVote(adoption, language) : []),
  ]
}

/** The same under a text; nothing under a decision whose first sentence says its day: `At its 36th plenary meeting, on 25 July 2023, ...`. */
export function printAdoptionUnder({ masthead, text }: FrozenContent): string[] {
  return saysItsDay(text, masthead) ? [] : printAdoption(masthead)
}

function saysItsDay({ paragraphs }: DraftText, { kind, adoption, language }: Masthead): boolean {
  const first = paragraphs.find((each) => each.kind === 'paragraph' && each.part !== 'title')
  if (kind !== 'decision' || adoption === null || !first) return false
  const plain = (words: string) => words.replaceAll(/\s+/gu, ' ')
  return plain(bodyText(first)).includes(plain(formatDay(adoption.date, language)))
}

/** In the place of the symbol of a resolution whose body gives it none; null of any other. */
export function printInReport(masthead: Masthead): string | null {
  const { symbol, body, language } = masthead
  const isKnown = bodyOf(body) !== null
  if (!isAdopted(masthead) || symbol !== null || !isKnown) return null
  return adoptedFormOf(masthead).symbol === null ? adoptionWordings[language].inReport.text : null
}

function onDay({ masthead, words }: Adopted, heading: 'assembly' | 'council'): string[] {
  const { adoption, language } = masthead
  return adoption === null
    ? []
    : [fill(wordsFor(masthead, words)[heading].text, { day: formatDay(adoption.date, language) })]
}

/** A decision is called one. */
function wordsFor({ kind }: Masthead, words: AdoptionWording): AdoptionWording['decision'] {
  return kind === 'decision' ? words.decision : words
}

function numbered({ masthead, words }: Adopted, heading: 'heading' | 'securityHeading'): string[] {
  const { resolutionNumber, language } = masthead
  if (resolutionNumber === null) return []
  // Chinese prints no space before the year.
  const number = language === 'zh' ? resolutionNumber.replaceAll(' ', '') : resolutionNumber
  const { text } = heading === 'heading' ? wordsFor(masthead, words).heading : words[heading]
  return [fill(text, { number })]
}

function atMeeting({ masthead, words }: Adopted): string[] {
  const { adoption, language } = masthead
  if (adoption === null) return []
  const day = formatDay(adoption.date, language)
  if (adoption.meeting === null) return [fill(words.securityDay.text, { day })]
  const meeting =
    language === 'ru' ? `${adoption.meeting}-м` : formatMeeting(adoption.meeting, language)
  return [fill(words.security.text, { meeting, day })]
}

function printBracket(
  { adoption, language, ...of }: Masthead,
  words: AdoptionWording,
): string | null {
  const form: AdoptedForm = adoptedFormOf(of)
  const { onReport } = adoption ?? {}
  if (!onReport || form.bracket === null) return null
  const { symbols } = onReport
  if (onReport.body === null) return fill(words.withoutReference.text, { symbols })
  const body = typographic(nameOfReporter(onReport.body, language))
  const wording = form.bracket === 'recommendation' ? words.onRecommendation : words.onReport
  return fill(wording.text, { body, symbols })
}

/** `A/HRC/18/2`: the report of a session has the number 2. */
function printReportNote(
  { session, language, ...of }: Masthead,
  words: AdoptionWording,
): string | null {
  if (session === null || adoptedFormOf(of).code !== 'human-rights-council') return null
  const ordinal = ordinalWord(session, language)
  const declined =
    language === 'ru' ? ordinal.replace(/ая$/u, 'ой').replace(/третья$/u, 'третьей') : ordinal
  return fill(words.humanRightsNote.text, { session: declined, report: `A/HRC/${session}/2` })
}

function printClosing(masthead: Masthead, { date, meeting: number }: Adoption): string[] {
  const { language } = masthead
  const { meeting: plenary, dayBeforeMeeting } = printWording(language)
  const day = formatDay(date, language)
  if (number === null) return [day]
  const isPlenary = adoptedFormOf(masthead).code !== 'human-rights-council'
  const { text } = isPlenary ? plenary : adoptionWordings[language].meeting
  const line = fill(text, { number: formatMeeting(number, language) })
  return dayBeforeMeeting ? [day, line] : [line, day]
}

function printVote({ mode, votes }: Adoption, language: Language): string[] {
  const words = adoptionWordings[language]
  if (mode === 'without-vote') return [words.withoutVote.text]
  if (mode !== 'recorded-vote' || !votes) return []
  const { 'in-favour': inFavour, against, abstaining } = votes
  const [none, one, several] = words.abstentions
  const abstained = [none, one][abstaining.length] ?? several
  const named = (codes: readonly string[], wording: AdoptionWording['inFavour']) =>
    fill(wording.text, { names: printNames(codes, language) || words.noNames })
  return [
    fill(words.recordedVote.text, {
      inFavour: String(inFavour.length),
      against: against.length === 0 ? words.nobody : String(against.length),
      abstaining: fill(abstained, { n: String(abstaining.length) }),
    }),
    named(inFavour, words.inFavour),
    named(against, words.against),
    `${named(abstaining, words.abstaining)}]`,
  ]
}

/** In the alphabet of the language, as sponsors are (rules.md 5.3). */
function printNames(codes: readonly string[], language: Language): string {
  const comma = { ar: '، ', zh: '、' }[language as string] ?? ', '
  const ordered = orderStates(codes, (code) => code, language)
  return ordered.map((code) => typographic(stateName(code, language))).join(comma)
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
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
