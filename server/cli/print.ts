import { writeFile } from 'node:fs/promises'
import { unreachable } from '../../shared/assert.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import { toPrintModel } from '../../shared/exporters/print-model.ts'
import type { Paper } from '../../shared/exporters/printed-page.ts'
import { printStandards, type PrintProblem, type PrintStandard } from '../print/print-job.ts'
import { openRenderer } from '../print/renderer.ts'
import { exitCode } from './exit-code.ts'
import { importedPrintOptions } from './imported-print-options.ts'
import type { ReadDocument } from '../import/read-document.ts'
import { explainOpenProblem, openFile } from './open-file.ts'
import { parseArguments, type Arguments } from './parse-arguments.ts'

export const usage = `penholder print FILE -o OUT.pdf [--standard ua-1|a-2a] [--paper letter|a4] [--draft]

Prints a draft or an issued text as a formatted document.
FILE is a text, or a document saved by Penholder. A draft without a symbol, and any text with --draft, says on every page that
it is not an issued document.

  -o, --output OUT.pdf   where to write
  --standard             ua-1: accessible (the default); a-2a: for archives
  --paper                letter (the default) or a4`

interface Request {
  readonly file: string
  readonly output: string
  readonly standard: PrintStandard
  readonly paper: Paper
  readonly draft: boolean
}

export async function run(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, {
    output: { type: 'string', short: 'o' },
    standard: { type: 'string' },
    paper: { type: 'string' },
    draft: { type: 'boolean' },
  })
  const request = parsed.ok ? readRequest(parsed.value) : parsed.problem
  if (typeof request === 'string') return complain(`${request}\n\n${usage}`, exitCode.misuse)
  const opened = await openFile(request.file)
  if (!opened.ok) return complain(explainOpenProblem(opened.problem), exitCode.refused)
  return printOpened(opened.value, request)
}

/** The request, or what is wrong with it. */
function readRequest({ values, files }: Arguments): Request | string {
  const [file] = files
  const { output, standard = 'ua-1', paper = 'letter', draft } = values
  const knownStandard = printStandards.find((known) => known === standard)
  if (file === undefined || files.length > 1) return 'Name one file to print.'
  if (typeof output !== 'string') return 'Name the PDF to write with -o.'
  if (knownStandard === undefined) return `There is no standard "${standard}".`
  if (paper !== 'letter' && paper !== 'a4') return `There is no paper "${paper}".`
  return { file, output, standard: knownStandard, paper, draft: draft === true }
}

async function printOpened(opened: ReadDocument, request: Request): Promise<number> {
  const { content, imported } = opened
  const model = toPrintModel(content, {
    ...(imported && importedPrintOptions(imported)),
    status: request.draft || isDraft(content.masthead) ? 'draft' : 'issued',
    paper: request.paper,
  })
  const renderer = openRenderer()
  const outcome = await renderer.render(model, { standard: request.standard })
  await renderer.close()
  if (!outcome.ok) return complain(explainPrintProblem(outcome.problem), exitCode.refused)
  return writeOutput(request.output, outcome.value)
}

/** A draft resolution without any sign that it was issued. */
function isDraft({ kind, symbol, reissued }: Masthead): boolean {
  const isDraftKind = kind === 'draft-resolution' || kind === 'decision' || kind === 'amendment'
  return isDraftKind && symbol === null && reissued.length === 0
}

async function writeOutput(path: string, pdf: Uint8Array): Promise<number> {
  try {
    await writeFile(path, pdf)
    return exitCode.done
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return complain(`${path} cannot be written: ${error.message}.`, exitCode.refused)
  }
}

/** One English sentence for the terminal. */
function explainPrintProblem(problem: PrintProblem): string {
  switch (problem.code) {
    case 'missing-glyph':
      return `No font of the printed page has: ${problem.characters.map(nameCharacter).join(', ')}.`
    case 'print-failed':
      return `The document could not be printed: ${problem.reason}.`
    case 'print-time-limit':
      return `Printing took longer than ${problem.limitMs / 1000} seconds and was given up.`
    case 'print-queue-full':
    case 'print-closed':
      return `The printer takes no documents (${problem.code}).`
    default:
      return unreachable(problem)
  }
}

/** `😀 (U+1F600)`. */
function nameCharacter(text: string): string {
  const codes = Array.from(text, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    return `U+${hex.padStart(4, '0')}`
  })
  return `${/\p{Cc}/u.test(text) ? '' : `${text} `}(${codes.join(' ')})`.trim()
}

function complain(message: string, code: number): number {
  console.error(message)
  return code
}
