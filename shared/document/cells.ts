// The cells of a table's row. A row is one paragraph whose words a tab divides, so what is typed, proposed and struck in it is as in any
// other. A tab in the words of a footnote divides nothing, since a footnote stands in one cell as a whole.
import { cellDivider, type Paragraph, type Run } from './draft-text.ts'

/** The runs of each cell, at least one cell; an empty cell has none. The dividers are in no cell, whoever proposed or struck them. */
export function cutCells<Cut extends Pick<Run, 'text' | 'marks'>>(runs: readonly Cut[]): Cut[][] {
  let cell: Cut[] = []
  const cells = [cell]
  for (const run of runs) {
    if (run.marks.note !== undefined) {
      cell.push(run)
      continue
    }
    run.text.split(cellDivider).forEach((text, index) => {
      if (index > 0) cells.push((cell = []))
      if (text !== '') cell.push({ ...run, text })
    })
  }
  return cells
}

/** The reverse of `cutCells`; dividers are without marks. */
export function joinCells(cells: readonly (readonly Run[])[]): Run[] {
  return cells.flatMap((cell, index) =>
    index === 0 ? cell : [{ text: cellDivider, marks: {} }, ...cell],
  )
}

/** A stretch of the text: a table, which is rows that follow each other, or one paragraph of another kind. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly isTable: boolean
}

/** The whole text in stretches. Costs one pass. */
export function cutTables(paragraphs: readonly Pick<Paragraph, 'kind'>[]): Stretch[] {
  const stretches: { from: number; to: number; isTable: boolean }[] = []
  paragraphs.forEach(({ kind }, index) => {
    const last = stretches.at(-1)
    const isTable = kind === 'row'
    if (isTable && last?.isTable) last.to = index + 1
    else stretches.push({ from: index, to: index + 1, isTable })
  })
  return stretches
}
