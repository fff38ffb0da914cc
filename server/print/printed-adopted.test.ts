// Resolutions of five kinds of bodies in six languages, as a reader finds them in the PDF.
import { afterAll, describe, expect, test } from 'vitest'
import { adoptedDraft, adoptingBodies } from '../../test/adopted-contents.ts'
import { needs } from '../../test/needs.ts'
import { readPages, squeeze } from '../../test/read-pdf.ts'
import { languages } from '../../shared/document/language.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { openRenderer } from './renderer.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

const cases = adoptingBodies.flatMap((body) =>
  languages.map((language) => [body, language] as const),
)

describe.skipIf(!needs('pdftotext'))('an adopted resolution', () => {
  test.each(cases)(
    'of the %s in %s has all that it says of its adoption, in order',
    async (body, language) => {
      const model = toPrintModel(adoptedDraft(body, language), { status: 'issued' })
      const outcome = await renderer.render(model)
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
      // Arabic letters come out of a PDF in their order only as they are seen; there a word of a line must do.
      const read = squeeze(
        readPages(outcome.value, language === 'ar' ? 'seen' : 'written').join('\n'),
      )
      const expected = [
        ...model.adopted.map(({ runs }) =>
          runs.map((run) => ('text' in run ? run.text : '')).join(''),
        ),
        model.title.map((run) => ('text' in run ? run.text : '')).join(''),
        ...model.adoption,
      ]
      let at = 0
      for (const line of expected.map(squeeze)) {
        const words = language === 'ar' ? (/[\d/]{4,}/u.exec(line)?.[0] ?? '') : line
        const found = read.indexOf(words, language === 'ar' ? 0 : at)
        expect(found, line).toBeGreaterThan(-1)
        at = found
      }
      const { symbol, statement } = model.masthead
      if (language === 'ar') return
      expect(read).toContain(squeeze(symbol ? symbol.initial + symbol.rest : statement!))
    },
  )
})
