// What stands in the margin of marked pages, and what does not stand at their foot: read back from the PDF with poppler.
import { afterAll, describe, expect, test } from 'vitest'
import { toCompilationPrint } from '../../shared/exporters/print/compilation-print.ts'
import { comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { toMarkedPrint } from '../../shared/exporters/marked/marked-print.ts'
import { toProposalsPrint } from '../../shared/exporters/marked/proposals-print.ts'
import { compileText } from '../../shared/negotiation/compile-text.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import type { Language } from '../../shared/document/language.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { sampleDraft, sampleRevision } from '../../server/print/samples/sample-texts.ts'
import { needs } from '../needs.ts'
import { content, noted } from '../sample-contents.ts'
import { readWords, word, type Page } from './read-words.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

async function read(model: PrintModel): Promise<Page[]> {
  const outcome = await renderer.render(model)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return readWords(outcome.value)
}

const issued = { status: 'issued' } as const
const column = 1200 + 1267
const columnEnd = column + 7306

/** Eight delegations put a word into one line. */
function crowdedLine(language: Language) {
  const runs = ['EGY', 'BRA', 'CHE', 'JPN', 'FRA', 'ZAF', 'MEX', 'GEO'].map((by, index) => ({
    text: `${index} `,
    marks: { ins: { sid: `${by}:${index}`, by } },
  }))
  return toProposalsPrint(content(language, [noted('p', 'preamble', '', { runs })]), [])
}

describe.skipIf(!needs('pdftotext'))('the margin of a page with proposals', () => {
  test('has the names of one line under each other, none over another', async () => {
    const [page] = await read(crowdedLine('en'))
    const names = ['Egypt', 'Brazil', 'Switzerland', 'Japan', 'France', 'Mexico', 'Georgia'].map(
      (name) => page?.words.findLast(({ text }) => text === name),
    )
    names.forEach((name, index) => {
      expect(name?.right).toBeLessThan(column)
      if (index > 0) expect(name?.top).toBeGreaterThanOrEqual((names[index - 1]?.bottom ?? 0) - 10)
    })
    expect(Math.abs((names[0]?.top ?? 0) - word(page, '0').top)).toBeLessThan(60)
  })

  test('is at the right in Arabic', async () => {
    const [page] = await read(crowdedLine('ar'))
    const signs = page?.words.filter(({ text }) => text.includes('+')) ?? []
    expect(signs.length).toBeGreaterThan(4)
    for (const { left } of signs) expect(left).toBeGreaterThan(columnEnd)
  })
})

describe.skipIf(!needs('pdftotext'))(
  'words that one delegation proposes and another strikes',
  () => {
    test.each(['en', 'zh', 'ar'] as const)('are printed, in %s', async (language) => {
      const marks = {
        ins: { sid: 'EGY:1', by: 'EGY' },
        del: [{ sid: 'BRA:2', by: 'BRA' }],
      }
      const runs = [
        { text: 'A ', marks: {} },
        { text: 'A/RES/74/141', marks },
      ]
      const model = toProposalsPrint(content(language, [noted('p', 'preamble', '', { runs })]), [])
      const [page] = await read(model)
      expect(word(page, 'A/RES/74/141').top).toBeGreaterThan(0)
    })
  },
)

const lengths = Array.from({ length: 90 }, (_, index) => 40 + index)

/** Paragraphs of every length up to two lines, each with a word of Brazil at its end; some of words as long as a line. */
function growingLines(language: Language, syllables: string) {
  const paragraphs = lengths.map((length) =>
    noted(`p${length}`, 'preamble', '', {
      runs: [
        { text: syllables.repeat(30).slice(0, length), marks: {} },
        { text: syllables, marks: { ins: { sid: `BRA:${length}`, by: 'BRA' } } },
      ],
    }),
  )
  const text = content(language, paragraphs)
  return toCompilationPrint(text, compileText(text.text, noNegotiation, language), [])
}

describe.skipIf(!needs('pdftotext'))('the margin of a compilation text', () => {
  test.each([
    ['en', 'words '],
    ['es', 'i'],
    ['ar', 'كلمة'],
    ['zh', '决议草案，'],
  ] as const)(
    'names whose every word is, wherever its line ends: %s',
    async (language, syllables) => {
      const words = (await read(growingLines(language, syllables))).flatMap((page) => page.words)
      const names = words.filter(
        ({ text, left, right }) => /[(（]/u.test(text) && (right < column || left > columnEnd),
      )
      expect(names).toHaveLength(lengths.length)
    },
  )
})

describe.skipIf(!needs('pdftotext'))('a comparison on paper', () => {
  test('has neither the job number nor the address of the new document at its foot', async () => {
    const pair = comparePair(sampleDraft('en'), sampleRevision('en'))
    const model = toMarkedPrint(pair, { old: issued, new: issued })
    expect(Object.values(model.foot).every((part) => part === null)).toBe(true)
    const words = (await read(model)).flatMap((page) => page.words.map(({ text }) => text))
    expect(words.filter((text) => text.startsWith('V.20-'))).toEqual([])
    expect(words).not.toContain('recycle')
  })
})
