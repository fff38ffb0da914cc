// The words of a paragraph as they are quoted: a footnote's sign is `[3]`, a cross-reference the number it has in that text.
import type { CrossReference, NotePoint } from '../diff/comparison.ts'

export interface ShownWords {
  readonly text: string
  /** Where an offset in the words of the comparison stands in `text`. */
  readonly at: (offset: number) => number
}

type Signs = Pick<CrossReference, 'at' | 'words'>

export function showWords(
  words: string,
  references: readonly NotePoint[],
  crossReferences: readonly Signs[] = [],
): ShownWords {
  const signs = new Map([
    ...references.map(({ at, note }) => [at, `[${note}]`] as const),
    ...crossReferences.map(({ at, words }) => [at, words] as const),
  ])
  const offsets: number[] = []
  let text = ''
  for (let index = 0; index < words.length; index++) {
    offsets.push(text.length)
    text += signs.get(index) ?? words.charAt(index)
  }
  offsets.push(text.length)
  return { text, at: (offset) => offsets[offset] ?? text.length }
}
