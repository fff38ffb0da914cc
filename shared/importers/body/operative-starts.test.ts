import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

it('reads what adopts the text below it as decided, though paragraphs further down have numbers', () => {
  const source =
    'The General Assembly,\n\nAdopts the following Declaration:\n\nDeclaration on Harbours\n\n1. We light lamps.\n\n2. We meet.'
  expect(outline(read(source)).slice(1, 2)).toEqual([
    'operative | 0 | Adopts the following Declaration:',
  ])
})

it('reads the word alone over the numbers as what leads them', () => {
  const source =
    'LA ASAMBLEA GENERAL,\n\nCONSIDERANDO:\n\nQue hay lámparas,\n\nRESUELVE\n\n1. Exhortar a los Estados a reunirse.'
  const lines = outline(read(source))
  expect(lines).toContain('text | 0 | RESUELVE')
  expect(lines).toContain('text | 0 | CONSIDERANDO:')
  expect(lines.at(-1)).toBe('operative | 0 | Exhortar a los Estados a reunirse.')
})
