// Drafts composed at random in the style of real ones must come back exactly, from every shape that people have. The same over more
// drafts, programs and ways out of a PDF: test/import/corpus/run-corpus.ts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, it } from 'vitest'
import { textOfHtml } from '../../server/import/text-of-html.ts'
import { readFileSync } from 'node:fs'
import { accountOfLetters, balanced } from './account-of-letters.ts'
import { type ComposedDraft, composeDrafts } from './corpus/composed-draft.ts'
import { pdfsOf } from './corpus/print-drafts.ts'
import { scoreDraft } from './corpus/score-draft.ts'
import { processorHtml, webHtml } from './corpus/write-html.ts'
import { plainShapes } from './corpus/write-plain.ts'
import { read } from './outline.ts'
import { readPages } from './read-pages.ts'

const drafts = composeDrafts([2, 5])
/** The share of paragraphs that are to come back with part, level, words and notes. */
const wanted = 0.97

function rate(sources: readonly (readonly [ComposedDraft, string])[]): number {
  const scores = sources.map(([draft, source]) => scoreDraft(draft, read(source)))
  const units = scores.reduce((sum, score) => sum + score.units, 0)
  const misses = scores.reduce((sum, score) => sum + score.misses.length, 0)
  return 1 - misses / units
}

describe('composed drafts', () => {
  it.each(Object.entries(plainShapes))('as text, %s', (_name, shape) => {
    expect(rate(drafts.map((draft) => [draft, shape(draft)]))).toBeGreaterThanOrEqual(wanted)
  })

  it.each([
    ['a word processor', processorHtml],
    ['a site', webHtml],
  ])('as a page of %s', (_name, write) => {
    const sources = drafts.map((draft) => [draft, textOfHtml(write(draft))] as const)
    expect(rate(sources)).toBeGreaterThanOrEqual(wanted)
    for (const [, source] of sources)
      expect(accountOfLetters(source, read(source))).toEqual(balanced)
  })
})

describe('composed drafts that another program set', () => {
  const folder = mkdtempSync(`${tmpdir()}/composed-`)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('as PDF, with divided words, figures that the font raises, and notes at the foot', async () => {
    const others = drafts.filter(({ language }) => language !== 'ar')
    let [units, misses] = [0, 0]
    for (const { draft, file } of await pdfsOf('typst', others, folder)) {
      const { document, lines } = await readPages(readFileSync(file))
      const score = scoreDraft(draft, document)
      units += score.units
      misses += score.misses.length
      expect(accountOfLetters(lines.join('\n'), document)).toEqual(balanced)
    }
    expect(1 - misses / units).toBeGreaterThanOrEqual(wanted)
  }, 60_000)
})

describe('a text made to be slow', () => {
  const baits = [
    '(',
    '[',
    '1 ',
    '1\n\n',
    'an-\nbe ',
    '[Egypt: a] ',
    '大，\n',
    '70/12 ',
    '1\nNote.\n\n',
    '_____\n1\nNote.\n',
  ]

  // Were the cost the square of the length, it would be minutes, and the time of the test would run out.
  it.each(baits)(
    'of %j is read to its end',
    (bait) => {
      const source = `The General Assembly,\n\nRecalling it,\n\n1. Decides ${bait.repeat(60_000 / bait.length)}`
      expect(accountOfLetters(source, read(source))).toEqual(balanced)
    },
    60_000,
  )
})
