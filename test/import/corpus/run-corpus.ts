// Composes drafts, sets them by several programs, reads them back in several ways and prints how many paragraphs and whole drafts came back
// exactly. `node test/import/corpus/run-corpus.ts [--seeds 1-6] [--only positions] [--languages en,zh] [--misses 5] [--out DIR]`
import { parseArgs } from 'node:util'
import { importText } from '../../../shared/importers/from-text.ts'
import { textOfHtml } from '../../../server/import/text-of-html.ts'
import { type ComposedDraft, composeDrafts } from './composed-draft.ts'
import { say } from './say.ts'
import { type Engine, extractions, pdfsOf, type Reading } from './print-drafts.ts'
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
    show: { type: 'boolean', default: false },
  },
})

const [from = 1, to = from] = values.seeds.split('-').map(Number)
const seeds = Array.from({ length: to - from + 1 }, (_, index) => from + index)
const wanted = values.languages === '' ? null : new Set(values.languages.split(','))
const drafts = composeDrafts(seeds).filter(({ language, traditional }) => {
  return wanted === null || wanted.has(traditional ? 'hant' : language)
})

function read(source: string) {
  let count = 0
  return importText(source, { newId: () => `i${++count}` })
}

function report(name: string, read: readonly (readonly [ComposedDraft, string])[]): void {
  if (read.length === 0) return
  const scores = read.map(([draft, source]) => ({ draft, score: score(draft, source, name) }))
  const groups = Map.groupBy(scores, ({ draft }) => (draft.traditional ? 'hant' : draft.language))
  const cells = [...groups].map(
    ([language, rows]) => `${language} ${rate(rows.map((row) => row.score))}`,
  )
  say(`${name.padEnd(26)} ${rate(scores.map((row) => row.score))} | ${cells.join(' | ')}`)
}

function score(draft: ComposedDraft, source: string, name: string): Score {
  const result = scoreDraft(draft, read(source))
  for (const { wanted: left, got, reported } of result.misses.slice(0, Number(values.misses)))
    say(
      `  ${name} ${draft.name} ${reported ? '(reported)' : '(SILENT)'}\n    - ${left}\n    + ${got}`,
    )
  if (values.show && result.misses.length > 0) say(source)
  return result
}

/** Share of paragraphs that are exact, share of drafts that are, share of misses that are reported. */
function rate(scores: readonly Score[]): string {
  const units = scores.reduce((sum, { units: more }) => sum + more, 0)
  const misses = scores.flatMap((each) => each.misses)
  const whole = scores.filter((each) => each.misses.length === 0).length
  const told = misses.filter(({ reported }) => reported).length
  const percent = ((100 * Math.max(0, units - misses.length)) / units).toFixed(1)
  return `${percent}% ${whole}/${scores.length} told ${told}/${misses.length}`
}

const asked = (name: string) => values.only === '' || name.includes(values.only)

for (const [name, shape] of Object.entries(plainShapes))
  if (asked(`text ${name}`))
    report(
      `text ${name}`,
      drafts.map((draft) => [draft, shape(draft)]),
    )
for (const [name, write] of Object.entries({ processor: processorHtml, web: webHtml }))
  if (asked(`html ${name}`))
    report(
      `html ${name}`,
      drafts.map((draft) => [draft, textOfHtml(write(draft))]),
    )
const engines: readonly Engine[] = ['typst', 'office', 'browser', 'own']
for (const engine of engines) {
  const readings = (Object.keys(extractions) as Reading[]).filter((reading) =>
    asked(`pdf ${engine} ${reading}`),
  )
  if (readings.length === 0) continue
  const pdfs = await pdfsOf(engine, drafts, values.out)
  for (const reading of readings) {
    const texts: [ComposedDraft, string][] = []
    for (const { draft, file } of pdfs) texts.push([draft, await extractions[reading](file)])
    report(`pdf ${engine} ${reading}`, texts)
  }
}
