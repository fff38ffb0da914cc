// What delegates and editors do who mean well, on the draft of gate-scene.ts, and what editors may not do.
import * as Y from 'yjs'
import { strikeKey } from '../../shared/document/delta.ts'
import { mapOf, textOf } from '../../shared/document/ydoc.ts'
import {
  items,
  rawPut,
  format,
  p,
  type,
  plain,
  remove,
  mark,
  open,
  type Attack,
} from './attack-tools.ts'
import { birth, endAt, hnd, jpn, put, startOf, strike } from './gate-scene.ts'

export const honest: readonly (readonly [string, ...Attack[]])[] = [
  ['words in the text', type('p0', 9, ' deeply', hnd('t1'))],
  ['words inside an insertion of Japan’s', type('p1', 14, 'QQ', [hnd('t2'), jpn('i1')])],
  ['words inside a paragraph of Japan’s', type('j1', 4, 'QQ', [hnd('t3'), jpn('b1')])],
  ['words going on with own ones', type('p4', 14, 'more', hnd('i1'))],
  ['a strike over one of Japan’s', ({ a }) => strike(a, p(a, 'p1', 22), 10, hnd('d3'))],
  ['a strike of Japan’s words', ({ a }) => strike(a, p(a, 'p1', 10), 9, hnd('d3'))],
  [
    'a strike over three paragraphs and their ends',
    ({ a }) => strike(a, p(a, 'p0', 30), 90, hnd('d4')),
  ],
  ['a new paragraph', open('p2', 'Decides', birth('h9'), hnd('n1'))],
  ['a new heading', open('p2', 'Part I', birth('h9', { kind: 'heading' }), hnd('n1'))],
  [
    'an alternative',
    open('p2', 'Urges', birth('h9', { kind: 'alternative', ref: 'p2' }), hnd('n1')),
  ],
  ['a move', open('p2', '', birth('h9', { kind: 'move', ref: 'p4' }), hnd('n1'))],
  ['a split', ({ a }) => put(a, p(a, 'p2', 10), [birth('h8')], hnd('s1'))],
  ['a join', ({ a }) => strike(a, endAt(a, 'p2'), 1, hnd('j1'))],
  [
    'own paragraph withdrawn from around Japan’s words, which keep its end',
    ({ a }) => {
      const start = startOf(a, 'h1')
      textOf(a).delete(start + 6, endAt(a, 'h1') - start - 5)
      textOf(a).delete(start, 4)
    },
  ],
  ['own words withdrawn, and Japan’s strike of them with them', remove('p4', 10, 13)],
  [
    'own strike taken back',
    ({ a }) => strike(a, p(a, 'p2', 3), 5, hnd('d5')),
    mark('p2', 3, 5, { [strikeKey(hnd('d5'))]: null }),
  ],
  [
    'emphasis and a footnote in own words',
    ({ a }) => {
      textOf(a).format(p(a, 'p4', 11), 3, { emphasis: true })
      put(a, p(a, 'p4', 15), ['see E/CN.7'], hnd('i1'))
      textOf(a).format(p(a, 'p4', 15), 10, { note: 'n1' })
    },
  ],
  ['a cross-reference in own words', mark('p4', 10, 8, { refersTo: 'p1' })],
  [
    'level and part of an own paragraph',
    ({ a }) => {
      mapOf(a).set('h1/level', 2)
      mapOf(a).set('h1/part', 'preamble')
    },
  ],
  [
    'a close of Japan’s mark inside of it, which Yjs cleans away',
    ({ a }) => {
      const [words] = items(
        a,
        ({ content }) => content instanceof Y.ContentString && content.str.startsWith(' urg'),
      )
      rawPut(a, { left: words!, right: words!.right }, format('ins', null))
    },
  ],
  [
    'words in Arabic and Chinese, a character of two units',
    type('p0', 9, ' عربي 中文 𝔸', hnd('t1')),
  ],
  [
    'the deletion of an own character of two units',
    type('p2', 3, 'x𝔸y', hnd('u1')),
    remove('p2', 4, 2),
  ],
]

export const editing: readonly (readonly [string, string | null, Attack])[] = [
  ['a split where Japan strikes', null, ({ a }) => put(a, p(a, 'p1', 28), [birth('fs')], null)],
  ['words where Japan strikes', null, ({ a }) => textOf(a).insert(p(a, 'p1', 28), 'new')],
  ['a join', null, ({ a }) => textOf(a).delete(endAt(a, 'p1'), 1)],
  ['words deleted where Japan strikes', null, remove('p1', 23, 14)],
  ['emphasis over a paragraph with proposals', null, mark('p1', 0, 30, { emphasis: true })],
  ['a cross-reference over base words', null, mark('p0', 0, 5, { refersTo: 'p1' })],
  [
    'a cross-reference on Japan’s words',
    'others-proposal-changed',
    mark('p1', 10, 9, { refersTo: 'p0' }),
  ],
  ['a level', null, ({ a }) => mapOf(a).set('p1/level', 2)],
  ['a heading', null, ({ a }) => mapOf(a).set('p1/kind', 'heading')],
  ['Japan’s words deleted', 'others-proposal-changed', remove('p1', 11, 3)],
  ['all of Japan’s words deleted', 'others-proposal-changed', remove('p1', 10, 9)],
  ['words inside Japan’s', 'others-proposal-changed', plain('p1', 13, 'zz')],
  ['words inside Japan’s paragraph', 'others-proposal-changed', plain('j1', 13, 'zz')],
  ['Japan’s words accepted by hand', 'others-proposal-changed', mark('p1', 10, 9, { ins: null })],
  [
    'Japan’s strike lifted by hand',
    'others-proposal-changed',
    mark('p1', 25, 8, { [strikeKey(jpn('d1'))]: null }),
  ],
  ['Japan’s words made a footnote', 'others-proposal-changed', mark('p1', 10, 9, { note: 'n1' })],
  ['words signed by Japan', 'others-proposal-changed', type('p0', 3, 'x', jpn('q'))],
  [
    'a strike signed by Japan, which the program lifts',
    'nothing',
    ({ a }) => strike(a, p(a, 'p2', 3), 5, jpn('q')),
  ],
  ['a status', 'update-not-canonical', ({ a }) => mapOf(a).set('p1/status', 'agreed')],
  [
    'a level for Japan’s paragraph',
    'others-proposal-changed',
    ({ a }) => mapOf(a).set('j1/level', 2),
  ],
  [
    'an alternative in the text itself',
    'update-not-canonical',
    ({ a }) => put(a, startOf(a, 'p0'), [birth('q', { kind: 'alternative', ref: 'p1' })], null),
  ],
  ['a paragraph made a move', 'update-not-canonical', ({ a }) => mapOf(a).set('p1/kind', 'move')],
]
