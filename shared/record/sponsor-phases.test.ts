import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listSponsors, maySponsor, type SponsorEvent } from '../sponsors/sponsor-list.ts'
import { sponsorPhases, sponsorsByPhase } from './sponsor-phases.ts'

const secretariat = { name: 'Editor', role: 'secretariat', delegation: null } as const
const codes = ['GEO', 'HND', 'JPN', 'PRY', 'USA'] as const

type Act = 'join' | 'floor' | 'withdraw' | 'issue'

function play(steps: readonly (readonly [string, Act])[]) {
  const events: SponsorEvent[] = []
  const issues: { form: 'first' | 'revision'; issuedAt: number }[] = []
  steps.forEach(([delegation, act], at) => {
    if (act === 'issue')
      issues.push({ form: issues.length === 0 ? 'first' : 'revision', issuedAt: at })
    else {
      const action = act === 'withdraw' ? act : 'join'
      const request = { action, delegation, floor: act === 'floor' } as const
      const allowed = maySponsor(request, secretariat, events)
      if (allowed.ok) events.push({ ...allowed.value, at })
    }
  })
  return { events, issues }
}

test('says who sponsors since when, and who did', () => {
  const { events, issues } = play([
    ['JPN', 'join'],
    ['GEO', 'join'],
    ['', 'issue'],
    ['HND', 'join'],
    ['GEO', 'withdraw'],
    ['', 'issue'],
    ['USA', 'join'],
    ['USA', 'withdraw'],
    ['GEO', 'join'],
    ['PRY', 'floor'],
  ])
  const { withdrawn, ...standing } = sponsorsByPhase(events, issues)
  expect(
    Object.fromEntries(
      Object.entries(standing).map(([phase, list]) => [phase, list.map((each) => each.delegation)]),
    ),
  ).toEqual({ tabling: ['JPN'], additional: ['GEO', 'HND'], floor: ['PRY'] })
  expect(
    withdrawn.map(({ delegation, joinedAt, withdrawnAt }) => [delegation, joinedAt, withdrawnAt]),
  ).toEqual([['USA', 6, 7]])
})

test('law: whoever ever joined is in exactly one phase, and those who sponsor are in one of the first three', () => {
  const aStep = fc.tuple(
    fc.constantFrom(...codes),
    fc.constantFrom<Act>('join', 'floor', 'withdraw', 'issue'),
  )
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
      const { events, issues } = play(steps)
      const phases = sponsorsByPhase(events, issues)
      const all = sponsorPhases.flatMap((phase) => phases[phase].map((each) => each.delegation))
      const joined = events.filter(({ action }) => action === 'join')
      expect(all.toSorted()).toEqual([...new Set(joined.map((each) => each.delegation))].toSorted())
      const standing = [...phases.tabling, ...phases.additional, ...phases.floor]
      expect(standing.map((each) => each.delegation).toSorted()).toEqual(
        listSponsors(events).map((each) => each.delegation),
      )
      for (const { joinedAt } of phases.tabling)
        expect(joinedAt).toBeLessThan(issues[0]?.issuedAt ?? Infinity)
      for (const { joinedAt } of phases.additional)
        expect(joinedAt).toBeGreaterThan(issues[0]!.issuedAt)
      for (const { joinedAt, withdrawnAt } of phases.withdrawn)
        expect(withdrawnAt).toBeGreaterThan(joinedAt)
    }),
  )
})
