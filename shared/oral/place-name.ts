// What a paragraph is called when changes to it are read out: by its number in the issued text, or where it has none by how it begins.
import type { RowSide } from '../diff/comparison.ts'
import { splitInAnnex } from '../numbering/counters.ts'

/** `subs` are the labels of the sub-paragraphs down to it: `(b)`, `(ii)`. */
export type PlaceName =
  | { readonly kind: 'preambular'; readonly n: number; readonly subs: readonly string[] }
  | { readonly kind: 'operative'; readonly n: number; readonly subs: readonly string[] }
  | { readonly kind: 'numbered'; readonly n: number; readonly subs: readonly string[] }
  | { readonly kind: 'section'; readonly label: string }
  /** Its title; the label is the whole of it, `Annex II`. */
  | { readonly kind: 'annex'; readonly label: string }
  | { readonly kind: 'in-annex'; readonly label: string; readonly place: PlaceName }
  | { readonly kind: 'title' }
  | { readonly kind: 'footnote'; readonly n: number }
  /** `words` is how it begins; `fresh` says that it is only now put in. */
  | { readonly kind: 'beginning'; readonly words: string; readonly fresh: boolean }
  /** A row of a table, by how it begins. */
  | { readonly kind: 'row'; readonly words: string; readonly fresh: boolean }

const mostWords = 5
const mostCharacters = 32

type NamedSide = Pick<RowSide, 'kind' | 'part' | 'path'>

/** `words` are those of the paragraph, for one that has no number. */
export function nameParagraph(
  { kind, part, path }: NamedSide,
  words: string,
  fresh = false,
): PlaceName {
  if (part === 'title') return { kind: 'title' }
  if (kind === 'row') return { kind: 'row', words: beginningOf(words), fresh }
  const named = fresh ? nameFresh(kind, path) : nameByPath(kind, path)
  return named ?? { kind: 'beginning', words: beginningOf(words), fresh }
}

/** What is only now put in has no number that anybody knows, but a heading its sign. */
function nameFresh(kind: NamedSide['kind'], path: string | null): PlaceName | null {
  return kind === 'heading' && path !== null ? { kind: 'section', label: path } : null
}

function nameByPath(kind: NamedSide['kind'], path: string | null): PlaceName | null {
  if (path === null) return null
  if (kind === 'annex') return { kind: 'annex', label: path }
  const split = splitInAnnex(path)
  if (split) {
    const place = nameByPath(kind, split.inside)
    return place && { kind: 'in-annex', label: split.annex, place }
  }
  return kind === 'heading' ? { kind: 'section', label: path } : nameByNumber(path)
}

function nameByNumber(path: string): PlaceName | null {
  const match = /^(?:(PP|OP) )?(\d+)((?: \S+)*)$/u.exec(path)
  if (!match) return null
  const [, series, number = '', rest = ''] = match
  const subs = rest.split(' ').filter((label) => label !== '')
  const kinds = { PP: 'preambular', OP: 'operative' } as const
  const named = series === 'PP' || series === 'OP' ? kinds[series] : 'numbered'
  return { kind: named, n: Number(number), subs }
}

/** The word for what is new, of what is put in only now. */
export function ifFresh({ fresh }: { readonly fresh: boolean }, word: string): string {
  return fresh ? word : ''
}

/** The first words of a paragraph, none cut; of a text without spaces those up to the first mark, or so many characters. */
export function beginningOf(words: string): string {
  const [first = '', ...rest] = words.trim().split(/\s+/u).slice(0, mostWords)
  if (first.length > mostCharacters) {
    const clause = /^[^，；。：]+/u.exec(first)?.[0] ?? first
    return Array.from(clause).slice(0, mostCharacters).join('')
  }
  let begun = first
  for (const word of rest) {
    if (begun.length + word.length >= mostCharacters) break
    begun += ` ${word}`
  }
  return begun
}
