// How long a print takes, with a fresh child process and with a warm one, and what a warm one keeps of every document; beside other
// programs printing the same.
import { readFileSync } from 'node:fs'
import { languages } from '../../shared/document/language.ts'
import { toPrintModel, type PrintOptions } from '../../shared/exporters/print/print-model.ts'
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import { readDocument } from '../../server/import/read-document.ts'
import { printedAs } from '../../server/cli/printed-as.ts'
import { sampleReport } from '../../server/print/samples/sample-texts.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { openRenderer, type Renderer } from '../../server/print/renderer.ts'
import { shortDraft } from '../sample-contents.ts'
import type { BenchRow } from './bench-row.ts'
import { readSeed } from '../import/seeds.ts'
import { printPeers } from './print-peers.ts'

const coldRuns = 5
const warmRuns = 15
const manyRuns = 200

export async function benchPrint(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const language of languages) rows.push(...(await benchLanguage(language)))
  return [...rows, ...(await benchSeed()), ...(await benchReport()), ...(await benchMemory())]
}

async function benchLanguage(language: (typeof languages)[number]): Promise<BenchRow[]> {
  const cold: number[] = []
  for (let run = 0; run < coldRuns; run += 1) {
    const renderer = openRenderer()
    cold.push(await time(renderer, variant(language, run)))
    await renderer.close()
  }
  const warm: number[] = []
  const renderer = openRenderer()
  await time(renderer, variant(language, 0))
  for (let run = 1; run <= warmRuns; run += 1)
    warm.push(await time(renderer, variant(language, run)))
  await renderer.close()
  return [
    { name: `print ${language}, new process`, value: median(cold), unit: 'ms' },
    { name: `print ${language}, warm`, value: median(warm), unit: 'ms' },
  ]
}

/** A real revised draft of four pages with ten notes. */
async function benchSeed(): Promise<BenchRow[]> {
  const read = await readDocument(new TextEncoder().encode(readSeed('003')))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const { content } = read.value
  const options = printedAs(read.value)
  const cold = await benchCold(() => toPrintModel(content, options))
  const renderer = openRenderer()
  await time(renderer, toPrintModel(content, options))
  const warm: number[] = []
  for (let run = 0; run < warmRuns; run += 1)
    warm.push(await time(renderer, toPrintModel(longer(content, run), options)))
  await renderer.close()
  return [
    { name: 'print seed 003, new process (at most 300)', value: median(cold), unit: 'ms' },
    { name: 'print seed 003, warm (at most 60)', value: median(warm), unit: 'ms' },
    ...benchPeers('seed 003', content, options),
  ]
}

async function benchCold(model: () => PrintModel): Promise<number[]> {
  const cold: number[] = []
  for (let run = 0; run < coldRuns; run += 1) {
    const renderer = openRenderer()
    cold.push(await time(renderer, model()))
    await renderer.close()
  }
  return cold
}

/** With a last word that no other run has. */
function longer(content: FrozenContent, run: number): FrozenContent {
  const { paragraphs } = content.text
  const last = paragraphs.at(-1)
  if (!last) return content
  const other = { ...last, runs: [...last.runs, { text: ` ${run}`, marks: {} }] }
  return { ...content, text: { paragraphs: [...paragraphs.slice(0, -1), other] } }
}

/** A report of about a hundred pages: the sample's paragraphs over and over. */
async function benchReport(): Promise<BenchRow[]> {
  const content = longReport(120)
  const options = { status: 'issued' } as const
  const renderer = openRenderer()
  const model = toPrintModel(content, options)
  await time(renderer, variant('en', 0))
  const pages = await renderer.renderPages(model)
  const ms = await time(renderer, toPrintModel(longer(content, 1), options))
  await renderer.close()
  const count = pages.ok ? pages.value.pages.length : 0
  return [
    { name: `print a report of ${count} pages (100: at most 3000)`, value: ms, unit: 'ms' },
    ...benchPeers(`a report of ${count} pages`, content, options),
  ]
}

function longReport(copies: number): FrozenContent {
  const report = sampleReport('en')
  const [title, heading, summary, ...rest] = report.text.paragraphs
  const head = [title, heading, summary].filter((paragraph) => paragraph !== undefined)
  const body = Array.from({ length: copies }, (_, copy) =>
    rest.map((paragraph) => ({
      ...paragraph,
      id: `${paragraph.id}-${copy}`,
      runs:
        paragraph.kind === 'heading'
          ? paragraph.runs
          : Array.from({ length: 4 }, () => paragraph.runs).flat(),
    })),
  )
  return { ...report, text: { paragraphs: [...head, ...body.flat()] } }
}

function benchPeers(what: string, content: FrozenContent, options: PrintOptions): BenchRow[] {
  return printPeers.flatMap(({ name, print }) => {
    const runs = [print(content, options), print(content, options), print(content, options)]
    const done = runs.filter((ms) => ms !== null)
    return done.length === 0
      ? []
      : [{ name: `${name} prints ${what}, new process`, value: median(done), unit: 'ms' }]
  })
}

async function benchMemory(): Promise<BenchRow[]> {
  const renderer = openRenderer()
  const processes = new Set<number | null>()
  let peak = 0
  for (let run = 0; run < manyRuns; run += 1) {
    await time(renderer, variant('zh', run))
    peak = Math.max(peak, residentMegabytes(renderer.childId()))
    processes.add(renderer.childId())
  }
  await renderer.close()
  return [
    { name: `print ${manyRuns} documents, largest process`, value: peak, unit: 'MB' },
    { name: `print ${manyRuns} documents, processes`, value: processes.size, unit: '' },
  ]
}

/** Each run prints another text, so that nothing is answered from the compiler's memory. */
function variant(language: (typeof languages)[number], run: number): PrintModel {
  const draft = shortDraft(language)
  const [title, ...rest] = draft.text.paragraphs
  const paragraphs = Array.from({ length: 4 }, (_, copy) =>
    rest.map((paragraph) => ({
      ...paragraph,
      id: `${paragraph.id}-${copy}`,
      runs: [...paragraph.runs, { text: ` ${run}`, marks: {} }],
    })),
  ).flat()
  const text = { paragraphs: [...(title ? [title] : []), ...paragraphs] }
  return toPrintModel({ ...draft, text }, { status: 'issued' })
}

async function time(renderer: Renderer, model: PrintModel): Promise<number> {
  const start = performance.now()
  const outcome = await renderer.render(model)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Linux only; 0 elsewhere and when the process has just been replaced. */
function residentMegabytes(id: number | null): number {
  if (id === null || process.platform !== 'linux') return 0
  const status = readFileSync(`/proc/${id}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024
}
