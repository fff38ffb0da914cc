// What is said in the margin of a print, each form as a small text of its own, with what only looks like it.
import { describe, expect, test } from 'vitest'
import type { PlacedPage } from '../../shared/importers/pdf/placed-page.ts'
import { importWord, more, opening, paragraph, wordPage, wordsAt } from './word-pages.ts'

const body = [
  ...opening,
  ...more,
  ...paragraph(
    'Noting the words that [all of them have said on this matter at that time, and',
    'those] that they have not,',
  ),
  ...paragraph('1. Decides to remain seized of the matter.'),
]
const printed = wordPage({ body })
const words = importWord([printed]).paragraphs

/** The baseline of the line that has these words. */
function heightOf(text: string): number {
  return printed.glyphs.find((piece) => piece.text === text)?.y ?? 0
}

function beside(...said: { text: string; x: number; y: number; size?: number }[]): PlacedPage {
  const margin = said.flatMap(({ text, x, y, size = 6.5 }) => wordsAt({ text, x, size }, y))
  return { ...printed, glyphs: [...printed.glyphs, ...margin] }
}

function read(page: PlacedPage) {
  const { document, paragraphs } = importWord([page])
  return { paragraphs, aside: document.furniture.map(({ text }) => text) }
}

describe('words in small type outside of the column', () => {
  const y = heightOf('[all') + 1

  test('stand beside the text on the left, over two lines', () => {
    const { paragraphs, aside } = read(
      beside({ text: '(Switzerland:', x: 70, y }, { text: 'delete)', x: 85, y: y - 8 }),
    )
    expect(paragraphs).toEqual(words)
    expect(aside).toContain('(Switzerland: delete)')
  })

  test('stand beside the text on the right', () => {
    const { paragraphs, aside } = read(beside({ text: 'Comment: by whom?', x: 520, y }))
    expect(paragraphs).toEqual(words)
    expect(aside).toContain('Comment: by whom?')
  })

  test('are text where they are as large as it', () => {
    const { aside } = read(beside({ text: 'Egypt', x: 70, y, size: 10 }))
    expect(aside).not.toContain('Egypt')
  })

  test('are no signs of notes or numbers of lines', () => {
    const { aside } = read(beside({ text: '15', x: 85, y }))
    expect(aside).not.toContain('15')
  })
})
