import { expect, it } from 'vitest'
import { openingPart } from '../body/opening-part.ts'
import { numberSlashes } from './slash-numbers.ts'
import { readSourceLines } from './source-lines.ts'

function numbered(...lines: string[]): string[] {
  const read = readSourceLines(lines.join('\n'))
  return numberSlashes(read, (text) => openingPart(text, 'fr')).map(({ text }) => text)
}

it('counts paragraphs whose numbers have a slash', () => {
  expect(numbered('1/ Demande un fonds ;', 'de secours ;', '2/Invite les États à venir.')).toEqual([
    '1. Demande un fonds ;',
    'de secours ;',
    '2. Invite les États à venir.',
  ])
})

it.each([
  ['notes', ['1/ Résolution 44/25, annexe.', '2/ Voir A/48/12.']],
  ['numbers that do not begin with 1', ['3/ Demande un fonds ;', '4/ Invite les États.']],
  ['one alone', ['1/ Demande un fonds.']],
])('leaves %s as they are', (_name, lines) => {
  expect(numbered(...lines)).toEqual(lines)
})
