// Words of a row cut where something stands among them: the U+FFFC of a footnote or a cross-reference, and the end of a paragraph.
import { type RowSide, paragraphEnd } from '../../shared/diff/comparison.ts'
import { crossReferencesOf } from '../../shared/diff/printed-words.ts'
import { anchor } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import { findOpening } from '../../shared/grammar/opening-words.ts'

export type Cut =
  /** `isSetOff` of opening words, which stand in a face of their own (rules.md 3.8). */
  | { readonly kind: 'words'; readonly text: string; readonly isSetOff: boolean }
  /** Null where no side names the note. */
  | { readonly kind: 'reference'; readonly note: number | null }
  /** Inside a row, where it is split or joined; `label` is that of the paragraph after it. */
  | { readonly kind: 'end'; readonly label: string | null }

/** What stands where in the words of one text's paragraphs of a row, by offset. */
export interface Places {
  readonly notes: ReadonlyMap<number, number>
  readonly numbers: ReadonlyMap<number, string>
  readonly labels: ReadonlyMap<number, string | null>
  /** The opening words; from and to are equal where there are none. */
  readonly opening: { readonly from: number; readonly to: number }
}

const noOpening = { from: 0, to: 0 }

export const noPlaces: Places = {
  notes: new Map(),
  numbers: new Map(),
  labels: new Map(),
  opening: noOpening,
}

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
  return { notes, numbers, labels, opening: noOpening }
}

/** The same with the opening words of the first paragraph; `words` are those of the whole row. */
export function placesWithOpening(
  sides: readonly RowSide[],
  words: string,
  language: Language,
): Places {
  const places = placesOf(sides)
  const [side] = sides
  if (!side || side.kind !== 'paragraph' || side.level > 0) return places
  const { part, length } = side
  if (part !== 'preamble' && part !== 'operative') return places
  const opening = findOpening(words.slice(0, length), { language, part }) ?? noOpening
  return { ...places, opening }
}

const signs = new RegExp(`([${anchor}${paragraphEnd}])`, 'u')

/** The words that begin at offset `from`. A cross-reference becomes the number that is printed for it. */
export function cutWords(text: string, from: number, places: Places): Cut[] {
  const cuts: Cut[] = []
  const add = (words: string, isSetOff: boolean) => {
    const last = cuts.at(-1)
    if (last?.kind === 'words' && last.isSetOff === isSetOff)
      cuts[cuts.length - 1] = { ...last, text: last.text + words }
    else if (words !== '') cuts.push({ kind: 'words', text: words, isSetOff })
  }
  const addWords = (words: string, at: number) => {
    const [start, end] = [places.opening.from - at, places.opening.to - at].map((edge) =>
      Math.min(Math.max(edge, 0), words.length),
    )
    add(words.slice(0, start), false)
    add(words.slice(start, end), true)
    add(words.slice(end), false)
  }
  let at = from
  for (const part of text.split(signs)) {
    const number = part === anchor ? places.numbers.get(at) : undefined
    if (part === paragraphEnd) cuts.push({ kind: 'end', label: places.labels.get(at) ?? null })
    else if (part !== anchor) addWords(part, at)
    else if (number === undefined)
      cuts.push({ kind: 'reference', note: places.notes.get(at) ?? null })
    else add(number, false)
    at += part.length
  }
  return cuts
}
