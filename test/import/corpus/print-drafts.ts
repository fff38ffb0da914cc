// Composed drafts as PDFs of several programs, kept in a folder between runs.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { chromium } from 'playwright-core'
import { toDocx } from '../../../shared/exporters/docx/to-docx.ts'
import { toPrintModel } from '../../../shared/exporters/print/print-model.ts'
import { fontsFolder } from '../../../server/print/fonts.ts'
import { openRenderer } from '../../../server/print/renderer.ts'
import type { ComposedDraft } from './composed-draft.ts'
import { contentOf } from './composed-content.ts'
import { say } from './say.ts'
import { latexSource } from './write-latex.ts'
import { printableHtml, processorHtml } from './write-html.ts'
import { typstSource } from './write-typst.ts'

export type Engine = 'own' | 'word' | 'typst' | 'latex' | 'office' | 'browser'

export interface PrintedDraft {
  readonly draft: ComposedDraft
  readonly file: string
}

type Job = PrintedDraft

export async function pdfsOf(
  engine: Engine,
  drafts: readonly ComposedDraft[],
  folder: string,
): Promise<PrintedDraft[]> {
  mkdirSync(`${folder}/${engine}`, { recursive: true })
  const jobs = drafts.map((draft) => ({ draft, file: `${folder}/${engine}/${draft.name}.pdf` }))
  const missing = jobs.filter(({ file }) => !existsSync(file))
  if (missing.length > 0) await printers[engine](missing, `${folder}/${engine}`)
  return jobs.filter(({ file }) => existsSync(file))
}

const printers: Readonly<Record<Engine, (jobs: readonly Job[], folder: string) => Promise<void>>> =
  {
    own: printOwn,
    word: printWord,
    typst: printTypst,
    latex: printLatex,
    office: printOffice,
    browser: printBrowser,
  }

async function printOwn(jobs: readonly Job[]): Promise<void> {
  const renderer = openRenderer()
  for (const { draft, file } of jobs) {
    const outcome = await renderer.render(toPrintModel(contentOf(draft), { status: 'issued' }))
    if (outcome.ok) writeFileSync(file, outcome.value)
    else say(`${draft.name}: ${JSON.stringify(outcome.problem).slice(0, 200)}`)
  }
  await renderer.close()
}

function printTypst(jobs: readonly Job[]): Promise<void> {
  const compiler = NodeCompiler.create({
    workspace: '/tmp',
    fontArgs: [{ fontPaths: [fontsFolder] }],
  })
  for (const { draft, file } of jobs) {
    const outcome = compiler.compile({ mainFileContent: typstSource(draft) })
    if (outcome.result) writeFileSync(file, compiler.pdf(outcome.result))
    else say(`${draft.name}: ${JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics)}`)
  }
  return Promise.resolve()
}

function printOffice(jobs: readonly Job[], folder: string): Promise<void> {
  const sources = jobs.map(({ draft }) => {
    const source = `${folder}/${draft.name}.html`
    writeFileSync(source, processorHtml(draft))
    return source
  })
  convertByOffice(folder, ['--infilter=HTML (StarWriter)'], sources)
  return Promise.resolve()
}

/** Penholder's own Word files, as another program prints them. */
function printWord(jobs: readonly Job[], folder: string): Promise<void> {
  const sources = jobs.map(({ draft }) => {
    const source = `${folder}/${draft.name}.docx`
    writeFileSync(source, toDocx(contentOf(draft), { status: 'issued' }, '2026-01-01T00:00:00Z'))
    return source
  })
  convertByOffice(folder, [], sources)
  return Promise.resolve()
}

function convertByOffice(
  folder: string,
  filter: readonly string[],
  sources: readonly string[],
): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const to = ['--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder]
  execFileSync('soffice', [profile, '--headless', ...filter, ...to, ...sources], {
    stdio: 'ignore',
  })
}

function printLatex(jobs: readonly Job[], folder: string): Promise<void> {
  for (const { draft } of jobs) {
    writeFileSync(`${folder}/${draft.name}.tex`, latexSource(draft))
    try {
      const args = ['-interaction=batchmode', `-output-directory=${folder}`]
      execFileSync('xelatex', [...args, `${folder}/${draft.name}.tex`], { stdio: 'ignore' })
    } catch {
      say(`${draft.name}: XeLaTeX has something to say, see ${folder}/${draft.name}.log`)
    }
  }
  return Promise.resolve()
}

async function printBrowser(jobs: readonly Job[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
  const page = await browser.newPage()
  for (const { draft, file } of jobs) {
    await page.setContent(printableHtml(draft))
    await page.pdf({
      path: file,
      format: 'A4',
      margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
    })
  }
  await browser.close()
}
