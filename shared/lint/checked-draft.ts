// The draft as the rules see it: lines, and what several rules ask of them, worked out once.
import type { Language } from '../document/language.ts'
import type { Masthead } from '../document/masthead.ts'
import { bodyOf } from '../grammar/bodies.ts'
import { findOpening, type Opening } from '../grammar/opening-words.ts'
import type { OpeningPart } from '../grammar/openings/read-forms.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import type { LintContext } from './context.ts'
import type { Line } from './line.ts'

export interface CheckedDraft {
  readonly content: FrozenContent
  readonly masthead: Masthead
  readonly language: Language
  readonly context: LintContext
  readonly lines: readonly Line[]
  /** Code of the body in whose name the text speaks; null where it is not known. */
  readonly speaker: string | null
  /** Of its adoption, its issue or its meeting, the first that is known. */
  readonly year: number | null
}

export function checkedDraft(
  content: FrozenContent,
  lines: readonly Line[],
  context: LintContext,
): CheckedDraft {
  const { masthead } = content
  const speaker = bodyOf(masthead.body)?.speaker ?? null
  const day = masthead.adoption?.date ?? masthead.date ?? masthead.firstDay
  const year = day === null ? null : Number(day.slice(0, 4))
  return { content, masthead, language: masthead.language, context, lines, speaker, year }
}

/** The lines of the resolution itself, without what is annexed to it. */
export function beforeAnnexes(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ paragraph: { kind } }) => kind === 'annex')
  return first < 0 ? lines : lines.slice(0, first)
}

/** True of a line that is a paragraph of the preamble or of the operative part, with or without others under it. */
export function isOfResolution({ paragraph: { kind, part } }: Line): boolean {
  return kind === 'paragraph' && (part === 'preamble' || part === 'operative')
}

const known = new WeakMap<Line, Map<string, Opening | null>>()

/** How the line opens, read as a paragraph of that part. Remembered, since it is the dearest question of all. */
export function openingOf(line: Line, language: Language, part: OpeningPart): Opening | null {
  const byQuestion = known.get(line) ?? new Map<string, Opening | null>()
  known.set(line, byQuestion)
  const question = `${language} ${part}`
  const before = byQuestion.get(question)
  if (before !== undefined) return before
  const opening = findOpening(line.body.text, { language, part })
  byQuestion.set(question, opening)
  return opening
}
