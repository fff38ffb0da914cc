import type { Masthead } from '../../shared/document/masthead.ts'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { toDocx } from '../../shared/exporters/docx/to-docx.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { writeHtml } from '../../shared/exporters/to-html.ts'
import { toJson } from '../../shared/exporters/to-json.ts'
import { exportText } from '../../shared/exporters/to-text.ts'
import { compileText } from '../../shared/negotiation/compile-text.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { writeCompilation } from '../../shared/negotiation/write-compilation.ts'
import type { ReadDocument } from '../import/read-document.ts'
import type { PrintProblem } from '../print/print-job.ts'
import { openRenderer } from '../print/renderer.ts'
import { exitCode } from './exit-code.ts'
import { explainPrintProblem } from './explain-print-problem.ts'
import { explainOpenProblem, openFile } from './open-file.ts'
import { parseArguments } from './parse-arguments.ts'
import { printedAs } from './printed-as.ts'
import { writeOutput } from './write-output.ts'

export const usage = `penholder convert FILE --to json|text|html|pdf|compilation|docx|akn [-o OUT]

Reads FILE, which is text, HTML, Word, PDF, Akoma Ntoso or Penholder's own JSON, and writes it in another form
(of - what is given on standard input):

  json          Penholder's own: canonical, everything kept
  text          plain text with numbers, and the notes at the end; nothing that is only proposed
  html          one accessible page, complete in itself
  pdf           the printed document; needs -o (see also: penholder print)
  docx          a Word file, with automatic numbers and real footnotes; needs -o
  akn           Akoma Ntoso 3.0 in the profile of the United Nations: everything kept, proposals as insertions and deletions
  compilation   plain text with every proposal in brackets under its delegation's name

  -o, --output OUT   the file to write; without it the result is printed

Exit code: 0 written; 1 the file cannot be read or written; 2 not called as above.`

type Written = string | Uint8Array | PrintProblem

const formats: Readonly<Record<string, (opened: ReadDocument) => Written | Promise<Written>>> = {
  json: ({ content }) => `${toJson(content)}\n`,
  text: ({ content }) => exportText(content),
  html: (opened) => writeHtml(toPrintModel(opened.content, printedAs(opened))),
  pdf: printPdf,
  docx: (opened) => toDocx(opened.content, printedAs(opened), dateOf(opened.content.masthead)),
  akn: ({ content }) => toAkn(content),
  compilation: ({ content: { text, masthead } }) =>
    writeCompilation(compileText(text, noNegotiation, masthead.language)),
}

export async function run(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
  })
  if (!parsed.ok) return misuse(parsed.problem)
  const { files, values } = parsed.value
  const [path, ...more] = files
  const { to, output } = values
  if (path === undefined || more.length > 0) return misuse('convert takes one file.')
  if (typeof to !== 'string' || !Object.hasOwn(formats, to))
    return misuse(`--to takes ${Object.keys(formats).join(', ')}.`)
  const opened = await openFile(path)
  if (!opened.ok) return fail(explainOpenProblem(opened.problem))
  const written = (await formats[to]?.(opened.value)) ?? ''
  return deliver(written, to, { path, output: typeof output === 'string' ? output : null })
}

async function deliver(
  written: Written,
  to: string,
  { path, output }: { readonly path: string; readonly output: string | null },
): Promise<number> {
  if (typeof written === 'object' && 'code' in written) return fail(explainPrintProblem(written))
  if (output === null) {
    if (typeof written !== 'string') return misuse(`--to ${to} needs -o.`)
    process.stdout.write(written)
    return exitCode.done
  }
  const problem = await writeOutput(output, written, [path])
  return problem === null ? exitCode.done : fail(problem)
}

async function printPdf(opened: ReadDocument): Promise<Uint8Array | PrintProblem> {
  const renderer = openRenderer()
  const pdf = await renderer.render(toPrintModel(opened.content, printedAs(opened)))
  await renderer.close()
  return pdf.ok ? pdf.value : pdf.problem
}

/** Of the text, not of today: the same file always gives the same Word file. */
function dateOf({ date, firstDay }: Masthead): string {
  return `${date ?? firstDay ?? '1970-01-01'}T00:00:00Z`
}

function fail(what: string): number {
  console.error(`penholder convert: ${what}`)
  return exitCode.refused
}

function misuse(what: string): number {
  console.error(`${what}\n\n${usage}`)
  return exitCode.misuse
}
