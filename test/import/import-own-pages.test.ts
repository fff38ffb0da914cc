// A web page of ours, read as any page is, gives the same paragraphs, annexes and tables.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { languages } from '../../shared/document/language.ts'
import { printWording } from '../../shared/exporters/wording/print-wording.ts'
import { isProvisional } from '../../shared/importers/front/masthead-words.ts'
import { textOfHtml } from '../../server/import/text-of-html.ts'
import { rawText } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { writeHtml } from '../../shared/exporters/to-html.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { arbitraryContents } from './arbitrary-content.ts'
import { read } from './outline.ts'

function outline(text: DraftText): string[] {
  const references = Map.groupBy(readFootnotes(text), ({ paragraphId }) => paragraphId)
  return text.paragraphs.map((paragraph) => {
    const { id, kind, part, level } = paragraph
    const notes = (references.get(id) ?? []).map(
      ({ from, footnote }) => `${from}:${footnote.number}`,
    )
    return [kind, part, level, rawText(paragraph), ...notes].join(' | ')
  })
}

it('law: our own page comes back', () => {
  fc.assert(
    fc.property(arbitraryContents({ annexes: true }), (content) => {
      expect(
        outline(read(textOfHtml(writeHtml(toPrintModel(content, { status: 'issued' })))).text),
      ).toEqual(outline(content.text))
    }),
    { numRuns: 200 },
  )
})

it.each(languages)('what stands for the symbol of a draft is no doubt, %s', (language) => {
  const { text } = printWording(language).notIssued
  expect(isProvisional(text)).toBe(true)
})
