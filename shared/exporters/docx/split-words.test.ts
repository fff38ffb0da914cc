import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../document/language.ts'
import { splitWords } from './split-words.ts'

const shown = (text: string) =>
  splitWords(text, 'fr', false)
    .map(({ text: words, raised }) => (raised ? `[${words}]` : words))
    .join('')

test('French raises the letters behind the figures of an ordinal, and no others', () => {
  expect(shown('À sa 7451e séance, le 1er mars, 1re')).toBe(
    'À sa 7451[e] séance, le 1[er] mars, 1[re]',
  )
  const none = 'E/2020/1e, 12em, A/1er, 3ere, 1e2, h-1e et deuxième'
  expect(shown(none)).toBe(none)
})

test('no word is lost in any language', () => {
  const words = fc.array(
    fc.constantFrom('7451e', '1er', ' ', 'E/2020/1e', 'قرار', 'NGO', '一', ',', '1'),
  )
  fc.assert(
    fc.property(words, fc.constantFrom(...languages), fc.boolean(), (parts, language, foreign) => {
      const pieces = splitWords(parts.join(''), language, foreign)
      expect(pieces.map(({ text }) => text).join('')).toBe(parts.join(''))
    }),
  )
})
