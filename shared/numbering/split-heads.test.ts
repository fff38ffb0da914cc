import { describe, expect, test } from 'vitest'
import { paragraph } from '../../test/builders.ts'
import type { DraftText, Marks, Paragraph } from '../document/draft-text.ts'
import { giveLabels, labelAll } from './give-labels.ts'
import type { Labels } from './label.ts'
import { numberParagraphs } from './number-paragraphs.ts'
import { keepSplitLabels } from './split-heads.ts'

const japan: Marks = { ins: { sid: 'JPN:00000001', by: 'JPN' } }
const egypt: Marks = { ins: { sid: 'EGY:00000001', by: 'EGY' } }
const op = (id: string, end: Marks = {}): Paragraph => paragraph(id, 'operative', id, { end })

function show(text: DraftText, labels: Labels): string[] {
  return numberParagraphs(text, { language: 'en', labels }).map(
    ({ path }, index) => `${text.paragraphs[index]?.id}: ${path}`,
  )
}

const whole = { paragraphs: [op('a'), op('t'), op('z')] }
const given = new Map(Object.entries(giveLabels(whole, new Map())))
const one = { paragraphs: [op('a'), op('h', japan), op('t'), op('z')] }
const withOne = labelAll(one, given)
const two = { paragraphs: [op('a'), op('g', egypt), op('h', japan), op('t'), op('z')] }
const withTwo = labelAll(two, withOne)

describe('keepSplitLabels', () => {
  test('every part is called as before when the split is accepted', () => {
    const after = { paragraphs: [op('a'), op('h'), op('t'), op('z')] }
    const kept = new Map([...withOne, ...Object.entries(keepSplitLabels(one, after, withOne))])
    expect(show(one, withOne)).toEqual(['a: OP 1', 'h: OP 2', 't: OP 2 bis', 'z: OP 3'])
    expect(show(after, kept)).toEqual(show(one, withOne))
  })

  test.each<[string, DraftText]>([
    ['the first', { paragraphs: [op('a'), op('g'), op('h', japan), op('t'), op('z')] }],
    ['the second', { paragraphs: [op('a'), op('g', egypt), op('h'), op('t'), op('z')] }],
    ['both', { paragraphs: [op('a'), op('g'), op('h'), op('t'), op('z')] }],
  ])('so too of two splits when %s is accepted', (_, after) => {
    const kept = new Map([...withTwo, ...Object.entries(keepSplitLabels(two, after, withTwo))])
    expect(show(two, withTwo)).toEqual([
      'a: OP 1',
      'g: OP 2',
      'h: OP 2 ter',
      't: OP 2 bis',
      'z: OP 3',
    ])
    expect(show(after, kept)).toEqual(show(two, withTwo))
  })

  test('a split that is rejected leaves the label of the whole', () => {
    expect(keepSplitLabels(one, whole, withOne)).toEqual({})
    expect(show(whole, withOne)).toEqual(['a: OP 1', 't: OP 2', 'z: OP 3'])
  })

  test('says nothing where nothing is split', () => {
    expect(keepSplitLabels(one, one, withOne)).toEqual({})
    expect(keepSplitLabels(whole, whole, given)).toEqual({})
  })
})
