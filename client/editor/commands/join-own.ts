// Backspace and Delete between two paragraphs, for a proposer, where one of them is a proposal: what one proposed oneself goes or flows together,
// and no join of others' paragraphs is proposed by accident.
import { type DeltaOp, writeAttributes } from '../../../shared/document/delta.ts'
import type { CommandContext } from './command.ts'
import { isFront, isProposedBy, type Placed } from './paragraphs.ts'

/** Does what is to be done, if anything, and says whether that was all. */
export function joinOwn(context: CommandContext, first: Placed, second: Placed): boolean {
  const { by, edit } = context
  if (by === null) return false
  const marker = [first, second].find(({ paragraph }) => paragraph.kind === 'move')
  if (marker) {
    if (isProposedBy(marker.paragraph, by)) edit(without(marker), caretAt(marker.start))
    return true
  }
  // A boundary of one's own goes as any other does.
  if (isProposedBy(first.paragraph, by) || !isProposedBy(second.paragraph, by)) return false
  const { runs } = second.paragraph
  const others = runs.some(({ marks }) => (marks.sub ?? marks.ins)?.by !== by)
  if (others || (runs.length > 0 && isFront(first.paragraph))) return true
  const words = runs.map(({ text, marks }): DeltaOp => {
    const { emphasis, note } = marks
    const kept = { ...(emphasis && { emphasis }), ...(note !== undefined && { note }) }
    return { insert: text, attributes: writeAttributes(kept) }
  })
  const { start, end } = second
  const skip: DeltaOp[] = first.end > 0 ? [{ retain: first.end }] : []
  edit([...skip, ...words, { retain: 1 }, { delete: end - start + 1 }], caretAt(first.end))
  return true
}

function without({ start, end }: Placed): DeltaOp[] {
  return [...(start > 0 ? [{ retain: start }] : []), { delete: end - start + 1 }]
}

function caretAt(index: number) {
  return { anchor: index, head: index }
}
