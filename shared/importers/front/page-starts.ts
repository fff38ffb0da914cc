// Where a text begins that a page shows without its masthead: a page of the preamble alone, and a declaration behind the facts of its library.
import { readLabel } from '../body/printed-labels.ts'
import { declaredBy, goesOnDeclared } from './declared-texts.ts'
import type { Language } from '../../document/language.ts'
import { emptyHead, namesTopic, readNamedHead } from './named-heads.ts'
import { findNamedSponsors } from './named-sponsors.ts'
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

/**
 * Behind the line that says by which resolution a declaration was adopted, under its title: the first heading of the declaration stands there. Null
 * where the line has no title above it.
 */
export function findDeclaredEnd(lines: readonly Placed[]): number | null {
  const at = lines.findIndex(({ text }) => declaredBy(text) !== null)
  if (at < 1) return null
  const end = goesOnDeclared(lines[at + 1]?.text ?? '') ? at + 2 : at + 1
  return end < lines.length ? end : null
}

/** So many heads, `Committee: ...`, are those of a paper. */
const fewestHeads = 3

/** Behind the lists of those who wrote and signed a paper of students: a working paper of points has no subject line and no preamble there. */
export function findPaperStart(
  lines: readonly (Placed & { readonly gap: number })[],
  language: Language,
): number | null {
  const heads = lines.flatMap(({ text }, at) => (readNamedHead(text) ? [at] : []))
  const titled = lines.some(({ text }) => namesTopic(text) || emptyHead(text) === 'topic')
  if (heads.length < fewestHeads || !titled) return null
  const placed = lines.map((line, number) => {
    return { ...line, number, indent: 0, page: 1, pageStart: false, sheet: 1 }
  })
  const named = findNamedSponsors(placed, language, 0)
  const last = Math.max(-1, ...named.lines)
  const whole = named.delegations.length > 0 && last >= (heads.at(-1) ?? 0)
  return whole && last + 1 < lines.length ? last + 1 : null
}
