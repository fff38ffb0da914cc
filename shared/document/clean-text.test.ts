import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTexts } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import { asBase } from './clean-text.ts'
import { anchor, bodyText, type DraftText, type Marks, type Paragraph } from './draft-text.ts'
import { readFootnotes } from './footnotes.ts'

const japan = { sid: 'JPN:1', by: 'JPN' }
const egypt = { sid: 'EGY:1', by: 'EGY' }
const proposed: Marks = { ins: japan }
const struck: Marks = { del: [egypt] }

function textOf(...paragraphs: Paragraph[]): DraftText {
  return { paragraphs }
}

function base(...paragraphs: Paragraph[]): string[] {
  return asBase(textOf(...paragraphs)).paragraphs.map(bodyText)
}

function mixed(id: string, runs: readonly (readonly [string, Marks])[], end: Marks = {}) {
  return paragraph(id, 'operative', '', {
    runs: runs.map(([text, marks]) => ({ text, marks })),
    end,
  })
}

describe('asBase', () => {
  test('drops proposed words and keeps struck ones', () => {
    const mine: Marks = { ins: japan, sub: egypt }
    expect(
      base(
        mixed('a', [
          ['Urges ', {}],
          ['all ', proposed],
          ['the ', mine],
          ['States', struck],
        ]),
      ),
    ).toEqual(['Urges States'])
  })

  test('leaves nothing of a paragraph that is proposed as a whole', () => {
    expect(base(mixed('a', [['New', proposed]], proposed), mixed('b', [['Old', {}]]))).toEqual([
      'Old',
    ])
  })

  test('joins what a proposed split divides, under the second paragraph, and keeps a proposed join apart', () => {
    const split = asBase(textOf(mixed('a', [['One ', {}]], proposed), mixed('b', [['two', {}]])))
    expect(split.paragraphs.map(({ id, runs }) => [id, runs])).toEqual([
      ['b', [{ text: 'One two', marks: {} }]],
    ])
    expect(base(mixed('a', [['One', {}]], struck), mixed('b', [['two', {}]]))).toEqual([
      'One',
      'two',
    ])
  })

  test('leaves nothing of an alternative and a move', () => {
    const text = textOf(
      mixed('a', [['Urges', {}]]),
      { ...mixed('x', [['Asks', proposed]], proposed), kind: 'alternative', ref: 'a' },
      { ...mixed('m', [], proposed), kind: 'move', ref: 'a' },
      mixed('b', [['Notes', {}]]),
    )
    expect(asBase(text).paragraphs.map(({ id, kind, ref }) => [id, kind, ref])).toEqual([
      ['a', 'paragraph', null],
      ['b', 'paragraph', null],
    ])
  })

  test('carries words on that raced into a proposed place', () => {
    const move: Paragraph = { ...mixed('m', [['or ', {}]], proposed), kind: 'move', ref: 'a' }
    expect(base(move, mixed('b', [['Notes', {}]]))).toEqual(['or Notes'])
  })

  test('keeps the words before the last proposed end, in the paragraph of the final one, as rejecting does', () => {
    const { paragraphs } = asBase(textOf(mixed('a', [['One', {}]], proposed)))
    expect(paragraphs.map((each) => [each.id, bodyText(each)])).toEqual([['end', 'One']])
  })

  test('has no final paragraph where only proposed words stand before the final end', () => {
    const final = { ...mixed('end', [['New', proposed]]), part: 'text' as const }
    expect(base(mixed('a', [['One', {}]]), final)).toEqual(['One'])
  })

  test('gives a note its words back when only a reference is left', () => {
    const note: Marks = { note: 'f1' }
    const text = asBase(
      textOf(
        mixed('a', [
          ['Recalls', {}],
          ['Resolution 55/2.', { ...note, ...proposed }],
        ]),
        mixed('b', [
          ['Notes', {}],
          [anchor, note],
        ]),
      ),
    )
    const [reference, ...others] = readFootnotes(text)
    expect(others).toEqual([])
    expect(reference?.paragraphId).toBe('b')
    expect(reference?.footnote.runs.map((run) => run.text)).toEqual(['Resolution 55/2.'])
  })

  test('law: no mark of a proposal is left, and a second time changes nothing', () => {
    fc.assert(
      fc.property(draftTexts(), (text) => {
        const once = asBase(text)
        const marks = once.paragraphs.flatMap(({ runs, end }) => [
          end,
          ...runs.map((run) => run.marks),
        ])
        expect(marks.every(({ ins, sub, del }) => !ins && !sub && !del)).toBe(true)
        expect(asBase(once)).toEqual(once)
      }),
    )
  })

  test('law: the body keeps exactly the characters that nobody proposed', () => {
    fc.assert(
      fc.property(draftTexts(), (text) => {
        const kept = text.paragraphs
          .flatMap(({ runs }) => runs)
          .filter(({ marks }) => !marks.ins && !marks.sub && marks.note === undefined)
        expect(asBase(text).paragraphs.map(bodyText).join('')).toBe(
          kept.map((run) => run.text).join(''),
        )
      }),
    )
  })
})
