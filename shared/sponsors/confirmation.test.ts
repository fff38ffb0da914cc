import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listBackings, unconfirmedSponsors } from './confirmation.ts'
import { listSponsors, maySponsor, type SponsorEvent } from './sponsor-list.ts'

const secretariat = { name: 'Editor', role: 'secretariat', delegation: null } as const
const codes = ['GEO', 'HND', 'JPN', 'PRY'] as const

interface Step {
  readonly delegation: string
  readonly action: 'join' | 'withdraw' | 'confirm' | 'change'
}

/** Replays acts upon a text that `change` changes; its state is its number. */
function play(steps: readonly Step[]): { events: SponsorEvent[]; text: number } {
  const events: SponsorEvent[] = []
  let text = 0
  for (const { delegation, action } of steps) {
    if (action === 'change') {
      text++
      continue
    }
    const allowed = maySponsor({ action, delegation }, secretariat, events)
    const stamp = action === 'withdraw' ? {} : { text: { hash: `h${text}`, seq: text } }
    if (allowed.ok) events.push({ ...allowed.value, at: events.length, ...stamp })
  }
  return { events, text }
}

const aStep: fc.Arbitrary<Step> = fc.record({
  delegation: fc.constantFrom(...codes),
  action: fc.constantFrom('join', 'withdraw', 'confirm', 'change'),
})

describe('a change of the text', () => {
  const before = play([
    { delegation: 'JPN', action: 'join' },
    { delegation: 'GEO', action: 'join' },
    { delegation: 'HND', action: 'join' },
    { delegation: '', action: 'change' },
  ])

  test('asks everybody but the main sponsor, until they confirm', () => {
    expect(unconfirmedSponsors(before.events, 'h1')).toEqual(['GEO', 'HND'])
    const confirmed = [
      ...before.events,
      { ...before.events[1]!, action: 'confirm', at: 9, text: { hash: 'h1', seq: 1 } } as const,
    ]
    expect(unconfirmedSponsors(confirmed, 'h1')).toEqual(['HND'])
    expect(listBackings(confirmed, 'h2')[0]).toEqual({
      delegation: 'GEO',
      backing: 'to-confirm',
      stood: { at: 9, text: { hash: 'h1', seq: 1 } },
    })
  })

  test('that is taken back asks nobody', () => {
    expect(unconfirmedSponsors(before.events, 'h0')).toEqual([])
  })

  test('asks nobody of whom it is not known which text they joined', () => {
    const old = before.events.map(({ text: _text, ...event }) => event)
    expect(listBackings(old, 'h1').map(({ backing }) => backing)).toEqual(['unknown', 'unknown'])
    expect(unconfirmedSponsors(old, 'h1')).toEqual([])
  })
})

test('law: a sponsor is asked exactly when the text is not the one it last said yes to', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
      const { events, text } = play(steps)
      const expected = listSponsors(events)
        .filter(({ main, delegation }) => {
          const said = events.findLast((event) => event.delegation === delegation)
          return !main && said?.text?.hash !== `h${text}`
        })
        .map(({ delegation }) => delegation)
      expect(unconfirmedSponsors(events, `h${text}`)).toEqual(expected)
    }),
  )
})
