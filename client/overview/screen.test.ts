import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTexts } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { type Frame, placeSteps, timeTicks, valueTicks } from './chart-scale.ts'
import { groupCells } from './group-cells.ts'
import { newestLead } from './lead.ts'
import { overviewOf } from '../../shared/negotiation/overview.ts'
import { goBy, goToProposal, listSteps, type ScreenPlace, stepAt } from './screen-steps.ts'
import { actionOfKey } from './use-screen.ts'

const own = (sid: string) => ({ sid, by: sid.slice(0, 3) })
const japan = own('JPN:00000001')
const france = own('FRA:00000002')
const egypt = own('EGY:00000003')

const text: DraftText = {
  paragraphs: [
    paragraph('title', 'title', 'A title'),
    paragraph('subject', 'subject', 'The Commission,'),
    paragraph('head', 'operative', 'Urges', { end: { ins: japan } }),
    paragraph('op1', 'operative', ' States', { marks: { del: [france] } }),
    paragraph('alt', 'operative', 'Encourages', {
      kind: 'alternative',
      ref: 'op1',
      marks: { ins: egypt },
      end: { ins: egypt },
    }),
    paragraph('place', 'operative', '', { kind: 'move', ref: 'op2', end: { ins: france } }),
    paragraph('op2', 'operative', 'Decides'),
    paragraph('lost', 'operative', 'Instead', {
      kind: 'alternative',
      ref: 'gone',
      marks: { ins: egypt },
      end: { ins: egypt },
    }),
  ],
}
const steps = listSteps(text, noNegotiation)

describe('the steps of the screen', () => {
  test('are the paragraphs, with their alternatives and the splits inside them', () => {
    expect(steps.map(({ paragraph }) => paragraph.id)).toEqual(['title', 'op1', 'op2', 'lost'])
    const [, op1] = steps
    expect(op1?.alternatives.map(({ paragraph }) => paragraph.id)).toEqual(['alt'])
    expect(op1?.pieces.map((piece) => (piece.kind === 'run' ? piece.run.text : '¶'))).toEqual([
      'Urges',
      '¶',
      ' States',
    ])
    expect(op1?.proposals).toEqual([japan.sid, france.sid, egypt.sid])
  })

  test('show every word of the text once', () => {
    fc.assert(
      fc.property(draftTexts(), ({ paragraphs }) => {
        const all = paragraphs.map((each) =>
          each.part === 'subject' ? { ...each, part: 'preamble' as const } : each,
        )
        const shown = listSteps({ paragraphs: all }, noNegotiation)
          .flatMap((step) => [step, ...step.alternatives])
          .flatMap(({ pieces }) => pieces.flatMap((p) => (p.kind === 'run' ? [p.run.text] : [])))
        const there = all.flatMap(({ runs }) => runs.map((run) => run.text))
        expect(shown.toSorted()).toEqual(there.toSorted())
      }),
    )
  })

  test('show both heads of a split within a split', () => {
    const japan = { sid: 'JPN:3f9a2c81', by: 'JPN' }
    const egypt = { sid: 'EGY:00000001', by: 'EGY' }
    const split: DraftText = {
      paragraphs: [
        paragraph('a', 'operative', 'One ', { end: { ins: japan, sub: egypt } }),
        paragraph('b', 'operative', 'two ', { end: { ins: japan } }),
        paragraph('c', 'operative', 'three'),
      ],
    }
    const [step] = listSteps(split, noNegotiation)
    expect(step?.pieces.flatMap((p) => (p.kind === 'run' ? [p.run.text] : []))).toEqual([
      'One ',
      'two ',
      'three',
    ])
  })

  test('show an alternative to the subject line by itself', () => {
    const odd: DraftText = {
      paragraphs: [
        paragraph('subject', 'subject', ''),
        paragraph('alt', 'operative', 'Instead', { kind: 'alternative', ref: 'subject' }),
      ],
    }
    expect(listSteps(odd, noNegotiation).map(({ paragraph }) => paragraph.id)).toEqual(['alt'])
  })

  test('are gone through by paragraphs, and stop at either end', () => {
    let place: ScreenPlace | null = null
    const seen = [1, 1, 1, 1, -1, -9].map((by) => (place = goBy(steps, place, by))?.paragraphId)
    expect(seen).toEqual(['op1', 'op2', 'lost', 'lost', 'op2', 'title'])
  })

  test('are gone through by proposals, there and back', () => {
    let place: ScreenPlace | null = null
    const there: ScreenPlace[] = []
    for (let next = goToProposal(steps, place, 1); next; next = goToProposal(steps, place, 1)) {
      there.push(next)
      place = next
    }
    expect(there.map(({ paragraphId, sid }) => [paragraphId, sid])).toEqual([
      ['op1', japan.sid],
      ['op1', france.sid],
      ['op1', egypt.sid],
      ['op2', france.sid],
      ['lost', egypt.sid],
    ])
    const back: ScreenPlace[] = []
    for (let next = goToProposal(steps, place, -1); next; next = goToProposal(steps, place, -1)) {
      back.push(next)
      place = next
    }
    expect([...back.toReversed(), there.at(-1)]).toEqual(there)
  })

  test('are found again by a paragraph or its alternative, and begin anew where it is gone', () => {
    const at = (paragraphId: string) =>
      stepAt(steps, { paragraphId, sid: null, scroll: 0 })?.paragraph.id
    expect([at('alt'), at('op2'), at('gone')]).toEqual(['op1', 'op2', 'title'])
    expect(stepAt([], null)).toBeNull()
    expect(goBy([], null, 1)).toBeNull()
  })
})

describe('whoever leads', () => {
  test('is the one who moved last, and nobody where nothing of the kind is said', () => {
    const lead = { paragraphId: 'a', sid: null, scroll: 0, at: 1 }
    expect(newestLead([lead, { ...lead, at: 3, sid: 'x' }, { ...lead, at: 2 }])?.at).toBe(3)
    expect(newestLead([{ ...lead, scroll: 7, sid: 3 }])).toEqual(lead)
    expect(newestLead([undefined, null, 5, 'a', {}, { paragraphId: 1, at: 2 }])).toBeNull()
    expect(newestLead([{ paragraphId: 'a', at: Number.NaN }])).toBeNull()
  })
})

test.each([
  ['ArrowRight', false, 'next'],
  ['ArrowRight', true, 'previous'],
  ['ArrowLeft', true, 'next'],
  ['PageDown', true, 'next'],
  ['N', false, 'next-proposal'],
  ['.', false, 'blank'],
  ['Tab', false, null],
  ['x', false, null],
] as const)('the key %s (from right to left: %s) means %s', (key, rtl, action) => {
  expect(actionOfKey(key, false, rtl)).toBe(action)
})

test('the map holds every cell but the subject line, sub-paragraphs with their paragraph', () => {
  const cells = overviewOf(
    {
      paragraphs: [
        paragraph('title', 'title', 'A', { kind: 'heading' }),
        paragraph('subject', 'subject', 'The Commission,'),
        paragraph('pp', 'preamble', 'A'),
        paragraph('h', 'operative', 'I', { kind: 'heading' }),
        paragraph('op1', 'operative', 'A'),
        paragraph('op1a', 'operative', 'A', { level: 1 }),
        paragraph('op1ai', 'operative', 'A', { level: 2 }),
        paragraph('op2', 'operative', 'A'),
      ],
    },
    noNegotiation,
  ).cells
  expect(
    groupCells(cells).map(({ part, groups }) => [
      part,
      groups.map((group) => group.cells.map(({ paragraphId }) => paragraphId)),
    ]),
  ).toEqual([
    ['title', [['title']]],
    ['preamble', [['pp']]],
    ['operative', [['h'], ['op1', 'op1a', 'op1ai'], ['op2']]],
  ])
})

describe('the scale of a chart', () => {
  const frame: Frame = { width: 600, height: 200, start: 40, end: 10, top: 10, bottom: 20 }

  test('draws steps that hold until the next, mirrored where the page is', () => {
    const span = { from: 0, to: 100, most: 10 }
    const values = [
      [0, 0],
      [50, 10],
    ] as const
    expect(placeSteps(frame, span, values, false).line).toBe('M40 180H315V10H590')
    expect(placeSteps(frame, span, values, true).line).toBe('M560 180H285V10H10')
    expect(placeSteps(frame, span, [], false)).toEqual({ line: '', area: '' })
  })

  test('has few whole values from 0 up, all inside the picture', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (most) => {
        const ticks = valueTicks(frame, most)
        expect(ticks[0]).toEqual({ value: 0, y: 180 })
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks.length).toBeLessThanOrEqual(6)
        for (const { value, y } of ticks) {
          expect(Number.isInteger(value)).toBe(true)
          expect(y).toBeGreaterThanOrEqual(frame.top)
        }
      }),
    )
  })

  test('names fewer times where there is less room', () => {
    const span = { from: 0, to: 90, most: 1 }
    expect(timeTicks(frame, span).map(({ at }) => at)).toEqual([0, 30, 60, 90])
    expect(timeTicks({ ...frame, width: 300 }, span).map(({ at }) => at)).toEqual([0, 90])
  })
})
