// The real documents by way of Word: text to document to a Word file and back gives the same blocks, notes, references and attributes.
import { describe, expect, test } from 'vitest'
import { openFile } from '../../server/cli/open-file.ts'
import { printedAs } from '../../server/cli/printed-as.ts'
import { toContent } from '../../server/import/to-content.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { toDocx } from '../../shared/exporters/docx/to-docx.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import { checkPackage } from '../docx/check-package.ts'
import { factsOf, linesOf, readWordFile } from '../import-word/round-trip.ts'

const seeds = [
  '000_8b888b6904ff9c04',
  '002_490726218851a698',
  '003_a150d568316fcdfb',
  '004_c5d7be3b9776c13d',
]

/** Which note each reference leads to, paragraph by paragraph. */
function referencesOf(text: DraftText): string[] {
  const places = new Map(text.paragraphs.map(({ id }, index) => [id, index]))
  return readFootnotes(text).map(
    ({ paragraphId, footnote, repeated }) =>
      `${places.get(paragraphId)} ${footnote.number}${repeated ? ' again' : ''}`,
  )
}

describe('a real document as a Word file and back', () => {
  test.each(seeds)('%s', async (name) => {
    const path = new URL(`../fixtures/seeds/${name}.txt`, import.meta.url).pathname
    const opened = await openFile(path)
    if (!opened.ok) throw new Error(opened.problem.code)
    const { content } = opened.value
    const docx = toDocx(content, printedAs(opened.value), '2020-03-05T00:00:00Z')
    expect(checkPackage(docx)).toEqual([])
    const { document } = readWordFile(docx)
    expect(document.text.paragraphs.length).toBeGreaterThan(20)
    expect(linesOf(document.text)).toEqual(linesOf(content.text))
    expect(referencesOf(document.text)).toEqual(referencesOf(content.text))
    const { language } = content.masthead
    const numbers = (text: DraftText) =>
      numberParagraphs(text, { language }).map(({ printed }) => printed)
    expect(numbers(document.text)).toEqual(numbers(content.text))
    expect(factsOf(toContent(document))).toEqual(factsOf(content))
  })
})
