import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraph } from '../../../test/builders.ts'
import { content, noted } from '../../../test/sample-contents.ts'
import type { Paragraph } from '../../document/draft-text.ts'
import { languages } from '../../document/language.ts'
import { toPrintModel } from './print-model.ts'
import { cutRow, layTables, rowPieces } from './print-tables.ts'
import type { PrintedParagraph } from './printed-page.ts'

const row = (id: string, words: string): Paragraph => noted(id, 'text', words, { kind: 'row' })

function print(...paragraphs: Paragraph[]): readonly PrintedParagraph[] {
  return toPrintModel(content('en', paragraphs), { status: 'issued' }).paragraphs
}

function words({ runs }: PrintedParagraph): string[] {
  return cutRow(runs).map((cell) =>
    cell.map((run) => ('text' in run ? run.text : `[${run.note}]`)).join(''),
  )
}

describe('rows', () => {
  test('are printed cell by cell, with their notes and their empty cells', () => {
    const printed = print(row('a', 'Region\tStates\t'), row('b', 'Africa{{n|All of it.}}\t\t54'))
    expect(printed.map(words)).toEqual([
      ['Region', 'States', ''],
      ['Africa[n1]', '', '54'],
    ])
  })

  test('a row without words keeps its place', () => {
    expect(print(row('a', 'x\ty'), row('b', ''), row('c', '1\t2'))).toHaveLength(3)
  })

  test('law: the cells are those of the text', () => {
    const texts = fc.array(fc.stringMatching(/^[a-z \t]{0,12}$/u), { maxLength: 5 })
    fc.assert(
      fc.property(texts, (pieces) => {
        const runs = pieces.flatMap(rowPieces).map((text) => ({ text, setOff: false }))
        const cut = cutRow(runs).map((cell) => cell.map(({ text }) => text).join(''))
        expect(cut).toEqual(pieces.join('').split('\t'))
      }),
    )
  })
})

describe('columns', () => {
  const figuresOf = (...rows: string[]) =>
    print(...rows.map((words, index) => row(`r${index}`, words)))[0]?.columns?.map(
      ({ figures }) => figures,
    )

  test.each<[readonly string[], readonly boolean[]]>([
    [
      ['Group\tStates', 'A\t54', 'B\t1 240.5'],
      [false, true],
    ],
    [
      ['Group\tStates', 'A\t(3,2)', 'B\t–', 'C\t'],
      [false, true],
    ],
    [
      ['Group\tChange', 'A\t−3.4 %', 'B\t$5'],
      [false, true],
    ],
    [
      ['Group\tStates', 'A\t–', 'B\t..'],
      [false, false],
    ],
    [
      ['Year\tText', '2018\tText 5', '2019\t17'],
      [false, false],
    ],
    [['Only a head\t5'], [false, false]],
  ])('%j', (rows, figures) => {
    expect(figuresOf(...rows)).toEqual(figures)
  })

  test('each table has its own, and only its first row says them', () => {
    const between = paragraph('p', 'text', 'Between')
    const printed = print(row('a', 'x\ty'), row('b', 'x\ty\tz'), between, row('c', 'x'))
    expect(printed.map(({ columns }) => columns?.length)).toEqual([3, undefined, undefined, 1])
  })

  test('nothing is a table without rows', () => {
    expect(layTables(print(paragraph('p', 'text', 'Words')))).toHaveLength(1)
  })
})

describe('annexes', () => {
  test.each(languages)(
    'are numbered where there are several, over their title, in %s',
    (language) => {
      const annex = (id: string) => noted(id, 'text', 'Title', { kind: 'annex' })
      const head = noted('h', 'numbered', 'Section', { kind: 'heading' })
      const numbered = (id: string) => noted(id, 'numbered', 'Words')
      const { paragraphs } = toPrintModel(
        content(language, [
          paragraph('t', 'title', 'Title'),
          numbered('p1'),
          annex('a1'),
          { ...head, id: 'h1' },
          numbered('p2'),
          annex('a2'),
          numbered('p3'),
        ]),
        { status: 'issued' },
      )
      expect(paragraphs.map(({ role, depth }) => `${role} ${depth}`)).toEqual([
        'numbered 0',
        'annex 2',
        'heading 3',
        'numbered 0',
        'annex 2',
        'numbered 0',
      ])
      const numbers = paragraphs.map(({ number }) => number)
      expect(numbers[1]).not.toBe(numbers[4])
      expect(numbers[3]).toBe(numbers[0])
    },
  )
})
