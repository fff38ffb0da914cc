import { describe, expect, test } from 'vitest'
import { masthead, paragraph } from '../../test/builders.ts'
import { compareDocuments } from '../diff/diff-documents.ts'
import { anchor, type Paragraph } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { listCorrections } from './list-corrections.ts'

const title: Paragraph = {
  ...paragraph('t', 'title', 'Measures against trafficking'),
  kind: 'heading',
}
const recalls = paragraph('p', 'preamble', 'Recalling its resolution 62/1 of 22 March 2019,')
const urges = paragraph('a', 'operative', 'Urges Member States to take all necessary measures;')
const sub = paragraph('b', 'operative', 'To report on the measures taken;', { level: 1 })
const requests = paragraph('c', 'operative', 'Requests the Secretary-General to report.')

function content(paragraphs: readonly Paragraph[], language: Language = 'en'): FrozenContent {
  return { masthead: masthead({ language }), title: '', text: { paragraphs }, sponsors: [] }
}

const all = [title, recalls, urges, sub, requests]

function corrections(now: readonly Paragraph[], language: Language = 'en') {
  const compared = compareDocuments(content(all, language), content(now, language))
  return listCorrections(compared).map(({ place, words }) => `${place}: ${words}`)
}

const worded = (of: Paragraph, text: string): Paragraph => ({ ...of, runs: [{ text, marks: {} }] })

describe('places in annexes and tables', () => {
  const row = (id: string, text: string) => paragraph(id, 'text', text, { kind: 'row' })
  const annexed = (words: string, cell: string, name: string): Paragraph[] => [
    urges,
    paragraph('x', 'text', name, { kind: 'annex' }),
    paragraph('x1', 'numbered', 'The group meets every year in Vienna or in New York.'),
    paragraph('x2', 'numbered', words),
    row('r1', 'Year\tPlace of the meeting\tNumber of participants'),
    row('r2', `2019\t${cell}\t12 participants of the group`),
    paragraph('y', 'text', 'Budget', { kind: 'annex' }),
  ]
  const old = annexed('The group reports to the Commission.', 'Vienna', 'Terms of reference')
  const now = annexed('The group reports to the Council.', 'Geneva', 'Terms of reference of it')

  test.each<[Language, string[]]>([
    ['en', ['Annex I, title', 'Annex I, Paragraph 2', 'Annex I, Table, row 2']],
    ['fr', ['Annexe I, titre', 'Annexe I, Paragraphe 2', 'Annexe I, Tableau, ligne 2']],
    ['zh', ['附件一标题', '附件一，第 2 段', '附件一，表格第 2 行']],
  ])('in %s name the annex, the paragraph and the row', (language, places) => {
    const compared = compareDocuments(content(old, language), content(now, language))
    expect(listCorrections(compared).map(({ place }) => place)).toEqual(places)
  })
})

describe('the entries of a corrigendum', () => {
  test('name the place as the document does', () => {
    const now = [
      worded(title, 'Measures against illicit trafficking'),
      worded(recalls, 'Recalling its resolution 62/2 of 22 March 2019,'),
      worded(urges, 'Invites Member States to take all necessary measures;'),
      worded(sub, 'To report on the measures planned;'),
      requests,
    ]
    expect(corrections(now)).toEqual([
      'Title: For “trafficking” read “illicit trafficking”.',
      'Preambular paragraph 1: For “62/1” read “62/2”.',
      'Paragraph 1: For “Urges” read “Invites”.',
      'Paragraph 1 (a): For “taken” read “planned”.',
    ])
  })

  test('put in and take out paragraphs', () => {
    const added = paragraph('n', 'operative', 'Decides to remain seized of the matter.')
    expect(corrections([title, recalls, urges, sub, requests, added])).toEqual([
      'Paragraph 2: Insert a new operative paragraph after operative paragraph 2, reading: “Decides to remain seized of the matter.”',
    ])
    expect(corrections([title, recalls, urges, requests])).toEqual([
      'Paragraph 1 (a): Delete sub-paragraph (a) of operative paragraph 1.',
    ])
  })

  test('leave out nothing that words alone do not say, each in one line', () => {
    const noted = {
      ...urges,
      runs: [
        { text: 'Urges Member States', marks: {} },
        { text: `${anchor}See A/63/432.`, marks: { note: 'n' } },
        { text: ' to take all necessary measures;', marks: {} },
      ],
    }
    expect(corrections([title, recalls, noted, sub, requests])).toEqual([
      'Paragraph 1: In operative paragraph 1, after “Member States”, insert a footnote, reading: “See A/63/432.”',
    ])
    expect(corrections([title, recalls, requests, urges, sub])).toEqual([
      'Paragraph 2: Move operative paragraph 2 to stand before operative paragraph 1.',
    ])
    expect(corrections([title, recalls, urges, { ...sub, level: 0 }, requests])).toEqual([
      'Paragraph 1 (a): Sub-paragraph (a) of operative paragraph 1 becomes operative paragraph 2.',
    ])
    const added = ['m', 'n'].map((id) => paragraph(id, 'operative', `Decides ${id};`))
    expect(corrections([...all, ...added])).toEqual([
      'Paragraph 2: Insert the following new paragraphs after operative paragraph 2: “Decides m; / Decides n;”',
    ])
  })

  test('are none for equal texts, nor for a number that changed with its paragraph', () => {
    expect(corrections(all)).toEqual([])
  })

  test.each<[Language, string]>([
    ['fr', 'Paragraphe 1: Au lieu de «\u00A0Urges\u00A0», lire «\u00A0Invites\u00A0».'],
    ['es', 'Párrafo 1: Donde dice “Urges” debe decir “Invites”.'],
    ['ru', 'Пункт 1: Вместо «Urges» читать «Invites».'],
    ['zh', '第 1 段: 将“Urges”改为“Invites”。'],
    ['ar', 'الفقرة 1: يستعاض عن ”Urges“ بما يلي: ”Invites“.'],
  ])('in %s', (language, expected) => {
    const now = [
      title,
      recalls,
      worded(urges, 'Invites Member States to take all necessary measures;'),
    ]
    expect(corrections([...now, sub, requests], language)).toEqual([expected])
  })
})
