import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyCarrying } from '../document/carry-along.ts'
import { CarryMap } from '../document/carry-map.ts'
import { checkYdoc } from '../document/check-ydoc.ts'
import { DeadEnds } from '../document/dead-ends.ts'
import type { DraftText, Marks, Ownership, Paragraph, Run } from '../document/draft-text.ts'
import { fillYdoc, newYdoc, readYdoc, textOf } from '../document/ydoc.ts'
import { type Decided, type Deciding, decideProposals, orderOfAcceptance } from './decide.ts'
import { adoptersOf, hostsOf } from './hosts.ts'
import { moveBlock } from './move-block.ts'
import { placeText } from './placed-text.ts'

const jpn = own('JPN:00000001')
const fra = own('FRA:00000001')
const egy = own('EGY:00000001')

function own(sid: string): Ownership {
  return { sid, by: sid.slice(0, 3) }
}

const w = (text: string, marks: Marks = {}): Run => ({ text, marks })

function p(id: string, runs: readonly Run[], more: Partial<Paragraph> = {}): Paragraph {
  return {
    id,
    kind: 'paragraph',
    part: 'operative',
    level: 0,
    status: 'open',
    ref: null,
    runs,
    end: {},
    ...more,
  }
}

function open(...paragraphs: readonly Paragraph[]): Y.Doc {
  const ydoc = newYdoc()
  fillYdoc(ydoc, { paragraphs })
  return ydoc
}

function decide(ydoc: Y.Doc, outcome: Deciding['outcome'], sids: readonly string[]): Decided[] {
  const by = outcome === 'adopted' ? 'JPN' : null
  const events = ydoc.transact(() =>
    decideProposals(ydoc, new CarryMap(ydoc), { outcome, sids, by }),
  )
  expect(checkYdoc(ydoc)).toEqual([])
  return events
}

const accept = (ydoc: Y.Doc, ...sids: readonly string[]): Decided[] =>
  decide(ydoc, 'accepted', sids)

/** What was decided, as `sid outcome reason`. */
function told(events: readonly Decided[]): string[] {
  return events.map(({ sid, outcome, reason }) =>
    [sid.slice(0, 3), outcome, ...(reason ? [reason] : [])].join(' '),
  )
}

/** `id:words`, with `[FRA words]` put in, `<FRA words>` put into a proposal, `{FRA words}` struck, and what an end bears behind it. */
function show(text: DraftText): string {
  const mark = (text: string, { ins, sub, del }: Marks): string => {
    const put = sub ? `<${sub.by} ${text}>` : ins ? `[${ins.by} ${text}]` : text
    return (del ?? []).reduce((inner, { by }) => `{${by} ${inner}}`, put)
  }
  return text.paragraphs
    .map(({ id, runs, end }) => {
      const rim = mark('¶', end)
      const words = runs.map((run) => mark(run.text, run.marks)).join('')
      return `${id}:${words}${rim === '¶' ? '' : rim}`
    })
    .join(' | ')
}

const shown = (ydoc: Y.Doc): string => show(readYdoc(ydoc))

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

describe('accepting paragraphs', () => {
  test('a new one, a split and a join', () => {
    const ydoc = open(
      p('a', [w('one')], { end: { del: [egy] } }),
      p('n', [w('new', { ins: jpn })], { end: { ins: jpn } }),
      p('h', [w('two')], { end: { ins: fra } }),
      p('t', [w('three')]),
    )
    accept(ydoc, jpn.sid)
    accept(ydoc, fra.sid)
    expect(shown(ydoc)).toBe('a:one{EGY ¶} | n:new | h:two | t:three')
    accept(ydoc, egy.sid)
    expect(shown(ydoc)).toBe('n:onenew | h:two | t:three')
  })

  test('a join brings two together, and what is proposed between stands behind both', () => {
    const ydoc = open(
      p('a', [w('one')], { end: { del: [egy] } }),
      p('n', [w('new', { ins: jpn })], { end: { ins: jpn } }),
      p('m', [], { kind: 'move', ref: 'c', end: { ins: fra } }),
      p('b', [w(' two')]),
      p('x', [w('alt', { ins: fra })], { kind: 'alternative', ref: 'b', end: { ins: fra } }),
      p('c', [w('three')]),
    )
    expect(told(accept(ydoc, egy.sid))).toEqual(['EGY accepted'])
    expect(shown(ydoc)).toBe(
      'b:one two | x:[FRA alt][FRA ¶] | n:[JPN new][JPN ¶] | m:[FRA ¶] | c:three',
    )
    accept(ydoc, jpn.sid)
    expect(shown(ydoc)).toContain('b:one two | x:[FRA alt][FRA ¶] | n:new | ')
  })

  test('several joined one to the other leave what is proposed between in its order', () => {
    const ydoc = open(
      p('a', [w('1')], { end: { del: [egy] } }),
      p('n', [w('new', { ins: jpn })], { end: { ins: jpn } }),
      p('b', [w('2')], { end: { del: [egy] } }),
      p('m', [w('more', { ins: fra })], { end: { ins: fra } }),
      p('c', [w('3')]),
    )
    accept(ydoc, egy.sid)
    expect(shown(ydoc)).toBe('c:123 | n:[JPN new][JPN ¶] | m:[FRA more][FRA ¶]')
  })

  test('a paragraph is not joined to one that the same proposal deletes, when nothing stands behind', () => {
    const ydoc = open(
      p('a', [w('one')], { end: { del: [jpn] } }),
      p('b', [w('two', { del: [jpn] })], { end: { del: [jpn] } }),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted'])
    expect(shown(ydoc)).toBe('a:one')
  })

  test('who splits off a tail and strikes it has struck the tail; the paragraph stays itself', () => {
    const ydoc = open(
      p('h', [w('one ')], { end: { ins: jpn } }),
      p('t', [w('two', { del: [jpn] })], { status: 'agreed', end: { del: [jpn] } }),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted'])
    expect(shown(ydoc)).toBe('t:one')
    expect(readYdoc(ydoc).paragraphs[0]?.status).toBe('agreed')
  })

  test('the deletion of a split paragraph takes the head too, with a proposal before the tail', () => {
    const ydoc = open(
      p('h', [w('one', { del: [jpn] })], { end: { ins: fra } }),
      p('n', [w('new', { ins: egy })], { end: { ins: egy } }),
      p('t', [w('two', { del: [jpn] })], { end: { del: [jpn] } }),
      p('b', [w('three')]),
    )
    accept(ydoc, jpn.sid)
    expect(shown(ydoc)).toBe('n:[EGY new][EGY ¶] | b:three')
  })

  test('the deletion of one, with what others propose in it', () => {
    const ydoc = open(
      p('a', [w('one', { del: [jpn] }), w('more', { ins: fra })], { end: { del: [jpn] } }),
      p('m', [], { kind: 'move', ref: 'a', end: { ins: egy } }),
      p('b', [w('two')]),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual([
      'JPN accepted',
      'FRA lapsed text-deleted',
      'EGY lapsed text-deleted',
    ])
    expect(shown(ydoc)).toBe('b:two')
  })

  test('the last is joined to nothing: then the proposal lapses', () => {
    const ydoc = open(p('a', [w('one')], { end: { del: [jpn] } }))
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN lapsed text-deleted'])
    expect(shown(ydoc)).toBe('a:one')
  })

  test('a paragraph between head and tail of a split waits for the split', () => {
    const ydoc = open(
      p('h', [w('one')], { end: { ins: fra } }),
      p('n', [w('new', { ins: jpn })], { end: { ins: jpn } }),
      p('t', [w('two')]),
    )
    expect([...hostsOf(placeText(ydoc), jpn.sid)]).toEqual([fra.sid])
  })

  test('the deletion of a tail waits for the split it was seen in', () => {
    const ydoc = open(
      p('h', [w('one')], { end: { ins: fra } }),
      p('t', [w('two', { del: [jpn] })], { end: { del: [jpn] } }),
      p('b', [w('three')]),
    )
    expect([...hostsOf(placeText(ydoc), jpn.sid)]).toEqual([fra.sid])
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

  test('what changes the base text too is nobody’s to adopt', () => {
    const ydoc = open(p('a', [w('x', { del: [fra] }), w('one', { ins: jpn, del: [fra] })]))
    expect(adoptersOf(placeText(ydoc), fra.sid).size).toBe(0)
    expect(hostsOf(placeText(ydoc), fra.sid).size).toBe(0)
  })
})

describe('an editor’s move', () => {
  const text = (): Y.Doc =>
    open(
      p('a', [w('one')]),
      p('h', [w('two')], { end: { ins: fra } }),
      p('t', [w('three')]),
      p('x', [w('alt', { ins: egy })], { kind: 'alternative', ref: 't', end: { ins: egy } }),
      p('c', [w('four')]),
    )
  const move = (ydoc: Y.Doc, ids: readonly string[], before: string | null) =>
    ydoc.transact(() => moveBlock(ydoc, new CarryMap(ydoc), { ids, before }))
  const order = (ydoc: Y.Doc): string =>
    readYdoc(ydoc)
      .paragraphs.map(({ id }) => id)
      .join(' ')

  test.each([['t'], ['h']])('of %s takes head, tail and alternative together', (id) => {
    const ydoc = text()
    expect(move(ydoc, [id], 'a')).toEqual({ ok: true, value: ['h', 't', 'x'] })
    expect(order(ydoc)).toBe('h t x a c')
  })

  test('never comes between head and tail', () => {
    const ydoc = text()
    expect(move(ydoc, ['c'], 't')).toMatchObject({ ok: true })
    expect(order(ydoc)).toBe('a c h t x')
  })

  test('takes and keeps together what has a proposal between head and tail', () => {
    const divided = (): Y.Doc =>
      open(
        p('a', [w('one')]),
        p('h', [w('two')], { end: { ins: fra } }),
        p('n', [w('new', { ins: egy })], { end: { ins: egy } }),
        p('t', [w('three')]),
        p('c', [w('four')]),
      )
    const ydoc = divided()
    expect(move(ydoc, ['t'], 'a')).toEqual({ ok: true, value: ['h', 'n', 't'] })
    const other = divided()
    expect(move(other, ['c'], 't')).toMatchObject({ ok: true })
    expect(order(other)).toBe('a c h n t')
  })

  test('to where it stands moves nothing', () => {
    expect(move(text(), ['a'], 't')).toEqual({ ok: true, value: [] })
  })
})
