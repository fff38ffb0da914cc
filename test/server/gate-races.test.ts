// What several people do at once, seen from the gate: what is put right, what follows a move, what is recorded, and what is refused although
// nobody meant harm.
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { rawText } from '../../shared/document/draft-text.ts'
import { strikeKey } from '../../shared/document/delta.ts'
import { writeOwned } from '../../shared/document/write-owned.ts'
import { readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import type { NegotiationChange } from '../../shared/negotiation/events.ts'
import {
  birth,
  endAt,
  hnd,
  jpn,
  makeDraft,
  type Person,
  put,
  record,
  removeParagraph,
  Scene,
  startOf,
  strike,
  units,
} from './gate-scene.ts'

function meeting() {
  const scene = new Scene(makeDraft())
  const honduras = scene.join('honduras', 'delegate', 'HND')
  const japan = scene.join('japan', 'delegate', 'JPN')
  const editor = scene.join('editor', 'editor', null)
  const send = (person: Person, change: (ydoc: Y.Doc) => void): string | null => {
    const [update] = record(person.ydoc, () => change(person.ydoc))
    const received = scene.receive(update!, person)
    return received.ok ? null : received.problem.code
  }
  const paragraphs = () => readYdoc(scene.live).paragraphs
  const find = (id: string) => paragraphs().find((each) => each.id === id)
  const changes = (): NegotiationChange[] =>
    scene.admissions.flatMap(({ events }) => events.map(({ change }) => change))
  return { scene, honduras, japan, editor, send, find, paragraphs, changes }
}

/** As an editor's page takes words out. */
function take(ydoc: Y.Doc, index: number, length: number): void {
  writeOwned(ydoc, [{ retain: index }, { delete: length }], null)
}

const struckIn = (paragraph: ReturnType<typeof readYdoc>['paragraphs'][number] | undefined) =>
  paragraph?.runs.flatMap(({ text, marks }) => (marks.del?.length ? [text] : []))

describe('put right by the program', () => {
  test('base words and a split inside a strike do not inherit it', () => {
    const { scene, send, editor, find } = meeting()
    expect(send(editor, (ydoc) => textOf(ydoc).insert(startOf(ydoc, 'p1') + 28, 'NEW'))).toBeNull()
    expect(
      send(editor, (ydoc) => textOf(ydoc).insertEmbed(startOf(ydoc, 'p1') + 29, birth('fs'))),
    ).toBeNull()
    expect(struckIn(find('fs'))).toEqual(['emb'])
    expect(find('fs')?.end).toEqual({})
    expect(struckIn(find('p1'))).toEqual(['er St'])
    scene.expectSound()
  })

  test('two of one delegation who strike the same words strike them once', () => {
    const { scene, send, honduras, find } = meeting()
    const colleague = scene.join('colleague', 'delegate', 'HND')
    expect(send(honduras, (ydoc) => strike(ydoc, startOf(ydoc, 'p2'), 10, hnd('a1')))).toBeNull()
    expect(
      send(colleague, (ydoc) => strike(ydoc, startOf(ydoc, 'p2') + 5, 10, hnd('b2'))),
    ).toBeNull()
    expect(
      find('p2')
        ?.runs.slice(0, 2)
        .map(({ text, marks }) => [text, marks.del]),
    ).toEqual([
      ['Calls upon', [hnd('a1')]],
      [' all ', [hnd('b2')]],
    ])
    scene.expectSound()
  })

  test('a paragraph that an editor deletes keeps its end for the words of others', () => {
    const { scene, send, japan, editor, find } = meeting()
    expect(
      send(japan, (ydoc) => put(ydoc, startOf(ydoc, 'p2') + 10, ['URGENT'], jpn('u1'))),
    ).toBeNull()
    expect(send(editor, (ydoc) => removeParagraph(ydoc, 'p2'))).toBeNull()
    expect(find('p2')?.runs).toEqual([{ text: 'URGENT', marks: { ins: jpn('u1') } }])
    expect(find('p2')?.end).toEqual({})
    scene.expectSound()
  })

  test('whoever goes on with a proposal that has lapsed makes a new one', () => {
    const { scene, send, japan, editor, changes, find } = meeting()
    expect(send(editor, (ydoc) => take(ydoc, startOf(ydoc, 'p1') + 25, 8))).toBeNull()
    expect(changes()).toMatchObject([{ kind: 'decided', sid: jpn('d1').sid, outcome: 'lapsed' }])
    expect(send(japan, (ydoc) => strike(ydoc, startOf(ydoc, 'p1') + 33, 3, jpn('d1')))).toBeNull()
    const [mark] = find('p1')!.runs.flatMap(({ marks }) => marks.del ?? [])
    expect(mark).toMatchObject({ by: 'JPN' })
    expect(mark?.sid).not.toBe(jpn('d1').sid)
    scene.expectSound()
  })
})

describe('a paragraph that is moved meanwhile', () => {
  test.each<[string, (ydoc: Y.Doc) => void, string]>([
    [
      'proposed words',
      (ydoc) => put(ydoc, startOf(ydoc, 'p2') + 5, [' also'], hnd('m1')),
      'Calls[+ also] upon all Member States to act now',
    ],
    [
      'a strike',
      (ydoc) => strike(ydoc, startOf(ydoc, 'p2') + 6, 4, hnd('m1')),
      'Calls [-upon] all Member States to act now',
    ],
    ['words in own words', (ydoc) => put(ydoc, startOf(ydoc, 'p4') + 14, ['!'], hnd('i1')), ''],
    ['a deletion of own words', (ydoc) => textOf(ydoc).delete(startOf(ydoc, 'p4') + 10, 4), ''],
  ])('takes %s along', (_name, change, shown) => {
    const { scene, send, honduras, find } = meeting()
    const before = units(scene.live, (by) => by === 'HND')
    scene.move(['p2'], 'p0')
    scene.move(['p4'], 'p0')
    const moved = units(scene.live, (by) => by === 'HND')
    expect(send(honduras, change)).toBeNull()
    expect(units(scene.live, (by) => by === 'HND')).toEqual(moved)
    expect(moved).toHaveLength(before.length)
    const marked = find('p2')!.runs.map(({ text, marks }) =>
      marks.ins ? `[+${text}]` : marks.del ? `[-${text}]` : text,
    )
    if (shown !== '') expect(marked.join('')).toBe(shown)
    else {
      const own = find('p4')!.runs.filter(({ marks }) => marks.ins?.by === 'HND')
      expect(['and! partners', 'partners'].map((words) => ` ${words}`)).toContain(
        own
          .map(({ text }) => text)
          .join('')
          .replace('  ', ' '),
      )
    }
    scene.expectSound()
  })

  test('takes words inside somebody’s insertion along, with its mark', () => {
    const { scene, send, honduras, find } = meeting()
    scene.move(['p1'], 'p4')
    expect(
      send(honduras, (ydoc) => put(ydoc, startOf(ydoc, 'p1') + 14, ['QQ'], [hnd('m1'), jpn('i1')])),
    ).toBeNull()
    expect(find('p1')!.runs.filter(({ marks }) => marks.sub)).toEqual([
      { text: 'QQ', marks: { ins: jpn('i1'), sub: hnd('m1') } },
    ])
    scene.expectSound()
  })

  test('gives a hostile format around what was moved to nobody', () => {
    const { scene, send, honduras } = meeting()
    scene.move(['p2'], 'p0')
    const before = units(scene.live, () => false)
    expect(
      send(honduras, (ydoc) => textOf(ydoc).format(startOf(ydoc, 'p2'), 9, { ins: hnd('x1') })),
    ).toBeNull()
    expect(
      send(honduras, (ydoc) => textOf(ydoc).format(startOf(ydoc, 'p2'), 9, { emphasis: true })),
    ).toBeNull()
    expect(send(honduras, (ydoc) => textOf(ydoc).delete(startOf(ydoc, 'p2'), 9))).toBeNull()
    expect(units(scene.live, () => false)).toEqual(before)
    scene.expectSound()
  })
})

test('a join over an alternative that came meanwhile leaves the paragraph apart, and the editor in the room', () => {
  const { scene, send, editor, japan, find, paragraphs } = meeting()
  const before = paragraphs().map(({ id }) => id)
  send(japan, (ydoc) =>
    put(
      ydoc,
      endAt(ydoc, 'p2') + 1,
      ['Urges', birth('al', { kind: 'alternative', ref: 'p2' })],
      jpn('al'),
    ),
  )
  expect(send(editor, (ydoc) => textOf(ydoc).delete(endAt(ydoc, 'p2'), 1))).toBeNull()
  expect(paragraphs().map(({ id }) => id)).toEqual(
    before.toSpliced(before.indexOf('p2') + 1, 0, 'al'),
  )
  expect(find('al')!.runs).toEqual([{ text: 'Urges', marks: { ins: jpn('al') } }])
  scene.expectSound()
})

describe('refused, and the words are given back', () => {
  test.each<[string, (stage: ReturnType<typeof meeting>) => string | null, string]>([
    [
      'words in a paragraph that was deleted',
      ({ send, editor, honduras }) => {
        send(editor, (ydoc) => removeParagraph(ydoc, 'p2'))
        return send(honduras, (ydoc) => put(ydoc, startOf(ydoc, 'p2') + 5, [' lost'], hnd('l1')))
      },
      'target-gone',
    ],
    [
      'words inside an insertion that was withdrawn',
      ({ send, japan, honduras }) => {
        send(japan, (ydoc) => textOf(ydoc).delete(startOf(ydoc, 'p1') + 10, 9))
        return send(honduras, (ydoc) => {
          put(ydoc, startOf(ydoc, 'j1') + 5, ['x'], [hnd('l1'), jpn('b1')])
          textOf(ydoc).delete(startOf(ydoc, 'j1') + 5, 1)
          put(ydoc, startOf(ydoc, 'p1'), ['y'], null)
        })
      },
      'base-changed',
    ],
    [
      'a move of a paragraph that is gone',
      ({ send, editor, honduras }) => {
        send(editor, (ydoc) => removeParagraph(ydoc, 'p2'))
        return send(honduras, (ydoc) =>
          put(ydoc, startOf(ydoc, 'p0'), [birth('mv', { kind: 'move', ref: 'p2' })], hnd('l1')),
        )
      },
      'target-gone',
    ],
  ])('%s', (_name, act, code) => {
    const stage = meeting()
    expect(act(stage)).toBe(code)
    stage.scene.expectSound()
  })

  test('a proposal that somebody has decided upon', () => {
    const stage = meeting()
    stage.scene.decide(() => [
      { kind: 'decided', sid: hnd('i1').sid, outcome: 'accepted', reason: null, pieces: [] },
    ])
    const write = (ydoc: Y.Doc): void => put(ydoc, startOf(ydoc, 'p4') + 14, ['!'], hnd('i1'))
    expect(stage.send(stage.honduras, write)).toBe('proposal-closed')
  })
})

describe('what is recorded', () => {
  test('the first words of a proposal, once, with the person and the time; and labels for all paragraphs', () => {
    const { scene, send, honduras, changes } = meeting()
    expect(
      send(honduras, (ydoc) => put(ydoc, startOf(ydoc, 'p2') + 5, ['a'], hnd('n1'))),
    ).toBeNull()
    expect(
      send(honduras, (ydoc) => put(ydoc, startOf(ydoc, 'p2') + 6, ['b'], hnd('n1'))),
    ).toBeNull()
    const [event] = scene.admissions[0]!.events
    expect(event).toEqual({
      seq: 1,
      at: 1,
      by: { personId: 'honduras', name: 'honduras', delegation: 'HND' },
      change: { kind: 'proposed', sid: hnd('n1').sid, delegation: 'HND', paragraphId: 'p2' },
    })
    expect(changes().map(({ kind }) => kind)).toEqual(['proposed', 'labelled'])
  })

  test('a label for every paragraph that comes later', () => {
    const { send, honduras, editor, changes } = meeting()
    send(honduras, (ydoc) => put(ydoc, endAt(ydoc, 'p2') + 1, ['Decides', birth('bis')], hnd('n1')))
    send(editor, (ydoc) => put(ydoc, startOf(ydoc, 'p0') + 5, [birth('half')], null))
    const labelled = changes().filter((change) => change.kind === 'labelled')
    expect(Object.keys(labelled[0]!.labels)).toContain('bis')
    expect(Object.keys(labelled[1]!.labels)).toEqual(['half'])
  })

  test('what an editor deletes of a proposal’s text, with its last words', () => {
    const { send, editor, changes } = meeting()
    send(editor, (ydoc) => take(ydoc, startOf(ydoc, 'p1') + 25, 8))
    expect(changes()).toEqual([
      {
        kind: 'decided',
        sid: jpn('d1').sid,
        outcome: 'lapsed',
        reason: 'text-deleted',
        pieces: [{ kind: 'strike', paragraphId: 'p1', ref: null, text: 'ember St', host: null }],
      },
    ])
  })

  test('a strike of words that their author takes back', () => {
    const { send, honduras, changes } = meeting()
    send(honduras, (ydoc) => textOf(ydoc).delete(startOf(ydoc, 'p4') + 10, 13))
    expect(changes()).toMatchObject([
      {
        sid: jpn('d2').sid,
        outcome: 'lapsed',
        reason: 'host-gone',
        pieces: [{ host: hnd('i1').sid }],
      },
    ])
  })

  test('nothing of a proposal that its own author empties and brings back', () => {
    const { send, honduras, changes } = meeting()
    send(honduras, (ydoc) => strike(ydoc, startOf(ydoc, 'p2'), 5, hnd('s1')))
    send(honduras, (ydoc) =>
      textOf(ydoc).format(startOf(ydoc, 'p2'), 5, { [strikeKey(hnd('s1'))]: null }),
    )
    send(honduras, (ydoc) => strike(ydoc, startOf(ydoc, 'p2'), 5, hnd('s1')))
    expect(changes().map(({ kind }) => kind)).toEqual(['proposed', 'labelled'])
  })
})

test('whatever a delegation does, the text without proposals stays the same', () => {
  const { scene, send, honduras, paragraphs } = meeting()
  const base = JSON.stringify(asBase({ paragraphs: paragraphs() }))
  send(honduras, (ydoc) => put(ydoc, startOf(ydoc, 'p2') + 5, ['a', birth('x1'), 'b'], hnd('n1')))
  send(honduras, (ydoc) => strike(ydoc, startOf(ydoc, 'p0'), 60, hnd('n2')))
  expect(JSON.stringify(asBase(readYdoc(scene.live)))).toBe(base)
  expect(rawText(paragraphs()[0]!)).toBe('Title of the draft')
})
