import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../document/language.ts'
import { allStates, stateName } from '../sponsors/states.ts'
import { isMember, readNames, rollOf } from './roll.ts'
import { checkVotes, countVotes, readVotes, type Votes, voteChoices } from './votes.ts'

const roll = rollOf(null)

describe('the roll', () => {
  it('is all 193 Members in English alphabetical order, without observers', () => {
    expect(roll).toHaveLength(193)
    expect([roll[0], roll[1], roll.at(-1)]).toEqual(['AFG', 'ALB', 'ZWE'])
    expect(roll.some((code) => code === 'VAT' || code === 'PSE')).toBe(false)
    expect(isMember('VAT')).toBe(false)
  })

  it('reads the name of every State in every language', () => {
    for (const language of languages) {
      const names = allStates.map(({ code }) => stateName(code, language))
      const read = readNames(names.join(', '))
      expect(read.unknown).toEqual([])
      expect([...read.codes].sort()).toEqual(allStates.map(({ code }) => code).sort())
    }
  })

  it.each<[string, string[], string[]]>([
    ['Angola, Argentina and Austria', ['AGO', 'ARG', 'AUT'], []],
    ['Trinidad and Tobago and Türkiye', ['TTO', 'TUR'], []],
    ['Autriche\nBelgique et Brésil', ['AUT', 'BEL', 'BRA'], []],
    ['奥地利、比利时和巴西', ['AUT', 'BEL', 'BRA'], []],
    ['النمسا، وبلجيكا، والبرازيل', ['AUT', 'BEL', 'BRA'], []],
    ['Австрия, Бельгия и Бразилия.', ['AUT', 'BEL', 'BRA'], []],
    ['JPN; Atlantis, Georgia', ['JPN', 'GEO'], ['Atlantis']],
  ])('reads %s', (written, codes, unknown) => {
    expect(readNames(written)).toEqual({ codes, unknown, repeated: [] })
  })

  it('names who is listed twice', () => {
    expect(readNames('Japan, Japon, Egypt')).toMatchObject({
      codes: ['JPN', 'EGY'],
      repeated: ['JPN'],
    })
  })
})

const cast = fc
  .array(fc.constantFrom('in-favour', 'against', 'abstaining', null), {
    minLength: roll.length,
    maxLength: roll.length,
  })
  .map((choices): Votes => {
    const of = (choice: string) => roll.filter((_, index) => choices[index] === choice)
    return { 'in-favour': of('in-favour'), against: of('against'), abstaining: of('abstaining') }
  })

describe('votes', () => {
  it('are taken when the totals are those announced and more are in favour', () => {
    fc.assert(
      fc.property(cast, (votes) => {
        const totals = countVotes(votes)
        const checked = checkVotes(votes, roll, totals)
        const isCarried = totals['in-favour'] > totals.against
        expect(checked).toEqual(
          isCarried
            ? { ok: true, value: votes }
            : {
                ok: false,
                problem: {
                  code: 'vote-not-carried',
                  inFavour: totals['in-favour'],
                  against: totals.against,
                },
              },
        )
      }),
      { numRuns: 50 },
    )
  })

  it('are refused with the name or the total that is wrong', () => {
    const votes: Votes = { 'in-favour': ['JPN', 'EGY'], against: ['FRA'], abstaining: [] }
    const totals = { 'in-favour': 2, against: 1, abstaining: 0 }
    const problem = (of: Votes, announced = totals) => {
      const checked = checkVotes(of, roll, announced)
      return checked.ok ? null : checked.problem
    }
    expect(problem(votes)).toBeNull()
    expect(problem({ ...votes, abstaining: ['FRA'] })).toEqual({
      code: 'vote-twice',
      delegation: 'FRA',
    })
    expect(problem({ ...votes, abstaining: ['VAT'] })).toEqual({
      code: 'vote-not-on-roll',
      delegation: 'VAT',
    })
    expect(problem(votes, { ...totals, 'in-favour': 3 })).toEqual({
      code: 'vote-total-differs',
      choice: 'in-favour',
      announced: 3,
      counted: 2,
    })
  })

  it.each<[string, [string[], string[], string[]]]>([
    [
      'In favour: Angola, Argentina and Austria. Against: None. Abstaining: Bahrain, Brazil',
      [['AGO', 'ARG', 'AUT'], [], ['BHR', 'BRA']],
    ],
    [
      'In favour:\nAngola, Brazil\nAgainst:\nCuba\nAbstaining:\nNone',
      [['AGO', 'BRA'], ['CUB'], []],
    ],
    ['Ont voté pour : Japon, Égypte\nOnt voté contre : Cuba', [['JPN', 'EGY'], ['CUB'], []]],
    ['Votos a favor: Japón y Egipto; Votos en contra: ninguno', [['JPN', 'EGY'], [], []]],
    ['За: Япония, Египет\nВоздержались: Куба', [['JPN', 'EGY'], [], ['CUB']]],
    ['赞成：日本、埃及\n反对：古巴', [['JPN', 'EGY'], ['CUB'], []]],
    ['المؤيدون: اليابان، ومصر\nالمعارضون: كوبا', [['JPN', 'EGY'], ['CUB'], []]],
  ])('are read from %s', (written, lists) => {
    const read = readVotes(written)
    expect(read?.unknown).toEqual([])
    expect(voteChoices.map((choice) => read?.votes[choice])).toEqual(lists)
  })

  it('that are pasted name who is unknown, no Member, or listed twice; lists without headings are none', () => {
    expect(readVotes('In favour: Japan, Atlantis, Holy See\nAgainst: Japan')).toEqual({
      votes: { 'in-favour': ['JPN', 'VAT'], against: ['JPN'], abstaining: [] },
      unknown: ['Atlantis'],
      notMembers: ['VAT'],
      repeated: ['JPN'],
    })
    expect(readVotes('Japan, Egypt')).toBeNull()
  })
})
