// The masthead as Penholder keeps it, from the front of the document, its end, its job number and its asterisk notes.
import { bodyText, type DraftText, type Part } from '../../document/draft-text.ts'
import type { Adoption, DocumentKind, Masthead } from '../../document/masthead.ts'
import { allBodies, bodyOf, findBody } from '../../grammar/bodies.ts'
import { parseSymbol } from '../../grammar/document-symbol.ts'
import { jobNumberIn } from '../../grammar/job-number.ts'
import { readBehalfNote } from '../../grammar/on-behalf.ts'
import { readNames } from '../../grammar/read-sponsor-line.ts'
import { type Block, withLabel } from '../body/block.ts'
import type { BodyRoles } from '../body/role.ts'
import { decideKind } from './document-kind.ts'
import { isAdoptionNote, isFirstPageNote } from './first-page-notes.ts'
import type { FrontMatter } from './front-matter.ts'
import { type LeagueClosing, readLeagueClosing } from './league-closing.ts'
import {
  type Ambiguity,
  excerptOf,
  type FieldLine,
  type FurnitureLine,
  type ImportedSponsors,
} from '../imported-document.ts'
import { symbolWithin } from './symbol-shapes.ts'
import { sessionOfHead } from '../lines/volume-heads.ts'
import {
  findDay,
  findMeeting,
  isNumberedTitle,
  isRecordTitle,
  isReissueNote,
} from './masthead-words.ts'
import { isStars } from '../notes/note-signs.ts'
import { sessionOfSubject } from './session-line.ts'
import { readReport, readVote } from '../body/read-adoption.ts'
import type { ReadNote, ReadNotes } from '../notes/read-notes.ts'
import { isSpoken } from '../body/spoken-words.ts'

export interface MastheadParts {
  readonly front: FrontMatter
  readonly body: BodyRoles
  readonly blocks: readonly Block[]
  readonly notes: ReadNotes
  readonly furniture: readonly FurnitureLine[]
  readonly text: DraftText
  /** The signs that something in the text refers to. */
  readonly referred: ReadonlySet<string>
  /** Notes whose sign is that of another, which has the references. */
  readonly spare: ReadonlySet<ReadNote>
  /** The notes to the lines that close the text. */
  readonly ofAdoption: readonly ReadNote[]
  readonly subject: string | null
}

export interface JoinedMasthead {
  readonly masthead: Masthead
  readonly sponsors: ImportedSponsors
  readonly fields: readonly FieldLine[]
  readonly ambiguities: readonly Ambiguity[]
}

export function joinMasthead(parts: MastheadParts): JoinedMasthead {
  const { front } = parts
  const { facts } = front
  const stars = readMastheadNotes(parts)
  const adoption = readManner(parts)
  const printed = facts.symbol ?? otherSymbol(parts)
  const derived = printed === null ? numberedSymbol(parts) : null
  const symbol = printed ?? derived
  const record = findRecord(front)
  const kind = kindBeside(record, callKind(parts, symbol))
  const masthead: Masthead = {
    kind,
    language: facts.language,
    originalLanguage: facts.originalLanguage ?? facts.language,
    symbol,
    distribution: facts.distribution ?? defaultDistribution(kind),
    date: facts.date,
    ...readBodies(parts, symbol),
    session: sessionOf(parts),
    place: facts.place,
    firstDay: facts.firstDay,
    lastDay: facts.lastDay,
    agendaItems: facts.agendaItems,
    jobNumber: readJobNumber(parts.furniture),
    reissued: stars.reissued,
    adoption: joinAdoption(parts, adoption.facts),
    resolutionNumber: numberOf(facts, kind, printed) ?? findLeague(parts)?.number ?? null,
  }
  return {
    masthead,
    sponsors: readSponsors(parts, kind, stars.onBehalfOf),
    fields: [...stars.fields, ...closing(parts), ...parts.ofAdoption.map(asAdoptionNote)],
    ambiguities: [
      ...stars.ambiguities,
      ...unknownSponsors(front),
      ...adoption.ambiguities,
      ...sayDerived(derived, front),
      ...sayKind(kind, record, front),
    ],
  }
}

/** What the last line of a resolution of the League of Arab States says. */
function findLeague({ blocks, body }: MastheadParts): LeagueClosing | null {
  const lines = blocks.filter((_, index) => body.roles[index] === null)
  return lines.map(({ text }) => readLeagueClosing(text)).find((read) => read !== null) ?? null
}

/** Volumes have it at the head of their pages only; copies may have it in the symbol alone, or in the number of the resolution. */
function sessionOf(parts: MastheadParts): number | null {
  const { front, furniture, subject } = parts
  const { facts } = front
  const league = findLeague(parts)
  if (league) return league.session
  if (facts.sessionRead) return facts.session
  const met = subject === null ? null : sessionOfSubject(subject, facts.language)
  if (met !== null) return met
  const heads = furniture.filter(({ what }) => what === 'running-head')
  const read = heads.map(({ text }) => sessionOfHead(text)).find((session) => session !== null)
  const numbered =
    /^A\/(?:HRC\/)?RES\/(\d{1,3})\/\d/u.exec(facts.symbol ?? '')?.[1] ??
    /^(\d{2})\/\d{1,3}$/u.exec(facts.resolutionNumber ?? '')?.[1]
  return read ?? (numbered === undefined ? null : Number(numbered))
}

/** In the volumes of the Security Council the day stands over the number of a resolution, and only the meeting under its text. */
function dayOverNumber({ front, body }: MastheadParts): string | null {
  const { date, distribution, symbol, resolutionNumber } = front.facts
  const volume = distribution === null && symbol === null && resolutionNumber !== null
  return volume && body.meeting !== null ? date : null
}

/** When and where it was adopted, and how. */
function joinAdoption(parts: MastheadParts, manner: Partial<Adoption>): Adoption | null {
  const { facts } = parts.front
  const noted = readAdoptionNote(parts)
  const date = facts.adoptedOn ?? parts.body.adoptedOn ?? dayOverNumber(parts) ?? noted?.date
  const meeting = facts.adoptedAt ?? parts.body.meeting ?? noted?.meeting ?? null
  return date ? { date, meeting, ...manner } : null
}

/** Of the note to a title that says when the text was adopted; null where there is none. */
function readAdoptionNote({ notes, front, referred }: MastheadParts) {
  const { language } = front.facts
  const note = notes.notes.find(
    ({ sign, text }) => isStars(sign) && !referred.has(sign) && isAdoptionNote(text),
  )
  if (!note) return null
  return { date: findDay(note.text, language), meeting: findMeeting(note.text) }
}

function asAdoptionNote({ sign, text, line }: ReadNote): FieldLine {
  return { line, text: `${sign} ${text}`, field: 'adoption-note' }
}

function callKind(parts: MastheadParts, symbol: string | null): DocumentKind {
  const { front, body, text } = parts
  const { facts } = front
  const paragraphs = text.paragraphs.filter(({ kind }) => kind === 'paragraph')
  return decideKind({
    label: front.label === null ? null : (front.sponsorLine?.label ?? null),
    form: facts.form,
    symbol,
    decided: facts.decided,
    adopted:
      isNumberedTitle(front.title) ||
      findLeague(parts) !== null ||
      facts.adopted ||
      facts.resolutionNumber !== null ||
      body.meeting !== null ||
      readAdoptionNote(parts) !== null,
    subject: parts.subject !== null,
    negotiated: isNegotiated(parts),
    reportLabel: facts.reportLabel !== null,
    ...countParts(text),
    paragraphs: paragraphs.length,
    spoken: paragraphs.filter((each) => isSpoken(bodyText(each), facts.language)).length,
    title: front.title,
  })
}

/** Called PP and OP, or beginning with the preamble, without the subject line that would tell. */
function isNegotiated({ blocks, body }: MastheadParts): boolean {
  const all = body.roles.map((role) => (role?.kind === 'paragraph' ? role.part : null))
  const spoken = all.filter((_, index) => blocks[index]?.label?.shape === 'spoken')
  const opened = all.find((part) => part !== null) === 'preamble'
  const parts: readonly (Part | null)[] = opened ? all : spoken
  return parts.includes('preamble') && parts.includes('operative')
}

/** A record may hold the whole of a draft and is none. */
function kindBeside(record: Line | null, called: DocumentKind): DocumentKind {
  return record !== null && called !== 'resolution' ? 'record' : called
}

type Line = Pick<FieldLine, 'line' | 'text'>

/** The line that calls the document the record of a meeting. */
function findRecord({ title, titleLine, label, fields }: FrontMatter): Line | null {
  if (label === null && isRecordTitle(title)) return { line: titleLine, text: title }
  const told = new Set<FieldLine['field']>(['unread', 'label', 'agenda-title', 'body', 'record'])
  return fields.find(({ field, text }) => told.has(field) && isRecordTitle(text)) ?? null
}

/** What each of these kinds is told to be, the reading taken first. */
const notResolutions: Partial<Record<DocumentKind, string>> = {
  amendment: 'an amendment',
  addendum: 'an addendum',
  corrigendum: 'a corrigendum',
  record: 'a record',
}

/** An amendment, a record and what is added to a draft say themselves that they are no resolution. */
function sayKind(kind: DocumentKind, record: Line | null, front: FrontMatter): Ambiguity[] {
  const what = notResolutions[kind]
  if (what === undefined) return []
  const called = front.fields.find(({ field }) => field === 'sponsors' || field === 'label')
  const line = record ?? called ?? { line: 1, text: front.title }
  const words = kind === 'amendment' ? (front.label ?? line.text) : line.text
  return [doubt('not-a-resolution', line.line, words, [what, 'a draft resolution'])]
}

/** On whose report, and with which votes. */
function readManner({ front, blocks, body }: MastheadParts) {
  const { language } = front.facts
  const closing = blocks.filter((_, index) => body.roles[index] === null)
  const vote = readVote(
    closing.map(({ text }) => text),
    language,
  )
  const notes = front.fields.filter(({ field }) => field === 'adoption-note')
  const onReport = notes.map(({ text }) => readReport(text, language)).find((read) => read !== null)
  const facts: Partial<Adoption> = {
    ...(vote.mode && { mode: vote.mode }),
    ...(vote.votes && { votes: vote.votes }),
    ...(onReport && { onReport }),
  }
  const ambiguities = vote.unknown.map((name) =>
    doubt('unknown-sponsor', closing[0]?.line ?? 1, name, ['no State', 'a State that voted']),
  )
  return { facts, ambiguities }
}

/** A draft is issued in the limited series (rules.md 1.5). */
function defaultDistribution(kind: DocumentKind): Masthead['distribution'] {
  return kind === 'draft-resolution' || kind === 'amendment' ? 'limited' : 'general'
}

function countParts(text: DraftText) {
  const count = (wanted: (part: string, kind: string) => boolean) =>
    text.paragraphs.filter(({ part, kind }) => wanted(part, kind)).length
  return {
    numbered: count((part, kind) => part === 'numbered' && kind === 'paragraph'),
    headings: count((part, kind) => kind === 'heading' && part !== 'title'),
    hasText: count((part) => part !== 'title') > 0,
  }
}

/** The body from its line, from the symbol, or from the subject of the text; in this order. */
function readBodies(
  { front, subject }: MastheadParts,
  symbol: string | null,
): Pick<Masthead, 'organ' | 'body' | 'bodyName'> {
  const { facts } = front
  const bySymbol = bodyOfSymbol(symbol)
  const bySubject = subject === null ? null : findBody(subject, facts.language)
  const organ = facts.organ
  const unnamed = facts.bodyName === null ? (bySymbol ?? organ ?? bySubject) : bySymbol
  const body = facts.body ?? unnamed
  return {
    organ: organ ?? bodyOf(body)?.organ ?? bodyOf(bySubject)?.organ ?? null,
    body,
    bodyName: body === null ? facts.bodyName : null,
  }
}

function bodyOfSymbol(symbol: string | null): string | null {
  if (symbol === null) return null
  const fitting = allBodies.filter(({ prefix }) => {
    if (!symbol.startsWith(`${prefix}/`)) return false
    // Another body of the organ: E/ESCAP, A/AC.109, S/AC.37.
    const next = symbol.slice(prefix.length + 1)
    return !/^(?!RES|DEC|INF|BUR|PRST|ES-|S-|L\.)[A-Z]/.test(next)
  })
  return fitting.toSorted((a, b) => b.prefix.length - a.prefix.length)[0]?.code ?? null
}

/** An extraction may lack the masthead's symbol; the running heads repeat it without its asterisks (rules.md 1.4). */
function headedSymbol(furniture: readonly FurnitureLine[]): string | null {
  const heads = furniture.filter(({ what }) => what === 'running-head')
  const symbols = heads.flatMap(({ text }) =>
    text
      .trim()
      .split(/\s{2,}/)
      .filter((part) => parseSymbol(part).ok),
  )
  const [only, ...others] = new Set(symbols)
  return only !== undefined && others.length === 0 ? only : null
}

/** Below the day of adoption an extraction may have the symbol of the running heads. */
function closingSymbol({ blocks, body }: MastheadParts): string | null {
  const symbol = blocks.find(({ text }, index) => {
    return body.roles[index] === null && parseSymbol(text).ok
  })
  return symbol?.text ?? null
}

/** Where no line of the masthead has it. */
function otherSymbol(parts: MastheadParts): string | null {
  return labelSymbol(parts.front) ?? headedSymbol(parts.furniture) ?? closingSymbol(parts)
}

/** `Draft resolution A/C.3/80/L.5`: what the document is called by itself, without those who submit it. */
function labelSymbol({ label, sponsorLine }: FrontMatter): string | null {
  const named = sponsorLine !== null && sponsorLine.delegations.length > 0
  const found = label === null || named ? null : symbolWithin(label)
  // `Amendments to draft resolution A/C.3/80/L.5` have another one.
  return found?.before === '' ? found.symbol : null
}

/** A resolution of the General Assembly has its symbol by its number. */
function numberedSymbol({ front, body, subject }: MastheadParts): string | null {
  const { resolutionNumber, adopted, organ, language } = front.facts
  if (resolutionNumber === null || !(adopted || body.meeting !== null)) return null
  const speaker = subject === null ? null : findBody(subject, language)
  const symbol = `A/RES/${resolutionNumber}`
  return (speaker ?? organ) === 'GA' && parseSymbol(symbol).ok ? symbol : null
}

/** A resolution that says its number nowhere else has it in its symbol: A/HRC/RES/25/6, S/RES/2467 (2019). */
function numberOf(
  { resolutionNumber }: FrontMatter['facts'],
  kind: DocumentKind,
  symbol: string | null,
): string | null {
  if (resolutionNumber !== null || kind !== 'resolution') return resolutionNumber
  const shape =
    /^(?:A(?:\/HRC)?\/RES\/(\d{2}\/\d{1,3})|E\/RES\/(\d{4}\/\d{1,3})|S\/RES\/(\d{1,4} \(\d{4}\)))$/u
  return (
    (symbol &&
      shape
        .exec(symbol)
        ?.slice(1)
        .find((number) => number !== undefined)) ??
    null
  )
}

function sayDerived(symbol: string | null, { fields }: FrontMatter): Ambiguity[] {
  if (symbol === null) return []
  const line = fields.find(({ field }) => field === 'resolution-number')
  return [doubt('masthead-line', line?.line ?? 1, line?.text ?? symbol, [symbol, 'no symbol'])]
}

function readJobNumber(furniture: readonly FurnitureLine[]): string | null {
  for (const { what, text } of furniture) {
    if (what !== 'job-number' && what !== 'page-number') continue
    const number = jobNumberIn(text)
    if (number !== null) return number
  }
  return null
}

/** Notes of page 1 that nothing in the text refers to: of a reissue, of a group that is spoken for, of the Human Rights Council's members. */
function readMastheadNotes({ notes, front, referred, spare, ofAdoption }: MastheadParts) {
  const read = notes.notes
    .filter((note) => !ofAdoption.includes(note))
    .filter((note) => {
      const ofPage = isStars(note.sign) || isFirstPageNote(note.text)
      return spare.has(note) || (ofPage && !referred.has(note.sign))
    })
    .map((note) => readMastheadNote(note, front))
  const strays = notes.strays.map(({ number, text }) => ({
    field: { line: number, text, field: 'unread' as const },
    doubt: doubt('note-out-of-order', number, text, ['the rest of a note', 'text']),
  }))
  return {
    reissued: read.flatMap(({ day }) => day ?? []),
    fields: [...read, ...strays].map(({ field }) => field),
    ambiguities: [...read, ...strays].flatMap((each) => each.doubt ?? []),
    onBehalfOf: Object.fromEntries(
      read.flatMap(({ group, bearers }) =>
        group === null ? [] : bearers.map((code): [string, string] => [code, group]),
      ),
    ),
  }
}

function readMastheadNote({ sign, text, line }: ReadNote, front: FrontMatter) {
  const { language } = front.facts
  const day = isReissueNote(text) ? findDay(text, language) : null
  const field: FieldLine['field'] = day === null ? 'masthead-note' : 'reissue'
  const written = `${sign} ${text}`
  const group = readBehalfNote(text, language)?.group ?? null
  const bearers = front.marks.get(sign) ?? []
  const known = day !== null || (isFirstPageNote(text) && (group === null || bearers.length > 0))
  const readings = ['a note to the masthead', 'a note to the text']
  return {
    day,
    group,
    bearers,
    field: { line, text: written, field },
    doubt: known ? null : doubt('masthead-line', line, written, readings),
  }
}

function doubt(
  code: Ambiguity['code'],
  line: number,
  text: string,
  alternatives: readonly string[],
): Ambiguity {
  return { code, line, excerpt: excerptOf(text), alternatives }
}

function closing({ blocks, body }: MastheadParts): FieldLine[] {
  return blocks.flatMap((block, index): FieldLine[] => {
    if (body.roles[index] !== null) return []
    const { line, text } = block
    const field = body.behind.fields.get(index)
    if (field) return [{ line, text: withLabel(block), field }]
    if (parseSymbol(text).ok) return [{ line, text, field: 'symbol' }]
    return [{ line, text, field: text.startsWith('[') ? 'adoption-note' : 'adoption' }]
  })
}

function readSponsors(
  { front, body, blocks }: MastheadParts,
  kind: DocumentKind,
  noted: Readonly<Record<string, string>>,
): ImportedSponsors {
  const {
    delegations = [],
    unknown = [],
    onBehalfOf = {},
  } = front.sponsorLine ?? lateSponsors(body, blocks) ?? {}
  const acting = { ...onBehalfOf, ...noted }
  const more = Object.keys(acting).length > 0 && { onBehalfOf: acting }
  if (kind !== 'addendum' || delegations.length > 0) return { delegations, unknown, ...more }
  // An addendum names them in its text, behind a colon (rules.md 1.5).
  const words = blocks.map(({ text }) => text).join(' ')
  const list = words.slice(words.search(/[:：]/u) + 1).replace(/[.。]\s*$/u, '')
  const added = readNames(list, front.facts.language)
  return added.delegations.length > added.unknown.length ? added : { delegations, unknown, ...more }
}

/** Those at the end of a paper, where they were taken for its sponsors. */
function lateSponsors({ behind, roles }: BodyRoles, blocks: readonly Block[]) {
  const taken = blocks.some((_, at) => roles[at] === null && behind.fields.get(at) === 'sponsors')
  return taken ? behind.sponsors : null
}

function unknownSponsors({ sponsorLine, fields }: FrontMatter): Ambiguity[] {
  const lines = fields.filter(({ field }) => field === 'sponsors')
  return (sponsorLine?.unknown ?? []).map((name) => {
    const { line } = lines.find(({ text }) => text.includes(name)) ?? lines[0] ?? { line: 1 }
    return doubt('unknown-sponsor', line, name, ['a sponsor that is no State', 'no sponsor'])
  })
}
