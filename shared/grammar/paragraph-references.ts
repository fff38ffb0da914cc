// Where a text refers to another paragraph of itself by its number: "paragraph 3 (a) above", 上文第3(a)段 (rules.md 3.11).
//
// Certain references only: a paragraph of another document ("paragraph 3 of resolution 63/197", "Article 3, paragraph 1") is none, and where
// a number stands without "above", "below" or "of the present resolution" in a sentence that names another document, it is not taken.
import type { Language } from '../document/language.ts'
import { findChineseReferences } from './references/chinese-references.ts'
import type { ParagraphReference } from './references/paragraph-reference.ts'
import { findSpacedReferences } from './references/spaced-references.ts'

export type {
  ParagraphReference,
  ReferenceDirection,
  ReferredNumber,
  ReferredSeries,
} from './references/paragraph-reference.ts'

/** In order, none over another. Offsets are those of the text. Never throws; one pass. */
export function findParagraphReferences(text: string, language: Language): ParagraphReference[] {
  return language === 'zh' ? findChineseReferences(text) : findSpacedReferences(text, language)
}
