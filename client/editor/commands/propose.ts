// What a proposer does from the menu of a paragraph: an alternative to it, its deletion, a new paragraph, a split, a move. Each is written in plain
// terms; the rules of writing make proposals of it.
import type { ParagraphBirth } from '../../../shared/document/attributes.ts'
import { type DeltaOp, writeAttributes } from '../../../shared/document/delta.ts'
import { maxLevel, type Paragraph, type Run } from '../../../shared/document/draft-text.ts'
import { finalId } from '../../../shared/document/final-end.ts'
import { partsOf } from '../../../shared/negotiation/paragraph-block.ts'
import { indexOf } from '../binding/positions.ts'
import type { Command, CommandContext } from './command.ts'
import { noteAt } from './footnotes.ts'
import { newParagraph } from './new-paragraph.ts'
import {
  blockEnd,
  isFront,
  isProposedBy,
  type Placed,
  placeParagraphs,
  wholeOf,
} from './paragraphs.ts'

import { splitParagraph } from './split-join.ts'

interface Here {
  readonly placed: readonly Placed[]
  readonly k: number
  readonly here: Placed
}

function hereOf({ state }: CommandContext): Here | null {
  const placed = placeParagraphs(state.doc)
  const k = state.selection.$head.index(0)
  const here = placed[k]
  return here ? { placed, k, here } : null
}

/** For proposers alone. */
function proposing(command: Command): Command {
  return (context, act) => context.by !== null && command(context, act)
}

/** A second wording of the whole paragraph, to stand in its place: its base words, selected, to be written over. */
export const proposeAlternative: Command = proposing((context, act) => {
  const found = hereOf(context)
  if (!found) return false
  const { placed, k } = found
  const here = placed[wholeOf(placed, k)] ?? found.here
  const ref = here.paragraph.kind === 'alternative' ? here.paragraph.ref : here.paragraph.id
  const target = placed.find(({ paragraph }) => paragraph.id === ref)
  if (!target || ref === null || !isReplaceable(target.paragraph, context.by)) return false
  if (!act) return true
  const at = behindAlternatives(placed, placed.indexOf(target))
  const words = copyWords(placed, target, context.newId)
  const length = words.reduce((sum, { text }) => sum + text.length, 0)
  const { part, level } = target.paragraph
  const birth: ParagraphBirth = { id: context.newId(), kind: 'alternative', part, level, ref }
  const inserts = words.map(({ text, marks }): DeltaOp => ({
    insert: text,
    attributes: writeAttributes(marks),
  }))
  context.edit([...skip(at), ...inserts, newEnd(birth)], { anchor: at, head: at + length })
  return true
})

function isReplaceable(paragraph: Paragraph, by: string | null): boolean {
  const { id, kind } = paragraph
  if (isFront(paragraph) || id === finalId) return false
  // What replaces a paragraph is a paragraph.
  if (kind === 'move' || kind === 'annex' || kind === 'row') return false
  return !isProposedBy(paragraph, by)
}

function behindAlternatives(placed: readonly Placed[], k: number): number {
  const ref = placed[k]?.paragraph.id
  let last = k
  for (let n = k + 1; placed[n]?.paragraph.ref === ref; n++) {
    if (placed[n]?.paragraph.kind !== 'alternative') break
    last = n
  }
  return (placed[last]?.end ?? 0) + 1
}

/** The words without what others would put in; footnotes become notes of their own, since those of the paragraph go with it. */
function copyWords(placed: readonly Placed[], target: Placed, newId: () => string): Run[] {
  const { end } = target.paragraph
  const notes = new Map<string, string>()
  const paragraphs = placed.map(({ paragraph }) => paragraph)
  return partsOf(paragraphs, placed.indexOf(target))
    .flatMap((part) => paragraphs[part]?.runs ?? [])
    .filter(({ marks }) => (end.ins ? marks.sub === undefined : marks.ins === undefined))
    .map(({ text, marks: { note, emphasis } }) => {
      if (note !== undefined && !notes.has(note)) notes.set(note, newId())
      const fresh = note === undefined ? undefined : notes.get(note)
      return {
        text,
        marks: { ...(emphasis && { emphasis }), ...(fresh !== undefined && { note: fresh }) },
      }
    })
}

/** The whole paragraph with its sub-paragraphs; what one proposed oneself goes at once. */
export const proposeDeletion: Command = proposing((context, act) => {
  const found = hereOf(context)
  if (!found || isFront(found.here.paragraph)) return false
  const { placed, k } = found
  const block = placed
    .slice(k, blockEnd(placed, k) + 1)
    .filter(({ paragraph: { end } }, n) => n === 0 || !end.ins)
  if (block.every(({ paragraph }) => isStruckWhole(paragraph, context.by))) return false
  if (!act) return true
  const ops: DeltaOp[] = []
  let at = 0
  for (const { start, end } of block) {
    if (start > at) ops.push({ retain: start - at })
    ops.push({ delete: end - start + 1 })
    at = end + 1
  }
  const { start } = found.here
  context.edit(ops, { anchor: start, head: start })
  return true
})

function isStruckWhole({ runs, end }: Paragraph, by: string | null): boolean {
  return [...runs.map(({ marks }) => marks), end].every(({ del }) =>
    del?.some((strike) => strike.by === by),
  )
}

export const proposeParagraph: Command = proposing(newParagraph)

/** A new paragraph one level down, behind all that stand under this one. */
export const proposeSubparagraph: Command = proposing((context, act) => {
  const found = hereOf(context)
  if (!found) return false
  const { placed, k, here } = found
  const { kind, part, level, id } = here.paragraph
  const last = placed[blockEnd(placed, wholeOf(placed, k))]
  const hangs = kind === 'paragraph' || kind === 'alternative'
  if (!last || !hangs || isFront(here.paragraph) || level >= maxLevel) return false
  if (id === finalId || last.paragraph.id === finalId) return false
  if (!act) return true
  const at = last.end + 1
  const birth = {
    id: context.newId(),
    kind: 'paragraph',
    part,
    level: level + 1,
    ref: null,
  } as const
  context.edit([...skip(at), newEnd(birth)], { anchor: at, head: at })
  return true
})

/** A paragraph in two, at the caret. */
export const proposeSplit: Command = proposing((context, act) => {
  const found = hereOf(context)
  const { state } = context
  if (!found || !state.selection.empty || noteAt(state) !== null) return false
  const { paragraph, start, end } = found.here
  const index = indexOf(state.doc, state.selection.head)
  if (isFront(paragraph) || index <= start || index >= end) return false
  return splitParagraph(context, act)
})

/**
 * The paragraph of the caret, with its sub-paragraphs, before another or behind the last; one's earlier proposal to move it goes. False where it
 * would stay where it is, and for what is itself a proposal.
 */
export function proposeMove(context: CommandContext, before: string | null): boolean {
  const found = hereOf(context)
  const { by } = context
  if (!found || by === null || !isMovable(found.here.paragraph)) return false
  const { placed, k, here } = found
  const target =
    before === null ? placed.length : placed.findIndex((at) => at.paragraph.id === before)
  const place = placeBefore(placed, target)
  if (place === null || (target >= k && target <= blockEnd(placed, k) + 1)) return false
  const { id, level } = here.paragraph
  const birth: ParagraphBirth = {
    id: context.newId(),
    kind: 'move',
    part: place.part,
    level,
    ref: id,
  }
  const earlier = placed.find(
    ({ paragraph: each }) => each.kind === 'move' && each.ref === id && isProposedBy(each, by),
  )
  const ops: { readonly at: number; readonly op: DeltaOp }[] = [{ at: place.at, op: newEnd(birth) }]
  if (earlier) ops.push({ at: earlier.end, op: { delete: 1 } })
  context.edit(inOrder(ops))
  return true
}

function isMovable(paragraph: Paragraph): boolean {
  const { kind, end, id } = paragraph
  return (
    !isFront(paragraph) && kind !== 'move' && kind !== 'alternative' && !end.ins && id !== finalId
  )
}

function placeBefore(placed: readonly Placed[], target: number) {
  const next = placed[target]
  if (next) return isFront(next.paragraph) ? null : { at: next.start, part: next.paragraph.part }
  const last = placed.at(-1)
  if (target < 0 || !last || last.paragraph.id === finalId) return null
  return {
    at: last.end + 1,
    part: isFront(last.paragraph) ? ('preamble' as const) : last.paragraph.part,
  }
}

function inOrder(ops: readonly { readonly at: number; readonly op: DeltaOp }[]): DeltaOp[] {
  const out: DeltaOp[] = []
  let done = 0
  for (const { at, op } of [...ops].sort((a, b) => a.at - b.at)) {
    if (at > done) out.push({ retain: at - done })
    out.push(op)
    done = at + (op.delete ?? 0)
  }
  return out
}

function skip(index: number): DeltaOp[] {
  return index > 0 ? [{ retain: index }] : []
}

function newEnd(birth: ParagraphBirth): DeltaOp {
  return { insert: { p: birth }, attributes: {} }
}
