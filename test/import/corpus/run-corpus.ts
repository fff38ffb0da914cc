// Composes drafts, sets them by several programs, reads them back in several ways and prints how many paragraphs and whole drafts came back
// exactly. `node test/import/corpus/run-corpus.ts [--seeds 1-6] [--only positions] [--languages en,zh] [--misses 5] [--out DIR]`
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importText } from '../../../shared/importers/from-text.ts'
import type { ImportedDocument } from '../../../shared/importers/imported-document.ts'
import { textOfHtml } from '../../../server/import/text-of-html.ts'
import { type ComposedDraft, composeDrafts } from './composed-draft.ts'
import { say } from './say.ts'
import { extractions, type Reading } from './extract-texts.ts'
import { type Engine, pdfsOf } from './print-drafts.ts'
import { type Score, scoreDraft } from './score-draft.ts'
import { processorHtml, webHtml } from './write-html.ts'
import { plainShapes } from './write-plain.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1-4' },
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: '' },
    misses: { type: 'string', default: '0' },
    out: { type: 'string', default: '/tmp/import-corpus' },
  },
})

const [from = 1, to = from] = values.seeds.split('-').map(Number)
const seeds = Array.from({ length: to - from + 1 }, (_, index) => from + index)
const wanted = values.languages === '' ? null : new Set(values.languages.split(','))
const drafts = composeDrafts(seeds).filter(({ language, traditional }) => {
  return wanted === null || wanted.has(traditional ? 'hant' : language)
})

function options() {
  let count = 0
  return { newId: () => `i${++count}` }
}

const read = (source: string) => importText(source, options())

/** By the positions of its glyphs; null where the file is refused. */
async function readPositions(file: string): Promise<ImportedDocument | null> {
  const { readPdf } = await import('../../../server/import/read-pdf.ts')
  const { importPages } = await import('../../../shared/importers/pdf/from-pages.ts')
  const pdf = await readPdf(readFileSync(file))
  return pdf.ok ? importPages(pdf.value.pages, options()).document : null
}

type Found = readonly [ComposedDraft, ImportedDocument]

function report(name: string, read: readonly Found[]): void {
  if (read.length === 0) return
  const scores = read.map(([draft, imported]) => ({ draft, score: score(draft, imported, name) }))
  const groups = Map.groupBy(scores, ({ draft }) => (draft.traditional ? 'hant' : draft.language))
  const cells = [...groups].map(
    ([language, rows]) => `${language} ${rate(rows.map((row) => row.score))}`,
  )
  say(`${name.padEnd(26)} ${rate(scores.map((row) => row.score))} | ${cells.join(' | ')}`)
  for (const [language, rows] of groups)
    totals.set(language, [...(totals.get(language) ?? []), ...rows.map((row) => row.score)])
}

const totals = new Map<string, Score[]>()

function score(draft: ComposedDraft, imported: ImportedDocument, name: string): Score {
  const result = scoreDraft(draft, imported)
  for (const { wanted: left, got, reported } of result.misses.slice(0, Number(values.misses)))
    say(
      `  ${name} ${draft.name} ${reported ? '(reported)' : '(SILENT)'}\n    - ${left}\n    + ${got}`,
    )
  return result
}

/**
 * Share of paragraphs that are exact, share of drafts that are, share of misses that are reported, and how many doubts were told of a draft
 * that is exact.
 */
function rate(scores: readonly Score[]): string {
  const units = scores.reduce((sum, { units: more }) => sum + more, 0)
  const misses = scores.flatMap((each) => each.misses)
  const exact = scores.filter((each) => each.misses.length === 0)
  const asked = exact.reduce((sum, { doubts }) => sum + doubts, 0) / Math.max(1, exact.length)
  const told = misses.filter(({ reported }) => reported).length
  const percent = ((100 * Math.max(0, units - misses.length)) / units).toFixed(1)
  return `${percent}% ${exact.length}/${scores.length} told ${told}/${misses.length} asks ${asked.toFixed(1)}`
}

const asked = (name: string) => values.only === '' || name.includes(values.only)

for (const [name, shape] of Object.entries(plainShapes))
  if (asked(`text ${name}`))
    report(
      `text ${name}`,
      drafts.map((draft) => [draft, read(shape(draft))]),
    )
for (const [name, write] of Object.entries({ processor: processorHtml, web: webHtml }))
  if (asked(`html ${name}`))
    report(
      `html ${name}`,
      drafts.map((draft) => [draft, read(textOfHtml(write(draft)))]),
    )
const engines: readonly Engine[] = ['own', 'word', 'typst', 'latex', 'office', 'browser']
for (const engine of engines) {
  const readings = (Object.keys(extractions) as Reading[]).filter((reading) =>
    asked(`pdf ${engine} ${reading}`),
  )
  const positions = asked(`pdf ${engine} positions`)
  if (readings.length === 0 && !positions) continue
  const pdfs = await pdfsOf(engine, drafts, values.out)
  const found: Found[] = []
  for (const { draft, file } of positions ? pdfs : []) {
    const imported = await readPositions(file)
    if (imported) found.push([draft, imported])
    else say(`${file} is refused`)
  }
  report(`pdf ${engine} positions`, found)
  for (const reading of readings) {
    const texts = await extractions[reading](pdfs.map(({ file }) => file))
    report(
      `pdf ${engine} ${reading}`,
      pdfs.map(({ draft }, at) => [draft, read(texts[at] ?? '')]),
    )
  }
}
for (const [language, scores] of totals) say(`all ${language.padEnd(22)} ${rate(scores)}`)
say(`all ${rate([...totals.values()].flat())}`)
