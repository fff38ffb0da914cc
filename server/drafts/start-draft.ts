// What a new draft starts from: an imported document, or a title and the first words.
import { randomBytes } from 'node:crypto'
import type { DraftText, Paragraph, Part } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import type { DocumentKind, Masthead } from '../../shared/document/masthead.ts'
import { subjectLine } from '../../shared/grammar/bodies.ts'
import { keptFirstPage } from '../../shared/importers/front/first-page-words.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { cleanSource } from './clean-source.ts'
import type { Meeting } from '../store/drafts.ts'

export interface DraftStart {
  readonly masthead: Masthead
  readonly text: DraftText
}

export interface NewDraft {
  readonly title: string
  readonly language: Language
}

/** Title, subject line, and one empty paragraph in each part to write in. */
export function startDraft(meeting: Meeting, { title, language }: NewDraft): DraftStart {
  const subject = subjectLine(meeting.masthead.body ?? '', language)
  const paragraphs = [
    makeParagraph('title', title),
    ...(subject === null ? [] : [makeParagraph('subject', subject)]),
    makeParagraph('preamble', ''),
    makeParagraph('operative', ''),
  ]
  return { masthead: inLanguage(meeting.masthead, language), text: { paragraphs } }
}

/** The document as it was understood; what its masthead leaves open is the meeting's. */
export function importDraft(
  meeting: Meeting,
  { title, text }: NewDraft & { readonly text: string },
): DraftStart {
  const read = importText(cleanSource(text), { newId })
  const hasTitle = read.text.paragraphs.some(({ part }) => part === 'title')
  const paragraphs = hasTitle
    ? read.text.paragraphs
    : [makeParagraph('title', title), ...read.text.paragraphs]
  return { masthead: mergeMasthead(meeting.masthead, read.masthead), text: { paragraphs } }
}

/** A draft that is being written has no symbol, date, job number, reissue or adoption, whatever its source was. */
export function mergeMasthead(meeting: Masthead, read: Masthead): Masthead {
  const where = meetingOf(meeting, read)
  const firstPage = keptFirstPage(read)
  return {
    ...meeting,
    kind: draftedKind(read.kind),
    language: read.language,
    originalLanguage: read.originalLanguage,
    organ: read.organ ?? meeting.organ,
    body: read.body ?? meeting.body,
    bodyName: read.bodyName ?? meeting.bodyName,
    session: read.session ?? where.session,
    place: read.place ?? where.place,
    firstDay: read.firstDay ?? where.firstDay,
    lastDay: read.lastDay ?? where.lastDay,
    agendaItems: read.agendaItems.length > 0 ? read.agendaItems : where.agendaItems,
    ...(firstPage && { firstPage }),
  }
}

/** What is drafted and printed as what it is; whatever else was read is a draft resolution from now on. */
const drafted: readonly DocumentKind[] = ['decision', 'amendment', 'report', 'statement']

function draftedKind(kind: DocumentKind): DocumentKind {
  return drafted.includes(kind) ? kind : 'draft-resolution'
}

/** What a draft may take from its meeting: nothing where it names another body or another session. */
function meetingOf(meeting: Masthead, read: Masthead): Masthead {
  if (isOfMeeting(meeting, read)) return inLanguage(meeting, read.language)
  return { ...meeting, session: null, place: null, firstDay: null, lastDay: null, agendaItems: [] }
}

function isOfMeeting(meeting: Masthead, { body, bodyName, session, symbol }: Masthead): boolean {
  if (session !== null && session !== meeting.session) return false
  if (body === null) return bodyName === null
  // A committee drafts what its organ adopts.
  return body === meeting.body || (body === meeting.organ && symbol === null)
}

function inLanguage(masthead: Masthead, language: Language): Masthead {
  // The title of an agenda item is text in one language; the number is the same in all.
  const agendaItems =
    masthead.language === language
      ? masthead.agendaItems
      : masthead.agendaItems.map(({ number }) => ({ number, title: '' }))
  return { ...masthead, language, originalLanguage: language, agendaItems }
}

/** For paragraphs and notes. */
export function newId(): string {
  return randomBytes(8).toString('hex')
}

function makeParagraph(part: Part, text: string): Paragraph {
  const words = cleanSource(text).replaceAll(/\s+/gu, ' ').trim()
  return {
    id: newId(),
    kind: part === 'title' ? 'heading' : 'paragraph',
    part,
    level: 0,
    status: 'open',
    ref: null,
    runs: words === '' ? [] : [{ text: words, marks: {} }],
    end: {},
  }
}
