// Reads one line (or one column of a line) of a masthead into the facts it states.
import type { Language } from '../../document/language.ts'
import type { AgendaItem } from '../../document/masthead.ts'
import { parseAgendaItems } from '../../grammar/agenda-item.ts'
import { bodyOf, findBody } from '../../grammar/bodies.ts'
import { parseDay, parseMeetingDays, parsePeriod } from '../../grammar/calendar.ts'
import { parseSymbol } from '../../grammar/document-symbol.ts'
import { parseSession } from '../../grammar/ordinal.ts'
import { starsAtEnd } from '../../grammar/stars-at-end.ts'
import type { Field } from '../imported-document.ts'
import {
  findDay,
  findMeeting,
  isAdoptionLine,
  isDecisionAdopted,
  isDistributionHead,
  isOutcome,
  isProvisional,
  isCompilationText,
  isRecordTitle,
  isReportLabel,
  looksLikeBody,
  readDistribution,
  readLanguageName,
  readOnlyLanguage,
  readMeeting,
  readOriginalLanguage,
  withoutTatweel,
} from './masthead-words.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { westernFigures } from '../../grammar/written-figures.ts'
import {
  type DocumentForm,
  isKindAlone,
  isOfficialRecords,
  isProposer,
  readForm,
  recommendsDecisions,
} from './form-words.ts'
import { findCalledBody, type NamedHead, readNamedHead } from './named-heads.ts'
import { looksLikeSymbol } from '../lines/page-furniture.ts'
import { isHeadline } from './press-pages.ts'
import { declaredBy } from './declared-texts.ts'
import { readHealthAssembly } from './health-assembly.ts'
import { arabicHealth, openSymbol, otherSymbol, ownSeries, symbolWithin } from './symbol-shapes.ts'
import { isSessionLine } from './session-line.ts'
import {
  isAgain,
  readResolutionHeading,
  type ResolutionHeading,
  symbolBehind,
  titleBehind,
  withYear,
} from './resolution-heading.ts'

/** What has been read so far; readers fill in what is not yet known. */
export interface MastheadFacts {
  readonly language: Language
  symbol: string | null
  stars: number
  distribution: 'general' | 'limited' | 'restricted' | null
  date: string | null
  printedLanguage: Language | null
  originalLanguage: Language | null
  organ: string | null
  body: string | null
  bodyName: string | null
  session: number | null
  /** A line of a session was read, numbered or not. */
  sessionRead: boolean
  place: string | null
  firstDay: string | null
  lastDay: string | null
  agendaItems: AgendaItem[]
  adoptedOn: string | null
  adoptedAt: number | null
  adopted: boolean
  /** What was adopted is a decision. */
  decided: boolean
  resolutionNumber: string | null
  /** The title that follows a resolution's number on its line. */
  headedTitle: string | null
  /** It was called the topic of the debate, which the text itself may not have as its title. */
  topic: boolean
  reportLabel: string | null
  /** What the document calls itself on a line of its own. */
  form: DocumentForm | null
}

export function noFacts(language: Language): MastheadFacts {
  return {
    language,
    symbol: null,
    stars: 0,
    distribution: null,
    date: null,
    printedLanguage: null,
    originalLanguage: null,
    organ: null,
    body: null,
    bodyName: null,
    session: null,
    sessionRead: false,
    place: null,
    firstDay: null,
    lastDay: null,
    agendaItems: [],
    adoptedOn: null,
    adoptedAt: null,
    adopted: false,
    decided: false,
    resolutionNumber: null,
    headedTitle: null,
    topic: false,
    reportLabel: null,
    form: null,
  }
}

/** No line of a masthead is longer, lists of sponsors aside. */
const longestLine = 1000

type Reader = (text: string, facts: MastheadFacts) => Field | null

/** The field that the line is, with its facts noted; null for a line that is none of them. */
export function readMastheadLine(written: string, facts: MastheadFacts): Field | null {
  if (written.length > longestLine) return null
  const text = keepsWords(written) ? written : plainWords(written)
  for (const read of readers) {
    const field = read(text, facts)
    if (field) return keepAsWritten(facts, { text, written, field })
  }
  return null
}

/** Han, figures and stretched words as the readers know them. */
function plainWords(written: string): string {
  return westernFigures(simplifyHan(withoutTatweel(written)))
}

/** The same without noting anything. */
export function readFieldLine(text: string, facts: MastheadFacts): Field | null {
  return readMastheadLine(text, { ...facts, agendaItems: [] })
}

/** Names are kept in the characters of the source. */
function keepAsWritten(
  facts: MastheadFacts,
  { text, written, field }: { text: string; written: string; field: Field },
): Field {
  const { bodyName, reportLabel } = facts
  if (field === 'body' && bodyName !== null && text.startsWith(bodyName))
    facts.bodyName = written.slice(0, bodyName.length)
  if (reportLabel === text) facts.reportLabel = written
  return field
}

/** Of these lines words are kept, as they were written. */
function keepsWords(text: string): boolean {
  return readNamedHead(text) !== null || readResolutionHeading(text) !== null
}

const readers: readonly Reader[] = [
  readNamed,
  readSymbol,
  (text, facts) => {
    if (isDistributionHead(text)) return 'distribution'
    const distribution = readDistribution(text)
    if (distribution) facts.distribution ??= distribution
    return distribution || isProvisional(text) ? 'distribution' : null
  },
  (text, facts) => {
    const original = readOriginalLanguage(text) ?? readOnlyLanguage(text)
    if (original) facts.originalLanguage ??= original
    return original && 'original-language'
  },
  (text, facts) => {
    const language = readLanguageName(text)
    if (language) facts.printedLanguage ??= language
    return language && 'language'
  },
  (text) => (gathered.test(text) ? 'date' : null),
  readDate,
  (text, facts) => {
    // In Chinese the name of the body may stand before its session.
    const plain = text.replace(starsAtEnd, '').replace(/^(?:联合国)?大\s?会(?=\s?第)/u, '')
    const session = parseSession(plain.replace(/\s?[(（][^()（）]*[)）]$/u, ''), facts.language)
    if (session === null && !isSessionLine(plain, facts.language)) return null
    facts.session ??= session
    facts.sessionRead = true
    return 'session'
  },
  (text, facts) => {
    const assembly = readHealthAssembly(text.replace(starsAtEnd, ''), facts.language)
    if (assembly === null) return null
    facts.session ??= assembly.session
    facts.sessionRead = true
    facts.bodyName ??= assembly.name
    return 'session'
  },
  (text, facts) => {
    const placed = parseMeetingDays(text, facts.language)
    const days = placed && isPlace(placed.place) ? placed : parsePeriod(text, facts.language)
    if (days && facts.firstDay === null) Object.assign(facts, days)
    return days && 'meeting-days'
  },
  readAgenda,
  readDeclared,
  readAdoption,
  readMeetingAbove,
  readTitleBehind,
  readHeading,
  (text, facts) => {
    facts.decided ||= recommendsDecisions(text)
    return recommendsDecisions(text) ? 'unread' : null
  },
  readFormLine,
  readBody,
  (text, facts) => {
    if (!isReportLabel(text)) return null
    facts.reportLabel ??= text
    return 'label'
  },
]

/** Words before a day are not always a place: of the name of a place all words but the smallest have capitals. */
function isPlace(words: string): boolean {
  const small = words.match(/(?<![\p{L}-])\p{Ll}{4,}/gu)?.filter((word) => word !== 'hybrid') ?? []
  return words.length <= 60 && small.length === 0
}

/** What programs that gather web pages write before the first words of one: `date 2024-09`. */
const gathered = /^date \d{4}-\d{2}(?:-\d{2})?$/u

/** Behind the day of a working paper: `5 March 2020, 18:30 UTC`. */
const timeOfDay = /[,،，]?\s\d{1,2}:\d{2}(?:\s(?:UTC|GMT))?$/u

/** `(3 May 2023)`, `(Manama, 15 mars 2023)`. */
const inBrackets = /^[(（](?:\p{Lu}[\p{L}’' -]{1,40}, (?=\d{1,2}(?:er)? ))?(.+)[)）]$/u

/** The day of issue; in an adopted text that of adoption, under the session that of a meeting of one day. */
function readDate(text: string, facts: MastheadFacts): Field | null {
  const words = text.replace(timeOfDay, '').replace(inBrackets, '$1').replaceAll(' /', '/')
  // Of the Security Council's older resolutions the day stands under the number, `of 22 November 1967`.
  const underNumber = facts.resolutionNumber !== null && facts.headedTitle === ''
  const read = facts.adopted || underNumber
  const plain = (
    read ? words.replace(/^(?:le|el|on|of|du|de|del|от|المؤرخ|بتاريخ)\s/iu, '') : words
  ).replace(/ \((\p{Script=Arabic}+)\) /u, '/$1 ')
  const day = parseDay(plain, facts.language) ?? parseDay(plain, 'en')
  if (day === null) return null
  if (read && facts.adoptedOn === null) {
    facts.adopted = true
    facts.adoptedOn = day
    return 'adoption'
  }
  if (facts.date !== null && facts.sessionRead && facts.firstDay === null) {
    Object.assign(facts, { firstDay: day, lastDay: day })
    return 'meeting-days'
  }
  facts.date ??= day
  return 'date'
}

/** The lines of Model UN papers, which say what they are. */
function readNamed(text: string, facts: MastheadFacts): Field | null {
  const named = readNamedHead(text)
  return named && named.value !== '' ? namedReaders[named.head](named.value, facts) : null
}

/** Students end it as a sentence. */
const topicEnd = /(?<=^[^.]*\p{L}{3})\.$/u

const namedReaders: Readonly<Record<NamedHead, Reader>> = {
  body: readCalledBody,
  topic: (value, facts) => {
    if (facts.headedTitle !== null) return null
    Object.assign(facts, { headedTitle: value.replace(topicEnd, ''), topic: true })
    return 'label'
  },
  sponsors: () => null,
  signatories: () => 'signatories',
  delegate: () => 'label',
  session: readCalledSession,
  date: readCalledDate,
  code: (value, facts) => {
    if (looksLikeSymbol(value)) facts.symbol ??= value
    return 'symbol'
  },
}

/** With the name of the conference behind it: `61st Session, NAMI MUN`. */
function readCalledSession(value: string, facts: MastheadFacts): Field {
  facts.session ??= parseSession(value.split(/[,，،]/u)[0] ?? '', facts.language)
  facts.sessionRead = true
  return 'session'
}

/** The head says what it is, in whatever form the day is written. */
function readCalledDate(value: string, facts: MastheadFacts): Field {
  return readDate(value, facts) ?? 'date'
}

function readCalledBody(name: string, facts: MastheadFacts): Field {
  facts.body ??= findCalledBody(name, facts.language)
  facts.bodyName ??= name
  return 'body'
}

function readSymbol(text: string, facts: MastheadFacts): Field | null {
  if (isOtherSymbol(text) || isOrganLetter(text, facts)) return 'symbol'
  if (!looksLikeSymbol(text) && !otherSymbol.test(text)) return readSymbolWithin(text, facts)
  const symbol = text.replace(/\s?(\*{0,3})$/, '$1')
  const parsed = parseSymbol(symbol)
  const stars = /\*{0,3}$/.exec(symbol)?.[0].length ?? 0
  if (facts.symbol === null && (parsed.ok || ownSeries.test(symbol))) {
    facts.symbol = symbol.slice(0, symbol.length - stars)
    facts.stars = stars
  }
  return parsed.ok || facts.symbol !== null ? 'symbol' : null
}

/** Where no line has it alone: behind the word for a document, with the body whose document it is. */
function readSymbolWithin(text: string, facts: MastheadFacts): Field | null {
  const found = facts.symbol === null ? symbolWithin(text) : null
  if (!found || !looksLikeSymbol(found.symbol)) return null
  const { symbol, before } = found
  if (!parseSymbol(symbol).ok && !ownSeries.test(symbol)) return null
  if (before !== '' && findBody(before, facts.language) === null) return null
  facts.symbol = symbol
  return 'symbol'
}

/** Left open, or the one that the same document has in Arabic. */
function isOtherSymbol(text: string): boolean {
  return openSymbol.test(text) || arabicHealth.test(text)
}

/** Until 1997 the first page began with the letter of the organ, set large above everything else. */
function isOrganLetter(text: string, { symbol, organ, session }: MastheadFacts): boolean {
  return /^[AEST]$/u.test(text) && symbol === null && organ === null && session === null
}

/** At UNESCO and the World Health Organization items are so called over a text. */
const itemAlone = /^(?:point|item|punto|пункт)\s(\d{1,3}(?:\.\d{1,2})?)\.?$/iu

function readAgenda(text: string, facts: MastheadFacts): Field | null {
  // The World Health Organization has a dash for the point of `16.4` in Arabic.
  const plain = text.replace(/^(البند \d{1,2})-(?=\d{1,2} )/u, '$1.')
  const numbers = parseAgendaItems(plain, facts.language) ?? itemAlone.exec(text)?.slice(1)
  if (!numbers) return null
  facts.agendaItems.push(...numbers.map((number) => ({ number, title: '' })))
  return 'agenda-item'
}

function readAdoption(text: string, facts: MastheadFacts): Field | null {
  const adoption = isAdoptionLine(text)
  if (!adoption && (/^[[［〔【].*[\]］〕】]$/s.test(text) || isOutcome(text)))
    return 'adoption-note'
  if (!adoption) return null
  facts.adopted = true
  facts.decided ||= isDecisionAdopted(text)
  facts.adoptedOn ??= findDay(text, facts.language)
  facts.adoptedAt ??= findMeeting(text)
  const number = /^通过日期.*第(\d{1,4} ?\([XVI]+\)|\d{1,3}\/\d{1,3})号决议/u.exec(text)?.[1]
  facts.resolutionNumber ??= number?.replace(/ ?\(/u, ' (') ?? null
  facts.resolutionNumber = withYear(facts.resolutionNumber, facts.adoptedOn)
  return 'adoption'
}

/** Of a declaration: the resolution by which it was adopted, mostly with the day. */
function readDeclared(text: string, facts: MastheadFacts): Field | null {
  const number = declaredBy(text)
  if (number === null) return null
  facts.adopted = true
  facts.resolutionNumber ??= number
  facts.adoptedOn ??= findDay(text, facts.language)
  return 'adoption'
}

/** In the 1990s the meeting and the day stood above the number: `85th plenary meeting` under `A/RES/48/141`. */
function readMeetingAbove(text: string, facts: MastheadFacts): Field | null {
  const meeting = facts.symbol?.includes('/RES/') ? readMeeting(text) : null
  if (meeting === null || facts.adoptedAt !== null) return null
  facts.adopted = true
  facts.adoptedAt = meeting
  return 'adoption'
}

function readTitleBehind(text: string, facts: MastheadFacts): Field | null {
  const title = facts.headedTitle === '' ? titleBehind(facts.resolutionNumber, text) : null
  facts.headedTitle = title ?? facts.headedTitle
  return title === null ? null : 'resolution-number'
}

function readHeading(text: string, facts: MastheadFacts): Field | null {
  const heading = readResolutionHeading(text)
  // A page may name the resolution above; its title stands behind the number all the same.
  if (!heading || (facts.resolutionNumber !== null && !isAgain(heading, facts))) return null
  if (heading.number !== '') facts.resolutionNumber = heading.number
  facts.headedTitle = titleOf(heading, facts)
  // Arabic pages have the day before the title.
  const dated = facts.headedTitle === '' || /\sالمؤرخ\s/u.test(text)
  if (dated) facts.adoptedOn ??= findDay(text, facts.language)
  facts.decided ||= heading.decision === true
  return 'resolution-number'
}

/** `Resolution 1224 (1999), adopted by the Security Council at its 3971st meeting, on 28 January 1999` on one line has none. */
function titleOf(heading: ResolutionHeading, facts: MastheadFacts): string {
  if (readAdoption(heading.title, facts) === 'adoption') return ''
  const symbol = symbolBehind(heading)
  facts.symbol ??= symbol
  return symbol === null ? heading.title : ''
}

/** `Addendum`, `Summary record of the 12th meeting`, `Proposal by the President`. */
function readFormLine(text: string, facts: MastheadFacts): Field | null {
  const form = readForm(text)
  if (form) facts.form ??= form
  if (form || isProposer(text) || isKindAlone(text)) return 'label'
  if (isOfficialRecords(text)) return 'record'
  if (!isRecordTitle(text) || /[:：;；]/u.test(text)) return null
  if (facts.form === null && facts.headedTitle === null) {
    facts.form = 'record'
    if (!isCompilationText(text)) facts.headedTitle = text
  }
  return 'record'
}

function readBody(text: string, facts: MastheadFacts): Field | null {
  const name = text.replace(starsAtEnd, '')
  const code = /[,，،]$/.test(name) ? null : findBody(name, facts.language)
  const body = bodyOf(code)
  if (body) {
    const isOrgan = body.organ === body.code
    if (isOrgan && facts.organ === null) facts.organ = body.code
    else facts.body ??= body.code
    return isOrgan ? 'organ' : 'body'
  }
  if (facts.bodyName !== null && isSameName(facts.bodyName, name)) return 'body'
  if (facts.bodyName !== null || facts.agendaItems.length > 0) return null
  return readBodyName(name, facts)
}

function readBodyName(name: string, facts: MastheadFacts): Field | null {
  if (!looksLikeBody(name) || isHeadline(name, facts.language)) return null
  facts.bodyName = name
  return 'body'
}

/** A body may be named at the head of the page and again over the session. */
function isSameName(name: string, again: string): boolean {
  return name.toLowerCase() === again.toLowerCase()
}
