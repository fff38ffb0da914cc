// `penholder diff`: what differs between two texts. Its exit code is that of diff(1): 0 equal, 1 different, 2 trouble.
import { basename } from 'node:path'
import { type ComparedPair, comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { toMarkedPrint } from '../../shared/exporters/marked/marked-print.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import { type OutputOptions, writeComparison } from '../compare/comparison-output.ts'
import type { ReadDocument } from '../import/read-document.ts'
import { openRenderer } from '../print/renderer.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { formatComparison } from './comparison-report.ts'
import { explainPrintProblem } from './explain-print-problem.ts'
import { explainOpenProblem, openFile } from './open-file.ts'
import { type Arguments, parseArguments } from './parse-arguments.ts'
import { printedAs } from './printed-as.ts'
import { writeOutput } from './write-output.ts'

export const usage = `penholder diff OLD NEW [--json | --html OUT | --pdf OUT | --docx OUT | --patch OUT]

Says what became of every paragraph and footnote from OLD to NEW, and what changed in the masthead, the sponsors and
the title. Paragraphs may have moved, been split or joined. New numbers of paragraphs and footnotes are no changes.

OLD and NEW are any files that can be imported.

  --json        the whole comparison as one JSON object: changes, stats, rows, notes, title, masthead, sponsors
  --pdf OUT     the printed page of NEW, with change bars
  --docx OUT    a Word file with tracked changes: rejecting all gives OLD, accepting all gives NEW
  --html OUT    one page that stands by itself
  --patch OUT   a unified patch, a paragraph a line

Without any of these, changed words are marked [-deleted-] and {+inserted+}. Several files may be written at once; then
nothing is printed.

Exit code: 0 the texts are equal, 1 they differ, 2 a file cannot be read or written or the command is not called like
this.`

const codes = { equal: 0, different: 1, trouble: 2 } as const
const outputs = ['pdf', 'docx', 'html', 'patch'] as const
type Output = (typeof outputs)[number]

export async function run(args: readonly string[]): Promise<number> {
  const file = { type: 'string' } as const
  const json = { type: 'boolean' } as const
  const parsed = parseArguments(args, { json, pdf: file, docx: file, html: file, patch: file })
  if (!parsed.ok) return complain(`${parsed.problem}\n\n${usage}`)
  const { files, values } = parsed.value
  const [oldPath, newPath, more] = files
  if (oldPath === undefined || newPath === undefined || more !== undefined)
    return complain(`diff takes two files.\n\n${usage}`)
  const [old, now] = [await openFile(oldPath), await openFile(newPath)]
  if (!old.ok) return complain(explainOpenProblem(old.problem))
  if (!now.ok) return complain(explainOpenProblem(now.problem))
  const pair = comparePair(old.value.content, now.value.content)
  const printing = readOptions([old.value, now.value], [oldPath, newPath])
  const problem = await writeAll(pair, printing, parsed.value)
  return problem === null ? report(pair, values) : complain(problem)
}

function readOptions(
  [old, now]: readonly [ReadDocument, ReadDocument],
  paths: readonly [string, string],
): OutputOptions {
  return {
    old: printedAs(old),
    new: printedAs(now),
    names: [basename(paths[0]), basename(paths[1])],
    date: `${dayOf(now.content.masthead)}T00:00:00Z`,
  }
}

/** Of the text, not of today: the same files always give the same Word file. */
function dayOf({ date, firstDay }: Masthead): string {
  return date ?? firstDay ?? '1970-01-01'
}

/** Null when every file that was asked for is written, or one English sentence. */
async function writeAll(
  pair: ComparedPair,
  options: OutputOptions,
  { values, files: read }: Arguments,
): Promise<string | null> {
  for (const kind of outputs) {
    const path = values[kind]
    if (typeof path !== 'string') continue
    const made = await make(kind, pair, options)
    if (!made.ok) return made.problem
    const problem = await writeOutput(path, made.value, read)
    if (problem !== null) return problem
  }
  return null
}

async function make(
  kind: Output,
  pair: ComparedPair,
  options: OutputOptions,
): Promise<Result<Uint8Array | string, string>> {
  if (kind !== 'pdf') return ok(writeComparison(kind, pair, options))
  const renderer = openRenderer()
  const outcome = await renderer.render(toMarkedPrint(pair, options))
  await renderer.close()
  return outcome.ok ? outcome : refuse(explainPrintProblem(outcome.problem))
}

function report({ comparison }: ComparedPair, values: Arguments['values']): number {
  if (values['json'] === true) console.log(JSON.stringify(comparison, null, 2))
  else if (!outputs.some((kind) => typeof values[kind] === 'string'))
    console.log(formatComparison(comparison))
  return comparison.changes.length === 0 ? codes.equal : codes.different
}

function complain(message: string): number {
  console.error(`penholder: ${message}`)
  return codes.trouble
}
