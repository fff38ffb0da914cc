import { expect, it } from 'vitest'
import type { Furniture } from '../imported-document.ts'
import { markEdgeHeads } from './edge-heads.ts'
import { readSourceLines } from './source-lines.ts'

function heads(...pages: string[]) {
  const lines = readSourceLines(pages.join('\f'))
  const found = new Map<number, Furniture>()
  markEdgeHeads(lines, found)
  return [...found.keys()].toSorted((a, b) => a - b).map((at) => lines[at]?.text)
}

const [first, second, third] = [
  '46\nFifth session\n\nThe text begins',
  'Third Committee\n47\n\nand goes on',
  'to its end.\n\n48\nFifth session',
]

it('knows the words beside the numbers of pages that count on', () => {
  expect(heads(first, second, third)).toEqual([
    '46',
    'Third Committee',
    '47',
    '48',
    'Fifth session',
  ])
})

it.each([
  ['numbers that do not count on', [first, second.replace('47', '64')]],
  ['numbers within the text', [first, 'and goes on\n47\nships']],
  ['one page', [`${first}\n\n${second}`]],
])('leaves %s', (_name, pages) => {
  expect(heads(...pages)).toEqual([])
})

it('leaves the first line of a paragraph at the foot of a page', () => {
  const line = 'Recalling its resolution 60/1 of 16 September 2005 and the report of the'
  const page = (number: number) =>
    `The text goes on to the end of its line, as wide as any of them,\n\n${line}\n${number}`
  expect(heads(page(1), page(2), page(3))).not.toContain(line)
})
