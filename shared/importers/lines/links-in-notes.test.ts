// A double-spaced extraction gives the target of every link of a page a line of its own; an address within a note is none of these.
import { expect, it } from 'vitest'
import { findFurniture } from './page-furniture.ts'
import { readSourceLines } from './source-lines.ts'

const marked = (above: string) => {
  const rows = [above, 'www.example.org/files/principles.pdf']
  return findFurniture(readSourceLines(rows.join('\n\n')), true).get(1)
}

it.each([
  'Available at the following address',
  'Text published on the website',
  'Disponible à l’adresse suivante',
  'Puede consultarse en la dirección siguiente',
  'Имеется на веб-сайте по адресу',
  '可查阅',
  'متاحة على الموقع الشبكي',
])('keeps an address behind the words that lead to it: %s', (words) => {
  expect(marked(words)).toBeUndefined()
})

it.each(['Resolution 70/1.', 'which the States have', '第70/1号决议。', 'القرار 70/1.'])(
  'takes one below other words for the target of a link: %s',
  (words) => {
    expect(marked(words)).toBe('link')
  },
)
