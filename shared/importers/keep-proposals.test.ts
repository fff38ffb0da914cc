import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asBase } from '../document/clean-text.ts'
import { bodyText, type Run } from '../document/draft-text.ts'
import { languages } from '../document/language.ts'
import { allStates, stateName } from '../sponsors/states.ts'
import { importText } from './from-text.ts'

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
    ['Urges [EU: all] States;', 'Urges [EU: all] States;'],
    ['Urges [all] States;', 'Urges [all] States;'],
    ['Urges [note: all] States;', 'Urges [note: all] States;'],
    ['Urges ~~all~~ States;', 'Urges ~~all~~ States;'],
  ])('%s', (source, expected) => {
    expect(show(clauseOf(source))).toBe(expected)
  })

  test.each(['[EU: all]', '[all]', '[Egypt, EU: all]', '~~all~~', '[Egypt: a [Kenya: b] c]'])(
    '%s is reported where it is not certain',
    (brackets) => {
      const { ambiguities } = read(paper(`Urges ${brackets} States;`))
      expect(ambiguities.map(({ code }) => code)).toContain('bracket-or-proposal')
    },
  )

  test('they stay text unless they are asked for', () => {
    const { text, ambiguities } = read(paper('Urges [Egypt: all] States;'), 'as-text')
    expect(text.paragraphs.map(bodyText)).toContain('Urges [Egypt: all] States;')
    expect(ambiguities).toEqual([])
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
})
