import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, NegotiationChange, NegotiationEvent, PositionTarget } from './events.ts'
import { foldEvents } from './fold-events.ts'
import { noNegotiation } from './negotiation.ts'

const japan: Actor = { personId: 'p1', name: 'A', delegation: 'JPN' }
const label = { series: 'OP', level: 0, n: 1, ante: 0, bis: 0, alternative: 0 } as const

function events(...changes: NegotiationChange[]): NegotiationEvent[] {
  return changes.map((change, index) => ({ seq: index + 1, at: 1000 + index, by: japan, change }))
}

function fold(...changes: NegotiationChange[]) {
  return foldEvents(noNegotiation, events(...changes))
}

const sid = 'JPN:3f9a2c81'
const proposed = { kind: 'proposed', sid, delegation: 'JPN', paragraphId: 'a' } as const
const rejected = { kind: 'decided', sid, outcome: 'rejected', reason: null, pieces: [] } as const
const on: PositionTarget = { kind: 'proposal', sid }

function position(
  delegation: string,
  stance: 'support' | 'oppose' | null,
  { target = on, note = '' } = {},
) {
  return { kind: 'position', delegation, target, stance, note } as const
}

const anyChange: fc.Arbitrary<NegotiationChange> = fc.oneof(
  fc
    .constantFrom('JPN:00000001', 'EGY:00000002')
    .map((id): NegotiationChange => ({ ...proposed, sid: id, delegation: id.slice(0, 3) })),
  fc
    .constantFrom('JPN:00000001', 'EGY:00000002')
    .map((id): NegotiationChange => ({ ...rejected, sid: id })),
  fc.constant<NegotiationChange>({ kind: 'reduced', sid, reason: 'host-gone', pieces: [] }),
  fc
    .tuple(fc.constantFrom('HND', 'EU', 'GEO'), fc.constantFrom('support', 'oppose', null))
    .map(([delegation, stance]): NegotiationChange => position(delegation, stance)),
  fc.constant<NegotiationChange>({ kind: 'labelled', labels: { a: label } }),
  fc.constant<NegotiationChange>({ kind: 'renumbered', labels: { b: label } }),
  fc.constantFrom<NegotiationChange>({ kind: 'closed' }, { kind: 'reopened' }),
  fc.constant<NegotiationChange>({ kind: 'moved', paragraphIds: ['a'] }),
  fc
    .constantFrom('delegate' as const, 'editor' as const)
    .map((mode): NegotiationChange => ({ kind: 'appointed', delegation: 'EU', mode })),
)

describe('foldEvents', () => {
  test('keeps a proposal from first sight to its decision, and the first decision', () => {
    const { proposals, seq } = fold(proposed, rejected, proposed, {
      ...rejected,
      outcome: 'accepted',
    })
    expect(seq).toBe(4)
    expect(proposals.get(sid)).toEqual({
      sid,
      delegation: 'JPN',
      paragraphId: 'a',
      enteredBy: japan,
      firstSeen: 1000,
      decision: { outcome: 'rejected', reason: null, pieces: [], by: japan, at: 1001 },
      losses: [],
    })
  })

  test('loses no decision, even on a proposal whose first sight it was not told', () => {
    expect(fold(rejected).proposals.get(sid)?.delegation).toBe('JPN')
  })

  test('holds one position a delegation and target, in the order in which they were taken', () => {
    const { positions } = fold(
      position('HND', 'support'),
      position('EU', 'support'),
      position('HND', 'support', { note: 'with drafting' }),
      position('GEO', 'oppose'),
      position('GEO', 'support'),
      position('EU', 'oppose'),
      position('HND', 'support', { target: { kind: 'no-change', paragraphId: 'a' } as never }),
    )
    expect(positions.map(({ delegation, stance, note }) => [delegation, stance, note])).toEqual([
      ['HND', 'support', 'with drafting'],
      ['GEO', 'support', ''],
      ['EU', 'oppose', ''],
      ['HND', 'support', ''],
    ])
  })

  test('takes a position back', () => {
    expect(fold(position('EU', 'oppose'), position('EU', null)).positions).toEqual([])
    expect(fold(position('EU', null)).positions).toEqual([])
  })

  test('adds labels, and renumbers all of them', () => {
    const { labels } = fold(
      { kind: 'labelled', labels: { a: label } },
      { kind: 'labelled', labels: { b: label } },
    )
    expect([...labels.keys()]).toEqual(['a', 'b'])
    expect(
      fold({ kind: 'labelled', labels: { a: label } }, { kind: 'renumbered', labels: {} }).labels
        .size,
    ).toBe(0)
  })

  test('keeps the last status, modes, and whether the draft is closed', () => {
    const status = { kind: 'status', paragraphId: 'a', forum: 'informals', words: 'x' } as const
    const { statuses, modes, closed } = fold(
      { ...status, status: 'agreed', pending: [] },
      { ...status, status: 'ad-referendum', pending: ['IRN'] },
      { kind: 'appointed', delegation: 'GEO', mode: 'editor' },
      { kind: 'closed' },
    )
    expect(statuses.get('a')).toEqual({
      status: 'ad-referendum',
      pending: ['IRN'],
      forum: 'informals',
      words: 'x',
      by: japan,
      at: 1001,
    })
    expect(modes.get('GEO')).toBe('editor')
    expect(closed).toBe(true)
  })

  test('refuses a gap and a repetition', () => {
    const [first, second] = events(proposed, rejected)
    expect(() => foldEvents(noNegotiation, second ? [second] : [])).toThrow(RangeError)
    expect(() => foldEvents(noNegotiation, first ? [first, first] : [])).toThrow(RangeError)
  })

  test('law: folding at once and one by one is the same, and what was before stays', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
        const all = events(...changes)
        let one = noNegotiation
        for (const event of all) {
          const before = structuredClone(one)
          const next = foldEvents(one, [event])
          expect(one).toEqual(before)
          one = next
        }
        expect(foldEvents(noNegotiation, all)).toEqual(one)
      }),
    )
  })
})
