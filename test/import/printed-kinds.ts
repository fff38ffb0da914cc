// One document of every kind that Penholder prints, in any of the six languages, and what must come back when the print is read.
import { byCode } from '../adopted-contents.ts'
import type { Language } from '../../shared/document/language.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import { comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { listCorrections } from '../../shared/exporters/list-corrections.ts'
import { addendumContent, corrigendumContent } from '../../shared/exporters/notice-content.ts'
import { placeName } from '../../shared/grammar/places.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { reportWords } from '../../server/print/samples/report-words.ts'
import {
  adoptingBodies,
  sampleAmendment,
  sampleDecision,
  sampleDraft,
  sampleReport,
  sampleResolution,
  sampleRevision,
  sampleSponsors,
  sampleStatement,
} from '../../server/print/samples/sample-texts.ts'

export interface PrintedKind {
  readonly name: string
  readonly content: (language: Language) => FrozenContent
}

export const printedKinds: readonly PrintedKind[] = [
  { name: 'a draft', content: sampleDraft },
  { name: 'a revision', content: sampleRevision },
  {
    name: 'a reissue',
    content: (language) => sampleDraft(language, { reissued: ['2020-03-09'] }),
  },
  { name: 'an addendum', content: addendum },
  { name: 'a corrigendum', content: corrigendum },
  { name: 'a decision', content: sampleDecision },
  { name: 'an amendment', content: sampleAmendment },
  {
    name: 'a report',
    content: (language) => withFirstPage(withItem(sampleReport(language), '110')),
  },
  { name: 'a statement', content: sampleStatement },
  {
    name: 'a conference room paper',
    content: (language) =>
      sampleStatement(language, { symbol: 'E/CN.7/2020/CRP.13', originalLanguage: language }),
  },
  ...adoptingBodies.map((body) => ({
    name: `a resolution of ${body}`,
    content: (language: Language) =>
      body === 'SC' ? untitled(sampleResolution(body, language)) : sampleResolution(body, language),
  })),
]

/** The Security Council's resolutions have no title. */
function untitled(content: FrozenContent): FrozenContent {
  const paragraphs = content.text.paragraphs.filter(({ part }) => part !== 'title')
  return { ...content, title: '', text: { paragraphs } }
}

/** With the number that its line of the agenda has. */
function withItem(content: FrozenContent, number: string): FrozenContent {
  const agendaItems = content.masthead.agendaItems.map((item) => ({ ...item, number }))
  return { ...content, masthead: { ...content.masthead, agendaItems } }
}

function withFirstPage({ masthead, ...rest }: FrozenContent): FrozenContent {
  const { agendaLine, label } = reportWords[masthead.language]
  const firstPage = { label, agendaLine, notes: ['* A/74/50.'] }
  return { ...rest, masthead: { ...masthead, firstPage } }
}

function notice(language: Language, symbol: string) {
  const { masthead, title } = sampleDraft(language, { symbol, jobNumber: 'V.20-01790' })
  return { masthead, title, of: 'E/CN.7/2020/L.2' }
}

function addendum(language: Language): FrozenContent {
  const { masthead, title, of } = notice(language, 'E/CN.7/2020/L.2/Add.1')
  const issue = { form: 'addendum', of } as const
  return addendumContent({ masthead, title, issue }, sampleSponsors.slice(1))
}

function corrigendum(language: Language): FrozenContent {
  const { masthead, title, of } = notice(language, 'E/CN.7/2020/L.2/Corr.1')
  const { comparison } = comparePair(sampleDraft(language), sampleRevision(language))
  const issue = { form: 'corrigendum', of, languages: [language] } as const
  return corrigendumContent({ masthead, title, issue }, listCorrections(comparison))
}

/**
 * Kind, part, level and words of every paragraph, with notes in braces where they are referred to. Spaces are left out: at the end of a line
 * Han has none, and a printer keeps others from breaking.
 */
export function linesOf(text: DraftText): string[] {
  const notes = new Map(
    readFootnotes(text).map(({ footnote }) => [
      footnote.id,
      footnote.runs.map((run) => run.text).join(''),
    ]),
  )
  return text.paragraphs.map(({ kind, part, level, runs }) => {
    const words = runs.map(({ text: words, marks }) =>
      marks.note === undefined ? words : `{${notes.get(marks.note)}}`,
    )
    const shown = part === 'title' ? 'heading' : kind
    // A heading without a sign shows no level.
    const order = kind === 'heading' && part === 'text' ? 0 : level
    return `${shown} ${part} ${order} ${spaced(words.join(''))}`
  })
}

/** Between words of letters the space counts. */
function spaced(text: string): string {
  return text
    .replaceAll(/[\u2060\u200b\u2066-\u2069\u00AD]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()
}

/** What the first page and the last lines say, of what a document of its kind prints. */
export function factsOf({
  masthead,
  title,
  sponsors,
}: Pick<FrozenContent, 'masthead' | 'title' | 'sponsors'>) {
  const named = ['draft-resolution', 'decision', 'amendment'].includes(masthead.kind)
  const delegations = named ? sponsors.map(({ delegation }) => delegation).toSorted() : []
  const place = masthead.place && placeName(masthead.place, 'en')
  const facts = { ...masthead, place, title: spaced(title), sponsors: delegations }
  return masthead.kind === 'resolution' ? { ...facts, ...factsOfAdopted(masthead) } : facts
}

/** Adopted resolutions print neither the days of the session nor that there was no vote, those of the Security Council no vote at all, those of a
 * commission not when they were adopted. */
function factsOfAdopted({ body, date, adoption }: Masthead) {
  const closes = body !== 'CND' && adoption !== null
  const { mode, votes, ...rest } = adoption ?? {}
  const printed = mode === 'recorded-vote' && body !== 'SC' ? { ...rest, mode, votes } : rest
  return {
    firstDay: null,
    lastDay: null,
    place: null,
    date: body === 'CND' ? null : date,
    adoption: closes ? byCode(printed) : null,
  }
}
