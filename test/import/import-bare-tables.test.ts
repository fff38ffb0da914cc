// Tables that a file draws no rules in, and what stands in columns and is none.
import { describe, expect, test } from 'vitest'
import { importWord, paragraph, type WordLine, wordsAt } from './word-pages.ts'

type Row = readonly (readonly [text: string, x: number])[]

const subject = wordsAt({ text: 'The General Assembly,', x: 148 }, 700)
const prose = (y: number) =>
  paragraph(
    'Noting the words that all of them have said on this matter at that time, and',
    'those that they have not said to any of the others,',
  ).flatMap((line: WordLine, index) => wordsAt(line, y - index * 12))

/** The rows below some text; each so far below the one above. */
function readRows(rows: readonly Row[], distances: readonly number[]) {
  let y = 600
  const glyphs = rows.flatMap((row, index) => {
    y -= distances[index % distances.length] ?? 12
    return row.flatMap(([text, x]) => wordsAt({ text, x }, y))
  })
  const pages = [{ glyphs: [...subject, ...prose(680), ...prose(650), ...glyphs] }]
  const { document, paragraphs } = importWord(pages)
  const { text, ambiguities } = document
  return {
    rows: paragraphs.filter((_, index) => text.paragraphs[index]?.kind === 'row'),
    told: ambiguities.filter(({ code }) => code === 'table-or-text').length,
    all: paragraphs.join(' '),
  }
}

const head: Row = [
  ['Region', 124],
  ['States', 260],
  ['Share of all', 380],
]

describe('three columns without rules are a table, and are told to be perhaps none', () => {
  test('each line a row', () => {
    const row: Row = [
      ['Africa', 124],
      ['54', 260],
      ['28', 380],
    ]
    const { rows, told } = readRows([head, row, row], [12])
    expect(rows).toEqual(['Region\tStates\tShare of all', 'Africa\t54\t28', 'Africa\t54\t28'])
    expect(told).toBe(1)
  })

  test.each([
    ['where rows are set apart', [16, 16, 11]],
    ['where they are not', [12]],
  ])('cells of two lines, %s', (_name, distances) => {
    const full: Row = [
      ['Latin America and', 124],
      ['33, of which some', 215],
      ['17', 380],
    ]
    const more: Row = [
      ['the Caribbean', 124],
      ['are islands', 215],
    ]
    const { rows } = readRows(
      [head, full, more, full, more],
      distances.length > 1 ? [16, 16, 11, 16, 11] : distances,
    )
    const words = 'Latin America and the Caribbean\t33, of which some are islands\t17'
    expect(rows.slice(1)).toEqual([words, words])
  })

  test('under a head with nothing over the first column', () => {
    const row: Row = [
      ['Africa', 124],
      ['54', 260],
      ['Many of all', 380],
    ]
    const { rows } = readRows([head.slice(1), row, row, row], [16])
    expect(rows.slice(0, 2)).toEqual(['\tStates\tShare of all', 'Africa\t54\tMany of all'])
  })

  test('cells that stand close to each other', () => {
    const row = (year: string): Row => [
      ['Financing for resilience', 124],
      ['Governance and the rule', 245],
      [year, 362],
    ]
    const { rows } = readRows([row('2024'), row('2025'), row('2026')], [12])
    expect(rows[1]).toBe('Financing for resilience\tGovernance and the rule\t2025')
  })
})

describe('no table', () => {
  test('two columns', () => {
    const row: Row = [
      ['Words of one', 124],
      ['Words of the other', 300],
    ]
    expect(readRows([row, row, row], [12])).toMatchObject({ rows: [], told: 1 })
  })

  test('letters and Roman numbers before sub-paragraphs', () => {
    const lists: Row[] = [
      [
        ['(a)', 148],
        ['(i)', 172],
        ['To keep the words that all of them have said;', 200],
      ],
      [
        ['(ii)', 172],
        ['To keep the words that they have not said;', 200],
      ],
      [
        ['(b)', 148],
        ['(i)', 172],
        ['To keep the words of the others, who have said;', 200],
      ],
    ]
    expect(readRows(lists, [12]).rows).toEqual([])
  })

  test('items and their parts with figures and letters', () => {
    const row = (sign: string): Row => [
      ['18', 124],
      [sign, 148],
      ['The words that all of them have said', 172],
    ]
    expect(readRows([row('(a)'), row('(b)'), row('(c)')], [12]).rows).toEqual([])
  })

  test('two texts beside each other, with the numbers of their paragraphs', () => {
    const row = (sign: string): Row => [
      [sign, 124],
      ['Urges all of them to', 148],
      [sign, 300],
      ['Prie chacun de ceux', 324],
    ]
    expect(readRows([row('1.'), row('2.'), row('3.'), row('4.')], [12]).rows).toEqual([])
  })

  test('words of a text that leave room in three lines by chance', () => {
    const lines: Row[] = [
      [
        ['Urges all of them to', 124],
        ['keep the words that', 231],
        ['they have said to the', 322],
      ],
      [
        ['others of us and those', 124],
        ['of all, and the', 245],
        ['others in the place', 331],
      ],
      [
        ['where they have been at', 124],
        ['that time, and', 238],
        ['what they say,', 340],
      ],
    ]
    const { rows, all } = readRows(lines, [12])
    expect(rows).toEqual([])
    expect(all).toContain('others of us')
  })
})

test('a paragraph and its sub-paragraphs are none, however their words stand', () => {
  const rows: Row[] = [
    [
      ['2.', 124],
      ['Requests the States', 160],
      ['and the Commission', 330],
    ],
    [
      ['a)', 124],
      ['to meet in the spring', 160],
      ['and in the autumn;', 330],
    ],
    [
      ['b)', 124],
      ['to act in the summer', 160],
      ['and in the winter.', 330],
    ],
  ]
  expect(readRows(rows, [18]).rows).toEqual([])
})
