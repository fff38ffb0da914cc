// Where a text begins that has no subject line, or of which only a part is there.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

describe('a resolution of students without its subject line', () => {
  const head = 'FORUM: Harbours Commission\nQUESTION OF: Lamps\nSUBMITTED BY: Peru\n'

  it('begins with its first paragraph, though a line of it ends as a subject does', () => {
    const text =
      'Aware that harbours without lamps are dangerous for the fishermen of\nconsequence in small villages,\nRecalling that lamps are cheap and often comprise up to\n30% of the costs,\n1. Requests States to light them.'
    expect(outline(read(head + text))).toEqual([
      'preamble | 0 | Aware that harbours without lamps are dangerous for the fishermen of consequence in small villages,',
      'preamble | 0 | Recalling that lamps are cheap and often comprise up to 30% of the costs,',
      'operative | 0 | Requests States to light them.',
    ])
  })

  it('keeps paragraphs with words that are not known to open one, where they are set apart', () => {
    const text =
      '\nUnderstanding that lamps are dear to the fishermen and afraid of\nthe night that comes,\n\nConvinced that they help,\n\nDeeply concerned by the dark,\n\n1. Requests States to light them.'
    expect(outline(read(head + text))[0]).toBe(
      'preamble | 0 | Understanding that lamps are dear to the fishermen and afraid of the night that comes,',
    )
  })
})

it('begins with a preamble over the subject line', () => {
  const source =
    'Resolution 1-1A\nTopic: Lamps\nSponsor: Peru\n\nObserving that harbours without lamps are dangerous for\nfishermen,\n\nBearing in mind that lamps are cheap,\n\nThe State of Peru,\n\n1. Proclaims a year of lamps;\n\n2. Emphasizes that it is late.'
  expect(outline(read(source)).slice(0, 3)).toEqual([
    'preamble | 0 | Observing that harbours without lamps are dangerous for fishermen,',
    'preamble | 0 | Bearing in mind that lamps are cheap,',
    'preamble | 0 | The State of Peru,',
  ])
})

it('takes no short line for the beginning, though its first word may open a paragraph', () => {
  const source =
    'Working Paper\n\nTopic: Lamps\nDrafting countries:\nPeru\nFiji\n\nDeeply conscious of the dark,\nNoting with satisfaction the lamps of others,\nHaving considered their price,\n1. Requests lamps.'
  const document = read(source)
  expect(outline(document)[0]).toBe('preamble | 0 | Deeply conscious of the dark,')
  expect(document.sponsors.delegations).toEqual(['PER', 'FJI'])
})

it('takes a page of a preamble for the preamble that it is', () => {
  const source =
    'Reconnaissant que les ports sont obscurs,\n\nSoulignant que les lampes sont rares,\n\nConvaincue qu’il faut les éclairer,'
  expect(outline(read(source)).every((line) => line.startsWith('preamble'))).toBe(true)
})

it('leaves the sentences of a statement as they are', () => {
  const source =
    'Statement by Peru\n\nRecalling our words of last year, we speak again.\n\nNoting the hour, we shall be brief.\n\nWelcoming the chair, we thank you.'
  expect(outline(read(source)).some((line) => line.startsWith('preamble'))).toBe(false)
})

it('begins a part of a report with its first number', () => {
  const source =
    'A/RES/60/9\n\n102.The Secretary-General shall invite the banks to all meetings of the Commission on Harbours, in addition to his own representative.\n\n103.We request him to establish a fund for lamps.'
  const document = read(source)
  expect(document.title).toBe('')
  expect(outline(document)).toHaveLength(2)
})

describe('a paper that a guide shows as its example', () => {
  const guide = [
    '文件写作指导',
    '3. 行动性条款以分号结束。',
    '4. 其他',
    '语言应当通顺流畅。',
    '范例：',
  ]
  const paper = [
    '决议草案',
    '委员会：安理会',
    '议 题：边境地区的停火',
    '起草国：日本，英国',
    '草案编号：1.1',
    '回顾以往各项决议，',
    '深切关注边境地区的局势，',
    '痛惜停火协定遭到破坏，',
  ]

  it('begins under its own heads, and the guide is told', () => {
    const imported = read([...guide, ...paper].join('\n'))
    expect(imported.title).toBe('边境地区的停火')
    expect(imported.sponsors.delegations).toEqual(['JPN', 'GBR'])
    expect(outline(imported)).toEqual(paper.slice(5).map((text) => `preamble | 0 | ${text}`))
    const told = imported.ambiguities.filter(({ code }) => code === 'masthead-line')
    expect(told.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5])
  })
})

describe('a preamble without a subject', () => {
  const clauses = [
    'Affirming that lamps are an unprecedented help for the fishermen of all the small',
    'villages of the coast,',
    '',
    'Aware that the mandate of this committee, under the rules of the conference, is that of the',
    'Special Session of the General Assembly,',
    '',
    'Emphasizing the essential role of the United Nations in the lighting of harbours,',
    '',
    '1. Calls upon States to light them.',
  ]

  it('has none in the end of a clause', () => {
    const imported = read(['Sponsors: Peru', 'Topic: Lamps', '', ...clauses].join('\n'))
    expect(outline(imported).map((line) => line.split(' | ')[0])).toEqual([
      'preamble',
      'preamble',
      'preamble',
      'operative',
    ])
  })

  it('stands under its own heading, which is no title', () => {
    const imported = read(
      ['Regarding: Lighting of harbours', '', 'Preambulatory Clauses:', '', ...clauses].join('\n'),
    )
    expect(imported.title).toBe('Lighting of harbours')
  })
})

describe('a report', () => {
  const head =
    'A/HRC/52/30\n\nDistr.: General\n\n13 January 2023\n\nHuman Rights Council\n\nFifty-second session\n\nAgenda items 2 and 3\n\n'
  const titles =
    'Annual report of the United Nations High Commissioner for Human Rights\n\nPromotion and protection of all human rights\n\nLamps of the poorest harbours\n\nReport of the Secretary-General\n\n'
  const text =
    'Summary\n\nThe present report covers the year.\n\nI. Introduction\n\n1. There are few lamps.'

  it('begins under the last line that calls it one', () => {
    const document = read(head + titles + text)
    expect(document.title).toBe('Lamps of the poorest harbours')
    expect(outline(document)[0]).toBe('text | 0 | Summary')
  })
})

it('begins under the masthead, though names of bodies there are marked as headings', () => {
  const source =
    '# Economic and Social Council\n\nE/CN.6/2023/L.3\n\nDistr.: Limited\n\n## Commission on the Status of Women\n\nSixty-seventh session\n\n## Agreed conclusions\n\n1. The Commission welcomes lamps.\n\n2. The Commission needs more.'
  const document = read(source)
  expect([document.masthead.symbol, document.masthead.body]).toEqual(['E/CN.6/2023/L.3', 'CSW'])
  expect(outline(document)).toHaveLength(2)
})

it('begins the text of an amendment with the heading over its first instruction', () => {
  const source =
    'A/C.3/77/L.55\nDistr.: Limited\n9 November 2022\nOriginal: English\n\nThird Committee\nSeventy-seventh session\nAgenda item 68\n\nEgypt: amendments to draft resolution A/C.3/77/L.20\n\nLamps in harbours\n\nA. Preamble\n\n1. Delete the second preambular paragraph.\n\nB. Operative part\n\n2. Delete operative paragraph 4.'
  const document = read(source)
  expect(document.title).toBe('Lamps in harbours')
  expect(outline(document).map((line) => line.split(' | ')[2])).toEqual([
    'Preamble',
    'Delete the second preambular paragraph.',
    'Operative part',
    'Delete operative paragraph 4.',
  ])
  const kinds = document.text.paragraphs.map(({ kind }) => kind)
  expect(kinds).toEqual(['heading', 'heading', 'paragraph', 'heading', 'paragraph'])
})

it('knows the subject line of a parliament over a lettered preamble, and again', () => {
  const one =
    'The European Youth Parliament,\n\nA. Deeply concerned by the dark,\n\nB. Noting the lamps;\n\n1. Supports lamps;\n\n2. Calls upon States to pay.'
  const parts = ['preamble', 'preamble', 'operative', 'operative']
  const { kind, text } = read(`Motion by\n\nThe Committee on Harbours\n\n${one}\n\n${one}`)
  expect(kind).toBe('draft-resolution')
  expect(text.paragraphs.map(({ part }) => part).filter((part) => part !== 'title')).toEqual([
    'subject',
    ...parts,
    'text',
    ...parts,
  ])
})

it('knows a body behind the name of the organization', () => {
  const { text } = read(
    'the United Nations Security Council,\n\nRecalling the Charter,\n\n1. Decides to meet.',
  )
  expect(text.paragraphs.map(({ part }) => part).slice(-3)).toEqual([
    'subject',
    'preamble',
    'operative',
  ])
})

describe('operative paragraphs alone, as someone copies them', () => {
  const clauses =
    '1. Takes note of the report;\n\n2. Welcomes the gifts of States;\n\n3. Decides to meet again.\n'

  it('are operative', () => {
    expect(outline(read(clauses))).toEqual([
      'operative | 0 | Takes note of the report;',
      'operative | 0 | Welcomes the gifts of States;',
      'operative | 0 | Decides to meet again.',
    ])
  })

  it('are numbered text in a report, and where they end in full stops', () => {
    const parts = (source: string) => read(source).text.paragraphs.map(({ part }) => part)
    expect(parts(`Report of the Secretary-General\n\n${clauses}`)).toContain('numbered')
    expect(parts(clauses.replaceAll(';', '.'))).not.toContain('operative')
  })
})

it('a declaration that goes on in sentences begins with its preamble', () => {
  const considerations = ['dignity', 'justice', 'peace'].map((each) => `Whereas ${each} is good,`)
  const articles = ['All are free.', 'All are equal.', 'All may speak.', 'All may sing.']
  const { text } = read([...considerations, ...articles].join('\n\n'))
  expect(text.paragraphs.slice(0, 3).map(({ part }) => part)).toEqual(
    considerations.map(() => 'preamble'),
  )
})
