// Columns without rules: words that stand under each other in several lines are a table, or lines with tabs, or two texts beside each other. They
// stay text, and are told; as rows are that were read without a rule.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import type { NumberedLine } from './page-zones.ts'

/** Lines that so many others stand under make a table likely. */
const fewestRows = 3
/** In points. */
const near = 2

/** `lines` from the top of each page; those of one height are the columns of one line. One doubt for each group of lines. */
export function findDoubtfulTables(lines: readonly NumberedLine[]): Ambiguity[] {
  const found: Ambiguity[] = []
  let group: NumberedLine[][] = []
  const close = () => {
    const [[first] = []] = group
    if (group.length >= fewestRows && first) found.push(tell(first, group))
    group = []
  }
  for (const row of splitRows(lines)) {
    const above = group.at(-1)
    if (above && !standsUnder(above, row)) close()
    if (row.length > 1) group.push(row)
  }
  close()
  return found
}

/** One doubt for each table of a page. */
export function findBareRows(lines: readonly NumberedLine[]): Ambiguity[] {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]
    if (!line.bare || (above?.bare && above.page === line.page)) return []
    const alternatives = ['rows of a table', 'text']
    return [
      { code: 'table-or-text', line: line.number, excerpt: excerptOf(line.text), alternatives },
    ]
  })
}

function tell(first: NumberedLine, [row = []]: readonly NumberedLine[][]): Ambiguity {
  const excerpt = excerptOf(row.map(({ text }) => text).join(' '))
  const alternatives = ['text', 'rows of a table']
  return { code: 'table-or-text', line: first.number, excerpt, alternatives }
}

function splitRows(lines: readonly NumberedLine[]): NumberedLine[][] {
  const rows: NumberedLine[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const [first] = row ?? []
    const beside = first?.page === line.page && Math.abs(first.y - line.y) < line.size * 0.3
    if (row && beside) row.push(line)
    else rows.push([line])
  }
  return rows
}

/** Next on the page, with as many columns that begin or end where those above do. */
function standsUnder(above: readonly NumberedLine[], row: readonly NumberedLine[]): boolean {
  const [first, below] = [above[0], row[0]]
  if (!first || !below || first.page !== below.page || above.length !== row.length) return false
  if (first.y - below.y > first.size * 3) return false
  return row.every(({ start, end }, column) => {
    const over = above[column]
    return over && (Math.abs(over.start - start) < near || Math.abs(over.end - end) < near)
  })
}
