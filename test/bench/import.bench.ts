// How long the import of a PDF of twenty pages takes, from a new process to the document, and warm; beside other programs that get words from
// the same file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { importText } from '../../shared/importers/from-text.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { readDocument } from '../../server/import/read-document.ts'
import { toContent } from '../../server/import/to-content.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { readSeed } from '../import/seeds.ts'
import { needs } from '../needs.ts'
import type { BenchRow } from './bench-row.ts'

const runs = 5
const command = new URL('../../server/cli.ts', import.meta.url).pathname

export async function benchImport(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-import-'))
  try {
    const file = join(folder, 'report.pdf')
    const { bytes, pages } = await printLong()
    writeFileSync(file, bytes)
    const name = `import ${pages}-page PDF`
    const warm: number[] = []
    for (let run = 0; run < runs; run += 1) warm.push(await time(() => readDocument(bytes)))
    return [
      { name: `${name}, new process (at most 1000 for 20)`, value: await cold(file), unit: 'ms' },
      { name: `${name}, warm`, value: median(warm), unit: 'ms' },
      ...peers(name, file, folder),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A real report, with so many of its paragraphs again as make twenty pages. */
async function printLong(): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  let count = 0
  const report = toContent(importText(readSeed('002'), { newId: () => `s${++count}` }))
  const { paragraphs } = report.text
  const more = paragraphs.slice(10, 50).map((paragraph) => ({
    ...paragraph,
    id: `${paragraph.id}-again`,
    runs: paragraph.runs.filter(({ marks }) => marks.note === undefined),
  }))
  const long: FrozenContent = { ...report, text: { paragraphs: [...paragraphs, ...more] } }
  const renderer = openRenderer()
  const print = await renderer.render(toPrintModel(long, { status: 'issued' }))
  await renderer.close()
  if (!print.ok) throw new Error(print.problem.code)
  const pages =
    Buffer.from(print.value)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/gu)?.length ?? 0
  return { bytes: print.value, pages }
}

/** The command line, which starts, reads the file and prints what it found. */
async function cold(file: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1)
    times.push(await time(() => spawnSync(process.execPath, [command, 'inspect', file, '--json'])))
  return median(times)
}

function peers(name: string, file: string, folder: string): BenchRow[] {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const office = ['--headless', '--infilter=writer_pdf_import', '--convert-to', 'txt:Text']
  const rows = [
    needs('pdftotext') && run('pdftotext', ['-layout', file, join(folder, 'report.txt')]),
    needs('soffice') && run('soffice', [profile, ...office, '--outdir', folder, file]),
  ]
  return ['pdftotext (words alone)', 'LibreOffice (words alone)'].flatMap((program, at) => {
    const value = rows[at]
    return typeof value === 'number' ? [{ name: `${name}, ${program}`, value, unit: 'ms' }] : []
  })
}

/** The second run: the first makes a profile. */
function run(program: string, words: readonly string[]): number {
  const times = [1, 2].map(() => {
    const begun = performance.now()
    spawnSync(program, words, { timeout: 120_000 })
    return performance.now() - begun
  })
  return times.at(-1) ?? 0
}

async function time(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
