// What is told of the lines within a paragraph.
import { expect, it } from 'vitest'
import { read } from '../../../test/import/outline.ts'

it('tells of a clause that begins behind a line without its stop', () => {
  const { ambiguities } = read(
    [
      'The General Assembly,',
      'Recalling that lamps are cheap and that many of the villages of the coast have no',
      'electricity at all,',
      'Taking into account that the laws of the sea fulfil only in part the needs caused by',
      'Expressing concern on the absence of lamps in many of the harbours of the northern',
      'coasts,',
      '1. Calls upon all States to light them.',
    ].join('\n'),
  )
  expect(ambiguities).toMatchObject([{ code: 'break-in-paragraph', line: 5 }])
})

it('takes the last point of a symbol for no stop', () => {
  const { text } = read(
    'Report of the Third Committee\n\nI. Consideration of draft resolution A/C.3/78/L.31/Rev.1\n\n1. At its meeting the Committee had the draft before it.',
  )
  expect(text.paragraphs.map(({ kind }) => kind)).toContain('heading')
})
