// The printed page against the measures of the official Word template, in twips as they stand there: read back from the PDF with
// poppler, to half a point.
import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '../../shared/document/language.ts'
import { toPrintModel, type PrintOptions } from '../../shared/exporters/print/print-model.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { sampleDraft, sampleReport } from '../../server/print/samples/sample-texts.ts'
import { needs } from '../needs.ts'
import { content, noted } from '../sample-contents.ts'
import { expectNear, readWords, word, type Page, type Word } from './read-words.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

const leftMargin = 1200
const column = leftMargin + 1267
const columnWidth = 7306
const pageWidth = 12_240

async function read(content: FrozenContent, options: Partial<PrintOptions> = {}): Promise<Page[]> {
  const outcome = await renderer.render(toPrintModel(content, { status: 'issued', ...options }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return readWords(outcome.value)
}

/** Tinos is 1.11 ems high from its highest to its lowest line; poppler gives 0.909 of the size. */
function sizeOf({ top, bottom }: Word): number {
  return (bottom - top) / 20 / 0.909
}

/** Where the line of a word ends. */
function lineEnd(page: Page | undefined, text: string): number {
  const { top } = word(page, text)
  const line = page!.words.filter((each) => Math.abs(each.top - top) < 20)
  return Math.max(...line.map(({ right }) => right))
}

/** Long enough for four pages. */
function longDraft(language: Language): FrozenContent {
  const { text, ...rest } = sampleDraft(language)
  const operative = text.paragraphs.slice(4)
  const copies = Array.from({ length: 14 }, (_, copy) =>
    operative.map((paragraph) => ({ ...paragraph, id: `${paragraph.id}-${copy}` })),
  )
  return { ...rest, text: { paragraphs: [...text.paragraphs, ...copies.flat()] } }
}

describe.skipIf(!needs('pdftotext'))('page 1 of an English draft resolution', async () => {
  const [page] = needs('pdftotext') ? await read(sampleDraft('en')) : []

  test('is of Letter size', () => {
    expect([page?.width, page?.height]).toEqual([pageWidth, 15_840])
  })

  test('has the masthead where the template has it', () => {
    expectNear(word(page, 'United').left, column)
    expect(sizeOf(word(page, 'United'))).toBeCloseTo(14, 0)
    expect(sizeOf(word(page, 'E'))).toBeCloseTo(20, 0)
    expectNear(word(page, '/CN.7/2020/L.2').right, pageWidth - leftMargin)
    expect(sizeOf(word(page, '/CN.7/2020/L.2'))).toBeCloseTo(10, 0)
    expectNear(word(page, 'Economic').left, column)
    expect(sizeOf(word(page, 'Economic'))).toBeCloseTo(20, 0)
    expectNear(word(page, 'Distr.:').left, leftMargin + 6739)
    expect(sizeOf(word(page, 'Distr.:'))).toBeCloseTo(10, 0)
  })

  test('has session and agenda at the margin, sponsors and title in the column', () => {
    expectNear(word(page, 'Commission').left, leftMargin)
    expectNear(word(page, 'Sixty-third').left, leftMargin)
    expectNear(word(page, 'Georgia,').left, column)
    expectNear(word(page, 'Promoting').left, column)
    expect(sizeOf(word(page, 'Promoting'))).toBeCloseTo(12, 0)
  })

  test('sets paragraphs by the tab stops: label at the first, words at the second', () => {
    expectNear(word(page, 'Recalling').left, column + 475)
    expectNear(word(page, '1.').left, column + 475)
    expectNear(word(page, 'Encourages').left, column + 950)
    expectNear(word(page, '(a)').left, column + 475)
    expectNear(word(page, '(i)').left, column + 950)
    expectNear(word(page, '1972').left, column)
    expectNear(lineEnd(page, 'Recalling'), column + columnWidth)
    expectNear(word(page, '1972').top - word(page, 'Recalling').top, 240)
  })

  test('has notes by their own measure, and the foot at its distance from the edge', () => {
    const note = word(page, 'Ibid.,')
    expectNear(note.left, column + 475)
    expect(sizeOf(note)).toBeCloseTo(8.5, 0)
    expectNear(word(page, 'V.20-01786').left, leftMargin)
    expect(sizeOf(word(page, 'V.20-01786'))).toBeCloseTo(10, 0)
    expectNear(word(page, 'recycle').bottom, 15_840 - 504)
    expect(note.bottom).toBeLessThan(15_840 - 1728 + 10)
  })
})

describe.skipIf(!needs('pdftotext'))('the pages after the first', () => {
  test.each(['en', 'zh', 'ar'] as const)(
    'bear their heads and feet at the outer edge in %s',
    async (language) => {
      const pages = await read(longDraft(language))
      expect(pages.length).toBeGreaterThan(2)
      pages.slice(1).forEach((page, index) => {
        const number = index + 2
        const head = word(page, 'E/CN.7/2020/L.2')
        const ofPages = word(page, `${number}/${pages.length}`)
        const job = word(page, 'V.20-01786')
        const isLeft = (number % 2 === 0) !== (language === 'ar')
        for (const outer of [head, ofPages])
          expectNear(
            isLeft ? outer.left : outer.right,
            isLeft ? leftMargin : pageWidth - leftMargin,
          )
        expectNear(isLeft ? job.right : job.left, isLeft ? pageWidth - leftMargin : leftMargin)
        expect(page.words.filter(({ top }) => top > 15_840 - 1152)).toHaveLength(2)
      })
    },
  )
})

describe.skipIf(!needs('pdftotext'))('other pages', () => {
  test('A4 has the same column', async () => {
    const [page] = await read(sampleDraft('en'), { paper: 'a4' })
    expect([page?.width, page?.height].map((side) => Math.round((side ?? 0) / 20))).toEqual([
      595, 842,
    ])
    expectNear(lineEnd(page, 'Recalling') - word(page, '1972').left, columnWidth)
  })

  test('Arabic is the mirror', async () => {
    const [page] = await read(sampleDraft('ar'))
    const edge = Math.max(...page!.words.map(({ right }) => right))
    expectNear(edge, pageWidth - leftMargin)
    expect(word(page, 'Distr.:').right).toBeLessThan(pageWidth / 2)
    expect(word(page, 'V.20-01786').left).toBeGreaterThan(pageWidth / 2)
  })

  test('a symbol in brackets before a note of an Arabic text runs from its first letter', async () => {
    const symbol = 'A/78/62-E/2023/49'
    const [page] = await read(
      content('ar', [
        noted('s', 'subject', 'إن الجمعية العامة،'),
        noted('p', 'preamble', `إذ تلاحظ التقرير (${symbol}){{n1|انظر القرار 60/252.}}،`),
      ]),
    )
    expect(page!.words.map(({ text }) => text).join(' ')).toContain(symbol)
  })

  test('Chinese lines stand 15 points apart', async () => {
    const [page] = await read(sampleDraft('zh'))
    const han = page!.words.filter(({ text }) => /^\p{Script=Han}+/u.test(text))
    const tops = [...new Set(han.map(({ top }) => Math.round(top / 20)))].sort((a, b) => a - b)
    const steps = tops.slice(1).map((top, index) => top - tops[index]!)
    expect(steps).toContain(15)
  })

  test('a report numbers its paragraphs at the edge of the column, its headings before it', async () => {
    const pages = await read(sampleReport('en'))
    expectNear(word(pages[1], '1.').left, column)
    expectNear(word(pages[1], 'The').left, column + 475)
    const heading = word(pages[1], 'Introduction')
    expectNear(heading.left, column)
    expect(sizeOf(heading)).toBeCloseTo(14, 0)
    expect(word(pages[1], 'I.').right).toBeLessThan(column)
  })
})
