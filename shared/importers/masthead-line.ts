// Reads one line (or one column of a line) of a masthead into the facts it states.
import type { Language } from '../document/language.ts'
import type { AgendaItem } from '../document/masthead.ts'
import { parseAgendaItems } from '../grammar/agenda-item.ts'
import { bodyOf, findBody } from '../grammar/bodies.ts'
import { parseDay, parseMeetingDays } from '../grammar/calendar.ts'
import { parseSymbol } from '../grammar/document-symbol.ts'
import { parseSession } from '../grammar/ordinal.ts'
import type { Field } from './imported-document.ts'
import {
  findDay,
  findMeeting,
  isAdoptionLine,
  isOutcome,
  isProvisional,
  isReportLabel,
  looksLikeBody,
  readDistribution,
  readLanguageName,
  readOnlyLanguage,
  readOriginalLanguage,
} from './masthead-words.ts'
import { simplifyHan } from '../simplify-han.ts'
import { looksLikeSymbol } from './page-furniture.ts'
import { readResolutionHeading } from './resolution-heading.ts'

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
  place: string | null
  firstDay: string | null
  lastDay: string | null
  agendaItems: AgendaItem[]
  adoptedOn: string | null
  adoptedAt: number | null
  adopted: boolean
  resolutionNumber: string | null
  /** The title that follows a resolution's number on its line. */
  headedTitle: string | null
  reportLabel: string | null
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
    place: null,
    firstDay: null,
    lastDay: null,
    agendaItems: [],
    adoptedOn: null,
    adoptedAt: null,
    adopted: false,
    resolutionNumber: null,
    headedTitle: null,
    reportLabel: null,
  }
}

type Reader = (text: string, facts: MastheadFacts) => Field | null

/** The field that the line is, with its facts noted; null for a line that is none of them. */
export function readMastheadLine(written: string, facts: MastheadFacts): Field | null {
  const text = keepsWords(written) ? written : simplifyHan(written)
  for (const read of readers) {
    const field = read(text, facts)
    if (field) return keepAsWritten(facts, { text, written, field })
  }
  return null
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
  return [committee, topic].some((pattern) => pattern.test(text)) || /^[\d/S-]+[.．]/.test(text)
}

const readers: readonly Reader[] = [
  readNamed,
  readSymbol,
  (text, facts) => {
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
  (text, facts) => {
    const written = facts.adopted ? text.replace(/^(?:le|el|on)\s/iu, '') : text
    const day = parseDay(written, facts.language) ?? parseDay(written, 'en')
    if (day !== null && facts.adopted && facts.adoptedOn === null) {
      facts.adoptedOn = day
      return 'adoption'
    }
    if (day !== null) facts.date ??= day
    return day === null ? null : 'date'
  },
  (text, facts) => {
    const session = parseSession(text.replace(/\s*\*+$/, ''), facts.language)
    if (session !== null) facts.session ??= session
    return session === null ? null : 'session'
  },
  (text, facts) => {
    const days = parseMeetingDays(text, facts.language)
    if (days && facts.firstDay === null) Object.assign(facts, days)
    return days && 'meeting-days'
  },
  readAgenda,
  readAdoption,
  readHeading,
  readBody,
  (text, facts) => {
    if (!isReportLabel(text)) return null
    facts.reportLabel ??= text
    return 'label'
  },
]

const committee =
  /^(?:committee|forum|organ|council|комитет|comité|委员会|委員會|اللجنة)\s?[:：]\s*(\S.*)$/iu
const topic =
  /^(?:topic|subject|issue|question|agenda topic|title|sujet|thème|tema|тема|议题|主题|議題|主題|الموضوع)\s?[:：]\s*(\S.*)$/iu
const others =
  /^(?:signator(?:y|ies)|signataires|signatarios|подписавшие|[联聯][署合][国國]|附[议議][国國])\s?[:：]/iu

/** The lines of Model UN papers, which say what they are. */
function readNamed(text: string, facts: MastheadFacts): Field | null {
  const body = committee.exec(text)?.[1]
  if (body !== undefined) {
    facts.body ??= findBody(body, facts.language)
    facts.bodyName ??= body
    return 'body'
  }
  const title = topic.exec(text)?.[1]
  if (title !== undefined && facts.headedTitle === null) {
    facts.headedTitle = title
    return 'label'
  }
  return others.test(text) ? 'unread' : null
}

function readSymbol(text: string, facts: MastheadFacts): Field | null {
  if (!looksLikeSymbol(text)) return null
  const symbol = text.replace(/\s?(\*{0,3})$/, '$1')
  const parsed = parseSymbol(symbol)
  const stars = /\*{0,3}$/.exec(symbol)?.[0].length ?? 0
  if (facts.symbol === null && (parsed.ok || /\/(?:L|CRP|RES|WP|INF)\b/.test(symbol))) {
    facts.symbol = symbol.slice(0, symbol.length - stars)
    facts.stars = stars
  }
  return parsed.ok || facts.symbol !== null ? 'symbol' : null
}

function readAgenda(text: string, facts: MastheadFacts): Field | null {
  const numbers = parseAgendaItems(text, facts.language)
  if (!numbers) return null
  facts.agendaItems.push(...numbers.map((number) => ({ number, title: '' })))
  return 'agenda-item'
}

function readAdoption(text: string, facts: MastheadFacts): Field | null {
  const adoption = isAdoptionLine(text)
  if (!adoption && (/^\[.*\]$/s.test(text) || isOutcome(text))) return 'adoption-note'
  if (!adoption) return null
  facts.adopted = true
  facts.adoptedOn ??= findDay(text, facts.language)
  facts.adoptedAt ??= findMeeting(text)
  return 'adoption'
}

function readHeading(text: string, facts: MastheadFacts): Field | null {
  const heading = readResolutionHeading(text)
  if (!heading || facts.resolutionNumber !== null) return null
  if (heading.number !== '') facts.resolutionNumber = heading.number
  facts.headedTitle = heading.title
  return 'resolution-number'
}

function readBody(text: string, facts: MastheadFacts): Field | null {
  const name = text.replace(/\s*\*+$/, '')
  const code = /[,，،]$/.test(name) ? null : findBody(name, facts.language)
  const body = bodyOf(code)
  if (body) {
    if (body.organ === body.code && facts.organ === null) facts.organ = body.code
    else facts.body ??= body.code
    return body.organ === body.code ? 'organ' : 'body'
  }
  if (!looksLikeBody(name) || facts.bodyName !== null || facts.agendaItems.length > 0) return null
  facts.bodyName = name
  return 'body'
}
