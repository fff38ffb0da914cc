import { basename } from 'node:path'
import { comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { toMarkedPrint } from '../../shared/exporters/marked/marked-print.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import type { Paper, PrintModel } from '../../shared/exporters/print/printed-page.ts'
import { printStandards, type PrintStandard } from '../print/print-job.ts'
import { openRenderer } from '../print/renderer.ts'
import { writeSamples } from '../print/samples/write-samples.ts'
import { exitCode } from './exit-code.ts'
import { explainPrintProblem } from './explain-print-problem.ts'
import type { ReadDocument } from '../import/read-document.ts'
import { explainOpenProblem, openFile } from './open-file.ts'
import { parseArguments, type Arguments } from './parse-arguments.ts'
import { printedAs } from './printed-as.ts'
import { isFileError, writeOutput } from './write-output.ts'

export const usage = `penholder print FILE -o OUT.pdf [--marked-against OLD] [--pdf-standard ua-1|a-2a] [--paper letter|a4] [--draft]
penholder print --samples FOLDER

Prints a draft or an issued text as a formatted document.
FILE and OLD are any files that can be imported: text, HTML, Word, PDF, Akoma Ntoso, Penholder's own JSON. A draft without a symbol,
and any text with --draft, says on every page that it is not an issued document.

  -o, --output OUT.pdf   where to write
  --marked-against OLD   prints what changed from OLD: struck and underlined words, with bars in the margin
  --pdf-standard         ua-1: accessible (the default); a-2a: for archives
  --paper                letter or a4; that of the duty station otherwise
  --samples FOLDER       writes every kind of document in every language, and an index.html that shows their pages

PENHOLDER_EMBLEM names a picture (PNG, JPEG or SVG) that is printed as the emblem. Its use is reserved by the United Nations: none
is part of Penholder.

Exit code: 0 written; 1 a file cannot be read or written; 2 not called as above.`

interface Request {
  readonly file: string
  readonly output: string
  readonly standard: PrintStandard
  readonly paper: Paper | null
  readonly draft: boolean
  /** The older text whose changes are marked; null where none is. */
  readonly against: string | null
}

export async function run(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, {
    output: { type: 'string', short: 'o' },
    standard: { type: 'string' },
    'pdf-standard': { type: 'string' },
    samples: { type: 'string' },
    paper: { type: 'string' },
    draft: { type: 'boolean' },
    'marked-against': { type: 'string' },
  })
  if (parsed.ok && typeof parsed.value.values['samples'] === 'string')
    return printSamples(parsed.value.values['samples'])
  const request = parsed.ok ? readRequest(parsed.value) : parsed.problem
  if (typeof request === 'string') return complain(`${request}\n\n${usage}`, exitCode.misuse)
  const opened = await openFile(request.file)
  if (!opened.ok) return complain(explainOpenProblem(opened.problem), exitCode.refused)
  return printOpened(opened.value, request)
}

/** The request, or what is wrong with it. */
function readRequest({ values, files }: Arguments): Request | string {
  const [file] = files
  const { output, paper, draft, 'marked-against': older } = values
  const standard = values['pdf-standard'] ?? values['standard'] ?? 'ua-1'
  const knownStandard = printStandards.find((known) => known === standard)
  if (file === undefined || files.length > 1) return 'Name one file to print.'
  if (typeof output !== 'string') return 'Name the PDF to write with -o.'
  if (knownStandard === undefined) return `There is no standard "${standard}".`
  if (paper !== undefined && paper !== 'letter' && paper !== 'a4')
    return `There is no paper "${paper}".`
  const against = typeof older === 'string' ? older : null
  return {
    file,
    output,
    standard: knownStandard,
    paper: paper ?? null,
    draft: draft === true,
    against,
  }
}

async function printOpened(opened: ReadDocument, request: Request): Promise<number> {
  const model = await toModel(opened, request)
  if (typeof model === 'string') return complain(model, exitCode.refused)
  const renderer = openRenderer()
  const outcome = await renderer.render(model, { standard: request.standard })
  await renderer.close()
  if (!outcome.ok) return complain(explainPrintProblem(outcome.problem), exitCode.refused)
  const read = [request.file, ...(request.against === null ? [] : [request.against])]
  const problem = await writeOutput(request.output, outcome.value, read)
  return problem === null ? exitCode.done : complain(problem, exitCode.refused)
}

/** The printed page, of a text set against an older one with its changes; or what is wrong with the older one. */
async function toModel(opened: ReadDocument, request: Request): Promise<PrintModel | string> {
  const { paper } = request
  const options = { ...printedAs(opened, request.draft), ...(paper !== null && { paper }) }
  if (request.against === null) return toPrintModel(opened.content, options)
  const older = await openFile(request.against)
  if (!older.ok) return explainOpenProblem(older.problem)
  return toMarkedPrint(comparePair(older.value.content, opened.content), {
    old: printedAs(older.value),
    new: options,
    names: [basename(request.against), basename(request.file)],
  })
}

async function printSamples(folder: string): Promise<number> {
  const failures = await writeSamples(folder, 'ua-1').catch((error: unknown) => {
    if (isFileError(error)) return [`${folder} cannot be written: ${error.message}.`]
    throw error
  })
  for (const failure of failures) console.error(failure)
  return failures.length === 0 ? exitCode.done : exitCode.refused
}

function complain(message: string, code: number): number {
  console.error(message)
  return code
}
