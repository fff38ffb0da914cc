// What Penholder prints is read back: PDF to document gives the paragraphs, notes and facts that went in.
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { languages } from '../../shared/document/language.ts'

import { toPrintModel } from '../../shared/exporters/print/print-model.ts'

import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { toContent } from '../../server/import/to-content.ts'
import { readDocument } from '../../server/import/read-document.ts'
import { readPdf } from '../../server/import/read-pdf.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { shortDraft } from '../sample-contents.ts'
import { arbitraryContents } from './arbitrary-content.ts'
import { factsOf, linesOf, printedKinds } from './printed-kinds.ts'
import { readPages } from './read-pages.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

async function printed(content: FrozenContent): Promise<Uint8Array> {
  const outcome = await renderer.render(toPrintModel(content, { status: 'issued' }))
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}

async function readBack(pdf: Uint8Array) {
  const { document } = await readPages(pdf)
  return document
}

describe('what Penholder printed', () => {
  const cases = printedKinds.flatMap((kind) =>
    languages.map((language) => ({ ...kind, kind: kind.name, language })),
  )
  test.each(cases)('$kind in $language', async ({ kind, language, content }) => {
    const written = content(language)
    const document = await readBack(await printed(written))
    // What a decision decides may be read as an operative paragraph.
    const plain = (line: string) => line.replace(' operative ', ' text ')
    const same = kind === 'a decision' ? plain : (line: string) => line
    expect(linesOf(document.text).map(same)).toEqual(linesOf(written.text).map(same))
    const named = kind === 'a statement' || kind === 'a conference room paper'
    const { firstPage, ...facts } = factsOf(toContent(document))
    const { firstPage: printedWords, ...wanted } = factsOf(written)
    // A statement need not call itself one.
    expect(named ? { ...facts, kind: 'statement' } : facts).toEqual(wanted)
    // Words that the print itself makes of the facts are read as words of its first page.
    if (printedWords) expect(firstPage).toEqual(printedWords)
  })

  test('law: any text comes back with its annexes and tables, in six languages', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryContents({ annexes: true }), async (content) => {
        const document = await readBack(await printed(content))
        expect(linesOf(document.text)).toEqual(linesOf(content.text))
      }),
      { numRuns: 30 },
    )
  }, 120_000)
})

test('a file is compared with the text it was printed from, and no word differs', async () => {
  const content = shortDraft('en')
  const read = await readDocument(await printed(content))
  if (!read.ok) throw new Error(read.problem.code)
  const { stats } = compareDocuments(content, read.value.content)
  expect(stats.words).toEqual({ deleted: 0, inserted: 0 })
  expect(stats.paragraphs).toMatchObject({ added: 0, deleted: 0, moved: 0, split: 0, joined: 0 })
})

describe('a file that is no PDF to read', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  test.each([
    ['nothing but a head', '%PDF-1.7\n'],
    ['words', 'The General Assembly,'],
    ['nothing', ''],
  ])('%s is damaged', async (_name, text) => {
    expect(await readPdf(bytes(text))).toEqual({ ok: false, problem: { code: 'pdf-damaged' } })
  })

  test('cut off in the middle, it is read or refused', async () => {
    const whole = await printed(shortDraft('en'))
    const read = await readPdf(whole.slice(0, whole.length / 2))
    expect(read.ok ? 'read' : read.problem.code).toMatch(/^(?:read|pdf-)/u)
  })
})
