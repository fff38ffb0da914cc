// The words of the samples as documents of every kind. Symbols, numbers and days are invented.
import { anchor, type Paragraph, type Part, type Run } from '../../../shared/document/draft-text.ts'
import type { Language } from '../../../shared/document/language.ts'
import type { Adoption, Masthead } from '../../../shared/document/masthead.ts'
import { subjectLine } from '../../../shared/grammar/bodies.ts'
import type { FrozenContent } from '../../../shared/revisions/frozen-content.ts'
import type { Sponsor } from '../../../shared/sponsors/sponsor-list.ts'
import { reportWords } from './report-words.ts'
import { agendaTitles, shortDrafts, titles } from './short-draft.ts'

export type Shape = readonly [part: Part, level: number, words: string, kind?: Paragraph['kind']]

const draftShapes: readonly (readonly [Part, number])[] = [
  ['subject', 0],
  ['preamble', 0],
  ['preamble', 0],
  ['operative', 0],
  ['operative', 1],
  ['operative', 1],
  ['operative', 2],
  ['operative', 2],
  ['operative', 3],
  ['operative', 0],
]

export function paragraphOf(
  [part, level, words, kind = 'paragraph']: Shape,
  index: number,
): Paragraph {
  const runs = words.split(/(\{\{[^}]*\}\})/u).flatMap((piece): Run[] => {
    const note = /^\{\{([^|}]*)\|?(.*)\}\}$/u.exec(piece)
    if (note) return [{ text: note[2] || anchor, marks: { note: note[1] ?? '' } }]
    return piece === '' ? [] : [{ text: piece, marks: {} }]
  })
  return { id: `p${index}`, kind, part, level, status: 'open', ref: null, runs, end: {} }
}

function mastheadOf(language: Language, more: Partial<Masthead>): Masthead {
  return {
    kind: 'draft-resolution',
    language,
    originalLanguage: 'en',
    symbol: 'E/CN.7/2020/L.2',
    distribution: 'limited',
    date: '2020-03-04',
    organ: 'ECOSOC',
    body: 'CND',
    bodyName: null,
    session: 63,
    place: 'Vienna',
    firstDay: '2020-03-02',
    lastDay: '2020-03-06',
    agendaItems: [{ number: '6', title: agendaTitles[language] }],
    jobNumber: 'V.20-01786',
    reissued: [],
    adoption: null,
    resolutionNumber: null,
    ...more,
  }
}

export const sampleSponsors: readonly Sponsor[] = ['JPN', 'GEO', 'HND', 'PRY', 'USA'].map(
  (delegation, index) => ({ delegation, onBehalfOf: null, main: index === 0, joinedAt: index }),
)

function contentOf(
  language: Language,
  shapes: readonly Shape[],
  more: Partial<Masthead>,
): FrozenContent {
  const title = titles[language]
  const all: readonly Shape[] = [['title', 0, title], ...shapes]
  const text = { paragraphs: all.map(paragraphOf) }
  return { masthead: mastheadOf(language, more), title, text, sponsors: sampleSponsors }
}

export function sampleDraft(language: Language, more: Partial<Masthead> = {}): FrozenContent {
  const lines = shortDrafts[language]
  const shapes = draftShapes.map(([part, level], index): Shape => [part, level, lines[index] ?? ''])
  return contentOf(language, shapes, more)
}

/** The draft a round of consultations later: words changed, a sub-paragraph gone, a paragraph added. */
export function sampleRevision(language: Language): FrozenContent {
  const draft = sampleDraft(language, { symbol: 'E/CN.7/2020/L.2/Rev.1', date: '2020-03-05' })
  const kept = draft.text.paragraphs.filter((_, index) => index !== 5)
  const paragraphs = kept.map((paragraph, index) =>
    index === 3
      ? { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, text: shorten(run.text) })) }
      : paragraph,
  )
  const added = paragraphOf(['operative', 0, decisionAsParagraph(language)], 99)
  return { ...draft, text: { paragraphs: [...paragraphs, added] } }
}

/** Without its last clause. */
function shorten(text: string): string {
  const signs = [...text.matchAll(/[,，،]/gu)].map(({ index }) => index)
  const [at, end] = [signs.at(-2), signs.at(-1)]
  return at === undefined || end === undefined ? text : text.slice(0, at) + text.slice(end)
}

/** The draft with proposals of two delegations: words put in, words struck, a paragraph. */
export function sampleNegotiation(language: Language): FrozenContent {
  const draft = sampleDraft(language, { symbol: null, jobNumber: null, date: null })
  const clause = reportWords[language].headings[1]
  const added = paragraphOf(['operative', 0, decisionAsParagraph(language)], 98)
  const owned = { sid: 'EGY:00000003', by: 'EGY' }
  const paragraphs = draft.text.paragraphs.map((paragraph, index): Paragraph => {
    if (index === 3) return strikeHalf(paragraph, { sid: 'CHE:00000001', by: 'CHE' })
    if (index !== 4) return paragraph
    const words = { text: ` ${clause}`, marks: { ins: { sid: 'BRA:00000002', by: 'BRA' } } }
    return { ...paragraph, runs: [...paragraph.runs, words] }
  })
  const proposed: Paragraph = {
    ...added,
    runs: added.runs.map((run) => ({ ...run, marks: { ins: owned } })),
    end: { ins: owned },
  }
  return { ...draft, text: { paragraphs: [...paragraphs, proposed] } }
}

function strikeHalf(paragraph: Paragraph, by: { sid: string; by: string }): Paragraph {
  const runs = paragraph.runs.flatMap((run): Run[] => {
    const middle = Math.floor(run.text.length / 2)
    const at = run.text.indexOf(' ', middle)
    const cut = at < 0 ? middle : at
    const struck = { text: run.text.slice(cut), marks: { ...run.marks, del: [by] } }
    return [{ ...run, text: run.text.slice(0, cut) }, struck]
  })
  return { ...paragraph, runs }
}

/** A numbered paragraph begins with a capital, but in Russian (rules.md 3.5). */
function decisionAsParagraph(language: Language): string {
  const { decision } = reportWords[language]
  return language === 'ru' ? decision : decision.charAt(0).toUpperCase() + decision.slice(1)
}

/** One sentence: no comma parts the body from what it decides. */
export function sampleDecision(language: Language): FrozenContent {
  const [subject = ''] = shortDrafts[language]
  const words = `${subject.replace(/[,，،]$/u, '')} ${reportWords[language].decision}`
  return contentOf(language, [['text', 0, language === 'zh' ? words.replace(' ', '') : words]], {
    kind: 'decision',
    symbol: 'E/CN.7/2020/L.4',
  })
}

export function sampleAmendment(language: Language): FrozenContent {
  const content = contentOf(language, [['text', 0, reportWords[language].amendment]], {
    kind: 'amendment',
    symbol: 'A/C.3/68/L.75',
    organ: 'GA',
    body: 'C3',
    session: 68,
    jobNumber: '13-56290',
    place: null,
    firstDay: null,
    lastDay: null,
  })
  return { ...content, issue: { form: 'first', of: 'A/C.3/68/L.64' } }
}

export function sampleReport(language: Language): FrozenContent {
  const words = reportWords[language]
  const [introduction, cooperation, action] = words.headings
  const [first, second, third] = words.paragraphs
  const shapes: readonly Shape[] = [
    ['text', 0, words.summaryHeading, 'heading'],
    ['text', 0, words.summary],
    ['numbered', 0, introduction, 'heading'],
    ['numbered', 0, first],
    ['numbered', 0, second],
    ['numbered', 0, cooperation, 'heading'],
    ['numbered', 1, action, 'heading'],
    ['numbered', 2, action, 'heading'],
    ['numbered', 0, third],
    ['numbered', 0, second],
  ]
  return contentOf(language, shapes, {
    kind: 'report',
    symbol: 'A/74/129',
    distribution: 'general',
    date: '2019-06-17',
    organ: 'GA',
    body: 'GA',
    session: 74,
    place: null,
    firstDay: null,
    lastDay: null,
    jobNumber: 'V.19-04764',
  })
}

/** A statement, or a conference room paper: its text as it stands. */
export function sampleStatement(language: Language, more: Partial<Masthead> = {}): FrozenContent {
  const { headings, paragraphs, paperTitle } = reportWords[language]
  const shapes = headings.flatMap((words, index): Shape[] => [
    ['text', 0, words, 'heading'],
    ['text', 0, paragraphs[index] ?? ''],
  ])
  const content = contentOf(language, shapes, { kind: 'statement', ...more })
  const [, ...rest] = content.text.paragraphs
  const title = paragraphOf(['title', 0, paperTitle], 0)
  return { ...content, title: paperTitle, text: { paragraphs: [title, ...rest] } }
}

const votes: Adoption['votes'] = {
  'in-favour': ['BRA', 'EGY', 'JPN'],
  against: ['FRA'],
  abstaining: ['CHE', 'ZAF'],
}
const date = '2020-03-06'
const adopted = (meeting: number): Adoption => ({ date, meeting, mode: 'without-vote' })
const voted = (meeting: number): Adoption => ({ date, meeting, mode: 'recorded-vote', votes })

export const adoptingBodies = ['GA', 'ECOSOC', 'CND', 'HRC', 'SC'] as const

const resolutions: Readonly<Record<(typeof adoptingBodies)[number], Partial<Masthead>>> = {
  GA: {
    organ: 'GA',
    body: 'GA',
    place: null,
    symbol: 'A/RES/63/197',
    resolutionNumber: '63/197',
    jobNumber: '08-48260',
    adoption: { ...adopted(71), onReport: { body: 'C3', symbols: 'A/63/432' } },
  },
  ECOSOC: {
    body: 'ECOSOC',
    session: 2020,
    place: null,
    firstDay: '2019-07-25',
    lastDay: '2020-07-22',
    symbol: 'E/RES/2020/12',
    resolutionNumber: '2020/12',
    adoption: { ...adopted(36), onReport: { body: 'CND', symbols: 'E/2020/28' } },
  },
  CND: { symbol: null, resolutionNumber: '63/1', adoption: adopted(8) },
  HRC: {
    organ: 'GA',
    body: 'HRC',
    place: 'Geneva',
    session: 18,
    symbol: 'A/HRC/RES/18/9',
    jobNumber: 'GE.20-16647',
    resolutionNumber: '18/9',
    adoption: voted(36),
  },
  SC: {
    organ: 'SC',
    body: 'SC',
    session: null,
    place: null,
    agendaItems: [],
    symbol: 'S/RES/2223 (2020)',
    resolutionNumber: '2223 (2020)',
    jobNumber: '20-08593',
    adoption: voted(7451),
  },
}

export function sampleResolution(
  body: (typeof adoptingBodies)[number],
  language: Language,
): FrozenContent {
  const content = sampleDraft(language, {
    kind: 'resolution',
    distribution: 'general',
    date,
    ...resolutions[body],
  })
  const text = subjectLine(body, language) ?? ''
  const paragraphs = content.text.paragraphs.map((paragraph) =>
    paragraph.part === 'subject' ? { ...paragraph, runs: [{ text, marks: {} }] } : paragraph,
  )
  return { ...content, text: { paragraphs }, issue: { form: 'adopted', of: 'E/CN.7/2020/L.5' } }
}
