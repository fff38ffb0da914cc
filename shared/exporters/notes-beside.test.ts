// References to several notes at one place: 2,3 are not note 23.
import { expect, it } from 'vitest'
import { readParts } from '../../test/docx/read-word.ts'
import { textOf } from '../../test/docx/parse-xml.ts'
import { content, noted } from '../../test/sample-contents.ts'
import { fromDocx } from '../importers/docx/from-docx.ts'
import { bodyText } from '../document/draft-text.ts'
import { readFootnotes } from '../document/footnotes.ts'
import { toDocx } from './docx/to-docx.ts'
import { toPrintModel } from './print/print-model.ts'
import { writeHtml } from './to-html.ts'

const words = 'Recalls the conventions{{a|A/79/1.}}{{b|A/79/2.}} and the law{{a|A/79/1.}}, in part.'
const beside = (language: 'en' | 'ar') => content(language, [noted('x', 'operative', words)])
const options = { status: 'issued' } as const

it('are parted by a raised comma on the page, that of the language', () => {
  const html = (language: 'en' | 'ar') => writeHtml(toPrintModel(beside(language), options))
  expect(html('en').match(/<sup>,<\/sup>/gu)).toHaveLength(1)
  expect(html('ar').match(/<sup>،<\/sup>/gu)).toHaveLength(1)
})

it('are parted so in a Word file, and the comma is no text of it', () => {
  const file = toDocx(beside('en'), options, '2020-01-01T00:00:00Z')
  const parts = readParts(file)
  expect(textOf(parts.get('word/document.xml')!)).toContain('conventions, and the law')
  let count = 0
  const read = fromDocx(file, { newId: () => `n${++count}`, changes: 'accepted' })
  if (!read.ok) throw new Error(read.problem.code)
  const { text } = read.value.document
  const paragraph = text.paragraphs.at(-1)
  expect(paragraph && bodyText(paragraph)).toBe('Recalls the conventions and the law, in part.')
  expect(readFootnotes(text)).toHaveLength(3)
})
