import { expect, test } from 'vitest'
import { takeSettings } from './settings.ts'
import { readSourceLines } from './source-lines.ts'

const take = (source: string) => {
  const { settings, rest } = takeSettings(readSourceLines(source))
  return [settings.length, rest.map(({ text }) => text)]
}

test('what a site sets over a text is none of it', () => {
  expect(take('---\ntitle: "Lamps"\ntags:\n  - sea\n---\nThe sea is dark.')).toEqual([
    5,
    ['The sea is dark.'],
  ])
})

test('a symbol that no line below has is kept, and one that stands below is not', () => {
  expect(take('---\nsymbol: A/C.2/77/L.14\n---\nLamps')).toEqual([2, ['A/C.2/77/L.14', 'Lamps']])
  expect(take('---\nsymbol: A/C.2/77/L.14\n---\nA/C.2/77/L.14\nLamps')).toEqual([
    3,
    ['A/C.2/77/L.14', 'Lamps'],
  ])
})

test('a title is kept where the text begins at once', () => {
  expect(take('---\ntitle: Lamps\n---\nThe General Assembly,')).toEqual([
    2,
    ['Lamps', 'The General Assembly,'],
  ])
})

test.each([
  ['no rule below', '---\ntitle: Lamps\nThe sea is dark.'],
  ['sentences between two rules', '---\nThe sea is dark.\n---\nIt is deep.'],
])('%s: nothing is taken', (_name, source) => {
  expect(take(source)[0]).toBe(0)
})
