// Letters that a language raises, by the size of the glyphs on the page.
import { afterAll, expect, test } from 'vitest'
import type { Language } from '../../shared/document/language.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { readPdf } from '../../server/import/read-pdf.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { paragraph } from '../builders.ts'
import { content } from '../sample-contents.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

/** The pieces of the line that has `words`, those in smaller type in brackets. */
async function lineWith(words: string, language: Language): Promise<string> {
  const body = [
    paragraph('s', 'subject', language === 'fr' ? 'Le Conseil,' : 'The Council,'),
    paragraph('p', 'preamble', words),
  ]
  const model = toPrintModel(content(language, body), { status: 'issued' })
  const outcome = await renderer.render(model)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const pdf = await readPdf(outcome.value)
  if (!pdf.ok) throw new Error('the PDF is not read')
  const glyphs = pdf.value.pages.flatMap((page) => page.glyphs)
  const first = words.slice(0, words.indexOf(' '))
  const { y, size } = glyphs.find(({ text }) => text.startsWith(first)) ?? { y: 0, size: 0 }
  return glyphs
    .filter((piece) => Math.abs(piece.y - y) < size / 2)
    .map((piece) => (piece.size < size * 0.8 && piece.y > y ? `[${piece.text}]` : piece.text))
    .join('')
    .replaceAll(/\s+/gu, ' ')
}

test('French raises the letters behind the figures of an ordinal, and no others', async () => {
  const words = 'Rappelant sa 7451e séance, le 1er mars, E/2020/1e et 12em,'
  expect(await lineWith(words, 'fr')).toBe(
    'Rappelant sa 7451[e] séance, le 1[er] mars, E/2020/1e et 12em,',
  )
})

test('English does not', async () => {
  const words = 'Recalling its 7451st meeting, the 1er,'
  expect(await lineWith(words, 'en')).toBe(words)
})
