import { expect, it } from 'vitest'
import { read } from '../../../test/import/outline.ts'

const text =
  'The General Assembly,\n\nRecalling the report¹ and the plan,²\n\n1. Decides to meet.\n\n'

function told(...notes: string[]): string[] {
  return read(text + notes.join('\n')).ambiguities.map(({ code, excerpt }) => `${code} ${excerpt}`)
}

it('tells a note that ends as a paragraph does', () => {
  expect(told('¹ A/60/153.', '² Urges States to light lamps;')).toContain(
    'note-out-of-order 2 Urges States to light lamps;',
  )
  expect(told('¹ A/60/153.', '² A/60/154, annex.')).toEqual([])
})

it('keeps the words of a note whose sign another one has too, and tells it', () => {
  const source =
    'The General Assembly,\n\nRecalling the report* and the plan,\n\n1. Decides to meet.\n\n_______________\n* A/60/153, annex.\n* See also the lamps of piers.'
  const { text, fields, ambiguities } = read(source)
  const all = JSON.stringify([text, fields])
  expect(all).toContain('A/60/153, annex.')
  expect(all).toContain('See also the lamps of piers.')
  expect(ambiguities.map(({ excerpt }) => excerpt)).toContain('* A/60/153, annex.')
})
