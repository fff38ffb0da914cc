// The heads of a Model UN paper in a table of two columns, `Committee | SOCHUM`, with their colons or without, and the States that support it under each
// other in one cell. Each row becomes the line that others type.
import { readLabel } from '../body/printed-labels.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { readLoneHead } from './named-heads.ts'

/** One head alone may stand in a table of facts, `Subject | Report`, and one of them over all rows, `Country | Peru`. */
const fewest = 2
/** The heads end within so many lines. */
const frontLines = 40
const longestName = 40

/** The cells of the lines have the ends of their paragraphs as ends of lines. */
export function readHeadRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  const heads = new Set<SourceLine>()
  let run: SourceLine[] = []
  const close = () => {
    if (areHeads(run)) for (const line of run) heads.add(line)
    run = []
  }
  for (const line of lines.slice(0, frontLines)) {
    if (isPair(line)) run.push(line)
    else close()
    // Below the first words of a text there are no heads any more.
    if (!line.row && isOfText(line.text)) break
  }
  close()
  return lines.map((line) => (heads.has(line) ? asHead(line) : line))
}

function cellsOf({ row = [] }: SourceLine): readonly string[] {
  return row.filter((cell) => cell !== '')
}

function isPair(line: SourceLine): boolean {
  const [name = '', ...values] = cellsOf(line)
  return values.length === 1 && line.row?.[0] === name && name.length <= longestName
}

function nameOf(line: SourceLine): string {
  return (cellsOf(line)[0] ?? '').replace(/\s?[:：]$/u, '').replaceAll(/\s+/gu, ' ')
}

/** Several heads, none of them twice, of which one says what the paper is about, to whom it goes or who wrote it. */
function areHeads(run: readonly SourceLine[]): boolean {
  const named = run.flatMap((line) => readLoneHead(nameOf(line)) ?? [])
  const names = run.map(nameOf)
  const own = named.some((head) => head === 'topic' || head === 'body' || head === 'sponsors')
  return own && new Set(named).size >= fewest && new Set(names).size === names.length
}

function isOfText(text: string): boolean {
  return readLabel(text)?.kind === 'number' || /[,;،؛，；]$/u.test(text)
}

function asHead(line: SourceLine): SourceLine {
  const { row, ...plain } = line
  const name = nameOf(line)
  const head = readLoneHead(name)
  const lists = head === 'sponsors' || head === 'signatories'
  const value = cellsOf({ ...plain, row: row ?? [] })[1] ?? ''
  const listed = lists ? value.replaceAll(/(?<![\s,;،、，；])\s*\n\s*/gu, ', ') : value
  return { ...plain, text: `${name}: ${listed.replaceAll(/\s+/gu, ' ')}` }
}
