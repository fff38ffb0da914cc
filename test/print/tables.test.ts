// Tables and annexes on paper: read back from the PDF with poppler, to half a point.
import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, test } from 'vitest'
import { languages } from '../../shared/document/language.ts'
import type { Paragraph } from '../../shared/document/draft-text.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import {
  sampleAnnexedReport,
  sampleAnnexedResolution,
} from '../../server/print/samples/annexed-texts.ts'
import { needs } from '../needs.ts'
import { readPages } from '../read-pdf.ts'
import { content, noted } from '../sample-contents.ts'
import { expectNear, readWords, word } from './read-words.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

async function print(text: ReturnType<typeof content>): Promise<Uint8Array> {
  const outcome = await renderer.render(toPrintModel(text, { status: 'issued' }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

function longTable(): Paragraph[] {
  const rows = Array.from({ length: 200 }, (_, index) => `State ${index}\t${index * 37}`)
  return ['Name of the group\tAmount', ...rows].map((words, index) =>
    noted(`r${index}`, 'text', words, { kind: 'row' }),
  )
}

describe.skipIf(!needs('pdftotext'))('a table', () => {
  test('has its words at the beginning and its figures at the end of their columns', async () => {
    const page = readWords(await print(sampleAnnexedReport('en')))[2]
    const column = 1200 + 1267
    expectNear(word(page, 'African').left, column + 100)
    expectNear(word(page, '54').right, word(page, '33').right)
    expectNear(word(page, '980.0').right, word(page, '005.7').right)
    expectNear(word(page, '12.4').right, column + 7306 - 100)
  })

  test('runs on over pages under its head, with every row once', async () => {
    const pages = readPages(await print(content('en', longTable(), { kind: 'report' })), 'seen')
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(page).toContain('Name of the group')
    const rows = [...pages.join('\n').matchAll(/State (\d+)/gu)].map(([, number]) => Number(number))
    expect(rows).toEqual(Array.from({ length: 200 }, (_, index) => index))
  })

  test('is a table for whoever does not see it', async () => {
    const input = await print(content('en', longTable(), { kind: 'report' }))
    const { stdout } = spawnSync('pdfinfo', ['-struct', '-'], { input, encoding: 'utf8' })
    expect(stdout.match(/^\s*Table\b/gmu)).toHaveLength(1)
    expect(stdout.match(/^\s*TH\b/gmu)).toHaveLength(2)
    expect(stdout.match(/^\s*TD\b/gmu)).toHaveLength(400)
  })

  test('figures of an Arabic table run from their first digit', async () => {
    const [, , page] = readPages(await print(sampleAnnexedReport('ar')), 'seen')
    expect(page).toMatch(/12 005\.7/u)
  })
})

describe.skipIf(!needs('pdftotext'))('an annex', () => {
  test.each(languages)('of a report opens a page in %s', async (language) => {
    const content = sampleAnnexedReport(language)
    const { paragraphs } = toPrintModel(content, { status: 'issued' })
    const numbers = paragraphs.flatMap(({ role, number }) => (role === 'annex' ? number : []))
    const pages = readPages(await print(content), 'written')
    expect(numbers).toHaveLength(2)
    numbers.forEach((number, index) => {
      if (language !== 'ar') expect(pages[index + 2]).toContain(`${number}\n`)
    })
    expect(pages).toHaveLength(4)
  })

  test('of a resolution stands behind the lines that say when it was adopted', async () => {
    const text = readPages(await print(sampleAnnexedResolution('en')), 'written').join('\n')
    expect(text.indexOf('71st plenary meeting')).toBeGreaterThan(0)
    expect(text.indexOf('71st plenary meeting')).toBeLessThan(text.indexOf('\nAnnex'))
  })
})
