// The draft as the rules see it: lines, and what several rules ask of them, worked out once.
import type { Language } from '../document/language.ts'
import type { Masthead } from '../document/masthead.ts'
import { bodyOf } from '../grammar/bodies.ts'
import { findOpening, type Opening } from '../grammar/opening-words.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import type { LintContext } from './context.ts'
import type { Line } from './line.ts'

export interface Openings {
  readonly preamble: Opening | null
  readonly operative: Opening | null
}

export interface CheckedDraft {
  readonly content: FrozenContent
  readonly masthead: Masthead
  readonly language: Language
  readonly context: LintContext
  readonly lines: readonly Line[]
  /** Code of the body in whose name the text speaks; null where it is not known. */
  readonly speaker: string | null
}

export function checkedDraft(
  content: FrozenContent,
  lines: readonly Line[],
  context: LintContext,
): CheckedDraft {
  const { masthead } = content
  const speaker = bodyOf(masthead.body)?.speaker ?? null
  return { content, masthead, language: masthead.language, context, lines, speaker }
}

/** True of a line that is a paragraph of the preamble or of the operative part, with or without others under it. */
export function isOfResolution({ paragraph: { kind, part } }: Line): boolean {
  return kind === 'paragraph' && (part === 'preamble' || part === 'operative')
}

const known = new WeakMap<Line, Map<Language, Openings>>()

/** How the line opens, read as a paragraph of either part. Remembered, since it is the dearest question of all. */
export function openingsOf(line: Line, language: Language): Openings {
  const byLanguage = known.get(line) ?? new Map<Language, Openings>()
  known.set(line, byLanguage)
  const before = byLanguage.get(language)
  if (before) return before
  const { text } = line.body
  const openings = {
    preamble: findOpening(text, { language, part: 'preamble' }),
    operative: findOpening(text, { language, part: 'operative' }),
  }
  byLanguage.set(language, openings)
  return openings
}
