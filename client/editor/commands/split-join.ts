// Enter, Backspace and Delete at the edges of paragraphs.
import type { ParagraphBirth } from '../../../shared/document/attributes.ts'
import type { DeltaOp } from '../../../shared/document/delta.ts'
import type { Paragraph, Part } from '../../../shared/document/draft-text.ts'
import { finalId } from '../../../shared/document/final-end.ts'
import { readBirths } from '../../../shared/document/ydoc.ts'
import { indexOf } from '../binding/positions.ts'
import type { Command, CommandContext } from './command.ts'
import { deleteRange } from './delete-range.ts'
import { noteAt } from './footnotes.ts'
import { joinOwn } from './join-own.ts'
import { isBlankRow, openRow } from './table-cells.ts'
import { isFront, isProposedBy, type Placed, placeParagraphs, wholeOf } from './paragraphs.ts'

interface Caret {
  readonly placed: readonly Placed[]
  readonly k: number
  readonly here: Placed
  readonly index: number
}

function caretOf({ state }: CommandContext): Caret | null {
  const placed = placeParagraphs(state.doc)
  const k = state.selection.$from.index(0)
  const here = placed[k]
  return here ? { placed, k, here, index: indexOf(state.doc, state.selection.from) } : null
}

/** Enter: the next paragraph; in an empty sub-paragraph, one level up; inside a footnote nothing. */
export const splitParagraph: Command = (context, act) => {
  const caret = caretOf(context)
  if (!caret) return false
  if (!act || noteAt(context.state)) return true
  const { selection, doc } = context.state
  if (!selection.empty) {
    deleteRange(context, indexOf(doc, selection.from), indexOf(doc, selection.to))
    return true
  }
  const { paragraph, start, end } = caret.here
  if (paragraph.kind === 'row') return enterRow(context, caret)
  if (paragraph.kind === 'annex' && caret.index !== end) return splitAnnex(context, caret)
  if (start === end && mayRise(context, paragraph)) {
    context.setAttributes([[paragraph.id, { level: paragraph.level - 1 }]])
    return true
  }
  if (isFront(paragraph)) leaveFront(context, caret)
  else if (caret.index === end) openBehind(context, caret)
  else splitAt(context, caret)
  return true
}

/** The next row; in an empty one at the end of a table, the paragraph behind it. */
function enterRow(context: CommandContext, { here, placed, k }: Caret): boolean {
  const { paragraph, start, end } = here
  const isLast = placed[k - 1]?.paragraph.kind === 'row' && placed[k + 1]?.paragraph.kind !== 'row'
  if (!isLast || !isBlankRow(paragraph) || context.by !== null) {
    openRow(context, { row: here })
    return true
  }
  if (end > start)
    context.edit([...skip(start), { delete: end - start }], { anchor: start, head: start })
  context.setAttributes([[paragraph.id, { kind: 'paragraph', part: 'text', level: 0 }]])
  return true
}

/** A title is one paragraph: before it there is place for a paragraph, and within it for nothing. */
function splitAnnex(context: CommandContext, { here, index }: Caret): boolean {
  if (index !== here.start) return true
  const birth = {
    id: context.newId(),
    kind: 'paragraph',
    part: 'text',
    level: 0,
    ref: null,
  } as const
  const caret = context.by === null ? index + 1 : index
  context.edit([...skip(index), newEnd(birth)], { anchor: caret, head: caret })
  return true
}

function openBehind(context: CommandContext, { placed, k, here }: Caret): void {
  const whole = placed[wholeOf(placed, k)] ?? here
  openAfter(context, whole, { model: here.paragraph, placed })
}

/** Whether the key may take a paragraph one level up. */
function mayRise({ by }: CommandContext, paragraph: Paragraph): boolean {
  if (paragraph.level === 0 || paragraph.kind !== 'paragraph') return false
  return by === null || isProposedBy(paragraph, by)
}

/** The title and the subject line are one paragraph each: Enter behind them goes on to what follows. */
function leaveFront(context: CommandContext, caret: Caret): void {
  const { here, index, placed, k } = caret
  if (index !== here.end) return
  const next = placed[k + 1]
  if (here.paragraph.part === 'title' && next?.paragraph.part === 'subject')
    context.edit([], { anchor: next.end, head: next.end })
  else openAfter(context, here, { model: here.paragraph, placed })
}

/** A new paragraph behind one, of the kind that follows `model`; the caret goes there. */
export function openAfter(
  context: CommandContext,
  { paragraph, end }: Placed,
  { model, placed }: { readonly model: Paragraph; readonly placed: readonly Placed[] },
): void {
  openBirth(
    context,
    { paragraph, end },
    following(model, { placed, by: context.by }, context.newId()),
  )
}

/** A new annex behind a paragraph, without a title yet. */
export function openAnnex(context: CommandContext, behind: Placed): void {
  const id = context.newId()
  openBirth(context, behind, { id, kind: 'annex', part: 'text', level: 0, ref: null })
}

function openBirth(
  context: CommandContext,
  { paragraph, end }: Pick<Placed, 'paragraph' | 'end'>,
  birth: ParagraphBirth,
): void {
  const at = end + 1
  // The final end is no paragraph, so the words before it become one, and another follows.
  if (paragraph.id === finalId) {
    const { kind, part, level } = paragraph
    const first = { id: context.newId(), kind, part, level, ref: null }
    context.edit([...skip(end), newEnd(first), newEnd(birth)], { anchor: at, head: at })
  } else context.edit([{ retain: at }, newEnd(birth)], { anchor: at, head: at })
}

/** The words before the caret become a new paragraph, those behind it stay the old one: so words in flight find their place. */
function splitAt(context: CommandContext, { here, index }: Caret): void {
  const { part, level } = here.paragraph
  const kind = here.paragraph.kind === 'heading' ? 'heading' : 'paragraph'
  const birth: ParagraphBirth = { id: context.newId(), kind, part, level, ref: null }
  // At the start of a paragraph a proposer puts a new one before it, and goes on there.
  const caret = context.by !== null && index === here.start ? index : index + 1
  context.edit([...skip(index), newEnd(birth)], { anchor: caret, head: caret })
}

function skip(index: number): DeltaOp[] {
  return index > 0 ? [{ retain: index }] : []
}

function newEnd(birth: ParagraphBirth): DeltaOp {
  return { insert: { p: birth }, attributes: {} }
}

/** What Enter at the end of a paragraph opens. */
function following(
  paragraph: Paragraph,
  { placed, by }: { readonly placed: readonly Placed[]; readonly by: string | null },
  id: string,
): ParagraphBirth {
  const { kind, part, level } = paragraph
  // There is one subject line, and it is not proposed.
  const hasSubject = by !== null || placed.some((each) => each.paragraph.part === 'subject')
  const next: Partial<Record<Part, Part>> = {
    title: hasSubject ? 'preamble' : 'subject',
    subject: 'preamble',
  }
  return {
    id,
    kind: 'paragraph',
    part: next[part] ?? part,
    level: kind === 'heading' || kind === 'annex' ? 0 : level,
    ref: null,
  }
}

/** Backspace at the start of a paragraph: one level up, or joined to the paragraph before. */
export const joinBackward: Command = (context, act) => {
  const caret = caretOf(context)
  if (!caret || !context.state.selection.empty || caret.index !== caret.here.start) return false
  const { placed, k, here } = caret
  const { paragraph } = here
  if (paragraph.kind === 'row' || paragraph.kind === 'annex') {
    const isDone = backOut(context, caret, act)
    if (isDone) return true
  }
  if (mayRise(context, paragraph)) {
    if (act) context.setAttributes([[paragraph.id, { level: paragraph.level - 1 }]])
    return true
  }
  const before = placed[k - 1]
  if (act && before && !joinOwn(context, before, here)) join(context, before, here)
  return true
}

/** A row without words goes; the first of a table stays one; the title of an annex becomes a paragraph. False where rows are to be joined. */
function backOut(context: CommandContext, { placed, k, here }: Caret, act: boolean): boolean {
  const { paragraph, start, end } = here
  const before = placed[k - 1]
  if (paragraph.kind === 'annex') {
    if (act && context.by === null && !paragraph.end.ins)
      context.setAttributes([[paragraph.id, { kind: 'paragraph' }]])
    return true
  }
  if (isBlankRow(paragraph)) {
    const place = before?.end ?? start
    if (act && paragraph.id !== finalId)
      context.edit([...skip(start), { delete: end - start + 1 }], { anchor: place, head: place })
    return true
  }
  return before?.paragraph.kind !== 'row'
}

/** Delete at the end of a paragraph: the next one joined to it. */
export const joinForward: Command = (context, act) => {
  const caret = caretOf(context)
  if (!caret || !context.state.selection.empty || caret.index !== caret.here.end) return false
  const next = caret.placed[caret.k + 1]
  // Neither the words of a table nor the title of an annex flow into another paragraph.
  const flows = next?.paragraph.kind !== 'annex' && !isFirstRow(caret)
  if (act && next && flows && !joinOwn(context, caret.here, next)) join(context, caret.here, next)
  return true
}

function isFirstRow({ placed, k, here }: Caret): boolean {
  return placed[k + 1]?.paragraph.kind === 'row' && here.paragraph.kind !== 'row'
}

/** Two neighbours as one: an empty one just goes; otherwise the words are in the later one, at the place and level of the first. */
function join(context: CommandContext, first: Placed, second: Placed): void {
  const place = { anchor: first.end, head: first.end }
  const empty = second.start === second.end
  if (isFront(first.paragraph) || isFront(second.paragraph)) {
    // An empty paragraph after the subject line may go; the title and the subject line themselves never do.
    if (empty && !isFront(second.paragraph))
      context.edit([{ retain: second.end }, { delete: 1 }], place)
    return
  }
  if (empty && second.paragraph.id !== finalId) {
    context.edit([{ retain: second.end }, { delete: 1 }], place)
    return
  }
  context.edit([...skip(first.end), { delete: 1 }], place)
  if (first.start === first.end || readBirths(context.ydoc).has(first.paragraph.id)) return
  const { kind, part, level } = first.paragraph
  context.setAttributes([[second.paragraph.id, { kind, part, level }]])
}
