import { expect, it } from 'vitest'
import { accountOfLetters, balanced } from '../../../test/import/account-of-letters.ts'
import { outline, read } from '../../../test/import/outline.ts'

const head = 'The General Assembly,\n\nRecalling the Charter,\n\n'

it('takes the letter under a colon for a bullet of the second level', () => {
  const source = `${head}1. Decides to list:\n• the papers of:\no museums, and of all\ncollections,\no towns;\n• the lamps;\n\n2. Decides to meet.`
  const imported = read(source)
  expect(outline(imported).slice(2)).toEqual([
    'operative | 0 | Decides to list:',
    'operative | 1 | the papers of:',
    'operative | 2 | museums, and of all collections,',
    'operative | 2 | towns;',
    'operative | 1 | the lamps;',
    'operative | 0 | Decides to meet.',
  ])
  expect(accountOfLetters(source, imported)).toEqual(balanced)
})

it('leaves the word alone that Spanish has', () => {
  const source =
    'La Asamblea General,\n\nRecordando la Carta,\n\n1. Decide iluminar los puertos de todos los Estados Miembros, los observadores\no los asociados, o bien,\no por lo menos, sus faros;\n\n2. Decide reunirse.'
  expect(outline(read(source))[2]).toContain('observadores o los asociados, o bien, o por lo menos')
})
