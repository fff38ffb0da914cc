import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { paragraph } from '../../test/builders.ts'
import { needs } from '../../test/needs.ts'
import { readLines, readPages, squeeze } from '../../test/read-pdf.ts'
import { content, noted, shortDraft } from '../../test/sample-contents.ts'
import { languages, type Language } from '../../shared/document/language.ts'
import { toPrintModel, type PrintOptions } from '../../shared/exporters/print/print-model.ts'
import type { PrintedRun, PrintModel } from '../../shared/exporters/print/printed-page.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { sourceOptions } from '../cli/printed-as.ts'
import { openFile } from '../cli/open-file.ts'
import { openRenderer } from './renderer.ts'

const issued: PrintOptions = { status: 'issued' }
const renderer = openRenderer()
afterAll(() => renderer.close())

async function print(frozen: FrozenContent, options = issued) {
  const model = toPrintModel(frozen, options)
  const outcome = await renderer.render(model)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return { model, pdf: outcome.value }
}

/** Numbers of notes side by side have a comma between them. */
function wordsOf(model: PrintModel, runs: readonly PrintedRun[]): string {
  return runs
    .map((run, index) => {
      if ('text' in run) return run.text
      const before = runs[index - 1]
      const marks = [run, before].map((one) => one && 'note' in one && model.notes[one.note]!.mark)
      const beside = marks.every((mark) => mark && !mark.startsWith('*'))
      return `${beside ? ',' : ''}${marks[0]}`
    })
    .join('')
}

/** Everything from the sponsor line to the last paragraph, in order. */
function expectedTexts(model: PrintModel): string[] {
  return [
    ...(model.sponsors ? [wordsOf(model, model.sponsors)] : []),
    wordsOf(model, model.title),
    ...model.paragraphs.map(({ number, runs }) => `${number ?? ''}${wordsOf(model, runs)}`),
  ]
}

/** Between running head and foot, less the notes: each must be there once, with its mark. */
function bodyStream(pdf: Uint8Array, model: PrintModel): string {
  const pages = readPages(pdf, 'written', { top: 72, height: 792 - 72 - 50 })
  let stream = squeeze(pages.join('\n'))
  // The foot of page 1 stands higher than those of the others.
  for (const printed of [model.foot.job, model.foot.recycle, model.foot.barcode])
    stream = stream.replace(squeeze(printed ?? ''), '')
  for (const { mark, runs } of Object.values(model.notes)) {
    const note = squeeze(mark + wordsOf(model, runs))
    const at = stream.lastIndexOf(note)
    expect(at, `note ${note}`).toBeGreaterThan(-1)
    stream = stream.slice(0, at) + stream.slice(at + note.length)
  }
  return stream
}

/** Many paragraphs, a third of them with a note and some with a repeat, over several pages. */
function longDraft(language: Language): FrozenContent {
  const sources = shortDraft(language).text.paragraphs
  const words = sources[3]!.runs.map((run) => run.text).join('')
  const paragraphs = Array.from({ length: 40 }, (_, index) => {
    const note = index % 3 === 0 ? `{{n${index}|${words.slice(0, 60)} ${index}.}}` : ''
    const repeat = index % 7 === 6 ? '{{n0}}' : ''
    return noted(
      `p${index}`,
      index < 15 ? 'preamble' : 'operative',
      `${words}${words}${note}${repeat}`,
    )
  })
  return content(language, [paragraph('t', 'title', `T ${words}`), ...paragraphs])
}

describe.skipIf(!needs('pdftotext'))('the printed page, read back with pdftotext', () => {
  test.each(languages.filter((language) => language !== 'ar'))(
    'every paragraph of a short draft in %s, with its number, label and marks',
    async (language) => {
      const { model, pdf } = await print(shortDraft(language))
      const stream = bodyStream(pdf, model)
      let at = stream.indexOf(squeeze(expectedTexts(model)[0]!))
      for (const text of expectedTexts(model)) {
        expect(stream.slice(at, at + squeeze(text).length)).toBe(squeeze(text))
        at += squeeze(text).length
      }
      expect(stream.slice(at)).toMatch(/^(?:V\.20-01786.*)?$/u)
    },
  )

  test.each(['en', 'zh'] as const)(
    'every paragraph of a long draft in %s, over pages',
    async (language) => {
      const { model, pdf } = await print(longDraft(language))
      const stream = bodyStream(pdf, model)
      expect(stream).toContain(squeeze(expectedTexts(model).join('')))
      expect(readPages(pdf, 'written').length).toBeGreaterThan(3)
    },
  )

  test.each([
    [
      'private-sector-partnerships.zh.txt',
      10,
      11,
      '格鲁吉亚、洪都拉斯、日本、巴拉圭和美利坚合众国：决议修订草案',
    ],
    [
      'access-to-controlled-substances.en.txt',
      6,
      7,
      'Georgia, Japan and Paraguay: draft resolution',
    ],
  ])(
    '%s, imported and printed: every paragraph, note and reference',
    async (file, notes, references, line) => {
      const opened = await openFile(fileURLToPath(new URL(`../samples/${file}`, import.meta.url)))
      if (!opened.ok || !opened.value.imported) throw new Error(file)
      const options = sourceOptions(opened.value.imported)
      const { model, pdf } = await print(opened.value.content, { ...issued, ...options })
      const stream = bodyStream(pdf, model)
      expect(stream).toContain(squeeze(line))
      expect(stream).toContain(squeeze(expectedTexts(model).join('')))
      expect(Object.keys(model.notes)).toHaveLength(notes)
      const runs = model.paragraphs.flatMap((paragraph) => paragraph.runs)
      expect(runs.filter((run) => 'note' in run)).toHaveLength(references)
    },
  )

  test('Chinese: no line begins or ends with a sign that may not stand there, no word is left alone', async () => {
    const words = shortDraft('zh').text.paragraphs[3]!.runs[0]!.text.replaceAll('，', '')
    const paragraphs = Array.from({ length: 60 }, (_, index) => {
      const cut = 1 + (index % (words.length - 1))
      const note = `{{n${index}|第 ${index} 号决议。}}`
      const text = `《${words.slice(0, cut)}》${note}、${words}${words.slice(0, index)}，${note}${words.slice(cut)}。`
      return noted(`p${index}`, 'preamble', text)
    })
    const { pdf } = await print(content('zh', paragraphs))
    const lines = readLines(pdf, 12)
    expect(lines.length).toBeGreaterThan(100)
    expect(
      lines.filter((line) =>
        /^\s*(?:[，。、；：？！）》〉”]|\d+[，。、；：？！）》〉”])/u.test(line),
      ),
    ).toEqual([])
    expect(lines.filter((line) => /[（《〈“]\s*$/u.test(line))).toEqual([])
    expect(lines.filter((line) => /^\s*\p{Script=Han}[，。；]?\s*$/u.test(line))).toEqual([])
  })

  test('a document symbol stays on one line', async () => {
    const symbol = 'E/CN.7/2020/L.2/Rev.1'
    const paragraphs = Array.from({ length: 40 }, (_, index) =>
      paragraph(`p${index}`, 'preamble', `${'a '.repeat(index + 40)}${symbol}, and so on`),
    )
    const { pdf } = await print(content('en', paragraphs))
    const page = readPages(pdf, 'written', { top: 72, height: 660 }).join('\n')
    expect(page.split(`${symbol},`)).toHaveLength(paragraphs.length + 1)
  })

  test('Arabic: every word in order, page by page', async () => {
    const { model, pdf } = await print(shortDraft('ar'))
    const letters = (text: string) => text.replaceAll(/[^\p{Script=Arabic}]|[\p{M}\p{P}]/gu, '')
    const stream = letters(readPages(pdf, 'seen').join('\n'))
    for (const text of expectedTexts(model)) expect(stream).toContain(letters(text))
  })

  test.each([
    ['en', 'letter'],
    ['ar', 'a4'],
  ] as const)('running heads and page numbers in %s on %s', async (language, paper) => {
    const { model, pdf } = await print(longDraft(language), { ...issued, paper })
    const pages = readPages(pdf, 'seen').map((page) =>
      page.replaceAll(/[\u200E-\u202E\u2066-\u2069]/gu, ''),
    )
    expect(pages[0]).toContain('V.20-01786')
    expect(pages[0]).toContain('2001786')
    pages.slice(1).forEach((page, index) => {
      expect(page).toContain(`${index + 2}/${pages.length}`)
      expect(page).toContain(model.runningHead)
      expect(page).toContain('V.20-01786')
    })
  })

  test('the asterisk notes come before note 1, symbol and sponsor line carry their marks', async () => {
    const draft = shortDraft('en', { reissued: ['2020-03-09'] })
    const sponsor = { delegation: 'GAB', onBehalfOf: 'AFRICA', main: true, joinedAt: 0 }
    const { pdf } = await print({ ...draft, sponsors: [sponsor] })
    const page = squeeze(readPages(pdf, 'written')[0]!)
    expect(page).toContain('E/CN.7/2020/L.2/Rev.1*')
    expect(page).toContain('Gabon:**reviseddraftresolution')
    const [reissue, behalf, first] = ['*Reissued', '**Onbehalf', '1UnitedNations'].map((note) =>
      page.indexOf(note),
    )
    expect(reissue).toBeGreaterThan(0)
    expect(behalf).toBeGreaterThan(reissue!)
    expect(first).toBeGreaterThan(behalf!)
  })

  test('a text that is not issued says so on every page and has no symbol', async () => {
    const { pdf } = await print(longDraft('en'), { status: 'draft' })
    for (const page of readPages(pdf, 'written')) {
      expect(page).toContain('Draft, not an issued document')
      expect(page).not.toContain('E/CN.7')
    }
  })

  test('hostile words are printed as words', async () => {
    const hostile = [
      '#set page(width: 1pt) #import "x": * $x^2$ \\ " *b* _i_ `c` @a <l> // /* */ = h - l + e',
      `A${'w'.repeat(100_000)}Z`,
      'before \u202Eafter',
    ]
    const paragraphs = hostile.map((text, index) => paragraph(`p${index}`, 'preamble', text))
    const { pdf } = await print(content('en', paragraphs))
    const stream = squeeze(readPages(pdf, 'written', { top: 72, height: 660 }).join(''))
    expect(stream).toContain(squeeze(hostile[0]!))
    expect(stream).toContain(hostile[1])
    expect(stream).toContain('before')
  })
})
