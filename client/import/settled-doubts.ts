// Which doubts of an import are settled: those that a person found right, and those whose place has been put right since the file was read.
import { bodyText, type Paragraph } from '../../shared/document/draft-text.ts'
import type { Ambiguity } from '../../shared/importers/imported-document.ts'
import type { ReviewState } from './review-state.ts'

/** A doubt with its place in the importer's list. */
export interface ListedDoubt {
  readonly doubt: Ambiguity
  readonly place: number
}

/** `start` is the state in which the review began. */
export function openDoubts(
  doubts: readonly Ambiguity[],
  state: ReviewState,
  start: ReviewState,
): ListedDoubt[] {
  return doubts
    .map((doubt, place) => ({ doubt, place }))
    .filter(
      ({ doubt, place }) => !state.confirmed.includes(place) && !isPutRight(doubt, state, start),
    )
}

function isPutRight(doubt: Ambiguity, state: ReviewState, start: ReviewState): boolean {
  const { code, excerpt, line } = doubt
  if (code === 'unknown-sponsor')
    return start.unknown.includes(excerpt) && !state.unknown.includes(excerpt)
  if (isLeft(start, line)) return !isLeft(state, line)
  const id = paragraphAt(start, line)
  const before = start.text.paragraphs.find((each) => each.id === id)
  const now = state.text.paragraphs.find((each) => each.id === id)
  if (!before) return false
  if (!now) return true
  if (code === 'bracket-or-proposal') return isHeld(before, excerpt) && !isHeld(now, excerpt)
  return formOf(before) !== formOf(now)
}

function isLeft({ left }: ReviewState, line: number): boolean {
  return left.some((each) => each.line === line)
}

/** An excerpt of a long place ends in three points. */
function isHeld(paragraph: Paragraph, excerpt: string): boolean {
  const words = excerpt.replace(/…$/u, '')
  return paragraph.runs.some(({ text, marks }) => !marks.ins && text.includes(words))
}

/** What a click on a paragraph may change, as a text that is equal where nothing did. */
function formOf(paragraph: Paragraph): string {
  const { kind, part, level, runs } = paragraph
  const notes = runs.flatMap(({ marks }) => marks.note ?? [])
  return JSON.stringify([kind, part, level, bodyText(paragraph), notes])
}

/** The paragraph that a line was read into; the first where it stands before the text. */
export function paragraphAt({ text, lines }: ReviewState, line: number): string | null {
  const present = new Set(text.paragraphs.map(({ id }) => id))
  const begins = lines.filter(({ paragraphId }) => present.has(paragraphId))
  const above = begins.filter((each) => each.line <= line).toSorted((a, b) => b.line - a.line)
  return above[0]?.paragraphId ?? text.paragraphs[0]?.id ?? null
}
