// A comparison back into one of its two texts. This is the law that tests the comparison, and what a view or a Word file with tracked
// changes must give too when everything in it is accepted or rejected.
import { assert } from '../assert.ts'
import { resolveReferences } from '../numbering/refer-to-paragraph.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import type { Comparison, RowSide } from './comparison.ts'
import { flattenText } from './flat-text.ts'
import { wordsOf } from './list-changes.ts'
import { printWords } from './printed-words.ts'

type PlainParagraph = Pick<
  RowSide,
  'id' | 'kind' | 'part' | 'level' | 'status' | 'ref' | 'references' | 'crossReferences'
> & {
  /** With one U+FFFC for each reference and cross-reference. */
  readonly text: string
}

/** A text without marks: all that a comparison tells in full. */
export interface PlainText {
  readonly title: string
  readonly paragraphs: readonly PlainParagraph[]
  /** In the order of their numbers, as printed. */
  readonly notes: readonly string[]
}

/** Accepting gives the new text, rejecting the old one, exactly. */
export function applyComparison(comparison: Comparison, decision: 'accept' | 'reject'): PlainText {
  const side = decision === 'accept' ? 'new' : 'old'
  const paragraphs: PlainParagraph[] = []
  for (const row of comparison.rows) {
    const words = wordsOf(row.runs, side)
    let from = 0
    for (const { index, length, label: _label, path: _path, ...paragraph } of row[side]) {
      assert(paragraphs[index] === undefined, `paragraph ${index} is in two rows`)
      paragraphs[index] = { ...paragraph, text: words.slice(from, from + length) }
      from += length + 1
    }
  }
  const notes: string[] = []
  for (const note of comparison.notes) {
    const number = note[side]
    const words = printWords(wordsOf(note.runs, side), 0, note.crossReferences?.[side] ?? [])
    if (number !== null) notes[number - 1] = words
  }
  return { title: wordsOf(comparison.title.runs, side), paragraphs, notes }
}

/** The same projection of a text itself. */
export function projectContent({ title, text, masthead }: FrozenContent): PlainText {
  const { language } = masthead
  const { paragraphs, notes } = flattenText(resolveReferences(text, { language }))
  return {
    title,
    notes: notes.map((note) => printWords(note.text, 0, note.crossReferences)),
    paragraphs: paragraphs.map(({ paragraph, text, references, crossReferences }) => {
      const { id, kind, part, level, status, ref } = paragraph
      const numbered = references.map(({ at, note }) => ({ at, note: note + 1 }))
      const referring = crossReferences.length > 0 && { crossReferences }
      return { id, kind, part, level, status, ref, references: numbered, ...referring, text }
    }),
  }
}
