// Heads in a table of two columns, beside tables of facts.
import { expect, test } from 'vitest'
import { readHeadRows } from './head-rows.ts'
import type { SourceLine } from '../lines/source-lines.ts'

const rows = (...cells: readonly (readonly string[])[]) =>
  cells.map((row, at): SourceLine => ({
    number: at + 1,
    text: row.join('\t'),
    indent: 0,
    gap: 1,
    page: 1,
    row,
  }))

const linesOf = (lines: readonly SourceLine[]) =>
  readHeadRows(lines).map(({ text, row }) => (row ? `row ${text}` : text))

test('heads become lines, the sponsors under each other a list', () => {
  expect(
    linesOf(
      rows(
        ['Committee', 'Economic and Social Council'],
        ['Topic:', 'The lights of\nsmall harbours'],
        ['Sponsors', 'Malta\nPeru,\nFiji'],
        ['Conference', 'Lamps 2026'],
      ),
    ),
  ).toEqual([
    'Committee: Economic and Social Council',
    'Topic: The lights of small harbours',
    'Sponsors: Malta, Peru, Fiji',
    'Conference: Lamps 2026',
  ])
})

test('a table of facts stays one', () => {
  const facts = rows(['Country', 'Harbours'], ['Malta', '4'], ['Peru', '11'])
  expect(linesOf(facts).every((line) => line.startsWith('row '))).toBe(true)
  const same = rows(['Country', 'Malta'], ['Country', 'Peru'])
  expect(linesOf(same).every((line) => line.startsWith('row '))).toBe(true)
  const wide = rows(['Topic', 'Date', 'Place'], ['Issue', '2026', 'Lima'])
  expect(linesOf(wide).every((line) => line.startsWith('row '))).toBe(true)
})
