// Tables in plain text become rows where they are certain, and are told where they are not.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyText } from '../../shared/document/draft-text.ts'
import { accountOfLetters, balanced } from './account-of-letters.ts'
import { outlineKinds } from './outline-kinds.ts'
import { read } from './outline.ts'

const before = `The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

1. Adopts the scale in the annex to the present resolution.

Annex

Scale

1. The scale is as follows.
`

function readBelow(table: string): { lines: string[]; doubts: string[] } {
  const source = `${before}\n${table}\n\n2. It begins in 2026.`
  const imported = read(source)
  expect(accountOfLetters(source, imported)).toEqual(balanced)
  const lines = outlineKinds(imported)
  expect(lines.slice(3, 5)).toEqual(['annex Annex Scale', 'numbered 1. The scale is as follows.'])
  expect(lines.at(-1)).toBe('numbered 2. It begins in 2026.')
  return { lines: lines.slice(5, -1), doubts: imported.ambiguities.map(({ code }) => code) }
}

describe('lines with columns', () => {
  it.each([
    ['divided by tabs', 'State\t2024\t2025\nJapan\t8.0\t9.0\nHonduras\t0.1\t0.2'],
    [
      'divided by tabs, an empty line apart',
      'State\t2024\t2025\n\nJapan\t8.0\t9.0\n\nHonduras\t0.1\t0.2',
    ],
    [
      'of Markdown',
      '| State | 2024 | 2025 |\n|---|:-:|--:|\n| Japan | 8.0 | 9.0 |\n| Honduras | 0.1 | 0.2 |',
    ],
    [
      'in a drawn frame',
      '+-------+------+------+\n| State | 2024 | 2025 |\n+-------+------+------+\n| Japan | 8.0  | 9.0  |\n| Honduras | 0.1 | 0.2 |\n+-------+------+------+',
    ],
    [
      'under each other',
      'State        2024     2025\nJapan         8.0      9.0\nHonduras      0.1      0.2',
    ],
  ])('%s are a table', (_name, table) => {
    const { lines, doubts } = readBelow(table)
    expect(lines).toEqual([
      'row State | 2024 | 2025',
      'row Japan | 8.0 | 9.0',
      'row Honduras | 0.1 | 0.2',
    ])
    expect(doubts).toEqual([])
  })

  it('keep their empty cells', () => {
    expect(readBelow('State\tShare\tRank\n\t8.0\t\nHonduras\t\t2').lines).toEqual([
      'row State | Share | Rank',
      'row  | 8.0 | ',
      'row Honduras |  | 2',
    ])
  })

  it('may have notes in their cells, and figures that are none', () => {
    const table = 'State[1]\tShare\nJapan\t1\nHonduras\t2'
    const imported = read(`${before}\n${table}\n\n__________________\n[1] In per cent.`)
    expect(outlineKinds(imported).slice(5)).toEqual([
      'row State | Share {In per cent.}',
      'row Japan | 1',
      'row Honduras | 2',
    ])
  })

  it('are told where they are not certain', () => {
    const { lines, doubts } = readBelow('alpha one     beta two\ngamma tree    delta four')
    expect(lines.some((line) => line.startsWith('row'))).toBe(false)
    expect(doubts).toContain('table-or-text')
  })

  it('of one row are taken behind numbered paragraphs, and told', () => {
    const { lines, doubts } = readBelow('State\tShare\tRank')
    expect(lines).toEqual(['row State | Share | Rank'])
    expect(doubts).toContain('table-or-text')
  })

  it('are paragraphs where a number or letter stands in the first', () => {
    const source = `${before}\n(a)\tThe first;\n(b)\tThe second.\n\n2.\tIt begins.\n3.\tIt ends.`
    expect(outlineKinds(read(source)).slice(5)).toEqual([
      'numbered 1 (a) The first;',
      'numbered 1 (b) The second.',
      'numbered 2. It begins.',
      'numbered 3. It ends.',
    ])
  })

  it('of a masthead are none', () => {
    const source = `United Nations\tA/80/L.5\nGeneral Assembly\tDistr.: Limited\n\n${before}`
    const imported = read(source)
    expect(imported.text.paragraphs.filter(({ kind }) => kind === 'row')).toEqual([])
    expect(imported.masthead.symbol).toBe('A/80/L.5')
  })
})

describe('tables in general', () => {
  const cell = fc.stringMatching(/^[A-Z][a-z]{2,8}(?: [a-z]{2,6}){0,3}$/u)
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((columns) =>
      fc.array(
        fc.array(fc.oneof(cell, cell, fc.constant('')), { minLength: columns, maxLength: columns }),
        {
          minLength: 2,
          maxLength: 8,
        },
      ),
    )
    .filter((rows) => rows.every((row) => row.some((each) => each !== '')))
    .filter(([head = []]) => head.every((each) => each !== ''))

  it('law: rows written with tabs come back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const written = rows.map((row) => row.join('\t'))
        const { text } = read(`${before}\n${written.join('\n')}\n\n2. It begins in 2026.`)
        expect(text.paragraphs.filter(({ kind }) => kind === 'row').map(bodyText)).toEqual(written)
      }),
      { numRuns: 100 },
    )
  })

  it('law: rows written with bars come back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const written = rows.map((row) => `| ${row.join(' | ')} |`)
        const { text } = read(`${before}\n${written.join('\n')}\n\n2. It begins in 2026.`)
        const expected = rows.map((row) => row.join('\t'))
        expect(text.paragraphs.filter(({ kind }) => kind === 'row').map(bodyText)).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })
})
