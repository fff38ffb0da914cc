import { expect, it } from 'vitest'
import { markBrowserPrints } from './browser-prints.ts'
import { readSourceLines } from './source-lines.ts'
import type { Furniture } from '../imported-document.ts'

function marked(...lines: string[]): number[] {
  const found = new Map<number, Furniture>()
  markBrowserPrints(readSourceLines(lines.join('\n')), found)
  return [...found.keys()].toSorted((a, b) => a - b)
}

const text = ['The General Assembly,', 'Recalling it,', '1. Decides;']
const address = 'https://docs.google.com/document/d/1kQx7/edit'

it.each([
  '2024/11/23 下午3:12 決議草案 1-3 - Google 文件',
  '11/23/24, 3:12 PM Draft 1.3 - Google Docs',
  '23/11/2024 15:12 Projet 1.3 - Google Docs',
  '23.11.2024, 15:12 Проект 1.3',
  '23/11/2024، 3:12 م مشروع القرار',
])('knows the head of sheets and their address: %s', (head) => {
  expect(marked(head, ...text, `${address} 1/2`, head, '2. Decides.', `${address} 2/2`)).toEqual([
    0, 4, 5, 7,
  ])
})

it('knows the address of the only sheet', () => {
  expect(marked(...text, `${address}   1/1`)).toEqual([3])
})

it('leaves addresses and days of the text alone', () => {
  expect(marked(...text, `See ${address} 1/2`, '2. Decides.')).toEqual([])
  expect(marked(...text, 'https://undocs.org/A/RES/63/197 63/197', '2. Decides.')).toEqual([])
  expect(marked(...text, '23/11/2024 15:12 opening', `2. ${address}`)).toEqual([])
  expect(marked(...text, `${address} 2/9`, `${address} 1/8`)).toEqual([])
})
