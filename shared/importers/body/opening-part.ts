// Whether a text begins as a paragraph of a resolution does, and of which part. Where the same words open both (强调, 重申), the
// words alone do not tell.
import type { Language } from '../../document/language.ts'
import { findOpening } from '../../grammar/opening-words.ts'

/** The sign of a note may stand right after the first word. */
const noteSign =
  /(?<=\p{L})(?:\[\d{1,3}\]|\[\^\d{1,3}\]|<sup>\d{1,3}<\/sup>|[⁰¹²³⁴-⁹]+|\d{1,3}(?=[\s,،，]))/gu

export type OpeningPart = 'preamble' | 'operative' | 'either'

export function openingPart(written: string, language: Language): OpeningPart | null {
  const text = written.slice(0, 300).replaceAll(noteSign, '')
  const preamble = findOpening(text, { language, part: 'preamble' }) !== null
  const operative = findOpening(text, { language, part: 'operative' }) !== null
  if (preamble && operative) return 'either'
  if (preamble) return 'preamble'
  return operative ? 'operative' : null
}
