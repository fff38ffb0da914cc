// Puts words in the place of others at known places: what a check corrects with one click. Written like what is typed, so for a proposer it
// becomes a proposal, and it can be undone.
import { type DeltaOp, writeAttributes } from '../../../shared/document/delta.ts'
import { type Marks, type Paragraph, rawText } from '../../../shared/document/draft-text.ts'
import type { Command } from './command.ts'
import { placeParagraphs } from './paragraphs.ts'

export interface WordsPut {
  readonly paragraphId: string
  /** Offsets of the raw text. */
  readonly from: number
  readonly to: number
  readonly replacement: string
  /** The raw text of the paragraph for which the offsets were meant. */
  readonly within: string
}

/** Does not apply where a paragraph is gone or does not read any more as it did; then nothing of it is written. */
export function putWords(puts: readonly WordsPut[]): Command {
  return (context, act) => {
    const placed = placeParagraphs(context.state.doc)
    const found = puts.map((put) => {
      const here = placed.find(({ paragraph }) => paragraph.id === put.paragraphId)
      return here && rawText(here.paragraph) === put.within ? { ...put, here } : null
    })
    if (found.length === 0 || found.includes(null)) return false
    if (!act) return true
    const ops: DeltaOp[] = []
    let done = 0
    const inOrder = found
      .flatMap((put) => (put ? [{ ...put, at: put.here.start + put.from }] : []))
      .toSorted((a, b) => a.at - b.at)
    for (const { at, from, to, replacement, here } of inOrder) {
      if (at > done) ops.push({ retain: at - done })
      const attributes = writeAttributes(marksAt(here.paragraph, from, to))
      if (replacement !== '') ops.push({ insert: replacement, attributes })
      if (to > from) ops.push({ delete: to - from })
      done = at + to - from
    }
    context.edit(ops)
    return true
  }
}

/** Those of the words that go, or of the character before: a footnote keeps its words, what is set off stays set off. */
function marksAt({ runs }: Paragraph, from: number, to: number): Marks {
  const at = to > from ? from : Math.max(0, from - 1)
  let end = 0
  for (const { text, marks } of runs) {
    end += text.length
    if (at >= end) continue
    const { note, emphasis } = marks
    return { ...(note !== undefined && { note }), ...(emphasis && { emphasis }) }
  }
  return {}
}
