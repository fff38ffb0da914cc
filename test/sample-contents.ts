// Whole contents to print in tests, in the style of real drafts. The symbols and days are invented.
import {
  anchor,
  type DraftText,
  type Paragraph,
  type Part,
  type Run,
} from '../shared/document/draft-text.ts'
import type { Language } from '../shared/document/language.ts'
import type { Masthead } from '../shared/document/masthead.ts'
import type { FrozenContent } from '../shared/revisions/frozen-content.ts'
import type { Sponsor } from '../shared/sponsors/sponsor-list.ts'
import { agendaTitles, shortDrafts, titles } from '../server/print/samples/short-draft.ts'
import { paragraph } from './builders.ts'

export { sampleNegotiation, sampleReport } from '../server/print/samples/sample-texts.ts'

function masthead(language: Language, more: Partial<Masthead> = {}): Masthead {
  return {
    kind: 'draft-resolution',
    language,
    originalLanguage: 'en',
    symbol: 'E/CN.7/2020/L.2/Rev.1',
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

function sponsors(...delegations: string[]): Sponsor[] {
  return delegations.map((delegation, index) => ({
    delegation,
    onBehalfOf: null,
    main: index === 0,
    joinedAt: index,
  }))
}

/** `words` with `{{id|text}}` for a footnote and `{{id}}` for another reference to it. */
export function noted(
  id: string,
  part: Part,
  words: string,
  more: Partial<Paragraph> = {},
): Paragraph {
  const runs = words.split(/(\{\{[^}]*\}\})/u).flatMap((piece): Run[] => {
    const note = /^\{\{([^|}]*)\|?(.*)\}\}$/u.exec(piece)
    if (note) return [{ text: note[2] || anchor, marks: { note: note[1]! } }]
    return piece === '' ? [] : [{ text: piece, marks: {} }]
  })
  return paragraph(id, part, '', { runs, ...more })
}

export function content(
  language: Language,
  paragraphs: readonly Paragraph[],
  more: Partial<Masthead> = {},
): FrozenContent {
  const text: DraftText = { paragraphs }
  return {
    masthead: masthead(language, more),
    title: titles[language],
    text,
    sponsors: sponsors('JPN', 'GEO', 'HND', 'PRY', 'USA'),
  }
}

/** The same short draft in each language: a subject, a preamble with notes, operative paragraphs to the third level. */
export function shortDraft(language: Language, more: Partial<Masthead> = {}): FrozenContent {
  const lines = shortDrafts[language]
  const shapes: readonly (readonly [Part, number])[] = [
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
  const title = paragraph('t', 'title', titles[language])
  const rest = shapes.map(([part, level], index) =>
    noted(`p${index}`, part, lines[index] ?? '', { level }),
  )
  return content(language, [title, ...rest], more)
}
