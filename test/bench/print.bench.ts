// How long a print takes, with a fresh child process and with a warm one, and what a warm one keeps of every document.
import { readFileSync } from 'node:fs'
import { languages } from '../../shared/document/language.ts'
import { toPrintModel } from '../../shared/exporters/print-model.ts'
import type { PrintModel } from '../../shared/exporters/printed-page.ts'
import { openRenderer, type Renderer } from '../../server/print/renderer.ts'
import { shortDraft } from '../sample-contents.ts'
import type { BenchRow } from './bench-row.ts'

const coldRuns = 5
const warmRuns = 15
const manyRuns = 200

export async function benchPrint(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const language of languages) rows.push(...(await benchLanguage(language)))
  return [...rows, ...(await benchMemory())]
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
