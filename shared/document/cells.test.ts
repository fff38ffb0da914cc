import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { draftTexts } from '../../test/arbitraries.ts'
import { cutCells, cutTables, joinCells } from './cells.ts'
import { mergeRuns } from './merge-runs.ts'

const plain = (text: string) => ({ text, marks: {} })

describe('cells', () => {
  it('are divided by tabs, and may be empty', () => {
    expect(cutCells([plain('Year\t'), plain('\tTotal')])).toEqual([
      [plain('Year')],
      [],
      [plain('Total')],
    ])
    expect(cutCells([])).toEqual([[]])
  })

  it('hold footnotes whole', () => {
    const note = { text: '\uFFFCSee\tthere.', marks: { note: 'n1' } }
    expect(cutCells([plain('2019'), note, plain('\t5')])).toEqual([
      [plain('2019'), note],
      [plain('5')],
    ])
  })

  test('law: joined again they are the same words, and cut again the same cells', () => {
    fc.assert(
      fc.property(draftTexts(), ({ paragraphs }) => {
        for (const { runs } of paragraphs) {
          const cells = cutCells(runs)
          const joined = joinCells(cells)
          const words = (of: typeof runs) => of.map(({ text }) => text).join('')
          expect(words(joined)).toBe(words(runs))
          expect(cutCells(mergeRuns(joined)).map(mergeRuns)).toEqual(cells.map(mergeRuns))
        }
      }),
    )
  })
})

test('rows that follow each other are one table', () => {
  const kinds = ['paragraph', 'row', 'row', 'annex', 'row'] as const
  expect(cutTables(kinds.map((kind) => ({ kind })))).toEqual([
    { from: 0, to: 1, isTable: false },
    { from: 1, to: 3, isTable: true },
    { from: 3, to: 4, isTable: false },
    { from: 4, to: 5, isTable: true },
  ])
})
