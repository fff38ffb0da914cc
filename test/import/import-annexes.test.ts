// Annexes of every kind: which line opens one, what its title is, and that its paragraphs are counted by themselves.
import { describe, expect, it } from 'vitest'
import { readAnnexHeading } from '../../shared/importers/body/annex-headings.ts'
import { accountOfLetters, balanced } from './account-of-letters.ts'
import { outlineKinds } from './outline-kinds.ts'
import { read } from './outline.ts'

const draft = `General Assembly
Eightieth session

Kenya and Uruguay: draft resolution

Strengthening ocean observation

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

1. Adopts the Declaration contained in the annex to the present resolution;

2. Decides to remain seized of the matter.
`

const inDraft = [
  'subject The General Assembly,',
  'preamble Recalling its resolution 70/1 of 25 September 2015,',
  'operative 1. Adopts the Declaration contained in the annex to the present resolution;',
  'operative 2. Decides to remain seized of the matter.',
]

/** What stands behind the resolution, and the codes of the doubts. */
function readAnnexes(annexes: string): { lines: string[]; doubts: string[] } {
  const source = `${draft}\n${annexes}`
  const imported = read(source)
  expect(accountOfLetters(source, imported)).toEqual(balanced)
  const lines = outlineKinds(imported)
  expect(lines.slice(0, 4)).toEqual(inDraft)
  return { lines: lines.slice(4), doubts: imported.ambiguities.map(({ code }) => code) }
}

describe('the line that opens an annex', () => {
  it.each([
    ['the word alone', 'Annex\n\nProgramme of work', 'annex Annex Programme of work'],
    ['in capitals', 'ANNEX\n\nProgramme of work', 'annex Annex Programme of work'],
    ['with the title right under it', 'Annex\nProgramme of work', 'annex Annex Programme of work'],
    ['with the title in its line', 'Annex: Programme of work', 'annex Annex Programme of work'],
    [
      'with a title of two lines',
      'Annex\n\nProgramme of work of\n\nthe group',
      'annex Annex Programme of work of the group',
    ],
    [
      'with a note on the word',
      'Annex[1]\n\nProgramme of work',
      'annex Annex Programme of work {Words.}',
    ],
    [
      'with a note on the title',
      'Annex\n\nProgramme of work[1]',
      'annex Annex Programme of work {Words.}',
    ],
    ['without a title', 'Annex', 'annex Annex'],
  ])('%s', (_name, heading, expected) => {
    const notes = heading.includes('[1]') ? '\n\n__________________\n[1] Words.' : ''
    const { lines, doubts } = readAnnexes(`${heading}\n\n1. The group meets twice.${notes}`)
    expect(lines).toEqual([expected, 'numbered 1. The group meets twice.'])
    expect(doubts).toEqual([])
  })

  it('names the language of the original under the word', () => {
    const { lines } = readAnnexes('Annex\n[Original: French]\n\nProgramme of work\n\n1. It begins.')
    expect(lines).toEqual([
      'annex Annex Programme of work',
      'text [Original: French]',
      'numbered 1. It begins.',
    ])
  })

  it.each([
    ['Annex to the letter dated 3 March 2025', 'to the letter dated 3 March 2025'],
    ['Anexo de la carta de fecha 3 de marzo', 'de la carta de fecha 3 de marzo'],
    ['Приложение к письму Постоянного представителя', 'к письму Постоянного представителя'],
  ])('says to what it belongs: %s', (heading, rest) => {
    expect(readAnnexHeading(heading)).toMatchObject({ word: 'annex', value: null, rest })
  })

  it.each([
    ['a sentence', 'Annex I to the report was read by all delegations.'],
    ['a reference', 'Annex II, paragraph 3, of the report says otherwise.'],
  ])('is no %s', (_name, sentence) => {
    const { lines } = readAnnexes(`Annex\n\nProgramme of work\n\n${sentence}`)
    expect(lines).toEqual(['annex Annex Programme of work', `text ${sentence}`])
  })

  it('is told where it counts otherwise than we do, once', () => {
    const { lines, doubts } = readAnnexes(
      'Annex A\n\nProgramme\n\n1. It begins.\n\nAnnex B\n\nBudget\n\n1. It is small.',
    )
    expect(lines.filter((line) => line.startsWith('annex'))).toEqual([
      'annex Annex I Programme',
      'annex Annex II Budget',
    ])
    expect(doubts).toEqual(['number-differs'])
  })

  it('is told where one is missing', () => {
    const { doubts } = readAnnexes(
      'Annex I\n\nProgramme\n\n1. It begins.\n\nAnnex III\n\nBudget\n\n1. It is small.',
    )
    expect(doubts).toEqual(['number-differs'])
  })

  it('of an appendix inside an annex is a heading, and told', () => {
    const { lines, doubts } = readAnnexes(
      'Annex\n\nProgramme\n\n1. It begins.\n\nAppendix\n\nTwo members were absent from all of it.',
    )
    expect(lines.slice(2)).toEqual([
      'heading Appendix',
      'text Two members were absent from all of it.',
    ])
    expect(doubts).toEqual(['annex-or-heading'])
  })
})

describe('what stands in an annex', () => {
  it('is counted by itself, behind the day and the meeting', () => {
    const { lines, doubts } = readAnnexes(`64th plenary meeting
12 December 2025

Annex I

Declaration

We, the Heads of State and Government, gathered in Nairobi,

1. Reaffirm our commitment:

(a) By observing the ocean;

(b) By sharing data:

(i) On temperature;

(ii) On currents;

2. Call for action.

Annex II

Plan of action

I. Introduction

1. The plan has two parts.

II. Measures

A. Observation

2. States should observe.`)
    expect(lines).toEqual([
      'annex Annex I Declaration',
      'text We, the Heads of State and Government, gathered in Nairobi,',
      'numbered 1. Reaffirm our commitment:',
      'numbered 1 (a) By observing the ocean;',
      'numbered 1 (b) By sharing data:',
      'numbered 2 (i) On temperature;',
      'numbered 2 (ii) On currents;',
      'numbered 2. Call for action.',
      'annex Annex II Plan of action',
      'heading I Introduction',
      'numbered 1. The plan has two parts.',
      'heading II Measures',
      'heading 1 A Observation',
      'numbered 2. States should observe.',
    ])
    expect(doubts).toEqual([])
  })

  it('may be a whole draft', () => {
    const { lines, doubts } = readAnnexes(`Annex

Draft resolution for adoption by the General Assembly

The General Assembly,

Recalling the ocean,

1. Decides to observe it;

2. Requests a report.`)
    expect(lines).toEqual([
      'annex Annex Draft resolution for adoption by the General Assembly',
      'text The General Assembly,',
      'preamble Recalling the ocean,',
      'operative 1. Decides to observe it;',
      'operative 2. Requests a report.',
    ])
    expect(doubts).toEqual([])
  })

  it('may be a list of names, which is told once', () => {
    const { lines, doubts } = readAnnexes(
      'Annex\n\nMembers\n\nJapan\n\nHonduras\n\nGeorgia\n\nKenya',
    )
    expect(lines).toEqual([
      'annex Annex Members',
      'text Japan',
      'text Honduras',
      'text Georgia',
      'text Kenya',
    ])
    expect(doubts).toEqual(['heading-or-paragraph'])
  })

  it('does not number the resolution before it', () => {
    const single = draft.replace(/1\. Adopts[^]*$/u, 'Adopts the Declaration in the annex.')
    const imported = read(`${single}\n\nAnnex\n\nDeclaration\n\n1. We agree.\n\n2. We act.`)
    expect(outlineKinds(imported).slice(2)).toEqual([
      'operative Adopts the Declaration in the annex.',
      'annex Annex Declaration',
      'numbered 1. We agree.',
      'numbered 2. We act.',
    ])
  })
})

describe('annexes in the six languages', () => {
  it.each([
    [
      'en',
      'The General Assembly,',
      'Recalling its resolution 70/1,',
      '1. Adopts the annex.',
      'Annex I',
      'Annex II',
    ],
    [
      'fr',
      "L'Assemblée générale,",
      'Rappelant sa résolution 70/1,',
      '1. Adopte l’annexe.',
      'Annexe I',
      'Annexe II',
    ],
    [
      'es',
      'La Asamblea General,',
      'Recordando su resolución 70/1,',
      '1. Aprueba el anexo.',
      'Anexo I',
      'Anexo II',
    ],
    [
      'ru',
      'Генеральная Ассамблея,',
      'ссылаясь на свою резолюцию 70/1,',
      '1. утверждает приложение.',
      'Приложение I',
      'Приложение II',
    ],
    ['zh', '大会，', '回顾其第70/1号决议，', '1. 通过附件。', '附件一', '附件二'],
    [
      'ar',
      'إن الجمعية العامة،',
      'إذ تشير إلى قرارها 70/1،',
      '1 - تعتمد المرفق.',
      'المرفق الأول',
      'المرفق الثاني',
    ],
  ])('in %s', (language, ...words) => {
    const [first, second] = words.slice(-2)
    const title = { ru: 'План', zh: '行动计划', ar: 'خطة العمل' }[language] ?? 'Plan'
    const said =
      { ru: 'Она начинается.', zh: '计划开始。', ar: 'تبدأ الخطة.' }[language] ?? 'It begins.'
    const one = language === 'ar' ? '1 -' : '1.'
    const source = [
      ...words.slice(0, -1),
      title,
      `${one} ${said}`,
      second,
      title,
      `${one} ${said}`,
    ].join('\n\n')
    const imported = read(source)
    expect(outlineKinds(imported).slice(3)).toEqual([
      `annex ${first} ${title}`,
      `numbered ${one} ${said}`,
      `annex ${second} ${title}`,
      `numbered ${one} ${said}`,
    ])
    expect(imported.ambiguities.map(({ code }) => code)).toEqual([])
    expect(accountOfLetters(source, imported)).toEqual(balanced)
  })
})
