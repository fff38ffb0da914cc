import { expect, test } from 'vitest'
import { paragraph } from '../../../test/builders.ts'
import { permitted } from './paragraphs.ts'

const japan = { sid: 'JPN:12345678', by: 'JPN' }
const text = paragraph('a', 'operative', 'Requests')
const proposed = paragraph('b', 'operative', 'Urges', { end: { ins: japan } })

test.each([
  ['an editor sets what the text is', text, null, { level: 1 }, { level: 1 }],
  ['an editor sets nothing of what is only proposed', proposed, null, { level: 1 }, null],
  ['its proposer does', proposed, 'JPN', { level: 1 }, { level: 1 }],
  ['but not its kind', proposed, 'JPN', { kind: 'heading' as const }, null],
  ['nobody else does', proposed, 'EGY', { level: 1 }, null],
  ['a proposer sets nothing of the text', text, 'JPN', { level: 1 }, null],
])('%s', (_name, of, by, change, allowed) => {
  expect(permitted(of, change, by)).toEqual(allowed)
})
