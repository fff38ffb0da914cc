import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTexts } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import type { DraftText, ParagraphStatus } from '../document/draft-text.ts'
import type { NegotiationChange, NegotiationEvent, PositionTarget, Stance } from './events.ts'
import { foldEvents } from './fold-events.ts'
import { noNegotiation } from './negotiation.ts'
import { isSettled, type OverviewCell, overviewOf } from './overview.ts'
import { progressOf, thinOut } from './progress.ts'

const by = { personId: null, name: 'X', delegation: null }

function record(...changes: readonly NegotiationChange[]): readonly NegotiationEvent[] {
  return changes.map((change, index) => ({ seq: index + 1, at: 1000 * (index + 1), by, change }))
}
const proposed = (sid: string, paragraphId: string): NegotiationChange => ({
  kind: 'proposed',
  sid,
  delegation: sid.slice(0, 3),
  paragraphId,
})
const position = (
  delegation: string,
  target: PositionTarget,
  stance: Stance | null,
): NegotiationChange => ({ kind: 'position', delegation, target, stance, note: '' })
const status = (
  paragraphId: string,
  value: ParagraphStatus,
  pending: readonly string[] = [],
): NegotiationChange => ({
  kind: 'status',
  paragraphId,
  status: value,
  pending,
  forum: 'informals',
  words: '',
})

const own = (sid: string) => ({ sid, by: sid.slice(0, 3) })
const japan = own('JPN:00000001')
const france = own('FRA:00000002')
const egypt = own('EGY:00000003')

const text: DraftText = {
  paragraphs: [
    paragraph('title', 'title', 'A title', { kind: 'heading', status: 'agreed' }),
    paragraph('subject', 'subject', 'The Commission,'),
    paragraph('pp1', 'preamble', 'Recalling', { status: 'agreed' }),
    {
      ...paragraph('op1', 'operative', ''),
      runs: [
        { text: 'Urges', marks: { del: [france, japan] } },
        { text: 'Invites', marks: { ins: japan } },
        { text: ' States', marks: {} },
      ],
    },
    paragraph('op1a', 'operative', 'To do so', { level: 1, status: 'bracketed' }),
    paragraph('alt', 'operative', 'Encourages', {
      kind: 'alternative',
      ref: 'op1',
      marks: { ins: egypt },
      end: { ins: egypt },
    }),
    paragraph('op2', 'operative', 'Decides', { status: 'ad-referendum' }),
    paragraph('op3', 'operative', 'Requests'),
    paragraph('end', 'operative', 'Thanks'),
  ],
}

describe('an overview', () => {
  const events = record(
    proposed(egypt.sid, 'alt'),
    proposed(japan.sid, 'op1'),
    proposed(france.sid, 'op1'),
    position('HND', { kind: 'proposal', sid: japan.sid }, 'support'),
    position('CAN', { kind: 'proposal', sid: japan.sid }, 'oppose'),
    position('USA', { kind: 'no-change', paragraphId: 'op3' }, 'support'),
    position('GBR', { kind: 'paragraph', paragraphId: 'op3' }, 'reserve'),
    position('BRA', { kind: 'proposal', sid: 'PER:00000009' }, 'oppose'),
    status('op2', 'ad-referendum', ['IRN']),
    status('op1', 'agreed', ['CHN']),
  )
  const overview = overviewOf(text, foldEvents(noNegotiation, events))
  const cell = (id: string) => overview.cells.find(({ paragraphId }) => paragraphId === id)

  test('counts the title and the paragraphs, and nothing proposed', () => {
    expect(overview.counts).toEqual({ open: 3, bracketed: 1, 'ad-referendum': 1, agreed: 2 })
    expect([overview.counted, overview.openProposals]).toEqual([7, 3])
    expect(overview.cells.map(({ paragraphId }) => paragraphId)).toEqual(
      text.paragraphs.map(({ id }) => id),
    )
  })

  test('says what stands on each paragraph, and who', () => {
    expect(cell('op1')).toMatchObject({
      proposals: [france.sid, japan.sid, egypt.sid],
      involved: ['CAN', 'EGY', 'FRA', 'JPN'],
      pending: [],
    })
    expect(cell('alt')).toMatchObject({ proposed: true, counted: false, proposals: [egypt.sid] })
    expect(cell('op2')).toMatchObject({ involved: ['IRN'], pending: ['IRN'], forum: 'informals' })
    expect(cell('op3')).toMatchObject({ proposals: [], involved: ['GBR', 'USA'] })
  })

  test('says who holds up what, the heaviest first', () => {
    const load = (delegation: string) =>
      overview.loads.find((each) => each.delegation === delegation)
    expect(load('JPN')).toMatchObject({ proposing: ['op1'], openProposals: 1, paragraphs: 1 })
    expect(load('EGY')).toMatchObject({ proposing: ['op1', 'alt'], paragraphs: 2 })
    expect(load('CAN')).toMatchObject({ opposing: ['op1'], reserving: [] })
    expect(load('GBR')).toMatchObject({ reserving: ['op3'] })
    expect(load('USA')).toMatchObject({ opposing: ['op3'] })
    expect(load('IRN')).toMatchObject({ pending: ['op2'] })
    expect([load('HND'), load('BRA'), load('CHN')]).toEqual([undefined, undefined, undefined])
    expect(overview.loads[0]?.delegation).toBe('EGY')
  })

  test('says what is nearest to agreement, what is clear, and what has waited longest', () => {
    expect(overview.nearest).toEqual(['op3', 'op1'])
    expect(overview.clear).toEqual(['op1a', 'end'])
    expect(overview.longest.map(({ sid }) => sid)).toEqual([egypt.sid, japan.sid, france.sid])
    expect(overview.longest[0]).toMatchObject({ paragraphId: 'alt', firstSeen: 1000 })
  })

  test('takes the head of a proposed split for part of its paragraph, and shows no place of a move', () => {
    const split: DraftText = {
      paragraphs: [
        paragraph('head', 'operative', 'Decides to meet', { end: { ins: japan } }),
        paragraph('op1', 'operative', ' and to report'),
        paragraph('place', 'operative', '', { kind: 'move', ref: 'op1', end: { ins: france } }),
        paragraph('end', 'operative', 'Thanks'),
      ],
    }
    const seen = overviewOf(split, noNegotiation)
    expect(seen.cells.map(({ paragraphId, proposals }) => [paragraphId, proposals])).toEqual([
      ['op1', [japan.sid, france.sid]],
      ['end', []],
    ])
  })
})

describe('every overview', () => {
  const hasSomething = ({ proposals, involved }: OverviewCell) =>
    proposals.length + involved.length > 0

  test('adds up', () => {
    fc.assert(
      fc.property(draftTexts(), (any) => {
        const { cells, counts, counted, nearest, clear, loads, openProposals } = overviewOf(
          any,
          noNegotiation,
        )
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(counted)
        const settled = cells.filter((cell) => cell.counted && isSettled(cell.status)).length
        expect(nearest.length + clear.length + settled).toBe(counted)
        expect(new Set([...nearest, ...clear]).size).toBe(nearest.length + clear.length)
        for (const load of loads) {
          const touched = cells.filter(({ involved }) => involved.includes(load.delegation))
          expect(touched.length).toBe(load.paragraphs)
        }
        expect(loads.reduce((sum, load) => sum + load.openProposals, 0)).toBeLessThanOrEqual(
          openProposals,
        )
        for (const cell of cells) expect(cell.involved).toEqual(cell.involved.toSorted())
        expect(cells.filter(hasSomething).length > 0).toBe(loads.length > 0)
      }),
    )
  })
})

describe('progress', () => {
  test('is counted event by event, for the paragraphs that are still there', () => {
    const events = record(
      proposed(japan.sid, 'op1'),
      status('op1', 'bracketed'),
      status('gone', 'agreed'),
      position('HND', { kind: 'proposal', sid: japan.sid }, 'support'),
      { kind: 'decided', sid: japan.sid, outcome: 'accepted', reason: null, pieces: [] },
      status('op1', 'ad-referendum'),
      status('op1', 'open'),
    )
    const points = progressOf(events, new Set(['op1']))
    expect(
      points.map(({ at, settled, bracketed, openProposals }) => [
        at,
        settled,
        bracketed,
        openProposals,
      ]),
    ).toEqual([
      [1000, 0, 0, 1],
      [2000, 0, 1, 1],
      [5000, 0, 1, 0],
      [6000, 1, 0, 0],
      [7000, 0, 0, 0],
    ])
  })

  test('thinned out keeps the first and the last, the order, and no more than was asked for', () => {
    const at = fc.array(fc.nat(10_000), { maxLength: 300 })
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 60 }), (times, slots) => {
        const points = times
          .toSorted((a, b) => a - b)
          .map((at, index) => ({
            at,
            settled: index,
            bracketed: 0,
            openProposals: 0,
          }))
        const thin = thinOut(points, slots)
        expect(thin.length).toBeLessThanOrEqual(Math.max(slots + 1, 1))
        expect(thin.at(-1)).toEqual(points.at(-1))
        expect(thin[0]).toEqual(points[0])
        expect(thin.map(({ settled }) => settled)).toEqual(
          thin.map(({ settled }) => settled).toSorted((a, b) => a - b),
        )
      }),
    )
  })
})
