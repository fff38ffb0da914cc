// What a delegate, or somebody who signs in as one, may try on the draft of gate-scene.ts, and the code it is refused with.
import * as Y from 'yjs'
import { strikeKey } from '../../shared/document/delta.ts'
import type { Ownership } from '../../shared/document/draft-text.ts'
import { mapOf, textOf } from '../../shared/document/ydoc.ts'
import {
  items,
  isFormat,
  isEnd,
  kill,
  rawPut,
  structsOf,
  format,
  p,
  type,
  plain,
  remove,
  mark,
  over,
  open,
  type Attack,
  type Target,
} from './attack-tools.ts'
import { birth, endAt, hnd, jpn, of, put, removeParagraph, startOf, strike } from './gate-scene.ts'

const moveOf = (ref: string): Attack =>
  open('p2', '', birth('h9', { kind: 'move', ref }), hnd('n1'))

export const attacks: readonly (readonly [string, string, Attack])[] = [
  [
    'own paragraph withdrawn with Japan’s words in it',
    'others-proposal-changed',
    ({ a }) => removeParagraph(a, 'h1'),
  ],
  ['base words deleted', 'base-changed', remove('p0', 3, 5)],
  ['a base paragraph deleted', 'base-changed', ({ a }) => removeParagraph(a, 'p0')],
  ['an end of the text deleted', 'base-changed', ({ a }) => textOf(a).delete(endAt(a, 'p0'), 1)],
  ['the last end of it deleted', 'base-changed', ({ a }) => textOf(a).delete(endAt(a, 'p4'), 1)],
  ['everything deleted', 'text-not-allowed', ({ a }) => textOf(a).delete(0, textOf(a).length)],
  ['words without a name', 'base-changed', plain('p0', 8, 'NOT ')],
  ['a split without a name', 'base-changed', ({ a }) => put(a, p(a, 'p0', 8), [birth('zz')], null)],
  [
    'text behind the last end',
    'text-not-allowed',
    ({ a }) => textOf(a).insert(textOf(a).length, 'orphan', { ins: hnd('o1') }),
  ],
  ['emphasis on the text', 'base-changed', mark('p1', 0, 9, { emphasis: true })],
  ['emphasis of the text taken away', 'base-changed', mark('p0', 0, 5, { emphasis: null })],
  ['the text made a footnote', 'base-changed', mark('p1', 0, 5, { note: 'n1' })],
  ['own name over the text', 'base-changed', mark('p1', 0, 9, { ins: hnd('z1') })],
  ['own name over an end of the text', 'base-changed', over('p2', { ins: hnd('z1') })],
  ['own sub over the text', 'base-changed', mark('p1', 0, 9, { sub: hnd('z1') })],
  ['own sub over Japan’s words', 'others-proposal-changed', mark('p1', 10, 9, { sub: hnd('z1') })],
  [
    'base words laundered',
    'base-changed',
    ({ a }) => {
      const at = p(a, 'p2', 6)
      textOf(a).delete(at, 8)
      textOf(a).insert(at, 'upon all')
    },
  ],
  [
    'an end laundered',
    'paragraph-id-taken',
    ({ a }) => {
      const at = endAt(a, 'p2')
      textOf(a).delete(at, 1)
      textOf(a).insertEmbed(at, birth('p2'))
    },
  ],
  ['Japan’s words deleted', 'others-proposal-changed', remove('p1', 10, 4)],
  [
    'the end of Japan’s paragraph deleted',
    'others-proposal-changed',
    ({ a }) => textOf(a).delete(endAt(a, 'j1'), 1),
  ],
  [
    'Japan’s split deleted',
    'others-proposal-changed',
    ({ a }) => textOf(a).delete(endAt(a, 'js'), 1),
  ],
  ['words that inherit Japan’s name', 'own-name-only', plain('p1', 14, 'NOT')],
  ['Japan’s words accepted', 'others-proposal-changed', mark('p1', 10, 9, { ins: null })],
  ['Japan’s split accepted', 'others-proposal-changed', over('js', { ins: null })],
  ['own words accepted', 'update-not-canonical', mark('p4', 10, 13, { ins: null })],
  [
    'own words turned from ins to sub',
    'update-not-canonical',
    mark('p4', 10, 13, { ins: null, sub: hnd('i1') }),
  ],
  ['own words given another sid', 'update-not-canonical', mark('p4', 10, 13, { ins: hnd('i9') })],
  [
    'a sub inside own words',
    'update-not-canonical',
    plain('p4', 14, 'x', { ins: hnd('i1'), sub: hnd('s9') }),
  ],
  ['Japan’s words stolen', 'own-name-only', mark('p1', 10, 9, { ins: hnd('st') })],
  [
    'Japan’s strike lifted',
    'others-proposal-changed',
    mark('p1', 25, 8, { [strikeKey(jpn('d1'))]: null }),
  ],
  [
    'Japan’s proposed join lifted',
    'others-proposal-changed',
    over('p0', { [strikeKey(jpn('jn'))]: null }),
  ],
  [
    'Japan’s strike lifted from own words',
    'others-proposal-changed',
    mark('p4', 14, 4, { [strikeKey(jpn('d2'))]: null }),
  ],
  ...[0, 1, 2, 3].map(
    (n) =>
      [
        `the close of insertion ${n} deleted`,
        'any',
        ({ a }: Target) => kill(a, items(a, isFormat('ins', null))[n]),
      ] as const,
  ),
  ...[0, 1, 2].map(
    (n) =>
      [
        `the close of strike ${n} deleted`,
        'any',
        ({ a }: Target) => kill(a, items(a, isFormat('del', null))[n]),
      ] as const,
  ),
  ...[0, 1, 2].map(
    (n) =>
      [
        `the start of Japan’s insertion ${n} deleted`,
        'any',
        ({ a }: Target) => kill(a, items(a, isFormat('ins', 'JPN'))[n]),
      ] as const,
  ),
  [
    'an own strike that never closes',
    'update-not-canonical',
    ({ a }) => {
      const [end] = items(a, isEnd)
      rawPut(a, { left: end!, right: end!.right }, format(strikeKey(hnd('bl')), hnd('bl')))
    },
  ],
  [
    'an own insertion before the last end',
    'base-changed',
    ({ a }) => {
      const end = items(a, isEnd).at(-1)!
      rawPut(a, { left: end.left, right: end }, format('ins', hnd('bl')))
    },
  ],
  [
    'an own insertion behind the last end',
    'update-not-canonical',
    ({ a }) => {
      const end = items(a, isEnd).at(-1)!
      rawPut(a, { left: end, right: null }, format('ins', hnd('bl')))
    },
  ],
  [
    'emphasis from the very beginning',
    'base-changed',
    ({ a }) => rawPut(a, { left: null, right: items(a, () => true)[0]! }, format('emphasis', true)),
  ],
  [
    'Japan’s mark closed in the middle',
    'others-proposal-changed',
    ({ a }) =>
      a.transact((transaction) => {
        const [words] = items(
          a,
          ({ content }) => content instanceof Y.ContentString && content.str.startsWith(' urg'),
        )
        const right = Y.getItemCleanStart(
          transaction,
          Y.createID(words!.id.client, words!.id.clock + 3),
        )
        rawPut(a, { left: right.left, right }, format('ins', null))
      }),
  ],
  [
    'Japan’s mark opened anew, as a trap',
    'own-name-only',
    ({ a }) => {
      const [close] = items(a, isFormat('ins', null))
      rawPut(a, { left: close!, right: close!.right }, format('ins', jpn('i1')))
      rawPut(a, { left: close!.right, right: close!.right!.right }, format('ins', null))
    },
  ],
  ['words signed by Japan', 'own-name-only', type('p0', 9, 'x', jpn('f1'))],
  [
    'Japan’s sid under one’s own name',
    'text-not-allowed',
    type('p0', 9, 'x', { sid: 'JPN:i10000', by: 'HND' }),
  ],
  ['a strike signed by Japan', 'own-name-only', ({ a }) => strike(a, p(a, 'p2', 3), 5, jpn('f2'))],
  ['a paragraph signed by Japan', 'own-name-only', open('p2', 'x', birth('zz'), jpn('f3'))],
  ['a name that is no delegation', 'own-name-only', type('p0', 9, 'x', of('ZZZ')('f3'))],
  [
    'a paragraph under the id of another',
    'paragraph-id-taken',
    open('p2', 'x', birth('p3'), hnd('f4')),
  ],
  [
    'a paragraph under the id of Japan’s',
    'paragraph-id-taken',
    open('p2', 'x', birth('j1'), hnd('f4')),
  ],
  ['a paragraph under the id of the final end', 'any', open('p2', 'x', birth('end'), hnd('f4'))],
  [
    'two paragraphs under one id',
    'paragraph-id-taken',
    ({ a }) => put(a, startOf(a, 'p0'), ['x', birth('q1'), 'y', birth('q1')], hnd('f5')),
  ],
  ...Object.entries({
    'a number': 1,
    'a list': [1],
    'an image': { img: 1 },
    'a key more': { p: birth('z').p, x: 1 },
    'an attribute more': { p: { ...birth('z').p, onclick: 'x' } },
    'level 99': birth('z', { level: 99 }),
    'an owner': { p: { ...birth('z').p, by: 'JPN' } },
    'a prototype': JSON.parse(
      '{"p":{"id":"z","kind":"paragraph","part":"operative","level":0,"ref":null,"__proto__":{"by":"JPN"}}}',
    ) as object,
    'a long id': birth('z'.repeat(60_000)),
    'an object for an id': { p: { ...birth('z').p, id: { a: 1 } } },
  }).map(
    ([name, embed]) =>
      [
        `an end that is ${name}`,
        'text-not-allowed',
        ({ a }: Target) => {
          textOf(a).insertEmbed(startOf(a, 'p0'), embed as object, { ins: hnd('e1') })
        },
      ] as const,
  ),
  [
    'a move with words',
    'update-not-canonical',
    open('p2', 'x', birth('h9', { kind: 'move', ref: 'p4' }), hnd('n1')),
  ],
  ['a move of nothing', 'update-not-canonical', moveOf('nobody')],
  ['a move of itself', 'update-not-canonical', moveOf('h9')],
  [
    'a move without a reference',
    'update-not-canonical',
    open('p2', '', birth('h9', { kind: 'move' }), hnd('n1')),
  ],
  ['a move of the title', 'update-not-canonical', moveOf('t')],
  [
    'an alternative to the title',
    'update-not-canonical',
    open('t', 'x', birth('h9', { kind: 'alternative', ref: 't' }), hnd('n1')),
  ],
  [
    'a paragraph with a reference',
    'update-not-canonical',
    open('p2', 'x', birth('h9', { ref: 'p2' }), hnd('n1')),
  ],
  [
    'an alternative around words of the text',
    'update-not-canonical',
    ({ a }) => put(a, p(a, 'p2', 10), [birth('h9', { kind: 'alternative', ref: 'p2' })], hnd('n1')),
  ],
  [
    'a move in the middle of a paragraph',
    'update-not-canonical',
    ({ a }) => put(a, p(a, 'p2', 10), [birth('h9', { kind: 'move', ref: 'p4' })], hnd('n1')),
  ],
  [
    'a second title',
    'update-not-canonical',
    open('t', 'Title', birth('h9', { part: 'title' }), hnd('n1')),
  ],
  ['a split of the title', 'update-not-canonical', ({ a }) => put(a, 5, [birth('h9')], hnd('n1'))],
  [
    'a strike of the end of the title',
    'update-not-canonical',
    ({ a }) => strike(a, endAt(a, 't'), 1, hnd('n1')),
  ],
  ['a status', 'update-not-canonical', ({ a }) => mapOf(a).set('p0/status', 'agreed')],
  [
    'a status for an own paragraph',
    'update-not-canonical',
    ({ a }) => mapOf(a).set('h1/status', 'agreed'),
  ],
  ['a level for the text', 'base-changed', ({ a }) => mapOf(a).set('p0/level', 2)],
  ['a level written again', 'base-changed', ({ a }) => mapOf(a).set('p1/level', 1)],
  ['a level taken away', 'base-changed', ({ a }) => mapOf(a).delete('p1/level')],
  [
    'a level for Japan’s paragraph',
    'others-proposal-changed',
    ({ a }) => mapOf(a).set('j1/level', 2),
  ],
  [
    'another kind for an own paragraph',
    'update-not-canonical',
    ({ a }) => mapOf(a).set('h1/kind', 'heading'),
  ],
  [
    'an own paragraph made the title',
    'update-not-canonical',
    ({ a }) => mapOf(a).set('h1/part', 'title'),
  ],
  [
    'a level for a paragraph to come',
    'update-not-canonical',
    ({ a }) => mapOf(a).set('nobody/level', 2),
  ],
  ['another root, a map', 'content-not-allowed', ({ a }) => void a.getMap('evil').set('x', 1)],
  [
    'another root, a text',
    'content-not-allowed',
    ({ a }) => a.getText('evil').insert(0, 'x', { ins: hnd('r') }),
  ],
  [
    'an entry in the record of moves',
    'content-not-allowed',
    ({ a }) => void a.getMap('carries').set('0', { from: [], to: [] }),
  ],
  [
    'an attribute of the text as a whole',
    'content-not-allowed',
    ({ a }) => textOf(a).setAttribute('x', 'y'),
  ],
  [
    'a text in the text',
    'content-not-allowed',
    ({ a }) => textOf(a).insertEmbed(3, new Y.Text('x') as never, { ins: hnd('n') }),
  ],
  [
    'a map in the text',
    'content-not-allowed',
    ({ a }) => textOf(a).insertEmbed(3, new Y.Map() as never, { ins: hnd('n') }),
  ],
  [
    'a value in the text',
    'text-not-allowed',
    ({ a }) => rawPut(a, { left: null, right: textOf(a)._start }, new Y.ContentAny([1])),
  ],
  [
    'words of a map’s in the text',
    'text-not-allowed',
    ({ a }) => {
      const [words] = items(a, ({ content }) => content instanceof Y.ContentString)
      const entry = structsOf(a).find(({ parentSub }) => parentSub === 'p1/level')!
      rawPut(a, { left: words!, right: entry }, new Y.ContentString('evil'), {
        type: mapOf(a),
        sub: 'p1/level',
      })
    },
  ],
  ['a mark that is none', 'text-not-allowed', mark('p4', 10, 3, { bogus: hnd('x') })],
  [
    'a mark named __proto__',
    'text-not-allowed',
    ({ a }) =>
      rawPut(a, { left: null, right: textOf(a)._start }, format('__proto__', { by: 'JPN' })),
  ],
  [
    'a mark with more in it',
    'text-not-allowed',
    type('p0', 3, 'x', { ...hnd('x'), html: '<b>' } as Ownership),
  ],
  [
    'a strike under a wrong key',
    'text-not-allowed',
    mark('p2', 0, 4, { 'del--AAAAAAAA': hnd('x') }),
  ],
  ['a line separator', 'text-not-allowed', type('p0', 3, 'a\u2029b', hnd('x'))],
  ['a control that reorders text', 'text-not-allowed', type('p0', 3, 'a\u202Eb', hnd('x'))],
  [
    'good and bad in one',
    'base-changed',
    ({ a }) => {
      put(a, p(a, 'p0', 3), ['x'], hnd('g'))
      textOf(a).delete(p(a, 'p2', 0), 3)
    },
  ],
  [
    'too many paragraphs',
    'too-much-proposed',
    ({ a }) =>
      put(
        a,
        startOf(a, 'p0'),
        Array.from({ length: 201 }, (_, n) => birth(`m${n}`)),
        hnd('m'),
      ),
  ],
  [
    'a paragraph that is too long',
    'too-much-proposed',
    type('p0', 3, 'x'.repeat(20_001), hnd('m')),
  ],
  ['a flood of words', 'too-much-proposed', type('p0', 3, 'x'.repeat(100_001), hnd('m'))],
]
