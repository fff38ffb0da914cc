// The keys inside a table. A row is a paragraph whose words tabs divide, so going to a cell is moving the caret, and a new row is a new
// paragraph with as many cells as the one before it.
import type { DeltaOp } from '../../../shared/document/delta.ts'
import { anchor, cellDivider, type Paragraph } from '../../../shared/document/draft-text.ts'
import { indexOf } from '../binding/positions.ts'
import type { Command, CommandContext } from './command.ts'
import { noteAt } from './footnotes.ts'
import { type Placed, placeParagraphs } from './paragraphs.ts'

interface Here {
  readonly placed: readonly Placed[]
  readonly k: number
  readonly row: Placed
  /** Of the caret. */
  readonly index: number
}

/** The row the caret stands in; null outside of a table and in a footnote. */
function rowAt({ state }: CommandContext): Here | null {
  const placed = placeParagraphs(state.doc)
  const k = state.selection.$head.index(0)
  const row = placed[k]
  if (row?.paragraph.kind !== 'row' || noteAt(state)) return null
  return { placed, k, row, index: indexOf(state.doc, state.selection.head) }
}

/** Where each divider stands, as flat indexes. */
function dividersOf({ paragraph, start }: Placed): number[] {
  const dividers: number[] = []
  let at = start
  for (const { text, marks } of paragraph.runs) {
    if (marks.note === undefined)
      text.split('').forEach((character, offset) => {
        if (character === cellDivider) dividers.push(at + offset)
      })
    at += text.length
  }
  return dividers
}

/** The row without any word, which is a place to write. */
export function isBlankRow({ kind, runs }: Paragraph): boolean {
  const words = runs.map(({ text }) => text).join('')
  return kind === 'row' && words.replaceAll(cellDivider, '').replaceAll(anchor, '') === ''
}

/** Tab: the next cell, behind the last that of the next row; where there is none, a new one. The only row of a table grows by a column. */
export const nextCell: Command = (context, act) => {
  const here = rowAt(context)
  if (!here) return false
  if (!act) return true
  const { placed, k, row, index } = here
  const next = dividersOf(row).find((at) => at >= index)
  if (next !== undefined) {
    moveTo(context, next + 1)
    return true
  }
  const [above, below] = [placed[k - 1], placed[k + 1]]
  const isAlone = above?.paragraph.kind !== 'row' && below?.paragraph.kind !== 'row'
  if (isAlone || dividersOf(row).length < widthAbove(placed, k)) addCell(context, row)
  else if (below?.paragraph.kind === 'row') moveTo(context, below.start)
  else openRow(context, here)
  return true
}

/** Shift+Tab: the cell before, before the first the last of the row above. */
export const previousCell: Command = (context, act) => {
  const here = rowAt(context)
  if (!here) return false
  const { placed, k, row, index } = here
  const above = placed[k - 1]
  const own = dividersOf(row).filter((at) => at < index)
  const isFirst = own.length === 0
  if (isFirst && above?.paragraph.kind !== 'row') return false
  if (act) moveTo(context, isFirst && above ? above.end : (own.at(-2) ?? row.start - 1) + 1)
  return true
}

/** A new row behind the one of the caret, with as many cells. */
export function openRow(context: CommandContext, { row }: Pick<Here, 'row'>): void {
  const cells: DeltaOp[] = [
    { insert: cellDivider.repeat(dividersOf(row).length), attributes: {} },
  ].filter(({ insert }) => insert !== '')
  const birth = { id: context.newId(), kind: 'row', part: 'text', level: 0, ref: null } as const
  const at = row.end + 1
  context.edit([{ retain: at }, ...cells, { insert: { p: birth }, attributes: {} }], {
    anchor: at,
    head: at,
  })
}

function addCell(context: CommandContext, { end }: Placed): void {
  const skip: DeltaOp[] = end > 0 ? [{ retain: end }] : []
  context.edit([...skip, { insert: cellDivider, attributes: {} }], {
    anchor: end + 1,
    head: end + 1,
  })
}

/** How many dividers the first row of the table has. */
function widthAbove(placed: readonly Placed[], k: number): number {
  let first = k
  while (placed[first - 1]?.paragraph.kind === 'row') first--
  const head = placed[first]
  return head ? dividersOf(head).length : 0
}

function moveTo(context: CommandContext, index: number): void {
  context.edit([], { anchor: index, head: index })
}
