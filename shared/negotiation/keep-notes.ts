// A footnote whose first reference goes while another refers to it again: its words go to that one, so that no number stands for nothing.
import type * as Y from 'yjs'
import { type DeltaOp, writeAttributes } from '../document/delta.ts'
import { anchor, type Marks } from '../document/draft-text.ts'
import { textOf } from '../document/ydoc.ts'
import { type PlacedParagraph, placeText, type Span } from './placed-text.ts'

/** Must run inside a transaction of the program's; `before` is the text before the decision. One pass where no note lost its words. */
export function keepNotes(ydoc: Y.Doc, before: readonly PlacedParagraph[]): void {
  const old = wordsOfNotes(before)
  if (old.size === 0) return
  const placed = placeText(ydoc)
  const worded = wordsOfNotes(placed)
  const inserts: { readonly index: number; readonly text: string; readonly marks: Marks }[] = []
  for (const [note, text] of old) {
    if (worded.has(note)) continue
    const references = placed.flatMap(({ words }) =>
      words.filter(({ marks }) => marks.note === note),
    )
    const heir = references.find(({ marks }) => isBase(marks)) ?? references[0]
    if (heir) inserts.push({ index: heir.index + heir.length, text, marks: heir.marks })
  }
  for (const { index, text, marks } of inserts.toSorted((a, b) => b.index - a.index)) {
    const ops: DeltaOp[] = [{ retain: index }, { insert: text, attributes: writeAttributes(marks) }]
    textOf(ydoc).applyDelta(ops)
  }
}

function isBase({ ins, sub }: Marks): boolean {
  return ins === undefined && sub === undefined
}

/** The words of every note that has some, all of its stretches together. */
function wordsOfNotes(placed: readonly PlacedParagraph[]): Map<string, string> {
  const words = new Map<string, string>()
  const spans: Span[] = placed.flatMap((paragraph) => paragraph.words)
  for (const { text, marks } of spans) {
    const plain = text?.replaceAll(anchor, '') ?? ''
    if (marks.note !== undefined && plain !== '')
      words.set(marks.note, (words.get(marks.note) ?? '') + plain)
  }
  return words
}
