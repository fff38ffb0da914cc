import { expect, test } from 'vitest'
import { plainLook } from '../../shared/importers/pdf/placed-page.ts'
import { LetterlessFonts } from './letterless-fonts.ts'

interface Drawn {
  readonly words: string
  /** The number of a glyph that draws a letter. */
  readonly number: (letter: string, index: number) => number
  readonly composite?: boolean
  /** The font has a table of its letters. */
  readonly named?: boolean
}

const letters = (letter: string) => letter.charCodeAt(0)

/** What the words come out as. */
function markedAs({ words, number, composite = false, named = false }: Drawn): string {
  const fonts = new LetterlessFonts()
  const texts = Array.from(words, (letter, index) => {
    const originalCharCode = number(letter, index)
    const unicode = named ? letter : String.fromCodePoint(originalCharCode)
    fonts.take('F', composite, { unicode, originalCharCode })
    return unicode
  })
  const place = { x: 0, y: 0, width: 5, size: 10, last: 5, code: 1, look: plainLook }
  const glyphs = texts.map((text) => ({ text, font: 'F', ...place }))
  return fonts
    .mark(glyphs)
    .map(({ text }) => text)
    .join('')
}

const inOrder = (words: string) => (letter: string) =>
  Array.from(new Set(words)).indexOf(letter) + 1
const asOffices = (letter: string) => letter.charCodeAt(0) - 29

test.each<[string, Drawn]>([
  ['numbered from one', { words: 'Recalling', number: inOrder('Recalling') }],
  [
    'numbered from one in two bytes',
    { words: 'Recalling', number: inOrder('Recalling'), composite: true },
  ],
  [
    'numbered as offices do, with spaces',
    { words: 'Noting it', number: asOffices, composite: true },
  ],
  ['numbered as offices do, without', { words: 'Recalling', number: asOffices, composite: true }],
])('the letters of a font without a table are unknown: %s', (_name, drawn) => {
  expect(markedAs(drawn)).toBe('\ufffd'.repeat(drawn.words.length))
})

test.each<[string, Drawn]>([
  ['with a table', { words: 'Recalling', number: asOffices, composite: true, named: true }],
  ['whose numbers are letters', { words: 'Recalling its', number: letters }],
  [
    'whose numbers are letters, in two bytes',
    { words: 'UNITED NATIONS', number: letters, composite: true },
  ],
  [
    'of Chinese by their code points',
    { words: '大会，DHL于2020年8月28日回顾（其第72/248号决议）', number: letters, composite: true },
  ],
  ['of the numbers of paragraphs', { words: '123456789', number: letters }],
  ['of bullets', { words: '••••••', number: () => 1 }],
])('those of others stay: %s', (_name, drawn) => {
  expect(markedAs(drawn)).not.toContain('\ufffd')
})
