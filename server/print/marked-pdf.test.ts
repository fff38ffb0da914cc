import { afterAll, describe, expect, test } from 'vitest'
import { revisedDraft } from '../../test/docx/revised-draft.ts'
import { needs } from '../../test/needs.ts'
import { readPages, squeeze } from '../../test/read-pdf.ts'
import { readMarkedDocument, toParagraphs } from '../../test/read-revision.ts'
import { content, shortDraft } from '../../test/sample-contents.ts'
import { languages } from '../../shared/document/language.ts'
import { comparePair, type ComparedPair } from '../../shared/exporters/marked/compared-pair.ts'
import { type MarkedPrintModel, toMarkedPrint } from '../../shared/exporters/marked/marked-print.ts'
import type { PrintStandard } from './print-job.ts'
import { openRenderer } from './renderer.ts'

const issued = { status: 'issued' } as const
const renderer = openRenderer()
afterAll(() => renderer.close())

async function print(pair: ComparedPair, standard: PrintStandard = 'ua-1') {
  const model = toMarkedPrint(pair, { old: issued, new: issued })
  const outcome = await renderer.render(model, { standard })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return { model, pdf: outcome.value }
}

/** The words of a paragraph up to its first note, struck ones included. */
function beginnings({ paragraphs }: MarkedPrintModel): string[] {
  return paragraphs.flatMap(({ runs, remark }) => {
    const end = runs.findIndex((run) => !('text' in run))
    const words = runs.slice(0, end < 0 ? runs.length : end)
    const text = words.map((run) => ('text' in run ? run.text : '')).join('')
    return [squeeze(text).slice(0, 25), squeeze(remark ?? '')]
  })
}

describe.skipIf(!needs('pdftotext'))('a comparison on paper, read back with pdftotext', () => {
  test.each(languages.filter((language) => language !== 'ar'))(
    'has every paragraph, what is said of it, and the head in %s',
    async (language) => {
      const old = shortDraft(language)
      const { model, pdf } = await print(comparePair(old, revisedDraft(old)))
      const stream = squeeze(readPages(pdf, 'written').join('\n'))
      for (const text of [model.marked.heading, ...model.marked.figures, ...beginnings(model)])
        expect(stream).toContain(squeeze(text))
    },
  )

  test('of the marked Chinese revision, in the order of reading', async () => {
    const { old, new: now } = readMarkedDocument('zh-L5-Rev1')
    const pair = comparePair(
      content('zh', toParagraphs(old, 'o')),
      content('zh', toParagraphs(now, 'n')),
    )
    const { model, pdf } = await print(pair)
    const stream = squeeze(readPages(pdf, 'written').join('\n'))
    let at = 0
    for (const text of beginnings(model)) {
      const found = stream.indexOf(text, text.length < 8 ? 0 : at)
      expect(found, text).toBeGreaterThanOrEqual(0)
      if (text.length >= 8) at = found
    }
  })
})

test.each(languages)('a comparison in %s is accessible, and fit for archives', async (language) => {
  const old = shortDraft(language)
  const pair = comparePair(old, revisedDraft(old))
  for (const standard of ['ua-1', 'a-2a'] as const)
    expect((await print(pair, standard)).pdf.length).toBeGreaterThan(10_000)
})
