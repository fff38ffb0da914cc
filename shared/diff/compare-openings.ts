// What became of the words that open a paragraph: another verb, or another word of repetition (rules.md 3.7, 4).
import { findOpening, type Opening, type OpeningOptions } from '../grammar/opening-words.ts'
import { item } from './at.ts'
import type { OpeningChange, OpeningWords } from './comparison.ts'
import type { NumberedText } from './compare-rows.ts'

interface Found extends OpeningWords {
  readonly part: Opening['part']
  readonly force: Opening['force']
}

/** Null where a side has no paragraph, where neither opens as its part does, and where verb and repetition are the same. */
export function compareOpenings(
  row: { readonly old: readonly number[]; readonly new: readonly number[] },
  old: NumberedText,
  now: NumberedText,
): OpeningChange | null {
  const [oldIndex] = row.old
  const [newIndex] = row.new
  if (oldIndex === undefined || newIndex === undefined) return null
  return change(openingOf(old, oldIndex), openingOf(now, newIndex))
}

function change(old: Found | null, now: Found | null): OpeningChange | null {
  const verb = old?.key !== now?.key
  const repetition = old !== null && now !== null && old.repeated !== now.repeated
  if (!verb && !repetition) return null
  const sides = { old: old && wordsOf(old), new: now && wordsOf(now) }
  return { ...sides, verb, repetition, force: compareForces(old, now) }
}

/** Only paragraphs open with a verb: no headings, no subparagraphs, no proposals. */
function openingOf(text: NumberedText, index: number): Found | null {
  const { paragraph, text: words } = item(text.paragraphs, index)
  const { kind, level } = paragraph
  const part = partOf(paragraph.part)
  if (kind !== 'paragraph' || level > 0 || part === null) return null
  const found = findOpening(words, { language: text.language, part })
  return found && { ...found, text: words.slice(found.from, found.to) }
}

function partOf(part: string): OpeningOptions['part'] | null {
  return part === 'preamble' || part === 'operative' ? part : null
}

function wordsOf({ key, text, repeated, from, to }: Found): OpeningWords {
  return { key, text, repeated, from, to }
}

/** Only the directives of one part stand on one ladder; praise and blame stand on none. */
function compareForces(old: Found | null, now: Found | null): OpeningChange['force'] {
  if (!old || !now || old.part !== now.part) return null
  if (old.key === now.key) return 'same'
  const [before, after] = [Number(old.force ?? NaN), Number(now.force ?? NaN)]
  if (Number.isNaN(before) || Number.isNaN(after)) return null
  if (before === after) return 'same'
  return after > before ? 'stronger' : 'weaker'
}
