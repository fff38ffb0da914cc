import { expect, test } from 'vitest'
import { content, noted } from '../../../test/sample-contents.ts'
import { planNotes } from './note-plan.ts'

test('the notes of a paragraph are planned in one pass over its words', () => {
  const many = 20_000
  const runs = Array.from({ length: many }, (_, index) => [
    { text: 'word ', marks: {} },
    { text: `Note ${index}`, marks: { note: `n${index}` } },
  ]).flat()
  const { text } = content('en', [noted('a', 'operative', '', { runs })])
  const planned = planNotes(text).get('a')
  expect(planned).toHaveLength(many)
  expect(planned?.every(({ role }) => role === 'note')).toBe(true)
  expect(planned?.at(-1)?.number).toBe(many)
})
