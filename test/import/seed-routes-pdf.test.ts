// The real documents: text to document to PDF to document gives the same paragraphs, notes, references and facts.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { openRenderer } from '../../server/print/renderer.ts'
import { toContent } from '../../server/import/to-content.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { factsOf, linesOf } from './printed-kinds.ts'
import { readPages } from './read-pages.ts'

const folders = ['../fixtures/seeds/', '../../server/samples/']
const texts = folders.flatMap((folder) => {
  const place = new URL(folder, import.meta.url)
  return readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(new URL(name, place), 'utf8')] as const)
})

const renderer = openRenderer()
afterAll(() => renderer.close())

test.each(texts)('%s', async (_name, source) => {
  let count = 0
  const content = toContent(importText(source, { newId: () => `s${++count}` }))
  const print = await renderer.render(toPrintModel(content, { status: 'issued' }))
  if (!print.ok) throw new Error(print.problem.code)
  const { document } = await readPages(print.value)
  expect(linesOf(document.text)).toEqual(linesOf(content.text))
  expect(factsOf(toContent(document))).toEqual(factsOf(content))
})
