// One Typst compiler over templates/ and its fonts. Text reaches it as JSON only, so nothing in a draft is ever markup.
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { findCharacters } from './find-characters.ts'
import { buildFonts, fontsFolder } from './fonts.ts'
import type { DrawnPages, PrintJob, Printed, PrintProblem } from './print-job.ts'
import { splitPages } from './split-pages.ts'

const templates = fileURLToPath(new URL('../../templates/', import.meta.url))
const modelFile = 'print-model.json'

/** Builds the fonts where they are missing. Takes 30 to 120 ms when they are there. */
export function createCompiler(): NodeCompiler {
  buildFonts()
  const emblem = readEmblem()
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontPaths: [fontsFolder] }],
    inputs: { model: `/${modelFile}`, emblem: emblem ? `/${emblem.name}` : '' },
  })
  if (emblem) compiler.mapShadow(`${templates}${emblem.name}`, emblem.bytes)
  return compiler
}

/**
 * The picture that PENHOLDER_EMBLEM names, for whoever is authorized to print it (General Assembly resolution 92 (I)); null without
 * one. Throws where it cannot be read: a document without its emblem would go out unnoticed.
 */
function readEmblem(): { readonly name: string; readonly bytes: Buffer } | null {
  const path = process.env['PENHOLDER_EMBLEM'] ?? ''
  if (path === '') return null
  return { name: `emblem${extname(path).toLowerCase()}`, bytes: readFileSync(path) }
}

/** Breaks lines and pages. Most of the time that a document takes is here. */
export function layOut(
  compiler: NodeCompiler,
  { model }: PrintJob,
): Result<NodeTypstDocument, PrintProblem> {
  compiler.mapShadow(`${templates}${modelFile}`, Buffer.from(JSON.stringify(model)))
  const outcome = compiler.compile({ mainFilePath: `${templates}${model.template}.typ` })
  const failure = outcome.takeError()
  return failure || !outcome.result
    ? refuse({ code: 'print-failed', reason: JSON.stringify(failure?.shortDiagnostics ?? []) })
    : ok(outcome.result)
}

/** The PDF's bytes, or the pages: always the same for the same job. */
export function write(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  job: PrintJob,
): Result<Printed, PrintProblem> {
  const written: Result<Printed, PrintProblem> =
    job.form === 'pages'
      ? ok(drawPages(compiler, document, job))
      : writePdf(compiler, document, job)
  compiler.evictCache(10)
  return written
}

/** Whoever looks at pages expects to print them. Whether they can be costs a tenth of what laying out and drawing them does. */
function drawPages(compiler: NodeCompiler, document: NodeTypstDocument, job: PrintJob): DrawnPages {
  const pdf = writePdf(compiler, document, job)
  return {
    pages: splitPages(compiler.svg(document)),
    refusal: pdf.ok ? null : pdf.problem,
  }
}

function writePdf(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  { standard, model }: PrintJob,
): Result<Printed, PrintProblem> {
  try {
    const pdf = compiler.pdf(document, {
      pdfStandard: standard,
      creationTimestamp: timestampOf(model.metadata.day),
    })
    return ok({ pdf: new Uint8Array(pdf) })
  } catch (error) {
    // The compiler reports what the standard forbids by throwing.
    if (!(error instanceof Error)) throw error
    const characters = readMissingCharacters(error.message)
    return refuse(
      characters.length > 0
        ? { code: 'missing-glyph', characters, places: findCharacters(model, characters) }
        : { code: 'print-failed', reason: readReason(error.message) },
    )
  }
}

/** `PDF/A-2a error: missing document date` out of the compiler's own account of its error. */
function readReason(message: string): string {
  const reasons = [...message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1])
  return reasons.length === 0 ? message : [...new Set(reasons)].join('; ')
}

/** Seconds since 1970 at the start of the printed day: a clock would make every print of one text different. */
function timestampOf(day: PrintJob['model']['metadata']['day']): number {
  return day === null ? 0 : Date.UTC(day[0], day[1] - 1, day[2]) / 1000
}

/** The characters named by messages such as: the text `"😀"` could not be displayed with font `"Tinos"`. */
export function readMissingCharacters(message: string): string[] {
  const pattern = /the text `\\?"((?:[^"\\]|\\.)+?)\\?"` could not be displayed/g
  const texts = [...message.matchAll(pattern)].map((match) => unescape(match[1] ?? ''))
  return [...new Set(texts)]
}

function unescape(text: string): string {
  return text
    .replaceAll(/\\{1,2}u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replaceAll(/\\{1,3}(["'\\])/g, '$1')
}
