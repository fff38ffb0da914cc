import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  listSponsors,
  maySponsor,
  type SponsorActor,
  type SponsorEvent,
  type SponsorRequest,
} from './sponsor-list.ts'

const delegate = (delegation: string): SponsorActor => ({
  name: `Delegate of ${delegation}`,
  role: 'delegate',
  delegation,
})
const secretariat: SponsorActor = { name: 'Editor', role: 'secretariat', delegation: null }
const observer: SponsorActor = { name: 'Reader', role: 'observer', delegation: 'VAT' }

/** Records what is allowed, one after another; a refused request stops it. */
function record(...steps: readonly (readonly [SponsorActor, SponsorRequest])[]): SponsorEvent[] {
  const events: SponsorEvent[] = []
  for (const [actor, request] of steps) {
    const allowed = maySponsor(request, actor, events)
    if (!allowed.ok) throw new RangeError(allowed.problem.code)
    events.push({ ...allowed.value, at: events.length })
  }
  return events
}

const join = (delegation: string, onBehalfOf: string | null = null): SponsorRequest => ({
  action: 'join',
  delegation,
  onBehalfOf,
})
const withdraw = (delegation: string): SponsorRequest => ({ action: 'withdraw', delegation })

describe('the list', () => {
  test('is by code, and the first to join is the main sponsor', () => {
    const events = record([delegate('JPN'), join('JPN')], [delegate('GEO'), join('GEO')])
    expect(listSponsors(events)).toEqual([
      { delegation: 'GEO', onBehalfOf: null, main: false, joinedAt: 1 },
      { delegation: 'JPN', onBehalfOf: null, main: true, joinedAt: 0 },
    ])
  })

  test('follows withdrawals and a return', () => {
    const events = record(
      [delegate('GAB'), join('GAB', 'AFRICA')],
      [delegate('JPN'), join('JPN')],
      [delegate('JPN'), withdraw('JPN')],
      [secretariat, join('JPN', 'G77')],
    )
    expect(
      listSponsors(events).map(({ delegation, onBehalfOf, joinedAt }) => [
        delegation,
        onBehalfOf,
        joinedAt,
      ]),
    ).toEqual([
      ['GAB', 'AFRICA', 0],
      ['JPN', 'G77', 3],
    ])
  })

  test('has no main sponsor once it has withdrawn, until all have left', () => {
    const left = record(
      [delegate('JPN'), join('JPN')],
      [delegate('GEO'), join('GEO')],
      [delegate('JPN'), withdraw('JPN')],
      [delegate('JPN'), join('JPN')],
    )
    expect(listSponsors(left).some(({ main }) => main)).toBe(false)
    const empty = record(
      [delegate('JPN'), join('JPN')],
      [delegate('JPN'), withdraw('JPN')],
      [delegate('GEO'), join('GEO')],
    )
    expect(listSponsors(empty).map(({ main }) => main)).toEqual([true])
  })
})

describe('who may do what', () => {
  const standing = record([delegate('JPN'), join('JPN')])
  test.each([
    ['a delegation joins', delegate('GEO'), join('GEO'), null],
    ['a delegation leaves', delegate('JPN'), withdraw('JPN'), null],
    ['the secretariat adds one', secretariat, join('GEO'), null],
    ['the secretariat takes one off', secretariat, withdraw('JPN'), null],
    ['one adds another', delegate('GEO'), join('HND'), 'sponsor-other-delegation'],
    ['one takes another off', delegate('GEO'), withdraw('JPN'), 'sponsor-other-delegation'],
    ['an observer joins', observer, join('VAT'), 'sponsor-observer'],
    ['one joins twice', delegate('JPN'), join('JPN'), 'sponsor-already'],
    ['one leaves that never joined', delegate('GEO'), withdraw('GEO'), 'sponsor-absent'],
    ['no State', secretariat, join('XYZ'), 'sponsor-unknown-state'],
    ['no group', delegate('GEO'), join('GEO', 'CLUB'), 'sponsor-unknown-group'],
    ['on behalf of a group', delegate('GAB'), join('GAB', 'AFRICA'), null],
  ] as const)('%s', (_, actor, request, problem) => {
    const allowed = maySponsor(request, actor, standing)
    expect(allowed.ok ? null : allowed.problem.code).toBe(problem)
  })

  test('says who did it', () => {
    expect(maySponsor(join('GEO'), secretariat, standing)).toEqual({
      ok: true,
      value: {
        person: 'Editor',
        personDelegation: null,
        delegation: 'GEO',
        action: 'join',
        onBehalfOf: null,
        main: false,
      },
    })
  })
})

describe('laws', () => {
  const codes = ['GEO', 'HND', 'JPN', 'PRY', 'USA']

  test('the order of joining never shows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(codes), fc.shuffledSubarray(codes), (some, order) => {
        const sponsors = (delegations: readonly string[]) =>
          listSponsors(
            record(...delegations.map((code) => [delegate(code), join(code)] as const)),
          ).map(({ delegation }) => delegation)
        const again = order.filter((code) => some.includes(code))
        const rest = some.filter((code) => !again.includes(code))
        expect(sponsors([...again, ...rest])).toEqual(sponsors(some))
        expect(sponsors(some)).toEqual(some.toSorted())
      }),
    )
  })

  test('the list says who joined last and has not left', () => {
    const step = fc.tuple(fc.constantFrom(...codes), fc.constantFrom('join', 'withdraw'))
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const events: SponsorEvent[] = []
        for (const [delegation, action] of steps) {
          const allowed = maySponsor({ action, delegation }, secretariat, events)
          if (allowed.ok) events.push({ ...allowed.value, at: events.length })
        }
        const standing = codes.filter(
          (code) => events.findLast(({ delegation }) => delegation === code)?.action === 'join',
        )
        const list = listSponsors(events)
        expect(list.map(({ delegation }) => delegation)).toEqual(standing)
        expect(list.filter(({ main }) => main).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
