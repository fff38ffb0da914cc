import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const paragraphs = [
  'The General Assembly,',
  'Recalling the Charter,',
  'Noting the dark,',
  '1. Decides to light lamps;',
  '2. Calls upon States to pay;',
  '3. Urges donors to help;',
  '4. Requests a report;',
]
const end = ['5. Invites Members to come;', '6. Decides to meet.']
const numbered = (lines: readonly string[], from: number) =>
  lines.map((text, at) => `${String(from + at * 2).padStart(4)}    ${text}`)

/** An empty line with its number under each line. */
const spaced = (lines: readonly string[], from: number) =>
  numbered(lines, from)
    .flatMap((line, at) => [line, String(from + at * 2 + 1).padStart(4)])
    .join('\n')

it('goes on with the count of lines below the number of a page', () => {
  const imported = read(
    `${spaced(paragraphs, 1)}\n\n                         1\n\f${spaced(end, 15)}\n\n                         2\n`,
  )
  expect(outline(imported).slice(-3)).toEqual([
    'operative | 0 | Requests a report;',
    'operative | 0 | Invites Members to come;',
    'operative | 0 | Decides to meet.',
  ])
})

it('counts the lines of every page from 1 where the pages do', () => {
  const imported = read(`${spaced(paragraphs, 1)}\n\n\f${spaced(end, 1)}\n`)
  expect(outline(imported).slice(-2)).toEqual([
    'operative | 0 | Invites Members to come;',
    'operative | 0 | Decides to meet.',
  ])
})
