import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { masthead } from '../../test/builders.ts'
import { bodyText } from '../document/draft-text.ts'
import { languages, type Language } from '../document/language.ts'
import { parseSponsorLine } from '../grammar/read-sponsor-line.ts'
import { labelText } from '../grammar/sponsor-label.ts'
import { importText } from '../importers/from-text.ts'
import { allStates } from '../sponsors/states.ts'
import type { Sponsor } from '../sponsors/sponsor-list.ts'
import { addendumContent, corrigendumContent, noticeLabel } from './notice-content.ts'
import { toPrintModel } from './print/print-model.ts'
import { exportText } from './to-text.ts'

const sponsor = (delegation: string, onBehalfOf: string | null = null): Sponsor => ({
  delegation,
  onBehalfOf,
  main: false,
  joinedAt: 0,
})

const notice = (language: Language) => ({
  masthead: masthead({ language, symbol: 'E/CN.7/2020/L.5/Add.1', date: '2020-03-04' }),
  title: 'A title',
  issue: { form: 'addendum', of: 'E/CN.7/2020/L.5' } as const,
})

describe('an addendum', () => {
  test.each<[Language, string]>([
    ['en', 'Croatia,* Georgia and Paraguay.'],
    ['fr', 'Croatie*, Géorgie et Paraguay.'],
    ['es', 'Croacia*, Georgia y Paraguay.'],
    ['ru', 'Грузия, Парагвай и Хорватия.*'],
    ['zh', '克罗地亚*、格鲁吉亚和巴拉圭。'],
    ['ar', 'باراغواي، وجورجيا، وكرواتيا.*'],
  ])('in %s names them as the language orders them: %s', (language, names) => {
    const sponsors = [sponsor('PRY'), sponsor('GEO'), sponsor('HRV', 'EU')]
    const content = addendumContent(notice(language), sponsors)
    const [title, , list, note, ...rest] = content.text.paragraphs.map(bodyText)
    expect([title, list, rest]).toEqual(['A title', names, []])
    expect(note).toMatch(/^\* /)
  })

  test('names nobody else, whoever they are', () => {
    const codes = fc.uniqueArray(fc.constantFrom(...allStates.map(({ code }) => code)), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(codes, fc.constantFrom(...languages), (delegations, language) => {
        const content = addendumContent(
          notice(language),
          delegations.map((code) => sponsor(code)),
        )
        const list = bodyText(content.text.paragraphs[2]!).replace(/[.。]$/u, '')
        const colon = language === 'fr' ? '\u00A0: ' : language === 'zh' ? '：' : ': '
        const line = `${list}${colon}${labelText('draft-resolution', language)}`
        const read = parseSponsorLine(line, language)
        expect(read?.delegations.toSorted()).toEqual(delegations.toSorted())
        expect(content.issue?.added).toEqual(delegations)
      }),
    )
  })

  test('prints its groups as notes on the page, and its label under the title', () => {
    const sponsors = [sponsor('GEO'), sponsor('HRV', 'EU')]
    const model = toPrintModel(addendumContent(notice('en'), sponsors), { status: 'issued' })
    expect(model).toMatchObject({ template: 'notice', subtitle: 'Addendum', sponsors: null })
    expect(model.paragraphs).toHaveLength(2)
    expect(model.paragraphs[1]?.runs).toEqual([
      { text: 'Croatia', setOff: false },
      { note: 'g1', repeat: false },
      { text: ' and Georgia.', setOff: false },
    ])
    expect(Object.values(model.notes).map(({ mark }) => mark)).toEqual(['*'])
    expect(model.across).toBeNull()
  })

  test('is text like any other document', () => {
    const content = addendumContent(notice('en'), [sponsor('GEO')])
    const text = exportText(content)
    expect(text).toContain('A title\n\nAddendum\n\nAdd the following country')
    let id = 0
    const read = importText(text, { newId: () => `i${++id}` })
    expect(read.masthead.symbol).toBe('E/CN.7/2020/L.5/Add.1')
  })
})

describe('a corrigendum', () => {
  const corrections = [
    { place: 'Paragraph 1', words: 'For “a” read “b”.' },
    { place: 'Paragraph 1', words: 'Delete “c”.' },
    { place: 'Paragraph 2', words: 'Delete “d”.' },
  ]

  test('names a place once', () => {
    const content = corrigendumContent(notice('en'), corrections)
    expect(content.text.paragraphs.slice(1).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ])
    expect(content.masthead.kind).toBe('corrigendum')
  })

  test.each<[Language, readonly Language[], string]>([
    ['en', [], 'Corrigendum'],
    ['en', ['en', 'fr'], 'Corrigendum (English and French only)'],
    ['en', [...languages], 'Corrigendum'],
    ['fr', ['ar'], 'Rectificatif (arabe seulement)'],
    ['zh', ['en', 'zh'], '更正（仅限英文和中文文本）'],
    ['ru', ['ru'], 'Исправление (только русский)'],
  ])('in %s of %j: %s', (language, concerned, label) => {
    const { masthead: facts, title } = notice(language)
    const issue = { form: 'corrigendum', of: null, languages: concerned } as const
    expect(noticeLabel(corrigendumContent({ masthead: facts, title, issue }, corrections))).toBe(
      label,
    )
  })
})
