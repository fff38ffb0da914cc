// Rows of a text as a Word table, ruled as tables of the United Nations are: a rule above and below the head and one at the end, the head
// repeated on every page. Word tracks whole rows (ISO/IEC 29500-1, 17.13.5); words inside a row's cells are tracked as elsewhere.
import { cellDivider } from '../../document/draft-text.ts'
import { isReference } from '../marked/marked-text.ts'
import type { FileParagraph, FileRun } from './file-paragraphs.ts'
import type { RevisionMarks } from './revision-marks.ts'
import { column } from './page-measures.ts'
import { tag, valued } from './xml.ts'

/** The most that a table takes of the page when it has few columns; others are as wide as the page. */
const inColumn = 5

export interface TableContext {
  readonly marks: RevisionMarks
  readonly rtl: boolean
  /** The words of a cell. */
  readonly write: (runs: readonly FileRun[], row: FileParagraph) => string
}

/** Consecutive rows, at least one. A row with fewer cells than the others has a last cell that goes to the end. */
export function writeTable(rows: readonly FileParagraph[], context: TableContext): string {
  const cut = rows.map((row) => ({ row, cells: cutCells(row.runs) }))
  const count = cut.reduce((most, { cells }) => Math.max(most, cells.length), 1)
  const wide = count > inColumn
  const total = wide ? column.text : column.text - 2 * column.inset
  const widths = columnWidths(
    cut.map(({ cells }) => cells),
    { count, total },
  )
  const heads = headCount(rows)
  const figures = Array.from({ length: count }, (_, at) =>
    isFigures(cut.slice(heads).map(({ cells }) => plainText(cells[at] ?? []))),
  )
  const rule = (side: string, size: number) =>
    tag(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': 'auto' })
  const margin = (side: string) => tag(`w:${side}`, { 'w:w': 60, 'w:type': 'dxa' })
  const properties = tag(
    'w:tblPr',
    {},
    context.rtl ? tag('w:bidiVisual') : '',
    tag('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
    tag('w:tblInd', { 'w:w': wide ? 0 : column.inset, 'w:type': 'dxa' }),
    tag('w:tblBorders', {}, rule('top', 4), rule('bottom', 12)),
    tag('w:tblLayout', { 'w:type': 'fixed' }),
    tag('w:tblCellMar', {}, margin('left'), margin('right')),
  )
  const written = cut.map(({ row, cells }, index) =>
    writeRow(row, cells, { ...context, widths, figures, isHead: index < heads }),
  )
  const grid = widths.map((width) => tag('w:gridCol', { 'w:w': width }))
  return tag('w:tbl', {}, properties, tag('w:tblGrid', {}, ...grid), ...written)
}

/** The first row of the text; struck rows before it too, so that those of the head are neighbours. */
function headCount(rows: readonly FileParagraph[]): number {
  const first = rows.findIndex((row) => row.new !== null)
  return first < 0 ? 1 : first + 1
}

interface RowContext extends TableContext {
  readonly widths: readonly number[]
  readonly figures: readonly boolean[]
  readonly isHead: boolean
}

function writeRow(
  row: FileParagraph,
  cells: readonly (readonly FileRun[])[],
  { widths, figures, isHead, marks, rtl, write }: RowContext,
): string {
  marks.nextParagraph()
  const { end } = row
  const tracked =
    end === null
      ? ''
      : marks.onEnd({
          ...end,
          tracked: end.tracked === 'ins' || end.tracked === 'moveTo' ? 'ins' : 'del',
        })
  const properties = tag(
    'w:trPr',
    {},
    tag('w:cantSplit'),
    isHead ? tag('w:tblHeader') : '',
    tracked,
  )
  const written = cells.map((runs, index) => {
    const last = index === cells.length - 1
    const own = last ? widths.slice(index) : widths.slice(index, index + 1)
    const right = figures[index] === true
    const paragraph = tag(
      'w:p',
      {},
      tag(
        'w:pPr',
        {},
        valued('w:pStyle', isHead ? 'UNTableHead' : 'UNTable'),
        // Groups of figures run from the left in Arabic too, where the outer edge is the left one.
        right && rtl ? tag('w:bidi', { 'w:val': 0 }) : '',
        right ? valued('w:jc', rtl ? 'left' : 'right') : '',
      ),
      write(runs, row),
    )
    const rule = tag('w:bottom', {
      'w:val': 'single',
      'w:sz': 12,
      'w:space': 0,
      'w:color': 'auto',
    })
    const form = tag(
      'w:tcPr',
      {},
      tag('w:tcW', { 'w:w': own.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
      own.length > 1 ? valued('w:gridSpan', own.length) : '',
      isHead ? tag('w:tcBorders', {}, rule) : '',
      isHead ? valued('w:vAlign', 'bottom') : '',
    )
    return tag('w:tc', {}, form, paragraph)
  })
  return tag('w:tr', {}, properties, ...written)
}

/** Word has no more. */
const mostCells = 63

/** Cuts at the tabs that stand between cells. */
function cutCells(runs: readonly FileRun[]): FileRun[][] {
  let cell: FileRun[] = []
  const cells = [cell]
  for (const run of runs) {
    if (isReference(run)) {
      cell.push(run)
      continue
    }
    run.text.split(cellDivider).forEach((text, index) => {
      const isLast = index > 0 && cells.length === mostCells
      if (index > 0 && !isLast) cells.push((cell = []))
      const words = isLast ? ` ${text}` : text
      if (words !== '') cell.push({ ...run, text: words })
    })
  }
  return cells
}

function plainText(runs: readonly FileRun[]): string {
  return runs.map((run) => (isReference(run) ? '' : run.text)).join('')
}

/** Figures stand under each other from the right. */
function isFigures(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text.trim() !== '')
  return filled.length > 0 && filled.every((text) => /^[\p{N}\s.,%+()–—-]+$/u.test(text))
}

/** Wide enough for what stands in it, and not so wide that others have no room: by the square root of the longest cell. */
function columnWidths(
  rows: readonly (readonly (readonly FileRun[])[])[],
  { count, total }: { readonly count: number; readonly total: number },
): number[] {
  const weights = Array.from({ length: count }, (_, at) => {
    // A last cell that goes over several columns says nothing of any of them.
    const own = rows.filter((cells) => cells.length === count)
    const longest = own.reduce(
      (most, cells) => Math.max(most, plainText(cells[at] ?? []).length),
      4,
    )
    return Math.sqrt(longest)
  })
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const widths = weights.map((weight) => Math.floor((total * weight) / sum))
  const rest = total - widths.reduce((all, width) => all + width, 0)
  return widths.map((width, at) => (at === count - 1 ? width + rest : width))
}
