import { type DocumentSummary, summarize } from '../../shared/importers/summary.ts'
import { exitCode } from './exit-code.ts'
import { explainOpenProblem, openFile } from './open-file.ts'
import { parseArguments } from './parse-arguments.ts'

export const usage = `penholder inspect FILE [--json]

Says what is recognised in FILE: what it is, in which language, its symbol, sponsors and title,
how many paragraphs and footnotes it has, and every place that could be read in more ways than one.
FILE is plain text in any usual encoding, HTML, Word (DOCX), PDF, Akoma Ntoso or Penholder's own JSON; - is what is given on
standard input. It is known by what is in it, not by its name.

  --json   one JSON object instead of lines to read

Exit code: 0 read; 1 the file cannot be read; 2 not called as above.`

export async function run(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, { json: { type: 'boolean' } })
  const [path, ...more] = parsed.ok ? parsed.value.files : []
  if (!parsed.ok || path === undefined || more.length > 0) {
    console.error(`${parsed.ok ? 'inspect takes one file.' : parsed.problem}\n\n${usage}`)
    return exitCode.misuse
  }
  const opened = await openFile(path)
  if (!opened.ok) {
    console.error(`penholder inspect: ${explainOpenProblem(opened.problem)}`)
    return exitCode.refused
  }
  const summary = summarize(opened.value.content, opened.value.imported)
  console.log(parsed.value.values['json'] ? JSON.stringify(summary, null, 2) : describe(summary))
  return exitCode.done
}

function describe(summary: DocumentSummary): string {
  const { first, last, adoption } = summary
  const lines: readonly (readonly [string, string | number | null])[] = [
    ['kind', summary.kind],
    ['language', summary.language],
    ['symbol', summary.symbol],
    ['body', summary.bodyName],
    ['session', summary.session],
    [
      'agenda items',
      summary.agendaItems.map(({ number, title }) => `${number} ${title}`).join('; '),
    ],
    ['sponsors', [...summary.sponsors, ...summary.unknownSponsors].join(', ')],
    [
      'on behalf of',
      Object.entries(summary.onBehalfOf)
        .map(([sponsor, group]) => `${group} (${sponsor})`)
        .join(', '),
    ],
    ['signatories', summary.signatories.join(' ')],
    ['label', summary.label],
    ['number', summary.resolutionNumber],
    ['title', summary.title],
    ['adopted', adoption && `${adoption.date}, meeting ${adoption.meeting ?? 'not known'}`],
    ['sections', summary.sections],
    ['preambular', countWith(summary.preambular, first.preambular, last.preambular)],
    ['operative', countWith(summary.operative, first.operative, last.operative)],
    ['numbered', summary.numbered],
    ['sub-paragraphs', summary.subparagraphs],
    ['footnotes', `${summary.footnotes}, referred to ${summary.footnoteReferences} times`],
    ['ambiguities', summary.ambiguities.length],
  ]
  const facts = lines
    .filter(([, value]) => value !== null && value !== '' && value !== 0)
    .map(([name, value]) => `${`${name}:`.padEnd(16)}${value}`)
  const doubts = summary.ambiguities.map(
    ({ code, line, excerpt, alternatives }) =>
      `  line ${line}: ${code}: ${alternatives.join(' | ')}\n    ${excerpt}`,
  )
  return [...facts, ...doubts].join('\n')
}

function countWith(count: number, first: string | null, last: string | null): string | number {
  if (first === null || last === null) return count
  return `${count}, from "${first} ..." to "${last} ..."`
}
