import { expect, it } from 'vitest'
import type { Furniture } from '../imported-document.ts'
import { markScraps } from './scan-scraps.ts'
import { readSourceLines } from './source-lines.ts'

it('takes scraps beside the number of a page and the line of a scanner for none of the text', () => {
  const lines = ['1. Decides;', 'i', 'Page 1', '— ee', '2. Requests.', 'Scanned with CamScanner']
  const found = new Map<number, Furniture>([[2, 'page-number']])
  markScraps(readSourceLines(lines.join('\n')), found)
  expect([...found.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 5])
})

it('leaves words, labels and the signs of sections alone', () => {
  const lines = ['and', 'Page 1', '(a)', 'Page 2', 'I', 'Page 3', 'Oil']
  const found = new Map<number, Furniture>([1, 3, 5].map((at) => [at, 'page-number']))
  markScraps(readSourceLines(lines.join('\n')), found)
  expect(found.size).toBe(3)
})

it('leaves the last word of a paragraph at the foot of a page', () => {
  const lines = ['Requests the Secretary-General to do', 'so.', 'Page 1', '2. Decides;']
  const found = new Map<number, Furniture>([[2, 'page-number']])
  markScraps(readSourceLines(lines.join('\n')), found)
  expect([...found.keys()]).toEqual([2])
})
