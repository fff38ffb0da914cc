// The written documents of which every line is a paragraph, a field or a heading, as people have them before they are printed.
import { readFileSync } from 'node:fs'
import { type WrittenDocument, writtenDocuments } from './written-drafts.ts'

const folder = new URL('../fixtures/written/', import.meta.url)

/** Nobody prints these. */
const neverPrinted: Readonly<Record<string, string>> = {
  'en-hmun-markdown': 'its source is Markdown',
  'en-markdown-chat': 'its source is Markdown',
  'es-mun-markdown-anidado': 'its source is Markdown',
  'en-mun-apple-tabs': 'its levels are tabs of a note on a telephone',
  'en-mun-ocr-letters': 'its letters were misread in a scan',
  'en-mun-outlook': 'it is a mail',
  'en-worldmun-blog': 'it is a blog with its answers',
  'ar-ga-1962-blog': 'it is a blog with what it has below',
  'en-mun-discord': 'it is a chat',
  'en-mun-notion': 'it is a note of a program for notes',
  'ru-law-portal-2005': 'it is a page of a library of laws',
}

/** These are prints already: lines of their mastheads are broken as in a column. */
const brokenHeads: readonly string[] = ['en-draft-decision-annex', 'zh-amendment']

export function singleLineDrafts(): WrittenDocument[] {
  return writtenDocuments().filter(
    ({ name, facts }) =>
      !(name in neverPrinted) &&
      !brokenHeads.includes(name) &&
      !facts.has('shape') &&
      !facts.has('debris') &&
      isSingle(readFileSync(new URL(`${name}.txt`, folder), 'utf8')),
  )
}

/** No paragraph goes on in a second line or on a second page, and there are neither notes nor tables. */
function isSingle(file: string): boolean {
  const marked = file.split(/^====\n/m)[1] ?? ''
  if (/¶\+|\f|¦|‹|^¶[nw]/m.test(marked)) return false
  const lines = marked.split('\n').filter((line) => line.trim() !== '')
  let open = 'x'
  return lines.every((line) => {
    const code = /^¶(\S+)/.exec(line)?.[1]
    open = code ?? open
    return code !== undefined || open.startsWith('x')
  })
}
