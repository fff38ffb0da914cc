// The tables of a file that another program wrote, as rows of cells. A cell over several columns or rows is written once, and the places
// it covers are empty cells. A table of one column, or one that holds paragraphs with numbers, lays out a page and is no table.
import { branches, type XmlBranch, type XmlNode } from './xml-tree.ts'

export interface TableRow {
  readonly row: XmlBranch
  readonly cells: readonly (readonly XmlNode[])[]
}

/** More than this many places are taken for one; nobody's table is as wide. */
const widest = 60

/** Null for what lays out a page. `holds` says of an element whether it is a paragraph of its own. */
export function readTable(
  table: XmlBranch,
  holds: (branch: XmlBranch) => boolean,
): TableRow[] | null {
  const rows = rowsOf(table)
  const cells = rows.flatMap((row) => cellsOf(row))
  const isWide = rows.some((row) => cellsOf(row).length > 1)
  if (!isWide || cells.some((cell) => holdsAny(cell, holds))) return null
  const filler = new RowFiller()
  return rows.map((row) => ({ row, cells: filler.fill(cellsOf(row)) }))
}

function rowsOf(table: XmlBranch): XmlBranch[] {
  return branches(table).flatMap((part) => (part.name === 'tr' ? [part] : rowsIn(part)))
}

function rowsIn(part: XmlBranch): XmlBranch[] {
  const isGroup = part.name === 'thead' || part.name === 'tbody' || part.name === 'tfoot'
  return isGroup ? branches(part).filter(({ name }) => name === 'tr') : []
}

function cellsOf(row: XmlBranch): XmlBranch[] {
  return branches(row).filter(({ name }) => name === 'td' || name === 'th')
}

function holdsAny(branch: XmlBranch, holds: (branch: XmlBranch) => boolean): boolean {
  return branches(branch).some((child) => holds(child) || holdsAny(child, holds))
}

class RowFiller {
  /** How many more rows the cell above covers, by column. */
  #covered: number[] = []

  fill(cells: readonly XmlBranch[]): (readonly XmlNode[])[] {
    const row: (readonly XmlNode[])[] = []
    const covered: number[] = []
    const skip = () => {
      for (
        let left = this.#covered[row.length] ?? 0;
        left > 0;
        left = this.#covered[row.length] ?? 0
      ) {
        covered[row.length] = left - 1
        row.push([])
      }
    }
    for (const cell of cells) {
      skip()
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (let column = 0; column < across; column++) {
        covered[row.length] = down - 1
        row.push(column === 0 ? cell.children : [])
      }
    }
    skip()
    this.#covered = Array.from(covered, (left) => left ?? 0)
    return row
  }
}

function spanOf({ attributes }: XmlBranch, name: string): number {
  const span = Number(attributes.get(name) ?? '1')
  return Number.isInteger(span) && span > 0 ? Math.min(span, widest) : 1
}
