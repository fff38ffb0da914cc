// Texts that are nothing but one sign again and again: a reader that begins anew at each of them costs the square of their number, and never
// ends on these.
import { expect, test } from 'vitest'
import { readDocument } from '../../server/import/read-document.ts'

const size = 300_000
const head = 'United Nations\nA/C.3/75/L.1\nGeneral Assembly\n\nThe General Assembly,\n\n'
const many = (unit: string) => unit.repeat(size / unit.length)

test.each<[string, string]>([
  ['spaces within a paragraph', `${head}Recalling${many(' ')}its resolution 74/1,`],
  ['asterisks before a word', `${head}${many('*')}x`],
  ['asterisks behind spaces', `${many(' ')}${many('*')}x\n${head}Recalling it,`],
  ['parts of a symbol', `${head}Recalling ${many('A/RES/')}`],
  ['letters in brackets', `${head}Recalling ${many('(i) ')}`],
  ['attributed brackets', `${head}Recalling ${many('[US: a] ')}`],
  ['numbers alone on their lines', `${head}${many('1\n')}`],
  ['rules over a note', `${head}1. Decides.\n${many('_____\n1 Note\n')}`],
  ['headings of annexes', `${head}${many('Annex\n')}`],
  ['lists within lists', `<html><body><p>The General Assembly,</p>${many('<ol><li>')}`],
])(
  '%s are read',
  async (_name, text) => {
    const read = await readDocument(new TextEncoder().encode(text))
    expect(read.ok).toBe(true)
  },
  60_000,
)
