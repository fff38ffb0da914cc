import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOfLetters, balanced } from '../../test/import/account-of-letters.ts'
import { sampleDrafts } from '../../test/import/sample-drafts.ts'
import { readSeed } from '../../test/import/seeds.ts'
import { textShapes } from '../../test/import/text-shapes.ts'
import { anchor, bodyText, type Part } from '../document/draft-text.ts'
import { readFootnotes } from '../document/footnotes.ts'
import { importText } from './from-text.ts'
import type { ImportedDocument } from './imported-document.ts'

function read(source: string): ImportedDocument {
  let count = 0
  return importText(source, { newId: () => `id-${++count}` })
}

function texts({ text }: ImportedDocument, part: Part): string[] {
  return text.paragraphs
    .filter((paragraph) => paragraph.part === part && paragraph.level === 0)
    .filter(({ kind }) => kind === 'paragraph')
    .map(bodyText)
}

/** Note numbers in the order of the text, `r` after a repeated one. */
function references({ text }: ImportedDocument): string {
  return readFootnotes(text)
    .map(({ footnote, repeated }) => `${footnote.number}${repeated ? 'r' : ''}`)
    .join(' ')
}

describe('a draft resolution extracted from PDF (seed 003)', () => {
  const draft = read(readSeed('003'))

  it('has its masthead and sponsors', () => {
    expect(draft.masthead).toMatchObject({
      kind: 'draft-resolution',
      language: 'zh',
      symbol: null,
      body: 'CND',
      organ: 'ECOSOC',
      session: 63,
      place: '维也纳',
      firstDay: '2020-03-02',
      lastDay: '2020-03-06',
      reissued: ['2020-03-09'],
    })
    expect(draft.masthead.agendaItems).toHaveLength(1)
    expect(draft.masthead.agendaItems[0]).toMatchObject({ number: '6' })
    expect(draft.label).toBe('决议修订草案')
    expect(draft.sponsors).toEqual({
      delegations: ['GEO', 'HND', 'JPN', 'PRY', 'USA'],
      unknown: [],
    })
    expect(draft.title).toBe(
      '通过与私营部门实体建立有效伙伴关系，促进会员国努力处理和应对世界毒品问题，特别是采取与减少供应有关的措施',
    )
  })

  it('has 21 preambular and 13 operative paragraphs, each whole', () => {
    const preamble = texts(draft, 'preamble')
    const operative = texts(draft, 'operative')
    expect(preamble).toHaveLength(21)
    expect(operative).toHaveLength(13)
    for (const text of preamble) expect(text).toMatch(/，$/)
    for (const text of operative.slice(0, -1)) expect(text).toMatch(/；$/)
    expect(preamble[4]).toBe(
      '又强调会员国和私营部门实体在彼此互动中和在各自活动中遵守国家和国际法律和条例的框架，',
    )
    expect(operative[12]).toBe(
      '请会员国和其他捐助方按照联合国的规则和程序为上述目的提供预算外资源。',
    )
  })

  it('has its notes where they are referred to', () => {
    expect(references(draft)).toBe('1 2 3 4 5 6 7 8 9 9r 3r')
    expect(draft.ambiguities).toEqual([])
  })
})

describe('an adopted resolution extracted from PDF (seed 004)', () => {
  const resolution = read(readSeed('004'))

  it('has its number, its sections and its adoption', () => {
    expect(resolution.masthead).toMatchObject({
      kind: 'resolution',
      organ: 'GA',
      session: 63,
      symbol: 'A/RES/63/197',
      jobNumber: '08-48260',
      resolutionNumber: '63/197',
      adoption: { date: '2008-12-18', meeting: 71 },
    })
    const headings = resolution.text.paragraphs.filter(({ kind, part }) => {
      return kind === 'heading' && part !== 'title'
    })
    expect(headings.map(bodyText)).toEqual([
      '国际合作对付世界毒品问题及第二十届特别会议的后续行动',
      '联合国系统的行动',
    ])
  })

  it('has 14 preambular and 48 operative paragraphs and (a), (b)', () => {
    expect(texts(resolution, 'preamble')).toHaveLength(14)
    expect(texts(resolution, 'operative')).toHaveLength(48)
    const below = resolution.text.paragraphs.filter(({ level }) => level === 1)
    expect(below.map((paragraph) => bodyText(paragraph).slice(0, 8))).toEqual([
      '促进国家和国际社',
      '通过预防和治疗战',
    ])
  })

  it('has 33 references to 21 notes, and says which one is doubtful', () => {
    expect(references(resolution)).toBe(
      '1 2 3 4 5 6 7 8 8r 9 10 8r 6r 10r 9r 7r 4r 5r 11 12 13 14 15 16 8r 3r 17 18 19 20 7r 4r 21',
    )
    expect(resolution.ambiguities.map(({ code }) => code)).toEqual(['reference-or-number'])
  })
})

describe('a report (seed 002) and a statement (seed 000)', () => {
  it('gives the paragraphs of the report their running numbers', () => {
    const report = read(readSeed('002'))
    expect(report.masthead).toMatchObject({
      kind: 'report',
      symbol: 'A/74/129',
      distribution: 'general',
      date: '2019-06-17',
      originalLanguage: 'en',
      session: 74,
      jobNumber: 'V.19-04764',
    })
    expect(report.label).toBe('秘书长的报告')
    const numbered = texts(report, 'numbered')
    expect(numbered).toHaveLength(102)
    for (const text of numbered) expect(text).toMatch(/[。：]$/)
    expect(references(report)).toBe('1 2 3')
    expect(report.ambiguities).toEqual([])
  })

  it('takes the common position for a statement', () => {
    const statement = read(readSeed('000'))
    expect(statement.kind).toBe('statement')
    expect(statement.title).toBe('联合国系统 共同立场')
    expect(references(statement)).toBe('1')
    expect(texts(statement, 'preamble')).toEqual([])
  })
})

const seeds = (['000', '002', '003', '004'] as const).map(readSeed)
const shaped = Object.values(textShapes).flatMap((shape) => sampleDrafts.map(shape))

describe('nothing is dropped in silence', () => {
  it.each([...seeds, ...shaped])('every letter of a document is accounted for (%#)', (source) => {
    expect(accountOfLetters(source, read(source))).toEqual(balanced)
  })

  it('holds for documents whose lines are cut out, repeated and shuffled', () => {
    const lines = [...seeds.slice(2), ...shaped].flatMap((source) => source.split('\n'))
    const piece = fc.oneof(
      { weight: 8, arbitrary: fc.nat(lines.length - 1).map((at) => lines[at] ?? '') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', '____', '1', '[1]', '\f', '2/3', 'I', '*', '(a)'),
      },
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join('\n')
        expect(accountOfLetters(source, read(source))).toEqual(balanced)
      }),
      { numRuns: 300 },
    )
  })

  it('holds for a document from which some lines are missing', () => {
    const sources = [...seeds.slice(2), ...shaped.slice(0, 30)]
    fc.assert(
      fc.property(fc.nat(sources.length - 1), fc.nat(400), fc.nat(400), (which, from, count) => {
        const lines = (sources[which] ?? '').split('\n')
        lines.splice(from % lines.length, count % lines.length)
        const source = lines.join('\n')
        expect(accountOfLetters(source, read(source))).toEqual(balanced)
      }),
      { numRuns: 100 },
    )
  })

  it('takes what every object knows for words', () => {
    const source =
      'Committee: constructor\nTopic: Water\nSponsors: Kenya\n\nThe General Assembly,\n\n1. Calls for [constructor: clean] water.'
    const imported = read(source)
    expect(imported.masthead).toMatchObject({ body: null, bodyName: 'constructor' })
    expect(texts(imported, 'operative')).toEqual(['Calls for [constructor: clean] water.'])
  })

  it('gives each of two labels on one line its paragraph', () => {
    const { text, numbers, ambiguities } = read(
      `The General Assembly,\n\n1. (a) Decides to meet in 2026;\n(b) Invites all States;\n2. (a) Requests the Secretary-General:\n(i) To report;\n(ii) To act;\n(b) Calls upon States to contribute.`,
    )
    const operative = text.paragraphs.filter(({ part }) => part === 'operative')
    expect(operative.map((each) => `${each.level} ${bodyText(each)}`)).toEqual([
      '0 ',
      '1 Decides to meet in 2026;',
      '1 Invites all States;',
      '0 ',
      '1 Requests the Secretary-General:',
      '2 To report;',
      '2 To act;',
      '1 Calls upon States to contribute.',
    ])
    expect(numbers.map(({ printed }) => printed).join(' ')).toBe('1. (a) (b) 2. (a) (i) (ii) (b)')
    expect(ambiguities).toEqual([])
  })

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => {
        const imported = read(source)
        const ids = imported.text.paragraphs.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { runs } of imported.text.paragraphs)
          for (const { text, marks } of runs)
            expect(text !== '' && (marks.note !== undefined || !text.includes(anchor))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('takes time in proportion to the length of the source', () => {
    for (const hostile of ['1 '.repeat(40_000), '[1]\n'.repeat(10_000), '(a) x;\n'.repeat(5_000)])
      expect(read(hostile).kind).toBe('unknown')
  })
})
