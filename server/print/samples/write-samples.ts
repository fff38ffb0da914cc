// The contact sheet: every kind of document in every language as a PDF, pictures of its pages, and a page of HTML that shows them all.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languages } from '../../../shared/document/language.ts'
import { explainPrintProblem } from '../../cli/explain-print-problem.ts'
import { openRenderer, type Renderer } from '../renderer.ts'
import type { PrintStandard } from '../print-job.ts'
import { sampleDocuments } from './sample-documents.ts'

/** Gives what could not be printed, a sentence each; throws where the folder cannot be written. Pages of 96 points of width an inch are enough to look at. */
export async function writeSamples(folder: string, standard: PrintStandard): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const renderer = openRenderer()
  const failures: string[] = []
  const rows: string[] = []
  for (const { name, model } of sampleDocuments) {
    const cells: string[] = []
    for (const language of languages) {
      const file = `${name}.${language}`
      const problem = await writeSample(renderer, join(folder, file), {
        model: model(language),
        standard,
      })
      if (typeof problem === 'string') failures.push(`${file}: ${problem}`)
      else cells.push(cell(file, problem.pages))
    }
    rows.push(`<h2 id="${name}">${name}</h2><div class="row">${cells.join('')}</div>`)
  }
  await renderer.close()
  await writeFile(
    join(folder, 'index.html'),
    page(
      rows,
      sampleDocuments.map(({ name }) => name),
    ),
  )
  return failures
}

/** How many pages it has, or why there are none. */
async function writeSample(
  renderer: Renderer,
  path: string,
  { model, standard }: { model: Parameters<Renderer['render']>[0]; standard: PrintStandard },
): Promise<{ readonly pages: number } | string> {
  const pdf = await renderer.render(model, { standard })
  if (!pdf.ok) return explainPrintProblem(pdf.problem)
  const pictures = await renderer.renderPages(model)
  if (!pictures.ok) return explainPrintProblem(pictures.problem)
  await writeFile(`${path}.pdf`, pdf.value)
  const { pages } = pictures.value
  await Promise.all(pages.map((svg, index) => writeFile(`${path}.${index + 1}.svg`, svg)))
  return { pages: pages.length }
}

function cell(file: string, pages: number): string {
  const pictures = Array.from(
    { length: pages },
    (_, index) => `<img src="${file}.${index + 1}.svg" alt="${file}, page ${index + 1}">`,
  )
  return `<figure><figcaption><a href="${file}.pdf">${file}</a></figcaption>${pictures.join('')}</figure>`
}

function page(rows: readonly string[], names: readonly string[]): string {
  const links = names.map((name) => `<a href="#${name}">${name}</a>`).join('\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Every document in every language</title>
<style>
body { margin: 1rem; font: 14px/1.4 sans-serif; background: #ccc }
.row { display: flex; gap: 1rem; overflow-x: auto; align-items: flex-start }
figure { margin: 0; flex: none; display: flex; flex-direction: column; gap: 0.5rem } nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem } img { inline-size: 24rem; background: #fff }
</style></head>
<body><h1>Every document in every language</h1>
<nav aria-label="Kinds of documents">${links}</nav>
${rows.join('\n')}
</body></html>
`
}
