// Texts that begin above their subject line or have none: recommended by another body, lettered, negotiated under PP and OP labels, held by a
// report; and what stands below an adopted text.
import { describe, expect, it } from 'vitest'
import { bodyText } from '../document/draft-text.ts'
import { readClosing } from './body/closing-lines.ts'
import { importText } from './from-text.ts'
import { parseDay } from '../grammar/calendar.ts'
import type { Language } from '../document/language.ts'

function read(source: string, proposals: 'keep' | 'as-text' = 'as-text') {
  let count = 0
  const document = importText(source, { newId: () => `p${++count}`, proposals })
  const lines = document.text.paragraphs.map(
    (paragraph) => `${paragraph.part} ${paragraph.level} ${bodyText(paragraph)}`,
  )
  return { document, lines, codes: document.ambiguities.map(({ code }) => code) }
}

describe('a text that another body recommends', () => {
  it.each([
    [
      'en',
      'The Commission on Narcotic Drugs\n\nRecommends to the Economic and Social Council the adoption of the following draft resolution:',
      'The Economic and Social Council,\n\nRecalling its resolution 2014/20 of 16 July 2014,\n\n1. Adopts the guidelines;\n\n2. Requests a report.',
    ],
    [
      'fr',
      'La Commission des stupéfiants recommande au Conseil économique et social d’approuver l’adoption par l’Assemblée générale du projet de résolution suivant :',
      'L’Assemblée générale,\n\nRappelant sa résolution 77/238 du 15 décembre 2022,\n\n1. Encourage les États Membres à coopérer ;\n\n2. Prie le Secrétaire général de lui faire rapport.',
    ],
    [
      'ru',
      'Комиссия по наркотическим средствам\n\nрекомендует Экономическому и Социальному Совету принять следующий проект резолюции:',
      'Экономический и Социальный Совет,\n\nссылаясь на свою резолюцию 2014/20 от 16 июля 2014 года,\n\n1. рекомендует государствам сотрудничать;\n\n2. просит представить доклад.',
    ],
    [
      'zh',
      '麻醉药品委员会\n\n建议经济及社会理事会通过下列决议草案：',
      '经济及社会理事会，\n\n回顾其2014年7月16日第2014/20号决议，\n\n1. 鼓励会员国开展合作；\n\n2. 请秘书长提出报告。',
    ],
  ])('%s: has its own subject line and its own numbers', (_language, above, text) => {
    const { lines, document, codes } = read(`${above}\n\n${text}`)
    expect(lines.filter((line) => line.startsWith('subject'))).toHaveLength(1)
    expect(lines.at(-4)).toMatch(/^subject/u)
    expect(lines.filter((line) => line.startsWith('operative'))).toHaveLength(2)
    expect(document.kind).toBe('draft-resolution')
    expect(codes).not.toContain('number-differs')
  })

  it('keeps a recommendation that is a paragraph where it stands', () => {
    const { lines } = read(
      'The General Assembly,\n\nRecalling its resolution 1/1,\n\n1. Recommends to the Economic and Social Council the adoption of the following measures:\n\n(a) Training;\n\n2. Decides to act.',
    )
    expect(lines[0]).toBe('subject 0 The General Assembly,')
    expect(lines.filter((line) => line.startsWith('operative 0'))).toHaveLength(2)
  })
})

const lettered = `79/99. Questions relating to information

A
Information in the service of humanity

The General Assembly,

Taking note of the report,

1. Urges all countries to cooperate;

2. Requests a report.

B
Communications policies

The General Assembly,

Emphasizing the role of the Committee,

1. Reaffirms its resolution 13 (I);

2. Decides to remain seized of the matter.`

it('reads resolutions A and B under one number and tells once that numbers begin again', () => {
  const { lines, codes } = read(lettered)
  expect(lines.slice(0, 3)).toEqual([
    'title 0 Questions relating to information',
    'operative 1 Information in the service of humanity',
    'subject 0 The General Assembly,',
  ])
  expect(codes).toEqual(['numbering-restarts'])
})

describe('paragraphs called PP and OP', () => {
  const negotiated = `Zero draft (compiled by the facilitator)

PP1 Reaffirming the conventions, [and the Declaration – EU] [Russian Federation: delete]

[PP1 bis Deeply concerned about coercive measures, – Cuba]

PP2 Noting the report, (agreed)

OP1 Encourages States to [share] data;

OP1. alt Requests the Executive Director to report. [agreed ad ref]`

  it('have their parts, and their labels differ from nothing', () => {
    const { lines, codes, document } = read(negotiated)
    expect(document.kind).toBe('draft-resolution')
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'preamble',
      'preamble',
      'preamble',
      'operative',
      'operative',
    ])
    expect(lines[1]).toBe('preamble 0 [Deeply concerned about coercive measures, – Cuba]')
    expect(new Set(codes)).toEqual(new Set(['bracket-or-proposal', 'number-differs']))
  })

  it('have the version of the draft for no title', () => {
    const { document } = read(`Zero draft, 3 May\n\nEarly warning\n\n${negotiated}`)
    expect(document.title).toBe('Early warning')
    expect(document.fields[0]).toEqual({ line: 1, text: 'Zero draft, 3 May', field: 'label' })
  })

  it('are alternatives where a delegation proposes the whole, and told where none does', () => {
    const source = `PP1 Recalling it,

OP1 Decides to act; [Japan: delete]

OP2 Urges States to act;

OP2 alt [Egypt: Invites States to act;]

OP2 alt 2 Encourages States to act.`
    const { document, codes } = read(source, 'keep')
    const [, , second, first, other] = document.text.paragraphs
    expect(first).toMatchObject({
      kind: 'alternative',
      ref: second?.id,
      end: { ins: { by: 'EGY' } },
    })
    expect(other).toMatchObject({ kind: 'paragraph', ref: null })
    expect(codes).toEqual(['bracket-or-proposal', 'number-differs'])
    expect(read(source).codes).toContain('bracket-or-proposal')
  })

  it('give proposals for and against', () => {
    const { document } = read(negotiated, 'keep')
    const [first] = document.text.paragraphs
    const run = first?.runs.find(({ marks }) => marks.ins)
    expect(run).toMatchObject({
      text: 'and the Declaration',
      marks: { ins: { by: 'EU' }, del: [{ by: 'RUS' }] },
    })
    expect(document.text.paragraphs[2]?.status).toBe('agreed')
    expect(document.text.paragraphs[4]?.status).toBe('ad-referendum')
  })

  it('keep what a delegation thinks of words out of the text', () => {
    const { document, codes } = read(
      'PP1 Recalling it, [EU: retain]\n\nOP1 Decides to act.',
      'keep',
    )
    expect(
      document.text.paragraphs.flatMap(({ runs }) => runs).some(({ marks }) => marks.ins),
    ).toBe(false)
    expect(codes).toContain('bracket-or-proposal')
  })

  it('are missed where one is left out', () => {
    const { codes } = read('PP1 Recalling it,\n\nOP1 Decides to act;\n\nOP3 Calls for more.')
    expect(codes).toContain('number-differs')
  })
})

it('gives the drafts that a report recommends the parts of resolutions, and goes on with its own numbers', () => {
  const { lines, document } = read(
    `A/80/551

Report of the Third Committee

I. Introduction

1. The Committee met in October.

2. It heard statements by thirty delegations.

II. Recommendations

3. The Third Committee recommends to the General Assembly the adoption of the following draft resolution:

Draft resolution I
Human rights and archives

The General Assembly,

Recalling its resolution 68/165,

1. Stresses the importance of archives;

2. Decides to remain seized of the matter.

4. The Committee took no other action.`,
  )
  expect(document.kind).toBe('report')
  expect(lines.filter((line) => line.startsWith('operative 0'))).toHaveLength(2)
  expect(lines.at(-1)).toBe('numbered 0 The Committee took no other action.')
})

it('tells of a section that is missing', () => {
  const { codes } = read(
    'The General Assembly,\n\nRecalling it,\n\nI\nImplementation\n\n1. Calls for action;\n\nIII\nReview\n\n2. Decides to meet.',
  )
  expect(codes).toEqual(['number-differs'])
})

describe('below an adopted text', () => {
  it.each<[Language, string]>([
    ['en', '66th plenary meeting 18 December 2025'],
    ['en', '66th plenary meeting, on 18 December 2025'],
    ['fr', '66e séance plénière 18 décembre 2025'],
    ['fr', '66e séance plénière, le 18 décembre 2025'],
    ['es', '66a sesión plenaria, 18 de diciembre de 2025'],
    ['ru', '66-е пленарное заседание, 18 декабря 2025 года'],
    ['zh', '2025年12月18日 第66次全体会议'],
    ['zh', '第66次全体会议，2025年12月18日'],
    ['ar', 'الجلسة العامة 66 18 كانون الأول/ديسمبر 2025'],
  ])('%s: %s', (language, line) => {
    expect(readClosing(line, (text) => parseDay(text, language))).toEqual({
      meeting: 66,
      day: '2025-12-18',
    })
  })

  it.each<[Language, string]>([
    ['en', 'Ninth plenary meeting, 18 December 2025'],
    ['fr', 'Neuvième séance plénière, 18 décembre 2025'],
    ['es', 'Novena sesión plenaria, 18 de diciembre de 2025'],
    ['ru', 'Девятое пленарное заседание, 18 декабря 2025 г.'],
    ['ar', 'الجلسة العامة التاسعة، 18 كانون الأول/ديسمبر 2025'],
  ])('in words, %s: %s', (language, line) => {
    expect(readClosing(line, (text) => parseDay(text, language))).toEqual({
      meeting: 9,
      day: '2025-12-18',
    })
  })

  it('no sentence is taken for such a line', () => {
    const readDay = (text: string) => parseDay(text, 'en')
    expect(
      readClosing('Recalling its 66th plenary meeting, on 18 December 2025,', readDay),
    ).toBeNull()
  })
})
