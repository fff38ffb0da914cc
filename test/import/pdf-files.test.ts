// Files that are broken, locked, turned, pictures, or made to be slow: read where they can be, refused by name where not; never a crash.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isGarbled } from '../../server/import/garbled-text.ts'
import { plainText } from '../../server/import/glyph-text.ts'
import { readPdf } from '../../server/import/read-pdf.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { bodyText } from '../../shared/document/draft-text.ts'
import { letterlessPdf } from '../fixtures/broken-files.ts'
import { needs } from '../needs.ts'
import { shortDraft } from '../sample-contents.ts'
import { linesOf } from './printed-kinds.ts'
import { readPages } from './read-pages.ts'

const codes = /^pdf-(?:encrypted|damaged|too-long|without-text|garbled)$/u
const draft = shortDraft('en')
const renderer = openRenderer()
const folder = mkdtempSync(join(tmpdir(), 'penholder-pdf-'))
let whole = new Uint8Array()

beforeAll(async () => {
  const print = await renderer.render(toPrintModel(draft, { status: 'issued' }))
  if (!print.ok) throw new Error(print.problem.code)
  whole = Uint8Array.from(print.value)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await renderer.close()
})

/** The smallest file of one page with these drawing instructions. */
function fileOf(stream: string, more = '', mediaBox = '0 0 612 792'): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> ${more} >> >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n`)
}

test('where one font of several names no letters, its words are neither lost nor guessed, and told', async () => {
  const { document } = await readPages(
    letterlessPdf(
      'The Council,',
      '{Recalling} its earlier work on the question of how small ports and harbours are kept open,',
      '1. {Decides} to meet again when all the reports that it asked for are before it;',
      '2. Requests the Secretary-General to report on all of this in good time.',
    ),
  )
  const texts = document.text.paragraphs.map(bodyText)
  expect(texts[1]).toMatch(/^\ufffd{9} its earlier work/u)
  expect(texts[2]).toMatch(/^\ufffd{7} to meet again/u)
  const told = document.ambiguities.filter(({ code }) => code === 'damaged-words')
  expect(told.map(({ line }) => line)).toEqual([2, 3])
})

describe('a broken file', () => {
  test('law: cut anywhere, it is read or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (share) => {
        const read = await readPdf(whole.slice(0, Math.floor(whole.length * share)))
        expect(read.ok ? 'pdf-damaged' : read.problem.code).toMatch(codes)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test('law: with any bytes changed, it is read or refused by name', async () => {
    const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        const read = await readPdf(bytes)
        expect(read.ok ? 'pdf-damaged' : read.problem.code).toMatch(codes)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test('a form that draws itself ends', async () => {
    const form =
      '/XObject << /X << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 3 0 R >> >>'
    const read = await readPdf(fileOf('/X Do BT /F1 12 Tf 72 700 Td (Words) Tj ET', form))
    expect(read.ok ? 'pdf-damaged' : read.problem.code).toMatch(codes)
  })

  test('a page of any size is read', async () => {
    const read = await readPdf(
      fileOf('BT /F1 12 Tf 72 700 Td (Words of it) Tj ET', '', '0 0 9999999 9999999'),
    )
    expect(read.ok).toBe(true)
  })
})

test('words outside of what a page shows are no text of it, and are kept', async () => {
  const cut = 'BT /F1 12 Tf 72 700 Td (Above) Tj ET 0 0 612 600 re W n'
  const seen = 'BT /F1 12 Tf 72 500 Td (The General Assembly,) Tj 0 -600 Td (Below) Tj ET'
  const cropped = 'BT /F1 12 Tf 700 500 Td (Beside) Tj ET'
  const bytes = fileOf(`${cut} BT /F1 12 Tf 72 650 Td (Clipped) Tj ET ${seen} ${cropped}`)
  const { document } = await readPages(bytes)
  const words = document.text.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text))
  expect(words.join('|')).not.toMatch(/Clipped|Below|Beside/u)
  const hidden = document.furniture.filter(({ what }) => what === 'hidden')
  expect(hidden.map(({ text }) => text)).toEqual(['Clipped', 'Below', 'Beside'])
})

describe('a file without words', () => {
  test('drawings alone', async () => {
    expect(await readPdf(fileOf('0 0 600 700 re f'))).toMatchObject({
      problem: { code: 'pdf-without-text' },
    })
  })

  test('what says no letters is garbled, what says any language is not', () => {
    const text = 'Recalling its resolutions of the past and noting with concern the present, '
    expect(isGarbled(text.repeat(4))).toBe(false)
    expect(isGarbled('回顾其以往各项决议，关切地注意到目前的情况'.repeat(6))).toBe(false)
    expect(isGarbled('\u{e001}\u{e043}\u{e012}\u{e055}'.repeat(30))).toBe(true)
    expect(isGarbled('وإذ تشير إلى قرارها A/80/1 '.repeat(30))).toBe(false)
    expect(isGarbled('لاĀÿلأ ولدÿ þÿ إذ ĀĀرÿد '.repeat(30))).toBe(true)
    // The codes of a font that was cut down: every letter three places on.
    const shifted = text.replaceAll(/[a-z]/giu, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) - 29),
    )
    expect(isGarbled(shifted.repeat(6))).toBe(true)
  })
})

test('the letters of ligatures are letters, whichever way round their bytes are', () => {
  const given = ['\u{fb01}', '\u{6600}\u{6900}', '\u{6600}', '\u{fef7}', '\u{2014}\u{1414}']
  expect(given.map(plainText)).toEqual(['fi', 'fi', '\u{6600}', '\u{644}\u{623}', '——'])
})

describe.skipIf(!needs('qpdf'))('rewritten by qpdf', () => {
  const rewrite = (...words: readonly string[]) => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
    writeFileSync(from, whole)
    spawnSync('qpdf', [from, ...words, to])
    return Uint8Array.from(readFileSync(to))
  }

  test.each([
    ['linearized, with streams of objects', ['--linearize', '--object-streams=generate']],
    ['lying on its side', ['--rotate=90']],
    ['upside down', ['--rotate=180']],
    ['locked against changes', ['--encrypt', '', 'owner', '256', '--']],
  ])('%s, it is the same text', async (_name, words) => {
    const { document } = await readPages(rewrite(...words))
    expect(linesOf(document.text)).toEqual(linesOf(draft.text))
  })

  test('locked against reading, it is refused', async () => {
    const locked = rewrite('--encrypt', 'user', 'owner', '256', '--')
    expect(await readPdf(locked)).toEqual({ ok: false, problem: { code: 'pdf-encrypted' } })
  })
})
