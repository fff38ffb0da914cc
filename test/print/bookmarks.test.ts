// The bookmarks of a PDF, which are the names of its headings to a screen reader too: in the order and on the levels of the text, the number
// apart from its words.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, test } from 'vitest'
import type { Language } from '../../shared/document/language.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { content, noted } from '../sample-contents.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

async function bookmarksOf(language: Language, kind: 'report' | 'draft-resolution') {
  const part = kind === 'report' ? 'numbered' : 'operative'
  const heading = (id: string, words: string, level: number) =>
    noted(id, part, words, { kind: 'heading', level })
  const paragraphs = [
    noted('t', 'title', 'TITLE'),
    heading('h1', 'FIRST', 0),
    noted('p1', part, 'Words.'),
    heading('h2', 'SECOND', 0),
    ...(kind === 'report' ? [heading('h3', 'UNDER', 1)] : []),
    noted('p2', part, 'Words.'),
    noted('a1', 'text', 'ANNEXED', { kind: 'annex' }),
    noted('p3', 'numbered', 'Words.'),
    noted('a2', 'text', 'ANNEXED TOO', { kind: 'annex' }),
    noted('p4', 'numbered', 'Words.'),
  ]
  const model = toPrintModel(content(language, paragraphs, { kind }), { status: 'issued' })
  const outcome = await renderer.render(model)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const task = getDocument({ data: new Uint8Array(outcome.value), verbosity: 0 })
  const outline: readonly Bookmark[] = (await (await task.promise).getOutline()) ?? []
  await task.destroy()
  return outline.flatMap((each) => indented(each, ''))
}

function indented({ title, items }: Bookmark, indent: string): string[] {
  return [`${indent}${title}`, ...items.flatMap((each) => indented(each, `${indent}> `))]
}

test.each([
  ['en', ['I. FIRST', 'II. SECOND', '> A. UNDER', 'Annex I ANNEXED', 'Annex II ANNEXED TOO']],
  ['fr', ['I. FIRST', 'II. SECOND', '> A. UNDER', 'Annexe I ANNEXED', 'Annexe II ANNEXED TOO']],
  ['zh', ['一. FIRST', '二. SECOND', '> A. UNDER', '附件一 ANNEXED', '附件二 ANNEXED TOO']],
] as const)('of a report in %s', async (language, headings) => {
  expect(await bookmarksOf(language, 'report')).toEqual([
    'TITLE',
    ...headings.map((each) => `> ${each}`),
  ])
})

test.each([
  ['en', ['I FIRST', 'II SECOND', 'Annex I ANNEXED', 'Annex II ANNEXED TOO']],
  ['ar', ['أولا FIRST', 'ثانيا SECOND', 'المرفق الأول ANNEXED', 'المرفق الثاني ANNEXED TOO']],
] as const)('of a draft resolution in %s', async (language, headings) => {
  const plain = (title: string) => title.replaceAll(/[\u2066-\u2069]/gu, '')
  expect((await bookmarksOf(language, 'draft-resolution')).map(plain)).toEqual([
    'TITLE',
    ...headings.map((each) => `> ${each}`),
  ])
})
