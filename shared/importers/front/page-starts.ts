// Where a text begins that a page shows without its masthead: a page of the preamble alone, and a declaration behind the facts of its library.
import { readLabel } from '../body/printed-labels.ts'
import { isLibraryFact } from './no-title.ts'
import { ownFront } from './opened-texts.ts'

interface Placed {
  readonly text: string
}

/** So many paragraphs of a preamble under each other are a page of a resolution. */
const fewestAlone = 3

/** In scripts without capitals: paragraphs under each other that all end in commas. */
export function findPreamble(
  lines: readonly Placed[],
  { opens }: { readonly opens: (text: string) => boolean },
): number | null {
  const isClause = ({ text }: Placed) => /[,，،]$/u.test(text) && opens(text)
  const at = lines.findIndex((_, index) => {
    const below = lines.slice(index, index + fewestAlone)
    return below.length === fewestAlone && below.every(isClause)
  })
  return at < 0 || ownFront(lines.slice(0, at)).some(({ text }) => readLabel(text)) ? null : at
}

/** Behind the day and the link to the original, which a library of declarations has over the text. */
export function findLibraryEnd(lines: readonly Placed[]): number | null {
  const at = lines.findLastIndex(({ text }) => isLibraryFact(text))
  return at < 0 ? null : at + 1
}
