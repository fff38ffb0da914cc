import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { accept, decide, egy, fra, jpn, open, own, p, shown, told, w } from '../../test/deciding.ts'
import { applyCarrying } from '../document/carry-along.ts'
import { CarryMap } from '../document/carry-map.ts'
import { DeadEnds } from '../document/dead-ends.ts'
import type { Paragraph, Run } from '../document/draft-text.ts'
import { newYdoc, readYdoc, textOf } from '../document/ydoc.ts'
import { decideProposals, orderOfAcceptance } from './decide.ts'
import { adoptersOf, hostsOf } from './hosts.ts'
import { placeText } from './placed-text.ts'

describe('accepting words', () => {
  test('takes what is put in and what is struck, and leaves the words of others, struck no more', () => {
    const ydoc = open(
      p('a', [
        w('Urges ', { del: [jpn] }),
        w('strongly ', { ins: fra, del: [jpn] }),
        w('Encourages ', { ins: jpn }),
        w('States'),
      ]),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted'])
    expect(shown(ydoc)).toBe('a:[FRA strongly ]Encourages States')
  })

  test('what two delegations strike goes with the first; the other lapses with its words', () => {
    const ydoc = open(p('a', [w('one '), w('two', { del: [fra, jpn] }), w(' three')]))
    const events = accept(ydoc, jpn.sid)
    expect(told(events)).toEqual(['JPN accepted', 'FRA lapsed already-done'])
    expect(events[1]?.pieces).toMatchObject([{ kind: 'strike', text: 'two' }])
    expect(shown(ydoc)).toBe('a:one three')
  })

  test('a change to a proposal waits for it, and is one to the text when that is accepted', () => {
    const ydoc = open(
      p('a', [w('x'), w('one', { ins: jpn }), w('!', { ins: jpn, sub: fra }), w('y')]),
    )
    expect([...hostsOf(placeText(ydoc), fra.sid)]).toEqual([jpn.sid])
    expect(orderOfAcceptance(placeText(ydoc), [fra.sid]).blocked).toEqual([fra.sid])
    expect(orderOfAcceptance(placeText(ydoc), [fra.sid, jpn.sid]).order).toEqual([jpn.sid, fra.sid])
    accept(ydoc, jpn.sid)
    expect(shown(ydoc)).toBe('a:xone[FRA !]y')
    accept(ydoc, fra.sid)
    expect(shown(ydoc)).toBe('a:xone!y')
  })

  test('what stands in a proposal that its author has emptied can be accepted', () => {
    const ydoc = open(p('a', [w('x'), w('!', { ins: jpn, sub: fra })]))
    expect(hostsOf(placeText(ydoc), fra.sid).size).toBe(0)
    accept(ydoc, fra.sid)
    expect(shown(ydoc)).toBe('a:x!')
  })

  test.each<[string, readonly Run[], string]>([
    ['two spaces', [w('a '), w('b', { del: [jpn] }), w(' c')], 'a c'],
    ['a space before a full stop', [w('a '), w('b', { del: [jpn] }), w('.')], 'a.'],
    ['French keeps its own', [w('a '), w('b ', { del: [jpn] }), w('; c')], 'a ; c'],
    ['at the start', [w('a', { del: [jpn] }), w(' b')], 'b'],
    ['at the end', [w('a '), w('b', { del: [jpn] })], 'a'],
    ['what stood there before', [w('a  b '), w('c ', { del: [jpn] }), w('d')], 'a  b d'],
    [
      'not beside words of others',
      [w('a '), w('b', { del: [jpn] }), w(' ', { ins: fra })],
      'a [FRA  ]',
    ],
    [
      'not what replaces',
      [w('a '), w('b', { del: [jpn] }), w(' n', { ins: jpn }), w(' c')],
      'a  n c',
    ],
    [
      'one space between two deletions',
      [w('a '), w('b', { del: [jpn] }), w(' '), w('c', { del: [jpn] }), w(' d')],
      'a d',
    ],
  ])('seam: %s', (_name, runs, expected) => {
    const ydoc = open(p('a', runs))
    accept(ydoc, jpn.sid)
    expect(shown(ydoc)).toBe(`a:${expected}`)
  })

  test('a seam that takes a space which somebody else strikes says so', () => {
    const ydoc = open(p('a', [w('one', { del: [jpn] }), w(' ', { del: [fra] }), w('two')]))
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted', 'FRA lapsed already-done'])
    expect(shown(ydoc)).toBe('a:two')
  })

  test('a note whose first reference is struck goes to the next one', () => {
    const ydoc = open(
      p('a', [w('x'), w('\uFFFCThe note.', { note: 'n', del: [jpn] })]),
      p('b', [w('y'), w('\uFFFC', { note: 'n' })]),
    )
    accept(ydoc, jpn.sid)
    expect(shown(ydoc)).toBe('a:x | b:y\uFFFCThe note.')
    expect(readYdoc(ydoc).paragraphs[1]?.runs[1]?.marks).toEqual({ note: 'n' })
  })
})

describe('accepting an alternative', () => {
  const text = (): Y.Doc =>
    open(
      p('a', [w('old', { del: [egy] }), w('er', { ins: fra })], {
        status: 'bracketed',
        end: { del: [egy] },
      }),
      p('x', [w('new', { ins: jpn }), w('!', { ins: jpn, sub: own('FRA:00000002') })], {
        kind: 'alternative',
        ref: 'a',
        end: { ins: jpn },
      }),
      p('y', [w('other', { ins: own('CHE:00000001') })], {
        kind: 'alternative',
        ref: 'a',
        end: { ins: own('CHE:00000001') },
      }),
      p('b', [w('two')]),
    )

  test('puts its words where the old ones stood; id and status stay, other alternatives too', () => {
    const ydoc = text()
    expect(told(accept(ydoc, jpn.sid)).sort()).toEqual([
      'EGY lapsed paragraph-replaced',
      'FRA lapsed paragraph-replaced',
      'JPN accepted',
    ])
    expect(shown(ydoc)).toBe('a:new[FRA !] | y:[CHE other][CHE ¶] | b:two')
    expect(readYdoc(ydoc).paragraphs[0]?.status).toBe('bracketed')
  })

  test('where its paragraph is gone it is one by itself', () => {
    const ydoc = open(
      p('x', [w('new', { ins: jpn })], { kind: 'alternative', ref: 'gone', end: { ins: jpn } }),
      p('b', [w('two')]),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted'])
    expect(readYdoc(ydoc).paragraphs[0]).toMatchObject({ id: 'x', kind: 'paragraph', ref: null })
  })

  test('comes with the paragraphs that its writer divided off', () => {
    const ydoc = open(
      p('a', [w('old')]),
      p('h', [w('first', { ins: jpn })], { end: { ins: jpn } }),
      p('x', [w('second', { ins: jpn })], { kind: 'alternative', ref: 'a', end: { ins: jpn } }),
      p('b', [w('two')]),
    )
    accept(ydoc, jpn.sid)
    expect(shown(ydoc)).toBe('h:first | a:second | b:two')
  })

  test('takes the place of both parts of a split, with a proposal between them', () => {
    const ydoc = open(
      p('h', [w('one')], { end: { ins: fra } }),
      p('n', [w('more', { ins: egy })], { end: { ins: egy } }),
      p('t', [w('two')]),
      p('x', [w('new', { ins: jpn })], { kind: 'alternative', ref: 't', end: { ins: jpn } }),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted', 'FRA lapsed paragraph-replaced'])
    expect(shown(ydoc)).toBe('n:[EGY more][EGY ¶] | t:new')
  })

  test('to a paragraph that is itself proposed waits for that', () => {
    const ydoc = open(
      p('n', [w('new', { ins: jpn })], { end: { ins: jpn } }),
      p('x', [w('else', { ins: fra })], { kind: 'alternative', ref: 'n', end: { ins: fra } }),
    )
    expect([...hostsOf(placeText(ydoc), fra.sid)]).toEqual([jpn.sid])
  })

  test('words in flight for it go along', () => {
    const ydoc = open(
      p('a', [w('old')]),
      p('x', [w('new', { ins: jpn })], { kind: 'alternative', ref: 'a', end: { ins: jpn } }),
    )
    const carries = new CarryMap(ydoc)
    const writer = newYdoc()
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(ydoc))
    const before = Y.encodeStateVector(writer)
    // An editor's, so that it may stand anywhere.
    textOf(writer).insert(6, 'X')
    ydoc.transact(() =>
      decideProposals(ydoc, carries, { outcome: 'accepted', sids: [jpn.sid], by: null }),
    )
    applyCarrying(ydoc, Y.encodeStateAsUpdate(writer, before), {
      carries,
      deadEnds: new DeadEnds(ydoc),
      author: 'somebody',
      origin: null,
      serverOrigin: null,
      newId: () => 's1',
      senderState: null,
      mode: 'editor',
      delegation: null,
      mayDuplicate: true,
    })
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(ydoc))
    expect(readYdoc(ydoc).paragraphs.map(({ id }) => id)).toEqual(['a'])
    expect(
      readYdoc(ydoc)
        .paragraphs[0]?.runs.map((run) => run.text)
        .join(''),
    ).toBe('neXw')
    expect(shown(writer)).toBe(shown(ydoc))
  })
})

describe('accepting a move', () => {
  const move = (ref: string): Paragraph => p('m', [], { kind: 'move', ref, end: { ins: jpn } })

  test('brings the paragraph with what stands under it, and what others propose there', () => {
    const ydoc = open(
      p('a', [w('one'), w('!', { ins: fra })]),
      p('a1', [w('under')], { level: 1 }),
      p('x', [w('alt', { ins: egy })], { kind: 'alternative', ref: 'a1', end: { ins: egy } }),
      p('b', [w('two')]),
      move('a'),
      p('c', [w('three')]),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted'])
    expect(shown(ydoc)).toBe('b:two | a:one[FRA !] | a1:under | x:[EGY alt][EGY ¶] | c:three')
  })

  test('of what is gone, or into itself, lapses', () => {
    const gone = open(p('b', [w('two')]), move('gone'))
    expect(told(accept(gone, jpn.sid))).toEqual(['JPN lapsed text-deleted'])
    const into = open(p('a', [w('one')]), move('a'), p('a1', [w('under')], { level: 1 }))
    expect(told(accept(into, jpn.sid))).toEqual(['JPN lapsed already-done'])
    expect(shown(into)).toBe('a:one | a1:under')
  })

  test('what somebody strikes of it lapses', () => {
    const ydoc = open(p('a', [w('one')]), p('b', [w('two')]), {
      ...move('a'),
      end: { ins: jpn, del: [fra] },
    })
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted', 'FRA lapsed already-done'])
  })
})

describe('rejecting, withdrawing, adopting', () => {
  test('what others put into a proposal lapses with it, and its strikes are lifted', () => {
    const ydoc = open(
      p('a', [
        w('x', { del: [jpn] }),
        w('one', { ins: jpn, del: [egy] }),
        w('!', { ins: jpn, sub: fra }),
      ]),
    )
    expect(told(decide(ydoc, 'withdrawn', [jpn.sid])).sort()).toEqual([
      'EGY lapsed host-gone',
      'FRA lapsed host-gone',
      'JPN withdrawn',
    ])
    expect(shown(ydoc)).toBe('a:x')
  })

  test('of several rejected at once each is rejected, what goes along with another too', () => {
    const ydoc = open(p('a', [w('one', { ins: jpn }), w('!', { ins: jpn, sub: fra })]))
    expect(told(decide(ydoc, 'rejected', [jpn.sid, fra.sid]))).toEqual([
      'JPN rejected',
      'FRA rejected',
    ])
  })

  test('the author makes a change its own', () => {
    const ydoc = open(
      p('a', [
        w('x'),
        w('one', { ins: jpn }),
        w('two', { ins: jpn, del: [fra] }),
        w('!', { ins: jpn, sub: fra }),
        w('y'),
      ]),
    )
    expect([...adoptersOf(placeText(ydoc), fra.sid)]).toEqual(['JPN'])
    expect(told(decide(ydoc, 'adopted', [fra.sid]))).toEqual(['FRA adopted'])
    expect(shown(ydoc)).toBe('a:x[JPN one!]y')
  })

  test('who adopts that all its words go has withdrawn them; what a third put in goes on alone', () => {
    const ydoc = open(
      p('a', [w('x'), w('one', { ins: jpn, del: [fra] }), w('!', { ins: jpn, sub: egy })]),
    )
    expect(told(decide(ydoc, 'adopted', [fra.sid]))).toEqual(['FRA adopted', 'JPN withdrawn'])
    expect(shown(ydoc)).toBe('a:x[EGY !]')
  })

  test('words are joined to nothing that is no paragraph', () => {
    const ydoc = open(
      p('a', [w('x')]),
      p('n', [w('one', { ins: jpn })], { end: { ins: jpn, del: [fra] } }),
      p('m', [], { kind: 'move', ref: 'a', end: { ins: jpn } }),
    )
    decide(ydoc, 'adopted', [fra.sid])
    expect(shown(ydoc)).toBe('a:x | n:[JPN one][JPN ¶] | m:[JPN ¶]')
  })

  test('what changes the base text too is nobody’s to adopt', () => {
    const ydoc = open(p('a', [w('x', { del: [fra] }), w('one', { ins: jpn, del: [fra] })]))
    expect(adoptersOf(placeText(ydoc), fra.sid).size).toBe(0)
    expect(hostsOf(placeText(ydoc), fra.sid).size).toBe(0)
  })
})
