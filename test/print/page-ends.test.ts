// Where pages may end: behind no heading, and with no line of a paragraph alone.
import { afterAll, describe, expect, test } from 'vitest'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { adoptedDraft } from '../adopted-contents.ts'
import { needs } from '../needs.ts'
import { content, noted } from '../sample-contents.ts'
import { readWords, type Page } from './read-words.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

/** Paragraphs of one to seven lines between FIRST and LAST, a heading before every third, a note in every second. */
function longText() {
  return Array.from({ length: 160 }, (_, index) => {
    const filling = 'words of the paragraph '.repeat((index * 7) % 23)
    const note =
      index % 2 === 0 ? `{{n${index}|The note ${'and its words '.repeat(index % 5)}.}}` : ''
    const words = noted(`p${index}`, 'numbered', `FIRST ${filling}LAST${note}`)
    const heading = noted(`h${index}`, 'numbered', 'HEADING', { kind: 'heading', level: index % 3 })
    return index % 3 === 0 ? [heading, words] : [words]
  }).flat()
}

/** The first and the last line of the text on a page, without what is smaller. */
function edgesOf({ words }: Page): readonly [string, string] {
  const body = words.filter(
    ({ top, bottom, left }) => top > 1440 && left > 1200 && bottom - top > 170,
  )
  const [top, bottom] = [
    Math.min(...body.map((w) => w.bottom)),
    Math.max(...body.map((w) => w.bottom)),
  ]
  const lineAt = (y: number) =>
    body
      .filter((word) => Math.abs(word.bottom - y) < 80)
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(' ')
  return [lineAt(top), lineAt(bottom)]
}

describe.skipIf(!needs('pdftotext'))('pages', () => {
  test.each(['letter', 'a4'] as const)('of a long report on %s', async (paper) => {
    const report = content('en', longText(), { kind: 'report' })
    const outcome = await renderer.render(toPrintModel(report, { status: 'issued', paper }))
    if (!outcome.ok) throw new Error(outcome.problem.code)
    const pages = readWords(outcome.value).slice(1).map(edgesOf)
    expect(pages.length).toBeGreaterThan(8)
    const ends = pages.slice(0, -1).map(([, last]) => last)
    expect(ends.filter((line) => line.includes('HEADING'))).toEqual([])
    const isBroken = (line: string) => line.includes('FIRST') && !/LAST/u.test(line)
    expect(ends.filter(isBroken)).toEqual([])
    const widows = pages.filter(([first]) => /LAST/u.test(first) && !first.includes('FIRST'))
    expect(widows).toEqual([])
    // The last page has text, not notes alone.
    expect(pages.at(-1)?.[1]).toMatch(/\w/u)
  })

  /** A resolution that ends further down its page by a line each, so that its last page begins everywhere in what closes it. */
  async function pagesOfResolutions(closing: 'annex' | 'vote') {
    const adopted = adoptedDraft(closing === 'vote' ? 'HRC' : 'GA', 'en')
    const [title, subject] = adopted.text.paragraphs
    const annex = [
      noted('x', 'text', 'ANNEX TITLE', { kind: 'annex' }),
      noted('y', 'numbered', 'HEADING', { kind: 'heading' }),
      noted('z1', 'text', 'State\tReplies', { kind: 'row' }),
      noted('z2', 'text', 'Honduras{{t|Excluding observers.}}\t54', { kind: 'row' }),
    ]
    return Promise.all(
      Array.from({ length: 14 }, async (_, lines) => {
        const text = Array.from({ length: 14 + lines }, (__, index) =>
          noted(`p${index}`, 'operative', `FIRST ${index} LAST`),
        )
        const paragraphs = [title!, subject!, ...text, ...(closing === 'annex' ? annex : [])]
        const model = toPrintModel({ ...adopted, text: { paragraphs } }, { status: 'issued' })
        const outcome = await renderer.render(model)
        if (!outcome.ok) throw new Error(outcome.problem.code)
        return readWords(outcome.value)
      }),
    )
  }

  test('never between what stands above a text and the text', async () => {
    const [title, ...text] = adoptedDraft('GA', 'en').text.paragraphs
    const { masthead } = adoptedDraft('GA', 'en')
    // A title of two lines, under agenda items that bring it down to the foot of page 1 by a line each.
    const firstPages = await Promise.all(
      Array.from({ length: 12 }, async (_, lines) => {
        const agendaItems = Array.from({ length: 10 + 2 * lines }, (__, index) => ({
          number: `${index + 1}`,
          title: 'AGENDA',
        }))
        const adopted = content('en', [title!, ...text], { ...masthead, agendaItems })
        const outcome = await renderer.render(toPrintModel(adopted, { status: 'issued' }))
        if (!outcome.ok) throw new Error(outcome.problem.code)
        const [page] = readWords(outcome.value)
        // Without the foot of page 1.
        return edgesOf({
          ...page!,
          words: page!.words.filter(({ bottom }) => bottom < 15840 - 1728),
        })[1]
      }),
    )
    const isHead = (line: string) => /Resolution|report|63\/197|drug problem|Assembly/u.test(line)
    expect(firstPages.filter(isHead)).toEqual([])
    expect(new Set(firstPages).size).toBeGreaterThan(4)
  })

  test('never between the headings of an annex and its table', async () => {
    const printed = await pagesOfResolutions('annex')
    const begins = printed.flatMap((pages) => pages.slice(1).map((page) => edgesOf(page)[0]))
    expect(begins.length).toBeGreaterThan(5)
    expect(begins.filter((line) => !/FIRST|Annex/u.test(line))).toEqual([])
  })

  test('never inside a vote, nor before the day of adoption', async () => {
    const printed = await pagesOfResolutions('vote')
    const begins = printed.flatMap((pages) => pages.slice(1).map((page) => edgesOf(page)[0]))
    expect(begins.length).toBeGreaterThan(5)
    expect(begins.filter((line) => !line.includes('FIRST'))).toEqual([])
  })
})
