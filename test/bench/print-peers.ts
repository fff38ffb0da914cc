// Other programs that make the same document a PDF, where the machine has them: headless Chromium prints our page of HTML, LibreOffice our
// Word file. Both start anew for each document, as they must; both lack what the page of a document needs (notes at the foot of the page).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toDocx } from '../../shared/exporters/docx/to-docx.ts'
import { toPrintModel, type PrintOptions } from '../../shared/exporters/print/print-model.ts'
import { writeHtml } from '../../shared/exporters/to-html.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { needs } from '../needs.ts'

export interface PrintPeer {
  readonly name: string
  /** Milliseconds for the document; null where the program is missing or made nothing. */
  readonly print: (content: FrozenContent, options: PrintOptions) => number | null
}

export const printPeers: readonly PrintPeer[] = [
  {
    name: 'headless Chromium',
    print: (content, options) =>
      run('chromium', 'page.html', writeHtml(toPrintModel(content, options)), (folder) => [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--print-to-pdf=${join(folder, 'page.pdf')}`,
        `file://${join(folder, 'page.html')}`,
      ]),
  },
  {
    name: 'LibreOffice',
    print: (content, options) =>
      run('soffice', 'page.docx', toDocx(content, options, '2020-03-04T00:00:00Z'), (folder) => [
        `-env:UserInstallation=file://${join(tmpdir(), 'penholder-bench-office')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'page.docx'),
      ]),
  },
]

function run(
  program: 'chromium' | 'soffice',
  file: string,
  bytes: string | Uint8Array,
  words: (folder: string) => readonly string[],
): number | null {
  if (!needs(program)) return null
  const folder = mkdtempSync(join(tmpdir(), 'penholder-print-'))
  try {
    writeFileSync(join(folder, file), bytes)
    const start = performance.now()
    spawnSync(program, words(folder), { timeout: 120_000 })
    const ms = performance.now() - start
    const pdf = join(folder, 'page.pdf')
    return existsSync(pdf) && statSync(pdf).size > 1000 ? ms : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
