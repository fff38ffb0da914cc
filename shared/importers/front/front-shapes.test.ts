// Front pages in shapes that extractions and old documents have.
import { expect, it } from 'vitest'
import { importText } from '../from-text.ts'

function read(
  front: string,
  text = 'The General Assembly,\n\nRecalling it,\n\n1. Decides to act.',
) {
  let count = 0
  const document = importText(`${front}\n\n${text}`, { newId: () => `p${++count}` })
  const unread = document.fields.flatMap((each) => (each.field === 'unread' ? each.text : []))
  return { ...document, unread }
}

const chinese = '大会，\n\n回顾其决议，\n\n1. 决定采取行动。'

it.each([
  [
    'General Assembly Distr.: General 5 January 2026\n\nEightieth session Agenda item 71 (b)',
    undefined,
  ],
  [
    'Assemblée générale Distr. générale 5 janvier 2026\n\nQuatre-vingtième session Point 71 b) de l’ordre du jour',
    'L’Assemblée générale,\n\nRappelant cela,\n\n1. Décide d’agir.',
  ],
  ['大会 Distr.: General 5 January 2026\n\n第八十届会议 议程项目71(b)', chinese],
])('reads fields that stand behind each other on a line: %s', (front, text) => {
  const { masthead, unread } = read(front, text)
  expect(masthead).toMatchObject({ organ: 'GA', session: 80, date: '2026-01-05' })
  expect(masthead.agendaItems.map(({ number }) => number)).toEqual(['71 (b)'])
  expect(unread).toEqual([])
})

it('reads the spread name of a body', () => {
  const { masthead, unread } = read(
    '联　合　国        A/49/L.23\n大      会        Distr.: LIMITED\n\n第四十九届会议',
    chinese,
  )
  expect(masthead).toMatchObject({ organ: 'GA', symbol: 'A/49/L.23', session: 49 })
  expect(unread).toEqual([])
})

it('leaves nothing unread of an open number, a conference and a body named twice', () => {
  expect(
    read('A/HRC/60/L.19\n\nPeru: draft resolution\n60/…\n\nSafety of interpreters').unread,
  ).toEqual([])
  expect(
    read(
      'HAMBURG MODEL UNITED NATIONS 2026\nCommittee: General Assembly\nTopic: Water\nSponsors: Peru',
    ).unread,
  ).toEqual([])
  const twice = 'United Nations Environment Assembly of the\nUnited Nations Environment Programme'
  expect(
    read(`UNEP/EA.6/L.12\n\n${twice}\n\n${twice}\nSixth session\n\nDraft resolution on dust`)
      .unread,
  ).toEqual([])
})

it('reads Roman numbers of agenda items', () => {
  const { masthead } = read(
    'E/ESCAP/81/L.3\n\nItems II and III (c) of the provisional agenda\n\nFiji: draft resolution\n\nOcean',
  )
  expect(masthead.agendaItems.map(({ number }) => number)).toEqual(['II', 'III (c)'])
})

it('gives an adopted resolution its symbol by its number, and says so', () => {
  const { masthead, ambiguities } = read(
    'Resolution adopted by the General Assembly on 18 December 2025\n\n80/196. Archives',
  )
  expect(masthead.symbol).toBe('A/RES/80/196')
  expect(ambiguities.map(({ alternatives }) => alternatives[0])).toContain('A/RES/80/196')
})

it('takes a conference room paper without a resolution for a statement', () => {
  const paper = 'E/CN.7/2025/CRP.4\n7 March 2025\n\nLaboratory capacity\n\nNote by the Secretariat'
  expect(
    read(paper, 'The present paper describes laboratories. It was prepared in haste.').kind,
  ).toBe('statement')
  expect(read(paper).kind).toBe('draft-resolution')
})

it('knows the names of States as in Taiwan', () => {
  const { sponsors } = read(
    '委員會：聯合國大會\n議題：教育\n主提案國：肯亞、紐西蘭、沙烏地阿拉伯、寮國、茅利塔尼亞',
    chinese,
  )
  expect(sponsors).toEqual({ delegations: ['KEN', 'NZL', 'SAU', 'LAO', 'MRT'], unknown: [] })
})

it.each([
  [
    'Draft decision submitted by the Vice-President of the Council\n\nTheme of the 2025 session of the\nEconomic and Social Council',
    'Theme of the 2025 session of the Economic and Social Council',
    undefined,
  ],
  [
    'Pérou : projet de résolution\n\nProgramme de travail de la\nPremière Commission',
    'Programme de travail de la Première Commission',
    'L’Assemblée générale,\n\nRappelant cela,\n\n1. Décide d’agir.',
  ],
])('keeps the name of a body that ends a title over two lines: %s', (front, title, text) => {
  expect(read(`E/2025/L.9\n\n${front}`, text).title).toBe(title)
})

it('takes the session within the title of an item for words of it', () => {
  const { masthead } = read(
    'A/C.6/80/L.11\n\nEightieth session\nSixth Committee\nAgenda item 77\nReport of the Commission on its\nseventy-sixth session\n\nPeru: draft resolution\n\nOcean',
  )
  expect(masthead).toMatchObject({
    session: 80,
    agendaItems: [{ number: '77', title: 'Report of the Commission on its seventy-sixth session' }],
  })
})
