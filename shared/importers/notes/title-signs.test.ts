import { expect, it } from 'vitest'
import { accountOfLetters, balanced } from '../../../test/import/account-of-letters.ts'
import { outline, read } from '../../../test/import/outline.ts'

const head = 'WHA67.27 Bites of snakes in harbours1\n\nThe Sixty-seventh World Health Assembly,\n\n'
const notes = '1 See Annex 9 for the cost.\n2 Document A67/41.\n3 See also resolution WHA61.21.'

it('takes the sign at the end of a title for that of a note where no paragraph has it', () => {
  const source = `${head}Recalling the report;2\n\n1. URGES Member States3 to act.\n\n${notes}`
  const imported = read(source)
  expect(imported.title).toBe('Bites of snakes in harbours')
  expect(outline(imported).slice(1)).toEqual([
    'preamble | 0 | Recalling the report; | {Document A67/41.}',
    'operative | 0 | URGES Member States to act. | {See also resolution WHA61.21.}',
  ])
  expect(accountOfLetters(source, imported)).toEqual(balanced)
})

it('leaves a figure at the end of a title that a paragraph has as its sign', () => {
  const source = `${head}Recalling the report,1 and its plan;2\n\n1. URGES Member States3 to act.\n\n${notes}`
  expect(read(source).title).toBe('Bites of snakes in harbours1')
})
