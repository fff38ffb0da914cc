// The same papers by the places of their glyphs: set as people set them in Word, LibreOffice or a browser, with and without room between paragraphs.
import { describe, expect, it } from 'vitest'
import { bodyText, type Paragraph } from '../../shared/document/draft-text.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import { importPages } from '../../shared/importers/pdf/from-pages.ts'
import { compareImported } from './compare-written.ts'
import { type Layout, layOut } from './page-layouts.ts'
import { singleLineDrafts } from './single-line-drafts.ts'
import type { WrittenDocument } from './written-drafts.ts'

const documents = singleLineDrafts()

function readLaidOut({ source, facts }: WrittenDocument, layout: Layout): ImportedDocument {
  let count = 0
  const pages = layOut(source, layout, facts.get('language') === 'ar')
  return withoutBullets(importPages(pages, { newId: () => `p${++count}` }).document)
}

/** Outside of resolutions a bullet stays a word where pages are read, and the marks call it a label. */
function withoutBullets(imported: ImportedDocument): ImportedDocument {
  const plain = (paragraph: Paragraph): Paragraph => {
    const text = bodyText(paragraph)
    if (paragraph.part !== 'text' || !text.startsWith('• ')) return paragraph
    return { ...paragraph, runs: [{ text: text.slice(2), marks: {} }] }
  }
  return { ...imported, text: { paragraphs: imported.text.paragraphs.map(plain) } }
}

/** An address that fills a line of its own leaves the words before it, by which it is known, on another. */
const addressed = ['es-wikisource']
/** Read well as text and not yet as pages: by their words alone, and in every layout. */
const notYetClose = ['es-oea-considerando', 'zh-hrc-2021-vote-paragraphs']
const notYet = [
  'ar-sc-1976-print',
  'en-articles-in-text',
  'en-mun-table-head',
  'en-mun-youth-parliament',
  'zh-hant-library-citation',
]

/** By layout the documents in which that layout hides something. */
const settings: readonly (readonly [Layout, readonly string[]])[] = [
  [{ name: 'with room between paragraphs', pitch: 13.8, gap: 8 }, []],
  [{ name: 'as browsers print', pitch: 16, gap: 12, width: 500 }, []],
  [{ name: 'with first lines set in', pitch: 13.8, gap: 6, first: 36, justified: true }, addressed],
  [{ name: 'with words hanging behind their labels', pitch: 13.8, gap: 6, hang: 36 }, []],
  [{ name: 'in double spacing', pitch: 27.6, gap: 8 }, []],
  [{ name: 'without any room', pitch: 13.8, gap: 0 }, notYetClose],
]

describe.each(settings)('$name', (layout, hidden) => {
  it.each(documents.filter(({ name }) => ![...hidden, ...notYet].includes(name)))(
    '$name',
    (document) => {
      const { checked, differences } = compareImported(document, readLaidOut(document, layout))
      expect(differences).toEqual([])
      expect(checked).toBeGreaterThan(9)
    },
  )
})
