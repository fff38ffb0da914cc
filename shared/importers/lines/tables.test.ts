import { expect, it } from 'vitest'
import { readSourceLines } from './source-lines.ts'
import { markRows } from './tables.ts'

const rows = (source: string) => markRows(readSourceLines(source)).lines.map(({ row }) => row)

it('reads rows without bars at their ends, over and under a rule', () => {
  expect(rows('Region | Share\n:--- | ---:\nAfrica | 40\nAsia | 60\n\nThe end | is near.')).toEqual(
    [['Region', 'Share'], ['Africa', '40'], ['Asia', '60'], undefined],
  )
})

it('leaves words between bars where no rule stands under them', () => {
  expect(rows('Region | Share\nAfrica | 40')).toEqual([undefined, undefined])
})

it('reads a break within a cell as a space', () => {
  expect(rows('| a<br>b | c |\n|---|---|\n| d | e |')).toEqual([
    ['a b', 'c'],
    ['d', 'e'],
  ])
})
