// What stands at the end of a line, or on one, and belongs to the words above: brackets, numbers of pages, lines of a vote.
import { expect, it } from 'vitest'
import { outline, read } from '../../test/import/outline.ts'

it('keeps a bracket that a line breaks in its paragraph', () => {
  const source = [
    'The Security Council,',
    'Acting under Chapter VII of the Charter of the United Nations, so that all the harbours of the\nregion may be lit,',
    '1. Urges all Member States to prevent the payment of ransoms to the pirates; [United Kingdom,\nJapan: new OP4bis]',
    '2. Decides to remain seized of the matter.',
  ].join('\n\n')
  expect(outline(read(source))[2]).toBe(
    'operative | 0 | Urges all Member States to prevent the payment of ransoms to the pirates; [United Kingdom, Japan: new OP4bis]',
  )
})

it('closes a text with the count of its vote', () => {
  const source =
    'La Asamblea General,\n\nRecordando la Carta,\n\n1. Resuelve seguir examinando la cuestión.\n\nVotación: 41 a favor, 6 en contra, 9 abstenciones. APROBADO'
  const imported = read(source)
  expect(outline(imported)).toHaveLength(3)
  expect(imported.fields.filter(({ field }) => field === 'adoption')).toHaveLength(1)
})

it('reads the number of a page of a book under its sign as part of a note', () => {
  const source = [
    'The General Assembly,\n',
    'Noting the Convention adopted at Wellington, 1/ and the wish of\n',
    '-----\n',
    '1/  See Law of the Sea Bulletin, No. 14, December 1989, p.',
    '31.\n',
    '92-60118   3124Z (E)                                    /...',
    'A/RES/46/207',
    'Page 2\n',
    'all coastal States to fish,\n',
    '1. Decides to meet.',
  ].join('\n')
  expect(outline(read(source))[1]).toBe(
    'preamble | 0 | Noting the Convention adopted at Wellington, and the wish of all coastal States to fish, | {See Law of the Sea Bulletin, No. 14, December 1989, p. 31.}',
  )
})

it('leaves out the links of a page that stand side by side, and the way to it', () => {
  const source = [
    'ONU  |  Conseil économique et social  |  Documentation  |  Résolutions  |  2003',
    'Le Conseil économique et social,',
    'Rappelant la Charte,',
    '1. Décide de se réunir.',
    'Imprimer cette page   Haut de page',
  ].join('\n\n')
  const imported = read(source)
  expect(imported.masthead.body).toBe('ECOSOC')
  expect(outline(imported)).toHaveLength(3)
  expect(imported.furniture.filter(({ what }) => what === 'link')).toHaveLength(2)
})
