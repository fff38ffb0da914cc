import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asBase } from '../../document/clean-text.ts'
import { bodyText, type Run } from '../../document/draft-text.ts'
import { languages } from '../../document/language.ts'
import { allStates, stateName } from '../../sponsors/states.ts'
import { importText } from '../from-text.ts'

function paper(clause: string): string {
  return `The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. ${clause}\n\n2. Decides to remain seized of the matter.`
}

function read(source: string, proposals: 'keep' | 'as-text' = 'keep') {
  let count = 0
  return importText(source, { newId: () => `i${++count}`, language: 'en', proposals })
}

function clauseOf(source: string): readonly Run[] {
  return read(paper(source)).text.paragraphs.find(({ part }) => part === 'operative')?.runs ?? []
}

/** `{+EGY all }` for an insertion, `{-EGY all}` for a deletion. */
function show(runs: readonly Run[]): string {
  return runs
    .map(({ text, marks: { ins, del } }) => {
      if (ins) return `{+${ins.by} ${text}}`
      return del ? `{-${del.map(({ by }) => by).join()} ${text}}` : text
    })
    .join('')
}

describe('brackets that name a delegation', () => {
  test.each([
    ['Urges [Egypt: all] States;', 'Urges {+EGY all }States;'],
    ['Urges [Egypt add: all] States;', 'Urges {+EGY all }States;'],
    ['Urges [add by Egypt: all] States;', 'Urges {+EGY all }States;'],
    ['Urges [France delete: all] States;', 'Urges {-FRA all} States;'],
    ['Urges [all] [Japan: delete] States;', 'Urges {-JPN all} States;'],
    ['Urges [all] [add: Japan] States;', 'Urges {+JPN all }States;'],
    ['Urges ~~all~~ [Brazil] States;', 'Urges {-BRA all} States;'],
    ['Urges States[Kenya: , as appropriate];', 'Urges States{+KEN , as appropriate};'],
    ['Urges [Iran (Islamic Republic of): all] States;', 'Urges {+IRN all }States;'],
    ['Urges [EU: all] States;', 'Urges {+EU all }States;'],
    ['Urges [African Group add: all] States;', 'Urges {+AFRICA all }States;'],
    ['Urges [Group of 77 and China: all] States;', 'Urges {+G77 all }States;'],
    ['Urges [all – Russian Federation] States;', 'Urges {+RUS all }States;'],
    ['Urges [all] (Egypt: delete) States;', 'Urges {-EGY all} States;'],
    ['Urges States [and the organs] (G77) to act;', 'Urges States {+G77 and the organs }to act;'],
    ['Urges international[ly agreed](Mexico) goals;', 'Urges international{+MEX ly agreed} goals;'],
    ['Urges ~~all~~ (Iran (Islamic Republic of)) States;', 'Urges {-IRN all} States;'],
    ['Urges [EU, USA: all] States;', 'Urges {+EU all }States;'],
    ['Urges [ЕС: all] States;', 'Urges {+EU all }States;'],
    ['Urges [日本: all] States;', 'Urges {+JPN all }States;'],
    ['Urges [Suisse ajoute: all] States;', 'Urges {+CHE all }States;'],
    ['Urges [CANZ: all] States;', 'Urges {+CAN all }States;'],
    ['Urges [JUSCANZ: all] States;', 'Urges [JUSCANZ: all] States;'],
    ['Urges [2020–2030 – all] States;', 'Urges [2020–2030 – all] States;'],
    ['Urges [all] (see annex) States;', 'Urges [all] (see annex) States;'],
    ['Urges [all] States;', 'Urges [all] States;'],
    ['Urges [note: all] States;', 'Urges [note: all] States;'],
    ['Urges ~~all~~ States;', 'Urges ~~all~~ States;'],
  ])('%s', (source, expected) => {
    expect(show(clauseOf(source))).toBe(expected)
  })

  test.each([
    '[JUSCANZ: all]',
    '[CANZ: all]',
    '[all]',
    '[Egypt, EU: all]',
    '~~all~~',
    '[Egypt: a [Kenya: b] c]',
  ])('%s is reported where it is not certain', (brackets) => {
    const { ambiguities } = read(paper(`Urges ${brackets} States;`))
    expect(ambiguities.map(({ code }) => code)).toContain('bracket-or-proposal')
  })

  test('they stay text unless they are asked for, and are told', () => {
    const { text, ambiguities } = read(
      paper('Urges [Egypt: all] States [of the region];'),
      'as-text',
    )
    expect(text.paragraphs.map(bodyText)).toContain('Urges [Egypt: all] States [of the region];')
    expect(ambiguities).toEqual([
      {
        code: 'bracket-or-proposal',
        line: 5,
        excerpt: '[Egypt: all]',
        alternatives: ['text in brackets', 'a proposal of EGY'],
      },
    ])
  })

  test.each([
    ['[Agreed ad ref]', 'ad-referendum'],
    ['(Agreed)', 'agreed'],
    ['[agreed, placement tbd]', 'agreed'],
    ['（已商定）', 'agreed'],
    ['[согласовано]', 'agreed'],
  ])('%s behind a paragraph is its status', (remark, status) => {
    const { text, fields } = read(paper(`Urges all States; ${remark}`))
    const clause = text.paragraphs.find(({ part }) => part === 'operative')
    expect(clause && bodyText(clause)).toBe('Urges all States;')
    expect(clause?.status).toBe(status)
    expect(fields.map((line) => line.text)).toContain(remark)
  })

  test('without its proposals the text is what stood outside the brackets, whoever made them', () => {
    const state = fc.constantFrom(...allStates.map(({ code }) => code))
    const word = fc.constantFrom('all', 'relevant', 'developing', 'Member')
    fc.assert(
      fc.property(state, fc.constantFrom(...languages), word, (code, language, added) => {
        const name = stateName(code, language)
        let count = 0
        const source = `Urges [${name}: ${added}] States;`
        const { text } = importText(paper(source), {
          newId: () => `i${++count}`,
          language,
          proposals: 'keep',
        })
        const clause = asBase(text)
          .paragraphs.map(bodyText)
          .find((words) => words.startsWith('Urges'))
        expect(clause).toBe('Urges States;')
        expect(JSON.stringify(text)).toContain(`"by":"${code}"`)
      }),
      // A word of its name was once read as the verb "new".
      { examples: [['NZL', 'en', 'all']], numRuns: 400 },
    )
  })

  test.each([
    ['[Egypt: Urges all States to act;]', '+EGY'],
    ['[Urges all States to act;] (Egypt: delete)', '-EGY'],
  ])('a paragraph that is one proposal is proposed with its end: %s', (clause, owner) => {
    const found = read(paper(clause)).text.paragraphs.find(({ part }) => part === 'operative')
    const { ins, del } = found?.end ?? {}
    expect(ins ? `+${ins.by}` : `-${del?.map(({ by }) => by).join()}`).toBe(owner)
    const { text } = read(paper(clause))
    const numbered = asBase(text).paragraphs.filter(({ part }) => part === 'operative')
    expect(numbered.length).toBe(owner === '+EGY' ? 1 : 2)
    expect(numbered.every((each) => bodyText(each) !== '')).toBe(true)
  })
})
