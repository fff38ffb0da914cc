// The heads of a Model UN paper in a table of two columns, `Committee | SOCHUM`, with their colons or without, and the States that support it under each
// other in one cell. Each row becomes the line that others type.
import type { SourceLine } from '../lines/source-lines.ts'
import { readLoneHead } from './named-heads.ts'

/** One row alone may be one of a table of facts: `Subject | Report`. */
const fewest = 2
/** The heads end within so many lines. */
const frontLines = 40
const longestName = 40

/** The cells of the lines have the ends of their paragraphs as ends of lines. */
export function readHeadRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  const heads = new Set<SourceLine>()
  let run: SourceLine[] = []
  const close = () => {
    if (run.filter(isNamed).length >= fewest) for (const line of run) heads.add(line)
    run = []
  }
  for (const line of lines.slice(0, frontLines)) {
    if (isPair(line)) run.push(line)
    else close()
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

function isNamed(line: SourceLine): boolean {
  return readLoneHead(nameOf(line)) !== null
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
