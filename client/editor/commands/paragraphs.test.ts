import { expect, test } from 'vitest'
import { paragraph } from '../../../test/builders.ts'
import { permitted } from './paragraphs.ts'

const japan = { sid: 'JPN:12345678', by: 'JPN' }
const text = paragraph('a', 'operative', 'Requests')
const proposed = paragraph('b', 'operative', 'Urges', { end: { ins: japan } })

test.each([
  { name: 'an editor sets what the text is', of: text, by: null, may: true },
  { name: 'an editor sets nothing of what is only proposed', of: proposed, by: null, may: false },
  { name: 'its proposer does', of: proposed, by: 'JPN', may: true },
  { name: 'nobody else does', of: proposed, by: 'EGY', may: false },
  { name: 'a proposer sets nothing of the text', of: text, by: 'JPN', may: false },
])('$name', ({ of, by, may }) => {
  expect(permitted(of, { level: 1 }, by)).toEqual(may ? { level: 1 } : null)
})
