// What a paragraph is called when changes to it are read out: by its number in the issued text, or where it has none by how it begins.
import type { RowSide } from '../diff/comparison.ts'

/** `subs` are the labels of the sub-paragraphs down to it: `(b)`, `(ii)`. */
export type PlaceName =
  | { readonly kind: 'preambular'; readonly n: number; readonly subs: readonly string[] }
  | { readonly kind: 'operative'; readonly n: number; readonly subs: readonly string[] }
  | { readonly kind: 'numbered'; readonly n: number; readonly subs: readonly string[] }
  | { readonly kind: 'section'; readonly label: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'footnote'; readonly n: number }
  /** `words` is how it begins; `fresh` says that it is only now put in. */
  | { readonly kind: 'beginning'; readonly words: string; readonly fresh: boolean }

const mostWords = 5
const mostCharacters = 32

/** `words` are those of the paragraph, for one that has no number. */
export function nameParagraph(
  { kind, part, path }: Pick<RowSide, 'kind' | 'part' | 'path'>,
  words: string,
  fresh = false,
): PlaceName {
  if (part === 'title') return { kind: 'title' }
  if (kind === 'heading' && path !== null) return { kind: 'section', label: path }
  const match = /^(?:(PP|OP) )?(\d+)((?: \S+)*)$/u.exec(path ?? '')
  if (!match || fresh) return { kind: 'beginning', words: beginningOf(words), fresh }
  const [, series, number = '', rest = ''] = match
  const subs = rest.split(' ').filter((label) => label !== '')
  const kinds = { PP: 'preambular', OP: 'operative' } as const
  const named = series === 'PP' || series === 'OP' ? kinds[series] : 'numbered'
  return { kind: named, n: Number(number), subs }
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
