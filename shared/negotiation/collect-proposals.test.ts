import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTexts } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import type { Marks, Paragraph } from '../document/draft-text.ts'
import { collectProposals } from './collect-proposals.ts'
import { hashProposal } from './hash-proposal.ts'

const japan = { sid: 'JPN:00000001', by: 'JPN' }
const egypt = { sid: 'EGY:00000001', by: 'EGY' }
const byJapan: Marks = { ins: japan }
const byEgyptWithin: Marks = { ins: japan, sub: egypt }
const struck: Marks = { del: [japan] }
const struckByBoth: Marks = { del: [egypt, japan] }

function mixed(
  id: string,
  runs: readonly (readonly [string, Marks])[],
  more: Partial<Paragraph> = {},
): Paragraph {
  return paragraph(id, 'operative', '', {
    runs: runs.map(([text, marks]) => ({ text, marks })),
    ...more,
  })
}

function collect(...paragraphs: Paragraph[]) {
  return collectProposals({ paragraphs }).map(({ sid, kind, pieces }) => [
    sid,
    kind,
    pieces.map((piece) => `${piece.paragraphId} ${piece.kind} ${piece.text}`.trim()),
  ])
}

describe('collectProposals', () => {
  test('lists nothing in a text without proposals', () => {
    expect(collect(mixed('a', [['Urges', {}]]))).toEqual([])
  })

  test('gathers a replacement under one proposal, whatever else its words bear', () => {
    expect(
      collect(
        mixed('a', [
          ['Urges', struck],
          [' all', { ...struckByBoth, emphasis: true }],
          ['Encourages', byJapan],
          [' States', {}],
          [' now', byJapan],
        ]),
      ),
    ).toEqual([
      [japan.sid, 'change', ['a strike Urges all', 'a insert Encourages', 'a insert  now']],
      [egypt.sid, 'change', ['a strike  all']],
    ])
  })

  test('reads words alike however many pieces they come in', () => {
    const both = { ins: egypt, del: [japan] }
    const whole = mixed('a', [['new words', both]])
    const cut = mixed('a', [
      ['new ', both],
      ['', {}],
      ['words', both],
    ])
    expect(collectProposals({ paragraphs: [cut] })).toEqual(
      collectProposals({ paragraphs: [whole] }),
    )
  })

  test('names the host of words within a proposal, and of strikes upon it', () => {
    const [first, second] = collectProposals({
      paragraphs: [
        mixed('a', [
          ['new ', byJapan],
          ['very ', byEgyptWithin],
          ['words', { ins: japan, del: [egypt] }],
        ]),
      ],
    })
    expect(first?.pieces.map(({ text, host }) => [text, host])).toEqual([
      ['new ', null],
      ['words', null],
    ])
    expect(second?.pieces.map(({ kind, host }) => [kind, host])).toEqual([
      ['insert', japan.sid],
      ['strike', japan.sid],
    ])
  })

  test.each<[string, Paragraph[], string]>([
    ['paragraph', [mixed('a', [['New', byJapan]], { end: byJapan })], 'a insert New,a paragraph'],
    [
      'alternative',
      [mixed('b', [['New', byJapan]], { end: byJapan, kind: 'alternative', ref: 'a' })],
      'b insert New,b alternative',
    ],
    ['move', [mixed('b', [], { end: byJapan, kind: 'move', ref: 'a' })], 'b move'],
    [
      'split',
      [mixed('b', [['Urges ', {}]], { end: byJapan }), mixed('a', [['all', {}]])],
      'b split',
    ],
    ['join', [mixed('a', [['Urges ', {}]], { end: struck }), mixed('b', [['all', {}]])], 'a join'],
    [
      'deletion',
      [
        mixed(
          'a',
          [
            ['Urges', struck],
            [' please', { ins: egypt }],
          ],
          { end: struck },
        ),
      ],
      'a strike Urges,a strike',
    ],
  ])('knows a %s', (kind, paragraphs, pieces) => {
    const found = collectProposals({ paragraphs }).find(({ sid }) => sid === japan.sid)
    expect(found?.kind).toBe(kind)
    expect(
      found?.pieces
        .map((piece) => `${piece.paragraphId} ${piece.kind} ${piece.text}`.trim())
        .join(),
    ).toBe(pieces)
    const refers = found?.pieces.some(({ ref }) => ref === 'a')
    expect(refers).toBe(kind === 'alternative' || kind === 'move')
  })

  test('tells a split of somebody’s proposed paragraph from a paragraph beside it', () => {
    const split = mixed('x', [['New ', byJapan]], { end: byEgyptWithin })
    const rest = mixed('y', [['words', byJapan]], { end: byJapan })
    expect(collect(split, rest)[1]).toEqual([egypt.sid, 'split', ['x split']])
    const beside = mixed('x', [['Own', byEgyptWithin]], { end: byEgyptWithin })
    expect(collect(beside, rest)[0]?.[1]).toBe('paragraph')
  })

  test('law: the pieces are the marked words, each once', () => {
    fc.assert(
      fc.property(draftTexts(), (text) => {
        const counted = collectProposals(text).flatMap(({ pieces }) => pieces)
        const length = (kind: string) =>
          counted.filter((piece) => piece.kind === kind).map((piece) => piece.text.length)
        const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
        const runs = text.paragraphs.flatMap((each) => each.runs)
        expect(sum(length('insert'))).toBe(
          sum(runs.map(({ text: words, marks }) => (marks.ins ? words.length : 0))),
        )
        expect(sum(length('strike'))).toBe(
          sum(runs.map(({ text: words, marks }) => (marks.del?.length ?? 0) * words.length)),
        )
      }),
    )
  })
})

describe('hashProposal', () => {
  test('is the SHA-256 of kind and pieces, and differs as soon as a letter does', () => {
    const of = (text: string) =>
      collectProposals({ paragraphs: [mixed('a', [[text, byJapan]])] }).map(hashProposal)
    expect(of('new')).toEqual(['667b5952b2dfbdd8249779212bcbd3911bc14ac2f93423fe18a9d613aa6b617e'])
    expect(of('new')).not.toEqual(of('New'))
  })
})
