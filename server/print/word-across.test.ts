// The word across every page of what is not issued: seen by whoever looks at the page, and by nobody who reads its text.
import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, test } from 'vitest'
import { languages, type Language } from '../../shared/document/language.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { needs } from '../../test/needs.ts'
import { readPages } from '../../test/read-pdf.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { openRenderer } from './renderer.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

/** Over more than one page. */
function longDraft(language: Language): FrozenContent {
  const { text, ...rest } = shortDraft(language)
  const copies = Array.from({ length: 12 }, (_, copy) =>
    text.paragraphs
      .filter(({ part }) => part === 'operative')
      .map((paragraph) => ({ ...paragraph, id: `${paragraph.id}-${copy}`, ref: null })),
  )
  return { ...rest, text: { paragraphs: [...text.paragraphs, ...copies.flat()] } }
}

async function print(content: FrozenContent, status: 'issued' | 'draft'): Promise<Uint8Array> {
  const pdf = await renderer.render(toPrintModel(content, { status }))
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problem))
  return pdf.value
}

/** The shares of a page that are of the word's own grey, page by page. */
function greyShares(pdf: Uint8Array): number[] {
  const { stdout } = spawnSync(
    'pdftoppm',
    ['-gray', '-aa', 'no', '-aaVector', 'no', '-r', '36', '-'],
    {
      input: pdf,
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const shares: number[] = []
  for (let at = 0; at < stdout.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', at, at + 40))
    if (!head) throw new Error('not a grey picture')
    const size = Number(head[1]) * Number(head[2])
    const pixels = stdout.subarray(at + head[0].length, at + head[0].length + size)
    shares.push(pixels.filter((value) => value > 205 && value < 222).length / size)
    at += head[0].length + size
  }
  return shares
}

describe.skipIf(!needs('pdftotext') || !needs('pdftoppm'))('the word Draft', () => {
  test.each(languages)(
    'stands across every page of a draft in %s, and is none of its words',
    async (language) => {
      const content = longDraft(language)
      const [draft, issued] = [await print(content, 'draft'), await print(content, 'issued')]
      const { across } = toPrintModel(content, { status: 'draft' })
      const pages = greyShares(draft)
      expect(pages.length).toBeGreaterThan(1)
      for (const share of pages) expect(share).toBeGreaterThan(0.01)
      for (const share of greyShares(issued)) expect(share).toBe(0)
      const words = (pdf: Uint8Array) => readPages(pdf, 'written').join('\n').split(across!).length
      // Once a page, in the words "Draft, not an issued document", where they begin with the same one.
      const { statement } = toPrintModel(content, { status: 'draft' }).masthead
      const own = statement!.includes(across!) ? pages.length : 0
      expect(words(draft) - words(issued)).toBe(own)
    },
  )

  test('stands across a text as orally revised, which says what it is', async () => {
    const of = 'E/CN.7/2020/L.5/Rev.1'
    const content = { ...longDraft('en'), issue: { form: 'orally-revised', of } } as const
    const pdf = await print(content, 'issued')
    for (const share of greyShares(pdf)) expect(share).toBeGreaterThan(0.01)
    for (const page of readPages(pdf, 'written'))
      expect(page).toContain(`${of} as orally revised (not issued)`)
  })
})
