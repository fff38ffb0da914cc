import { expect, it } from 'vitest'
import { readHtmlRows } from './html-rows.ts'
import { readSourceLines } from './source-lines.ts'

const rows = (source: string) => readHtmlRows(readSourceLines(source)).lines.map(({ text }) => text)

it('reads a table in one line, with words before and behind it', () => {
  expect(
    rows(
      'As follows: <table border=1 style="margin: auto"><tr><th>Day</th><th>Room</th></tr><tr><td>Monday</td><td>A|B</td></tr></table> Source: records.',
    ),
  ).toEqual(['As follows:', '| Day | Room |', '| Monday | A\\|B |', 'Source: records.'])
})

it('reads one over many lines, with breaks in its cells and cells of several places', () => {
  const source = `<table>
<thead>
<tr><td colspan="2">Days</td><td rowspan="2">Rooms</td></tr>
</thead>
<tr>
<td>first<br>second</td>
<td>third</td>
</tr>
</table>`
  expect(rows(source)).toEqual(['| Days |  | Rooms |', '| first second | third |  |'])
})

it('reads a table of one column as lines, and one of one row by tabs', () => {
  expect(rows('<table><tr><td>United Nations</td></tr><tr><td>A/80/1</td></tr></table>')).toEqual([
    'United Nations',
    'A/80/1',
  ])
  expect(rows('<table><tr><td>United Nations</td><td>A/80/1</td></tr></table>')).toEqual([
    'United Nations\tA/80/1',
  ])
})

it('takes no more than its rows where the end of a table is lost', () => {
  const source = '<table>\n<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\nThe end.'
  expect(rows(source)).toEqual(['| a | b |', '| c | d |', 'The end.'])
})

it('leaves lines without tables as they are', () => {
  const lines = readSourceLines('less than <ten, or <time>\nmore')
  expect(readHtmlRows(lines).lines).toBe(lines)
})
