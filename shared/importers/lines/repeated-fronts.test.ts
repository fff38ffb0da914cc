import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const front = ['Code: GA3/1/4', 'Committee: General Assembly Third Committee', 'Topic: Libraries']
const subject = 'The General Assembly Third Committee,'
const text = [
  ...front,
  '',
  subject,
  '',
  'Recalling the Charter of the United Nations,',
  '',
  '1. Encourages Member States to open libraries in harbours;',
]

it('takes a front that stands over each page for its head', () => {
  const imported = read([...text, '', ...front, '', '2. Invites them to lend books.'].join('\n'))
  expect(outline(imported).at(-1)).toBe('operative | 0 | Invites them to lend books.')
  expect(imported.furniture.filter(({ what }) => what === 'running-head')).toHaveLength(3)
})

it('leaves the front of a further paper', () => {
  const imported = read([...text, '', ...text].join('\n'))
  expect(imported.furniture.filter(({ what }) => what === 'running-head')).toEqual([])
})
