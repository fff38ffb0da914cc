import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTexts } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import type { Marks, Paragraph } from '../document/draft-text.ts'
import { placeLabels } from './place-labels.ts'
import { giveLabels, labelAll, renumber } from './give-labels.ts'
import type { Labels, ParagraphLabel } from './label.ts'

const japan: Marks = { ins: { sid: 'JPN:00000001', by: 'JPN' } }
const egypt: Marks = { ins: { sid: 'EGY:00000001', by: 'EGY' } }

const op = (id: string, more: Partial<Paragraph> = {}) => paragraph(id, 'operative', id, more)
const sub = (id: string, more: Partial<Paragraph> = {}) => op(id, { level: 1, ...more })
const proposal = (id: string, more: Partial<Paragraph> = {}) =>
  paragraph(id, 'operative', id, { marks: japan, end: japan, ...more })

function say({ series, n, ante, bis, alternative }: ParagraphLabel): string {
  const times = (count: number, word: string) => (count > 0 ? ` ${word}${count}` : '')
  return `${series} ${n}${times(ante, 'ante')}${times(bis, 'bis')}${times(alternative, 'alt')}`
}

function give(paragraphs: readonly Paragraph[], labels: Labels = new Map()) {
  return Object.entries(giveLabels({ paragraphs }, labels)).map(
    ([id, label]) => `${id}: ${say(label)}`,
  )
}

const three = [op('a'), op('b'), op('c')]
const ofThree: Labels = new Map(Object.entries(giveLabels({ paragraphs: three }, new Map())))

describe('giveLabels', () => {
  test('counts the base text where nothing has a label, and puts proposals between', () => {
    const text = [
      paragraph('t', 'title', 'Title'),
      paragraph('p', 'preamble', 'Recalling'),
      paragraph('h', 'operative', 'Section', { kind: 'heading' }),
      op('a'),
      proposal('x'),
      proposal('m', { kind: 'move', ref: 'c', runs: [] }),
      op('b'),
      sub('b1'),
      sub('b2'),
      op('c'),
    ]
    expect(give(text).sort()).toEqual([
      'a: OP 1',
      'b1: sub 1',
      'b2: sub 2',
      'b: OP 2',
      'c: OP 3',
      'h: section 1',
      'p: PP 1',
      'x: OP 1 bis1',
    ])
  })

  test('calls a paragraph anew in another count, and as before when it comes back', () => {
    const lowered = [op('a'), sub('b'), op('c')]
    const labels = new Map([
      ...ofThree,
      ...Object.entries(giveLabels({ paragraphs: lowered }, ofThree)),
    ])
    expect(say(labels.get('b')!)).toBe('sub 1')
    expect(give([...lowered, proposal('x')], labels)).toEqual(['x: OP 3 bis1'])
    const back = give(three, labels)
    expect(back).toContain('b: OP 2')
    expect(back).not.toContain('b: OP 1 bis1')
  })

  test('gives what comes later the next free bis, and takes none that was ever given', () => {
    expect(give([op('a'), proposal('x'), op('b'), op('c')], ofThree)).toEqual(['x: OP 1 bis1'])
    const known = new Map([
      ...ofThree,
      ...Object.entries(giveLabels({ paragraphs: [op('a'), proposal('x')] }, ofThree)),
    ])
    expect(give([op('a'), proposal('y'), op('b'), op('c')], known)).toEqual(['y: OP 1 bis2'])
    expect(give([op('a'), op('x'), proposal('y'), op('b')], known)).toEqual(['y: OP 1 bis2'])
  })

  test('puts ante before the first', () => {
    expect(give([proposal('x'), ...three], ofThree)).toEqual(['x: OP 1 ante1'])
    const known = new Map([
      ...ofThree,
      ...Object.entries(giveLabels({ paragraphs: [proposal('x'), ...three] }, ofThree)),
    ])
    expect(give([proposal('y'), proposal('x'), ...three], known)).toEqual(['y: OP 1 ante2'])
    expect(give([proposal('x'), proposal('y'), ...three], known)).toEqual(['y: OP 1 ante1 bis1'])
  })

  test('labels alternatives after what they would replace, wherever they stand', () => {
    const alternative = (id: string, ref: string) => proposal(id, { kind: 'alternative', ref })
    expect(
      give(
        [...three, alternative('x', 'b'), alternative('y', 'b'), alternative('z', 'gone')],
        ofThree,
      ),
    ).toEqual(['x: OP 2 alt1', 'y: OP 2 alt2'])
    expect(give([op('a'), proposal('n'), alternative('x', 'n'), op('b')], ofThree)).toEqual([
      'n: OP 1 bis1',
      'x: OP 1 bis1 alt1',
    ])
  })

  test('labels the new end of a split after the paragraph that is split', () => {
    const head = op('h', { end: japan })
    expect(give([op('a'), head, op('b'), op('c')], ofThree)).toEqual(['h: OP 2 bis1'])
  })

  test('labels sub-paragraphs within their paragraph', () => {
    const text = [op('a'), sub('a1'), proposal('x', { level: 1 }), op('b'), sub('b1')]
    const counted = giveLabels({ paragraphs: text }, new Map())
    expect(counted['x'] && say(counted['x'])).toBe('sub 1 bis1')
    expect(give([op('a'), proposal('x', { level: 1 }), op('b')], ofThree)).toEqual(['x: sub 1'])
    expect(counted['b1'] && say(counted['b1'])).toBe('sub 1')
  })

  test('leaves base sub-paragraphs with their paragraph when something is proposed between', () => {
    const between = [
      proposal('n'),
      proposal('x', { kind: 'alternative', ref: 'a' }),
      proposal('x1', { level: 1 }),
    ]
    const text = [op('a'), ...between, sub('a1'), proposal('y', { level: 1, end: egypt }), op('b')]
    expect(give(text).sort()).toEqual([
      'a1: sub 1',
      'a: OP 1',
      'b: OP 2',
      'n: OP 1 bis1',
      'x1: sub 1',
      'x: OP 1 alt1',
      'y: sub 1 bis1',
    ])
  })

  test('calls what has become an alternative after the paragraph it would replace', () => {
    const text = [op('a'), proposal('b', { kind: 'alternative', ref: 'a' }), op('c')]
    expect(give(text, ofThree)).toEqual(['b/OP/0: OP 2', 'b: OP 1 alt1'])
  })

  test('gives a new label to a paragraph whose old one no longer fits', () => {
    const text = [paragraph('p', 'preamble', 'p'), op('a'), op('b')]
    expect(give(text, new Map([...ofThree, ...relabelled('p')]))).toEqual([
      'p/OP/0: OP 1',
      'p: PP 1',
    ])
  })

  test('law: every paragraph that can have one has a label of its own, and then nothing is given', () => {
    fc.assert(
      fc.property(draftTexts(), draftTexts(), (first, second) => {
        const labels = new Map(Object.entries(giveLabels(first, new Map())))
        const given = giveLabels(second, labels)
        for (const [id, label] of Object.entries(given)) labels.set(id, label)
        expect(giveLabels(second, labels)).toEqual({})
        const shown = labelAll(second, labels)
        const places = placeLabels(second)
        const names = second.paragraphs.flatMap(({ id, kind, ref }, index) => {
          const label = shown.get(id)
          // An alternative counts where what it would replace does.
          const of = second.paragraphs.findIndex(
            (each) => kind === 'alternative' && each.id === ref,
          )
          const place = places[of] ?? places[index] ?? null
          const isTop = label?.level === 0 && label.series !== 'section' && place !== null
          return isTop ? [`${place.annex ?? ''} ${say(label)}`] : []
        })
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})

function relabelled(id: string): Labels {
  const a = ofThree.get('a')
  return new Map(a ? [[id, a]] : [])
}

describe('renumber', () => {
  test('counts anew, and leaves labels to be counted where nothing is proposed', () => {
    expect(renumber({ paragraphs: three })).toEqual({})
    expect(renumber({ paragraphs: [...three, proposal('x')] })['x']).toMatchObject({ n: 3, bis: 1 })
  })
})
