// What Penholder prints is read back: PDF to document gives the paragraphs, notes and facts that went in.
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { languages } from '../../shared/document/language.ts'
import { rawText } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { toPrintModel } from '../../shared/exporters/print-model.ts'
import { importText } from '../../shared/importers/from-text.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { toContent } from '../../server/import/to-content.ts'
import { readDocument } from '../../server/import/read-document.ts'
import { readPdf } from '../../server/import/read-pdf.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { shortDraft } from '../sample-contents.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

async function printed(content: FrozenContent): Promise<Uint8Array> {
  const outcome = await renderer.render(toPrintModel(content, { status: 'issued' }))
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}

function newIds(): () => string {
  let count = 0
  return () => `p${++count}`
}

/** Spaces between Han and figures are the setter's, invisible joiners are the printer's. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s\u2060\u2066-\u2069\u00AD]+/gu, '')
}

function outline({ text }: Pick<FrozenContent, 'text'>): string[] {
  return text.paragraphs
    .filter((paragraph) => rawText(paragraph) !== '')
    .map((paragraph) => `${paragraph.part} ${paragraph.level} ${squeeze(rawText(paragraph))}`)
}

async function readBack(pdf: Uint8Array) {
  const read = await readPdf(pdf)
  if (!read.ok) throw new Error(read.problem.code)
  return importText(read.value, { newId: newIds() })
}

describe('a draft that Penholder printed', () => {
  test.each(languages)('in %s', async (language) => {
    const content = shortDraft(language)
    const back = await readBack(await printed(content))
    expect(outline(back)).toEqual(outline(content))
    expect(back.masthead).toMatchObject({
      symbol: content.masthead.symbol,
      session: content.masthead.session,
      body: content.masthead.body,
    })
    expect([...back.sponsors.delegations].sort()).toEqual(
      content.sponsors.map(({ delegation }) => delegation).sort(),
    )
  })

  test.each(['private-sector-partnerships.zh.txt', 'access-to-controlled-substances.en.txt'])(
    '%s',
    async (file) => {
      const source = readFileSync(new URL(`../../server/samples/${file}`, import.meta.url), 'utf8')
      const content = toContent(importText(source, { newId: newIds() }))
      const back = await readBack(await printed(content))
      expect(outline(back)).toEqual(outline(content))
      expect(readFootnotes(back.text).length).toBe(readFootnotes(content.text).length)
    },
  )
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
    expect(read.ok ? read.value : read.problem.code).toEqual(expect.any(String))
  })
})
