// Papers with numbers beside their lines that stand on one line.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const head =
  'Code: GA/1/1 Committee: Harbours Committee Topic: Lighting of small harbours The General Assembly Harbours Committee,'
const lines = [
  '',
  'Bearing in mind the duty of all States to light the harbours of their fishermen and of 12',
  'other States,',
  '',
  'Observing that lamps are cheap,',
  '',
  'Deeply concerned by the dark,',
  '',
  '1. Calls upon States to give lamps to all',
  'villages;',
  '',
  '2. Requests a report.',
]

describe('a paper on one line with the numbers of its lines', () => {
  const source = `${head} ${lines.map((words, index) => `${index + 1} ${words}`.trim()).join(' ')}`
  const imported = read(source)

  it('is divided at the numbers, which are none of its words', () => {
    expect(imported.title).toBe('Lighting of small harbours')
    expect(outline(imported)).toEqual([
      'subject | 0 | The General Assembly Harbours Committee,',
      'preamble | 0 | Bearing in mind the duty of all States to light the harbours of their fishermen and of 12 other States,',
      'preamble | 0 | Observing that lamps are cheap,',
      'preamble | 0 | Deeply concerned by the dark,',
      'operative | 0 | Calls upon States to give lamps to all villages;',
      'operative | 0 | Requests a report.',
    ])
  })

  it('is told as divided, and keeps account of the numbers', () => {
    expect(imported.ambiguities.map(({ code }) => code)).toContain('break-in-paragraph')
    expect(imported.furniture.filter(({ what }) => what === 'line-number')).toHaveLength(12)
  })
})
