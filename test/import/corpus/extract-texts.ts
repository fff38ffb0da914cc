// The text that other programs give of a PDF. It is kept beside the PDF between runs, for some take seconds a file.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Reading = keyof typeof extractions

type Extract = (files: readonly string[]) => void | Promise<void>

const python = fileURLToPath(new URL('extract-texts.py', import.meta.url))
const jars = ['pdfbox', 'fontbox', 'commons-logging'].map((name) => `/usr/share/java/${name}.jar`)

function eachBy(name: string, run: (file: string) => string): Extract {
  return (files) => {
    for (const file of files) writeFileSync(`${file}.${name}.txt`, run(file))
  }
}

function output(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  })
}

function byPython(mode: string): Extract {
  return (files) => void execFileSync('/usr/bin/python3', [python, mode, ...files])
}

function pdfbox(file: string, ...options: readonly string[]): string {
  const where = ['-cp', jars.join(':'), 'org.apache.pdfbox.ExtractText', '-encoding', 'UTF-8']
  return output('java', ...where, ...options, '-console', file)
}

/** Paragraphs as PDFBox sees them, an empty line between two, none at a page's end. */
function paragraphed(file: string): string {
  const pages = pdfbox(file, '-html').split('<div style="page-break').slice(1)
  return pages.map((page) => asText(page.slice(page.indexOf('>') + 1))).join('')
}

function asText(html: string): string {
  return html
    .replaceAll(/<\/p>\s*/gu, '\n\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replace(/\n+$/u, '\n')
}

/** In the form of the seeds: every line end doubled, a single one where a page ends. */
function doubled(file: string): string {
  const pages = pdfbox(file, '-html').split('<div style="page-break').slice(1)
  const texts = pages.map((page) => asText(page.slice(page.indexOf('>') + 1)).trim())
  return texts.map((text) => text.replaceAll(/(?<!\n)\n(?!\n)/gu, ' \n\n')).join(' \n')
}

const extractors = {
  plain: eachBy('plain', (file) => output('pdftotext', file, '-')),
  layout: eachBy('layout', (file) => output('pdftotext', '-layout', file, '-')),
  raw: eachBy('raw', (file) => output('pdftotext', '-raw', file, '-')),
  mutool: eachBy('mutool', (file) => output('mutool', 'draw', '-F', 'txt', file)),
  ghost: eachBy('ghost', (file) =>
    output('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=txtwrite', '-sOutputFile=-', file),
  ),
  pdfbox: eachBy('pdfbox', (file) => pdfbox(file)),
  boxed: eachBy('boxed', paragraphed),
  doubled: eachBy('doubled', doubled),
  pdfminer: byPython('pdfminer'),
  pypdf: byPython('pypdf'),
  mupdf: byPython('mupdf'),
  blocks: byPython('blocks'),
}

function kept(name: keyof typeof extractors): (files: readonly string[]) => Promise<string[]> {
  return async (files) => {
    const missing = files.filter((file) => !existsSync(`${file}.${name}.txt`))
    if (missing.length > 0) await extractors[name](missing)
    return files.map((file) => readFileSync(`${file}.${name}.txt`, 'utf8'))
  }
}

export const extractions = {
  plain: kept('plain'),
  layout: kept('layout'),
  raw: kept('raw'),
  mutool: kept('mutool'),
  ghost: kept('ghost'),
  pdfbox: kept('pdfbox'),
  boxed: kept('boxed'),
  doubled: kept('doubled'),
  pdfminer: kept('pdfminer'),
  pypdf: kept('pypdf'),
  mupdf: kept('mupdf'),
  blocks: kept('blocks'),
}
