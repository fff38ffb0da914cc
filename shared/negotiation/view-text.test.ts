import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTexts } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import { negotiatedTexts } from '../../test/negotiated-texts.ts'
import { canonicalJson } from '../canonical-json.ts'
import { CarryMap } from '../document/carry-map.ts'
import { asBase } from '../document/clean-text.ts'
import { bodyText, type DraftText, type Marks, type Paragraph } from '../document/draft-text.ts'
import { fillYdoc, newYdoc, readYdoc } from '../document/ydoc.ts'
import { collectProposals } from './collect-proposals.ts'
import { decideProposals, orderOfAcceptance } from './decide.ts'
import { placeText } from './placed-text.ts'
import { resolveText } from './resolve-text.ts'
import { viewText } from './view-text.ts'

const japan = { sid: 'JPN:00000001', by: 'JPN' }
const egypt = { sid: 'EGY:00000001', by: 'EGY' }
const byJapan: Marks = { ins: japan }
const byEgypt: Marks = { ins: egypt }
const within: Marks = { ins: japan, sub: egypt }
const struck: Marks = { del: [japan] }

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

function show(text: DraftText): string[] {
  return text.paragraphs.map((each) => `${each.id}: ${bodyText(each)}`)
}

function accepted(...paragraphs: Paragraph[]): string[] {
  return show(viewText({ paragraphs }, { kind: 'accepted' }))
}

function only(delegation: string, ...paragraphs: Paragraph[]): string[] {
  return show(viewText({ paragraphs }, { kind: 'delegations', delegations: [delegation] }))
}

describe('the text as if proposals were accepted', () => {
  const replaced = mixed('a', [
    ['Urges', struck],
    ['Encourages ', byJapan],
    ['warmly ', within],
    [' Member States', {}],
  ])

  test('takes the words of some delegations and leaves those of others', () => {
    expect(accepted(replaced)).toEqual(['a: Encourages warmly  Member States'])
    expect(only('JPN', replaced)).toEqual(['a: Encourages  Member States'])
    expect(only('EGY', replaced)).toEqual(['a: Urges Member States'])
  })

  test('leaves one space at the seam of a deletion, and none before a full stop', () => {
    expect(
      accepted(
        mixed('a', [
          ['Urges ', {}],
          ['all ', struck],
          [' States ', {}],
          ['now', struck],
          ['.', {}],
        ]),
      ),
    ).toEqual(['a: Urges States.'])
  })

  test('drops a paragraph that is struck whole, with what others propose in it', () => {
    const whole = mixed(
      'a',
      [
        ['Urges', struck],
        [' please', byEgypt],
      ],
      { end: struck },
    )
    expect(accepted(whole, mixed('b', [['Notes', {}]]))).toEqual(['b: Notes'])
    expect(only('EGY', whole)).toEqual(['a: Urges please'])
  })

  test('joins where an end alone is struck, and splits where one is put in', () => {
    const [first, second] = [mixed('a', [['One ', {}]], { end: struck }), mixed('b', [['two', {}]])]
    expect(accepted(first, second)).toEqual(['b: One two'])
    const head = mixed('h', [['One ', {}]], { end: byJapan })
    expect(accepted(head, second)).toEqual(['h: One ', 'b: two'])
    expect(only('EGY', head, second)).toEqual(['b: One two'])
  })

  test('puts the first accepted alternative in the place of its paragraph, which keeps its id', () => {
    const alternative = (id: string, by: Marks, ref: string) =>
      mixed(id, [[id, by]], { kind: 'alternative', ref, end: by })
    const text = [
      mixed('a', [['Urges', {}]], { status: 'bracketed' }),
      alternative('x', byJapan, 'a'),
      alternative('y', byEgypt, 'a'),
      mixed('b', [['Notes', {}]]),
    ]
    expect(accepted(...text)).toEqual(['a: x', 'b: Notes'])
    expect(only('EGY', ...text)).toEqual(['a: y', 'b: Notes'])
    expect(viewText({ paragraphs: text }, { kind: 'accepted' }).paragraphs[0]).toMatchObject({
      kind: 'paragraph',
      status: 'bracketed',
      ref: null,
    })
    expect(accepted(alternative('x', byJapan, 'gone'))).toEqual(['x: x'])
    const doomed = mixed('a', [['Urges', { del: [egypt] }]], { end: { del: [egypt] } })
    expect(accepted(doomed, alternative('x', byJapan, 'a'))).toEqual(['a: x'])
  })

  test('brings a paragraph with all under it to where its move stands', () => {
    const move = (ref: string) => mixed('m', [], { kind: 'move', ref, end: byJapan })
    const [a, a1, b] = [
      mixed('a', [['One', {}]]),
      mixed('a1', [['under', {}]], { level: 1 }),
      mixed('b', [['two', {}]]),
    ]
    expect(accepted(a, a1, b, move('a'))).toEqual(['b: two', 'a: One', 'a1: under'])
    expect(only('EGY', a, a1, b, move('a'))).toEqual(['a: One', 'a1: under', 'b: two'])
    expect(accepted(a, a1, b, move('gone'))).toEqual(['a: One', 'a1: under', 'b: two'])
    expect(accepted(a, move('a'), a1, b)).toEqual(['a: One', 'a1: under', 'b: two'])
  })
})

describe('the text of what is agreed', () => {
  const agreed = (...paragraphs: Paragraph[]) => show(viewText({ paragraphs }, { kind: 'agreed' }))
  const title = paragraph('t', 'title', 'Title')
  const subject = paragraph('s', 'subject', 'The Commission,')
  const [a, a1, b] = [
    mixed('a', [
      ['Requests:', {}],
      [' now', byJapan],
    ]),
    mixed('a1', [['to report', {}]], { level: 1, status: 'ad-referendum' }),
    mixed('b', [['Notes', struck]], { status: 'agreed' }),
  ]

  test('leaves out what is open, and brackets what an agreed paragraph stands under', () => {
    expect(agreed(title, subject, a, a1, b)).toEqual([
      't: [Title]',
      's: The Commission,',
      'a: [Requests:]',
      'a1: to report',
      'b: Notes',
    ])
    expect(agreed({ ...title, status: 'agreed' }, subject, a, b)).toEqual([
      't: Title',
      's: The Commission,',
      'b: Notes',
    ])
  })

  test('keeps the heading of a section in which something is agreed', () => {
    const heading = (id: string, level = 0) => mixed(id, [[id, {}]], { kind: 'heading', level })
    expect(agreed(heading('I'), heading('A', 1), a, heading('B', 1), b, heading('II'), a)).toEqual([
      'I: [I]',
      'B: [B]',
      'b: Notes',
    ])
  })

  test('is empty where nothing is', () => {
    expect(agreed(title, subject, a)).toEqual([])
  })
})

describe('laws of a negotiated text', () => {
  test('without its proposals it is the base text', () => {
    fc.assert(
      fc.property(negotiatedTexts(), ({ base, text }) => {
        expect(canonicalJson(asBase(text))).toBe(canonicalJson(base))
        expect(canonicalJson(resolveText(text, () => false))).toBe(canonicalJson(base))
      }),
    )
  })

  test('no view shows a mark of a proposal, a move or an alternative', () => {
    const views = [
      { kind: 'base' },
      { kind: 'accepted' },
      { kind: 'delegations', delegations: ['JPN', 'FRA'] },
      { kind: 'agreed' },
    ] as const
    const texts = fc.oneof(
      draftTexts(),
      negotiatedTexts().map(({ text }) => text),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const { kind, runs, end } of views.flatMap(
          (view) => viewText(text, view).paragraphs,
        )) {
          expect(['paragraph', 'heading', 'annex', 'row']).toContain(kind)
          for (const { ins, sub, del } of [end, ...runs.map(({ marks }) => marks)])
            expect([ins, sub, del]).toEqual([undefined, undefined, undefined])
        }
      }),
    )
  })

  test('a text without proposals is the same in every view but that of what is agreed', () => {
    fc.assert(
      fc.property(draftTexts().map(asBase), (text) => {
        expect(viewText(text, { kind: 'accepted' })).toEqual(text)
        expect(viewText(text, { kind: 'delegations', delegations: ['JPN'] })).toEqual(text)
      }),
    )
  })

  test('a paragraph of the base text goes only where its end is struck or an alternative replaces it', () => {
    fc.assert(
      fc.property(negotiatedTexts(), ({ base, text }) => {
        const stay = new Set(viewText(text, { kind: 'accepted' }).paragraphs.map(({ id }) => id))
        const ends = new Map(text.paragraphs.map(({ id, end }) => [id, end]))
        for (const { id } of base.paragraphs)
          expect(stay.has(id) || ends.get(id)?.del !== undefined).toBe(true)
      }),
    )
  })

  test('accepting one proposal shows what accepting it does', () => {
    fc.assert(
      fc.property(negotiatedTexts(), ({ text }) => {
        for (const { sid } of collectProposals(text)) {
          const done = accept(text, sid)
          if (done)
            expect(canonicalJson(resolveText(text, (each) => each.sid === sid))).toBe(
              canonicalJson(asBase(done)),
            )
        }
      }),
    )
  })
})

/** Without those of which the order of acceptance decides what they come upon. */
const plainGestures = ['insert', 'strike', 'replace', 'paragraph', 'split'] as const

describe('laws of several acceptances', () => {
  test('the view of one delegation shows what accepting all of its proposals does, but for spaces at seams', () => {
    fc.assert(
      fc.property(negotiatedTexts(plainGestures), ({ text }) => {
        const sids = collectProposals(text).flatMap(({ sid, by }) => (by === 'JPN' ? sid : []))
        const done = accept(text, ...sids)
        if (done)
          expect(squeeze(viewText(text, { kind: 'delegations', delegations: ['JPN'] }))).toEqual(
            squeeze(asBase(done)),
          )
      }),
    )
  })
})

/** Without notes too: of one that goes in two steps, the words that go first are not given back. */
function squeeze({ paragraphs }: DraftText): string[] {
  return paragraphs.map((each) => `${each.id}: ${bodyText(each)}`.replaceAll(/\s+/g, ''))
}

/** The text after an acceptance; null for a proposal that cannot be accepted yet. */
function accept(text: DraftText, ...sids: readonly string[]): DraftText | null {
  const ydoc = newYdoc()
  fillYdoc(ydoc, text)
  if (orderOfAcceptance(placeText(ydoc), sids).blocked.length > 0) return null
  ydoc.transact(() => {
    decideProposals(ydoc, new CarryMap(ydoc), { outcome: 'accepted', sids, by: null })
  })
  return readYdoc(ydoc)
}
