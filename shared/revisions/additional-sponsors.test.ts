import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { masthead } from '../../test/builders.ts'
import { listSponsors, type SponsorEvent, type SponsorList } from '../sponsors/sponsor-list.ts'
import { additionalSponsors, sponsorsInPrint } from './additional-sponsors.ts'
import type { FrozenContent } from './frozen-content.ts'

const codes = ['JPN', 'GEO', 'PRY', 'HND', 'EGY'] as const

/** Joins, floor joins and withdrawals, in the order of time. */
const records: fc.Arbitrary<SponsorEvent[]> = fc
  .array(
    fc.record({
      delegation: fc.constantFrom(...codes),
      action: fc.constantFrom('join', 'join', 'withdraw'),
      floor: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((events) =>
    events.map(({ delegation, action, floor }, at) => ({
      at,
      person: 'Secretariat',
      personDelegation: null,
      delegation,
      action,
      onBehalfOf: null,
      main: false,
      ...(floor && action === 'join' && { floor: true as const }),
    })),
  )

function printed(sponsors: SponsorList, added?: readonly string[]): FrozenContent {
  const content = { masthead: masthead(), title: '', text: { paragraphs: [] }, sponsors }
  if (!added) return content
  return { ...content, issue: { form: 'addendum', of: 'L.5', added } }
}

const namesOf = (list: SponsorList) => list.map(({ delegation }) => delegation)

test('a text and its addenda name every sponsor that is printed, each once', () => {
  fc.assert(
    fc.property(records, fc.nat(12), fc.nat(12), (events, a, b) => {
      const [tabled, added] = [Math.min(a, b), Math.max(a, b)]
      const text = printed(sponsorsInPrint(events.slice(0, tabled)))
      const first = namesOf(additionalSponsors(events.slice(0, added), [text]))
      const issued = [text, printed([], first)]
      const rest = namesOf(additionalSponsors(events, issued))
      const all = [...namesOf(text.sponsors), ...first, ...rest]
      expect(new Set(all).size).toBe(all.length)
      for (const name of namesOf(sponsorsInPrint(events))) expect(all).toContain(name)
      // Nothing is left to add once that is printed.
      expect(additionalSponsors(events, [...issued, printed([], rest)])).toEqual([])
    }),
  )
})

test('who joined from the floor alone is never printed, and otherwise the list is the list', () => {
  fc.assert(
    fc.property(records, (events) => {
      const fromFloor = events.filter(({ floor }) => floor === true)
      const others = events.filter(({ floor }) => floor !== true)
      expect(sponsorsInPrint(events)).toEqual(listSponsors(others))
      expect(sponsorsInPrint(fromFloor)).toEqual([])
    }),
  )
})
