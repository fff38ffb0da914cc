import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../document/language.ts'
import { allGroups } from '../sponsors/groups.ts'
import { allStates, stateName } from '../sponsors/states.ts'
import { readNameList } from './name-list.ts'
import { formatSponsorNames } from './sponsor-line.ts'

const codes = allStates.map(({ code }) => code)
const someSponsors = fc.uniqueArray(
  fc.record({
    delegation: fc.constantFrom(...codes),
    onBehalfOf: fc.option(fc.constantFrom(...allGroups.map(({ code }) => code)), { freq: 4 }),
    main: fc.constant(false),
    joinedAt: fc.constant(0),
  }),
  { selector: ({ delegation }) => delegation, minLength: 1, maxLength: 12 },
)
const aLanguage = fc.constantFrom(...languages)

describe('a list of names', () => {
  test('law: as it is written, one a line, it is read in any language without being told which', () => {
    fc.assert(
      fc.property(
        someSponsors,
        aLanguage,
        fc.constantFrom('', '- ', '1. ', '• '),
        (list, language, bullet) => {
          const { lines } = formatSponsorNames(list, language)
          const { delegations, unknown } = readNameList(
            lines.map((line) => bullet + line).join('\n'),
          )
          expect(unknown).toEqual([])
          expect(delegations.toSorted()).toEqual(
            list.map(({ delegation }) => delegation).toSorted(),
          )
        },
      ),
    )
  })

  test('law: as a sentence it is read too', () => {
    fc.assert(
      fc.property(someSponsors, aLanguage, (list, language) => {
        const { sentence } = formatSponsorNames(list, language)
        const { delegations, unknown } = readNameList(sentence)
        expect(unknown).toEqual([])
        expect(delegations.toSorted()).toEqual(list.map(({ delegation }) => delegation).toSorted())
      }),
    )
  })

  test('law: every State alone is itself in every language', () => {
    for (const language of languages)
      for (const code of codes)
        expect(readNameList(stateName(code, language)).delegations).toEqual([code])
  })

  test('law: never throws, and what is no name is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { delegations } = readNameList(text)
        expect(delegations.every((code) => codes.includes(code))).toBe(true)
      }),
    )
  })

  test.each([
    ['JPN\nGEO', ['JPN', 'GEO'], []],
    ['JPN, GEO; HND', ['JPN', 'GEO', 'HND'], []],
    ['Japan and Atlantis', ['JPN'], ['Atlantis']],
    [
      '1. Bosnia and Herzegovina.\n2. Japón\n3. 格鲁吉亚、日本和巴拉圭',
      ['BIH', 'JPN', 'GEO', 'PRY'],
      [],
    ],
    ['Japan\tSigned\nGeorgia', ['JPN', 'GEO'], ['Signed']],
    ['', [], []],
  ])('%j', (text, delegations, unknown) => {
    expect(readNameList(text)).toEqual({ delegations, unknown })
  })
})

test('the marks of groups stand at the names, and the note says what they mean', () => {
  const sponsors = [
    { delegation: 'HRV', onBehalfOf: 'EU', main: false, joinedAt: 0 },
    { delegation: 'GAB', onBehalfOf: 'AFRICA', main: false, joinedAt: 0 },
    { delegation: 'JPN', onBehalfOf: null, main: true, joinedAt: 0 },
  ]
  const { sentence, lines, note } = formatSponsorNames(sponsors, 'en')
  expect(sentence).toBe('Croatia,* Gabon** and Japan')
  expect(lines).toEqual(['Croatia*', 'Gabon**', 'Japan'])
  expect(note?.split('\n')).toHaveLength(2)
})
