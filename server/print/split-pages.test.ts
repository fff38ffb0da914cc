import { afterAll, describe, expect, test } from 'vitest'
import { DOMParser } from '@xmldom/xmldom'
import { languages } from '../../shared/document/language.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { openRenderer } from './renderer.ts'
import { sampleDraft } from './samples/sample-texts.ts'
import { splitPages } from './split-pages.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

async function pagesOf(content: ReturnType<typeof sampleDraft>) {
  const outcome = await renderer.renderPages(toPrintModel(content, { status: 'draft' }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value.pages
}

function longDraft(language: (typeof languages)[number]) {
  const { text, ...rest } = sampleDraft(language)
  const copies = Array.from({ length: 12 }, (_, copy) =>
    text.paragraphs.slice(4).map((paragraph) => ({ ...paragraph, id: `${paragraph.id}-${copy}` })),
  )
  return { ...rest, text: { paragraphs: [...text.paragraphs, ...copies.flat()] } }
}

describe('pages as pictures', () => {
  test.each(languages)('each is a whole drawing of its own in %s', async (language) => {
    const pages = await pagesOf(longDraft(language))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      const drawing = new DOMParser({
        onError: (_, message) => {
          throw new Error(message)
        },
      }).parseFromString(page, 'image/svg+xml')
      const ids = new Set(Array.from(page.matchAll(/ id="([^"]+)"/gu), ([, id]) => id))
      const uses = Array.from(page.matchAll(/<use [^>]*?href="#([^"]+)"/gu), ([, id]) => id)
      expect(uses.length).toBeGreaterThan(20)
      // The spaces of the faces have no shape.
      const missing = new Set(uses.filter((used) => !ids.has(used)))
      expect(missing.size).toBeLessThan(6)
      expect(drawing.documentElement?.getAttribute('viewBox')).toBe('0 0 612 792')
      expect(page).not.toMatch(/<script|foreignObject|\bon\w+=/u)
    }
  })

  test('a page before the change is the same file as before', async () => {
    const draft = longDraft('en')
    const before = await pagesOf(draft)
    const last = draft.text.paragraphs.at(-1)!
    const paragraphs = [
      ...draft.text.paragraphs.slice(0, -1),
      { ...last, runs: [...last.runs, { text: ' At the end.', marks: {} }] },
    ]
    const after = await pagesOf({ ...draft, text: { paragraphs } })
    expect(after.length).toBe(before.length)
    expect(after.slice(0, -1).filter((page, index) => page !== before[index])).toEqual([])
    expect(after.at(-1)).not.toBe(before.at(-1))
  })

  test('a drawing without pages has none', () => {
    expect(splitPages('<svg></svg>')).toEqual([])
  })
})
