import { expect, test } from 'vitest'
import { read } from '../../../test/import/outline.ts'

test.each([
  [
    'Резолюция 2145 (2014),\n\nпринятая Советом Безопасности на его\n7139-м заседании 17 марта 2014 года\n\nСовет Безопасности,\n\nссылаясь на свои резолюции,',
  ],
  [
    'Resolution 2145 (2014)\n\nAdopted by the Security Council at its\n7139th meeting, on 17 March 2014\n\nThe Security Council,\n\nRecalling its resolutions,',
  ],
])('a line of adoption goes on with the meeting and the day below: %s', (head) => {
  const { masthead, title } = read(`${head}\n\n1. Decides to act.`)
  expect(masthead.adoption).toMatchObject({ date: '2014-03-17', meeting: 7139 })
  expect(title).toBe('')
})

test('the session of a commission is that of the number of its resolution', () => {
  const source =
    'Resolution 67/3\nThe lamps of ports\nThe Commission on Narcotic Drugs,\nRecalling its resolutions,\n1. Decides to act.'
  expect(read(source).masthead).toMatchObject({ resolutionNumber: '67/3', session: 67 })
})
