// Words of a row cut where something stands among them: the U+FFFC of a footnote or a cross-reference, and the end of a paragraph.
import { type RowSide, paragraphEnd } from '../../shared/diff/comparison.ts'
import { crossReferencesOf } from '../../shared/diff/printed-words.ts'
import { anchor } from '../../shared/document/draft-text.ts'

export type Cut =
  | { readonly kind: 'words'; readonly text: string }
  /** Null where no side names the note. */
  | { readonly kind: 'reference'; readonly note: number | null }
  /** Inside a row, where it is split or joined; `label` is that of the paragraph after it. */
  | { readonly kind: 'end'; readonly label: string | null }

/** What stands where in the words of one text's paragraphs of a row, by offset. */
export interface Places {
  readonly notes: ReadonlyMap<number, number>
  readonly numbers: ReadonlyMap<number, string>
  readonly labels: ReadonlyMap<number, string | null>
}

export const noPlaces: Places = { notes: new Map(), numbers: new Map(), labels: new Map() }

export function placesOf(sides: readonly RowSide[]): Places {
  const notes = new Map<number, number>()
  const labels = new Map<number, string | null>()
  let start = 0
  for (const [index, { references, length }] of sides.entries()) {
    for (const { at, note } of references) notes.set(start + at, note)
    labels.set(start + length, sides[index + 1]?.path ?? null)
    start += length + paragraphEnd.length
  }
  const numbers = new Map(crossReferencesOf(sides).map(({ at, words }) => [at, words]))
  return { notes, numbers, labels }
}

const signs = new RegExp(`([${anchor}${paragraphEnd}])`, 'u')

/** The words that begin at offset `from`. A cross-reference becomes the number that is printed for it. */
export function cutWords(text: string, from: number, places: Places): Cut[] {
  const cuts: Cut[] = []
  const addWords = (words: string) => {
    const last = cuts.at(-1)
    if (last?.kind === 'words') cuts[cuts.length - 1] = { ...last, text: last.text + words }
    else if (words !== '') cuts.push({ kind: 'words', text: words })
  }
  let at = from
  for (const part of text.split(signs)) {
    const number = part === anchor ? places.numbers.get(at) : undefined
    if (part === paragraphEnd) cuts.push({ kind: 'end', label: places.labels.get(at) ?? null })
    else if (part !== anchor) addWords(part)
    else if (number === undefined)
      cuts.push({ kind: 'reference', note: places.notes.get(at) ?? null })
    else addWords(number)
    at += part.length
  }
  return cuts
}
