import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const head = [
  'The General Assembly,',
  'Recalling it,',
  '1. Adopts the statute.',
  'ANNEX',
  'Statute',
]
const annexed = (...lines: string[]) => read([...head, ...lines].join('\n\n'))

it('reads sentences with letters under a colon as items', () => {
  const [person, other] = ['Any person who was considered a refugee;', 'Any other person abroad.']
  const imported = annexed('1. The mandate extends to:', `A. ${person}`, `B. ${other}`)
  expect(outline(imported).slice(-3)).toEqual([
    'numbered | 0 | The mandate extends to:',
    `numbered | 1 | ${person}`,
    `numbered | 1 | ${other}`,
  ])
})

it('reads letters without a sentence as headings', () => {
  const { text } = annexed('1. The mandate extends to:', 'A. Refugees', '2. They are many.')
  expect(text.paragraphs.slice(-3).map(({ kind }) => kind)).toEqual([
    'paragraph',
    'heading',
    'paragraph',
  ])
})

it('reads an item over two lines under its letter, and no heading over two lines', () => {
  const fund = '1. Establishes a fund, which:'
  const item = 'A. Shall be paid for by States and by corporations in the'
  const { text } = annexed(fund, `${item}\nfield of lamps;`, 'B. Shall pay for lamps.')
  expect(text.paragraphs.slice(-2).map(({ kind, level }) => [kind, level])).toEqual([
    ['paragraph', 1],
    ['paragraph', 1],
  ])
  const headed = annexed(fund, 'A. Lamps of harbours and of\nislands', '2. They are many.')
  expect(headed.text.paragraphs.at(-2)?.kind).toBe('heading')
})
