// The masthead as Penholder keeps it, from the front of the document, its end, its job number and its asterisk notes.
import type { DraftText } from '../document/draft-text.ts'
import type { Adoption, DocumentKind, Masthead } from '../document/masthead.ts'
import { allBodies, bodyOf, findBody } from '../grammar/bodies.ts'
import { parseSymbol } from '../grammar/document-symbol.ts'
import type { Block } from './body-blocks.ts'
import type { BodyRoles } from './body-roles.ts'
import { decideKind } from './document-kind.ts'
import type { FrontMatter } from './front-matter.ts'
import {
  type Ambiguity,
  excerptOf,
  type FieldLine,
  type FurnitureLine,
  type ImportedSponsors,
} from './imported-document.ts'
import { findDay, isRecordTitle, isReissueNote } from './masthead-words.ts'
import { isStars } from './note-signs.ts'
import { readReport, readVote } from './read-adoption.ts'
import type { ReadNotes } from './read-notes.ts'

export interface MastheadParts {
  readonly front: FrontMatter
  readonly body: BodyRoles
  readonly blocks: readonly Block[]
  readonly notes: ReadNotes
  readonly furniture: readonly FurnitureLine[]
  readonly text: DraftText
  /** The signs that something in the text refers to. */
  readonly referred: ReadonlySet<string>
  readonly subject: string | null
}

export interface JoinedMasthead {
  readonly masthead: Masthead
  readonly sponsors: ImportedSponsors
  readonly fields: readonly FieldLine[]
  readonly ambiguities: readonly Ambiguity[]
}

export function joinMasthead(parts: MastheadParts): JoinedMasthead {
  const { front, body } = parts
  const { facts } = front
  const stars = readStarNotes(parts)
  const date = facts.adoptedOn ?? body.adoptedOn
  const adoption = readManner(parts)
  const symbol = facts.symbol ?? headedSymbol(parts.furniture)
  const record = findRecord(front)
  const called = decideKind({
    label: front.sponsorLine?.label ?? null,
    symbol,
    adopted: facts.adopted || facts.resolutionNumber !== null || body.meeting !== null,
    subject: parts.subject !== null,
    reportLabel: facts.reportLabel !== null,
    ...countParts(parts.text),
    title: front.title,
  })
  const kind = kindBeside(record, called)
  const masthead: Masthead = {
    kind,
    language: facts.language,
    originalLanguage: facts.originalLanguage ?? facts.language,
    symbol,
    distribution: facts.distribution ?? defaultDistribution(kind),
    date: facts.date,
    ...readBodies(parts, symbol),
    session: facts.session,
    place: facts.place,
    firstDay: facts.firstDay,
    lastDay: facts.lastDay,
    agendaItems: facts.agendaItems,
    jobNumber: readJobNumber(parts.furniture),
    reissued: stars.reissued,
    adoption:
      date === null ? null : { date, meeting: facts.adoptedAt ?? body.meeting, ...adoption.facts },
    resolutionNumber: facts.resolutionNumber,
  }
  return {
    masthead,
    ...readSponsors(front),
    fields: [...stars.fields, ...closing(parts)],
    ambiguities: [
      ...stars.ambiguities,
      ...unknownSponsors(front),
      ...adoption.ambiguities,
      ...sayKind(kind, record, front),
    ],
  }
}

/** A record may hold the whole of a draft and is none. */
function kindBeside(record: Line | null, called: DocumentKind): DocumentKind {
  return record !== null && called !== 'resolution' ? 'unknown' : called
}

type Line = Pick<FieldLine, 'line' | 'text'>

/** The line that calls the document the record of a meeting. */
function findRecord({ title, titleLine, label, fields }: FrontMatter): Line | null {
  if (label === null && isRecordTitle(title)) return { line: titleLine, text: title }
  const told = new Set<FieldLine['field']>(['unread', 'label', 'agenda-title', 'body'])
  return fields.find(({ field, text }) => told.has(field) && isRecordTitle(text)) ?? null
}

/** An amendment and a record say themselves that they are no resolution. */
function sayKind(kind: DocumentKind, record: Line | null, front: FrontMatter): Ambiguity[] {
  if (kind === 'amendment') {
    const line = front.fields.find(({ field }) => field === 'sponsors')?.line ?? 1
    return [
      doubt('not-a-resolution', line, front.label ?? '', ['an amendment', 'a draft resolution']),
    ]
  }
  if (kind !== 'unknown' || !record) return []
  return [doubt('not-a-resolution', record.line, record.text, ['a record', 'a draft resolution'])]
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
  const fitting = allBodies.filter(({ prefix }) => symbol.startsWith(`${prefix}/`))
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

function readJobNumber(furniture: readonly FurnitureLine[]): string | null {
  for (const { what, text } of furniture) {
    if (what !== 'job-number' && what !== 'page-number') continue
    const number = /(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}/.exec(text)?.[0]
    if (number !== undefined) return number
  }
  return null
}

function readStarNotes({ notes, front, referred }: MastheadParts) {
  const reissued: string[] = []
  const fields: FieldLine[] = []
  const ambiguities: Ambiguity[] = []
  const own = notes.notes.filter(({ sign }) => isStars(sign) && !referred.has(sign))
  for (const { sign, text, line } of own) {
    const day = isReissueNote(text) ? findDay(text, front.facts.language) : null
    if (day !== null) reissued.push(day)
    const field = day === null ? 'masthead-note' : 'reissue'
    fields.push({ line, text: `${sign} ${text}`, field })
    if (day === null)
      ambiguities.push(
        doubt('masthead-line', line, `${sign} ${text}`, [
          'a note to the masthead',
          'a note to the text',
        ]),
      )
  }
  for (const { number, text } of notes.strays) {
    fields.push({ line: number, text, field: 'unread' })
    ambiguities.push(doubt('note-out-of-order', number, text, ['the rest of a note', 'text']))
  }
  return { reissued, fields, ambiguities }
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
  return blocks.flatMap((block, index) => {
    if (body.roles[index] !== null) return []
    const field = block.text.startsWith('[') ? 'adoption-note' : 'adoption'
    return [{ line: block.line, text: block.text, field } as const]
  })
}

function readSponsors({ sponsorLine }: FrontMatter): { sponsors: ImportedSponsors } {
  const { delegations = [], unknown = [] } = sponsorLine ?? {}
  return { sponsors: { delegations, unknown } }
}

function unknownSponsors({ sponsorLine, fields }: FrontMatter): Ambiguity[] {
  const line = fields.find(({ field }) => field === 'sponsors')?.line ?? 1
  return (sponsorLine?.unknown ?? []).map((name) =>
    doubt('unknown-sponsor', line, name, ['a sponsor that is no State', 'no sponsor']),
  )
}
