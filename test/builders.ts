// Short ways to write texts down in tests.
import type { Marks, Paragraph, Part } from '../shared/document/draft-text.ts'
import type { Masthead } from '../shared/document/masthead.ts'

/** A paragraph with one run. */
export function paragraph(
  id: string,
  part: Part,
  text: string,
  more: Partial<Paragraph> & { readonly marks?: Marks } = {},
): Paragraph {
  const { marks, ...rest } = more
  return {
    id,
    kind: 'paragraph',
    part,
    level: 0,
    status: 'open',
    ref: null,
    runs: text === '' ? [] : [{ text, marks: marks ?? {} }],
    end: {},
    ...rest,
  }
}

/** The masthead of an English draft of the Commission on Narcotic Drugs that has not been issued. */
export function masthead(more: Partial<Masthead> = {}): Masthead {
  return {
    kind: 'draft-resolution',
    language: 'en',
    originalLanguage: 'en',
    symbol: null,
    distribution: 'limited',
    date: null,
    organ: 'ECOSOC',
    body: 'CND',
    bodyName: null,
    session: 63,
    place: 'Vienna',
    firstDay: '2020-03-02',
    lastDay: '2020-03-06',
    agendaItems: [{ number: '6', title: 'Follow-up' }],
    jobNumber: null,
    reissued: [],
    adoption: null,
    resolutionNumber: null,
    ...more,
  }
}
