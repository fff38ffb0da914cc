// What the law of printed texts found (import-pdf.test.ts), each as a text of its own.
import { afterAll, expect, test } from 'vitest'
import { bodyText, type DraftText, type Paragraph } from '../../shared/document/draft-text.ts'
import { type Language, languages } from '../../shared/document/language.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { sampleDocuments } from '../../server/print/samples/sample-documents.ts'
import { sampleDraft, sampleNegotiation } from '../../server/print/samples/sample-texts.ts'
import { noted } from '../sample-contents.ts'
import { linesOf } from './printed-kinds.ts'
import { readPages } from './read-pages.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

/** Behind the paragraphs of the sample draft. */
async function readBack(language: Language, paragraphs: readonly Paragraph[]) {
  const draft = sampleDraft(language)
  const text = { paragraphs: [...draft.text.paragraphs, ...paragraphs] }
  const print = await renderer.render(toPrintModel({ ...draft, text }, { status: 'issued' }))
  if (!print.ok) throw new Error(JSON.stringify(print.problem))
  const { document } = await readPages(print.value)
  return { wanted: linesOf(text), got: linesOf(document.text) }
}

const numbered = (id: string, words: string, level = 0) => noted(id, 'numbered', words, { level })
const row = (id: string, words: string) => noted(id, 'text', words, { kind: 'row' })

const annex = noted('annex', 'text', 'التعاون', { kind: 'annex' })

test.each<[string, Language, readonly Paragraph[]]>([
  [
    'notes side by side, with commas between their numbers',
    'en',
    [
      noted(
        'n1',
        'operative',
        'The conventions{{f1|A/79/1.}}{{f2|A/79/2.}}{{f3|A/79/3.}} and the law.',
      ),
      noted('n2', 'operative', 'The law{{f1|A/79/1.}}{{f4|A/79/4.}}'),
    ],
  ],
  [
    'the same in Arabic',
    'ar',
    [annex, numbered('n1', 'نظم{{f1|الدول.}}{{f2|في التعاون.}} الإنذار المبكر.')],
  ],
  [
    'a paragraph that has symbols alone, behind its number',
    'ar',
    [
      annex,
      numbered('n1', 'نظم الإنذار المبكر.'),
      numbered('n2', 'A/79/214 45 45:'),
      numbered('n3', 'الدول.'),
    ],
  ],
  [
    'a note between symbols alone, and one of symbols alone',
    'ar',
    [
      annex,
      numbered('n1', 'نظم الإنذار المبكر:'),
      numbered('n2', 'A/79/214 2030{{f1|A/79/214 2030 A/79/214.}} A/79/214.', 1),
      numbered('n3', 'نظم الإنذار{{f2|الدول.}} المبكر.', 1),
    ],
  ],
  [
    'symbols alone behind a wide letter, with an Arabic stop',
    'ar',
    [
      annex,
      numbered('n1', 'نظم الإنذار المبكر:'),
      numbered('n2', 'نظم الإنذار{{f1|الدول.}} المبكر؛', 1),
      numbered('n3', '45{{f2|في التعاون.}} A/79/214 A/79/214 A/79/214؛', 1),
      numbered('n4', 'نظم الإنذار المبكر.', 1),
    ],
  ],
  [
    'long words that a justified line sets as far apart as columns',
    'ru',
    [
      noted('n1', 'operative', 'просит государства государства государства:'),
      noted('n2', 'operative', 'государства государства государства:', { level: 1 }),
      noted('n3', 'operative', 'государства предупреждения» предупреждения» предупреждения»;', {
        level: 2,
      }),
    ],
  ],
  [
    'a symbol in the head of a table that comes again on the next page',
    'en',
    [
      noted('annex', 'text', 'Cooperation', { kind: 'annex' }),
      row('r0', 'A/79/214\tFigure\tWords'),
      ...Array.from({ length: 70 }, (_, index) =>
        row(`r${index + 1}`, `Row ${index}\t${index * 7}\tSome words`),
      ),
    ],
  ],
])('%s', async (_name, language, paragraphs) => {
  const { wanted, got } = await readBack(language, paragraphs)
  expect(got).toEqual(wanted)
})

test.each(languages)('a compilation text is the record of a negotiation: %s', async (language) => {
  const compilation = sampleDocuments.find(({ name }) => name === 'compilation')
  if (!compilation) throw new Error('no compilation')
  const print = await renderer.render(compilation.model(language))
  if (!print.ok) throw new Error(JSON.stringify(print.problem))
  const { document } = await readPages(print.value)
  const { title } = sampleDraft(language)
  expect(document).toMatchObject({ kind: 'record', title })
  expect(document.ambiguities.map(({ code }) => code)).toContain('not-a-resolution')
})

test.each(languages)(
  'nothing of its labels and margins is read into its words: %s',
  async (language) => {
    const compilation = sampleDocuments.find(({ name }) => name === 'compilation')
    if (!compilation) throw new Error('no compilation')
    const print = await renderer.render(compilation.model(language))
    if (!print.ok) throw new Error(JSON.stringify(print.problem))
    const { document } = await readPages(print.value)
    const outline = (text: DraftText) =>
      text.paragraphs
        .filter(({ part }) => part === 'preamble' || part === 'operative')
        .map((paragraph) => {
          const words = bodyText(paragraph).replaceAll(/[[\]［］\s]/gu, '')
          return `${paragraph.part} ${paragraph.level} ${words}`
        })
    expect(outline(document.text)).toEqual(outline(sampleNegotiation(language).text))
  },
)
