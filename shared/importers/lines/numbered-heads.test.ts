import { expect, it } from 'vitest'
import { markNumberedHeads } from './numbered-heads.ts'
import { isOfText } from './page-furniture.ts'
import { readSourceLines } from './source-lines.ts'
import type { Furniture } from '../imported-document.ts'

function heads(...lines: string[]): number[] {
  const found = new Map<number, Furniture>()
  markNumberedHeads(readSourceLines(lines.join('\n')), found, isOfText)
  return [...found.keys()].toSorted((a, b) => a - b)
}

const text = ['The General Assembly,', 'Recalling it,', '1. Decides;']

it('knows the head of the first page again beside the number of another', () => {
  expect(heads('Model Conference', ...text, '1', 'Model Conference', '2. Decides.')).toEqual([4, 5])
})

it('knows a head by its numbers, which count', () => {
  expect(heads(...text, 'Model Conference', '1', ...text, 'Model Conference', '2')).toEqual([
    3, 4, 8, 9,
  ])
  expect(heads(...text, 'Members present', '12', ...text, 'Members present', '9')).toEqual([])
})

it('leaves words and numbers alone that do not come again', () => {
  expect(heads('Model Conference', ...text, '1', 'Lamps of harbours', '2. Decides.')).toEqual([])
})
