import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  listSponsors,
  maySponsor,
  offeredLead,
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

describe('the lead', () => {
  const left = record(
    [delegate('JPN'), join('JPN')],
    [delegate('GEO'), join('GEO')],
    [delegate('HND'), join('HND')],
    [delegate('JPN'), withdraw('JPN')],
  )
  const offered = (events: readonly SponsorEvent[], delegation: string): SponsorEvent[] => {
    const allowed = maySponsor({ action: 'offer', delegation }, secretariat, events)
    return allowed.ok ? [...events, { ...allowed.value, at: events.length }] : [...events]
  }
  const mains = (events: readonly SponsorEvent[]) =>
    listSponsors(events).flatMap(({ main, delegation }) => (main ? [delegation] : []))

  test('is taken by the sponsor to which the secretariat has offered it', () => {
    const events = offered(left, 'GEO')
    expect([mains(events), offeredLead(events)]).toEqual([[], 'GEO'])
    const taken = maySponsor({ action: 'lead', delegation: 'GEO' }, delegate('GEO'), events)
    expect(taken.ok && taken.value.main).toBe(false)
    const led = [...events, { ...(taken.ok ? taken.value : events[0]!), at: events.length }]
    expect([mains(led), offeredLead(led)]).toEqual([['GEO'], null])
    expect(listSponsors(led).map(({ joinedAt }) => joinedAt)).toEqual([1, 2])
  })

  test('is offered to the last that was asked, until it answers or withdraws', () => {
    const twice = offered(offered(left, 'GEO'), 'HND')
    expect(offeredLead(twice)).toBe('HND')
    const gone = maySponsor(withdraw('HND'), delegate('HND'), twice)
    expect(offeredLead([...twice, { ...(gone.ok ? gone.value : twice[0]!), at: 9 }])).toBe(null)
  })

  const lead = (delegation: string, note = '') => ({ action: 'lead', delegation, note }) as const

  test.each([
    ['one that was not asked', delegate('HND'), lead('HND'), 'sponsor-not-offered'],
    ['another than was asked', delegate('HND'), lead('GEO'), 'sponsor-other-delegation'],
    ['the secretariat, not saying how it knows', secretariat, lead('HND'), 'sponsor-note-missing'],
    ['the secretariat, with a letter', secretariat, lead('HND', 'letter'), null],
    [
      'a delegation offers it',
      delegate('HND'),
      { ...lead('HND'), action: 'offer' },
      'sponsor-secretariat-only',
    ],
    [
      'to one that is no sponsor',
      secretariat,
      { ...lead('FRA'), action: 'offer' },
      'sponsor-absent',
    ],
    ['the one that was asked', delegate('GEO'), lead('GEO'), null],
  ] as const)('%s', (_, actor, request, problem) => {
    const allowed = maySponsor(request, actor, offered(left, 'GEO'))
    expect(allowed.ok ? null : allowed.problem.code).toBe(problem)
  })

  test('is not taken from a main sponsor', () => {
    const standing = left.slice(0, 3)
    for (const action of ['offer', 'lead'] as const)
      expect(maySponsor({ action, delegation: 'GEO', note: 'x' }, secretariat, standing)).toEqual({
        ok: false,
        problem: { code: 'sponsor-has-leader', delegation: 'JPN' },
      })
  })
})

describe('from the floor', () => {
  test('a sponsor is marked, and never the main one', () => {
    const events = record(
      [secretariat, { ...join('GAB'), floor: true }],
      [delegate('JPN'), join('JPN')],
      [secretariat, { ...join('FRA'), floor: true }],
    )
    expect(
      listSponsors(events).map(({ delegation, main, floor }) => [delegation, main, floor]),
    ).toEqual([
      ['FRA', false, true],
      ['GAB', false, true],
      ['JPN', true, undefined],
    ])
  })

  test('the secretariat alone enters it', () => {
    expect(maySponsor({ ...join('GAB'), floor: true }, delegate('GAB'), [])).toEqual({
      ok: false,
      problem: { code: 'sponsor-secretariat-only' },
    })
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
    ['a sponsor confirms', delegate('JPN'), { action: 'confirm', delegation: 'JPN' }, null],
    [
      'one confirms that never joined',
      delegate('GEO'),
      { action: 'confirm', delegation: 'GEO' },
      'sponsor-absent',
    ],
    [
      'one confirms for another',
      delegate('GEO'),
      { action: 'confirm', delegation: 'JPN' },
      'sponsor-other-delegation',
    ],
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
    const acts = ['join', 'withdraw', 'confirm', 'offer', 'lead'] as const
    const step = fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...acts))
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const events: SponsorEvent[] = []
        for (const [delegation, action] of steps) {
          const allowed = maySponsor({ action, delegation, note: 'seen' }, secretariat, events)
          if (allowed.ok) events.push({ ...allowed.value, at: events.length })
        }
        const standing = codes.filter(
          (code) =>
            events.findLast(
              ({ delegation, action }) =>
                delegation === code && (action === 'join' || action === 'withdraw'),
            )?.action === 'join',
        )
        const list = listSponsors(events)
        expect(list.map(({ delegation }) => delegation)).toEqual(standing)
        expect(list.filter(({ main }) => main).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
