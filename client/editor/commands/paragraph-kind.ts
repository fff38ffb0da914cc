// What a paragraph is: its level, its part, whether it is a heading. All of it is attributes beside the text; nothing is rewritten.
import { maxLevel, type Paragraph, type Part } from '../../../shared/document/draft-text.ts'
import { finalId } from '../../../shared/document/final-end.ts'
import { type ParagraphAttributes } from '../../../shared/document/ydoc.ts'
import type { Command, CommandContext } from './command.ts'
import {
  blockEnd,
  isFront,
  isProposedBy,
  permitted,
  type Placed,
  placeParagraphs,
  selectedRange,
} from './paragraphs.ts'
import { nextCell, previousCell } from './table-cells.ts'

type Change = (placed: readonly Placed[], k: number) => Partial<ParagraphAttributes> | null

/** A command that changes every selected paragraph it applies to. */
function changing(change: Change): Command {
  return (context, act) => {
    const placed = placeParagraphs(context.state.doc)
    const { first, last } = selectedRange(context.state)
    const changes = placed.flatMap(({ paragraph }, k) => {
      const wanted = k >= first && k <= last && !isFront(paragraph) ? change(placed, k) : null
      const to = wanted && permitted(paragraph, wanted, context.by)
      return to ? [[paragraph.id, to] as const] : []
    })
    if (changes.length > 0 && act) context.setAttributes(changes)
    return changes.length > 0
  }
}

/** (a) under a paragraph, (i) under (a). A first paragraph of its part has nothing to stand under. */
const deepen: Command = changing((placed, k) => {
  const here = placed[k]?.paragraph
  const before = placed[k - 1]?.paragraph
  if (!here) return null
  if (here.kind === 'heading') return here.level < 2 ? { level: here.level + 1 } : null
  const holds = here.kind === 'paragraph' && before && mayHold(before, here)
  return holds && here.level < maxLevel ? { level: here.level + 1 } : null
})

function mayHold(before: Paragraph, here: Paragraph): boolean {
  if (before.kind !== 'paragraph' || isFront(before) || before.part !== here.part) return false
  return here.level <= before.level
}

const rise: Command = changing((placed, k) => {
  const here = placed[k]?.paragraph
  return here && here.level > 0 ? { level: here.level - 1 } : null
})

/** Tab; in a table the next cell. */
export const deeper: Command = (context, act) => nextCell(context, act) || deepen(context, act)

/** Shift+Tab; in a table the cell before. */
export const shallower: Command = (context, act) => previousCell(context, act) || rise(context, act)

export const toAnnex: Command = changing((placed, k) => toKind('annex', placed[k]?.paragraph))

export const toRow: Command = changing((placed, k) => toKind('row', placed[k]?.paragraph))

function toKind(
  kind: 'annex' | 'row',
  paragraph: Paragraph | undefined,
): Partial<ParagraphAttributes> | null {
  if (paragraph?.kind !== 'paragraph' && paragraph?.kind !== 'heading') return null
  return paragraph.id === finalId ? null : { kind, part: 'text', level: 0 }
}

export const toHeading: Command = changing((placed, k) =>
  placed[k]?.paragraph.kind === 'paragraph' ? { kind: 'heading', level: 0 } : null,
)

export const toParagraph: Command = changing((placed, k) =>
  isOther(placed[k]?.paragraph) ? { kind: 'paragraph', level: 0 } : null,
)

function isOther(paragraph: Paragraph | undefined): boolean {
  const kind = paragraph?.kind
  return kind === 'heading' || kind === 'annex' || kind === 'row'
}

/** Into the other part. A paragraph that is not at the border goes there, with all that stands under it. */
function toPart(part: Part): Command {
  return (context, act) => {
    const placed = placeParagraphs(context.state.doc)
    const { first } = selectedRange(context.state)
    const here = placed[first]?.paragraph
    if (!here || isFront(here) || here.part === part) return false
    if (here.part !== 'preamble' && here.part !== 'operative') return false
    const range = { first, last: blockEnd(placed, first), part }
    if (context.by !== null && !mayTurn(context.by, placed, range)) return false
    if (act) change(context, placed, range)
    return true
  }
}

/** A proposer's own paragraphs that need not be moved for it. */
function mayTurn(by: string, placed: readonly Placed[], range: PartRange): boolean {
  const own = placed.slice(range.first, range.last + 1)
  return (
    own.every(({ paragraph }) => isProposedBy(paragraph, by)) && borderOf(placed, range) === null
  )
}

interface PartRange {
  readonly first: number
  readonly last: number
  readonly part: Part
}

export const toPreamble = toPart('preamble')
export const toOperative = toPart('operative')

function change(context: CommandContext, placed: readonly Placed[], range: PartRange): void {
  const { first, last, part } = range
  const ids = placed.slice(first, last + 1).map(({ paragraph }) => paragraph.id)
  context.setAttributes(ids.map((id, k) => [id, k === 0 ? { part, level: 0 } : { part }] as const))
  const border = borderOf(placed, range)
  if (border !== null) context.move(ids, placed[border]?.paragraph.id ?? null)
}

/** Before which paragraph they must be moved; null where they stand at the border of the part already. */
function borderOf(placed: readonly Placed[], { first, last, part }: PartRange): number | null {
  const border = part === 'preamble' ? firstOperative(placed) : afterPreamble(placed)
  const atBorder = part === 'preamble' ? first === border : last + 1 === border
  return atBorder ? null : border
}

function firstOperative(placed: readonly Placed[]): number {
  const k = placed.findIndex(({ paragraph }) => paragraph.part === 'operative')
  return k < 0 ? placed.length : k
}

function afterPreamble(placed: readonly Placed[]): number {
  return placed.findLastIndex(({ paragraph }) => paragraph.part === 'preamble') + 1
}
