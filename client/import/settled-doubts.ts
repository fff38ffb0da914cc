// Which doubts of an import are settled: those that a person found right, and those whose place has been put right since the file was read.
import { bodyText, type Paragraph } from '../../shared/document/draft-text.ts'
import type { Ambiguity } from '../../shared/importers/imported-document.ts'
import type { ReviewState } from './review-state.ts'

/** A doubt with its place in the importer's list. */
export interface ListedDoubt {
  readonly doubt: Ambiguity
  readonly place: number
  /** The paragraph that its line was read into; the first where it stands before the text, null where there is none. */
  readonly paragraph: Paragraph | null
}

/** `start` is the state in which the review began. */
export function openDoubts(
  doubts: readonly Ambiguity[],
  state: ReviewState,
  start: ReviewState,
): ListedDoubt[] {
  const before = placesOf(start)
  const now = placesOf(state)
  return doubts
    .map((doubt, place) => ({ doubt, place, paragraph: now.at(doubt.line) }))
    .filter(({ doubt, place }) => {
      if (state.confirmed.includes(place)) return false
      const was = before.at(doubt.line)
      return !isPutRight(doubt, { state, start, was, is: was ? now.of(was.id) : null })
    })
}

interface Change {
  readonly state: ReviewState
  readonly start: ReviewState
  /** The paragraph of the doubt, as it was read and as it is. */
  readonly was: Paragraph | null
  readonly is: Paragraph | null
}

function isPutRight({ code, excerpt, line }: Ambiguity, change: Change): boolean {
  const { state, start, was, is } = change
  if (code === 'unknown-sponsor')
    return start.unknown.includes(excerpt) && !state.unknown.includes(excerpt)
  if (isLeft(start, line)) return !isLeft(state, line)
  if (!was) return false
  if (!is) return true
  if (code === 'bracket-or-proposal') return isHeld(was, excerpt) && !isHeld(is, excerpt)
  return was !== is && formOf(was) !== formOf(is)
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

interface Places {
  readonly of: (id: string) => Paragraph | null
  /** The paragraph that a line was read into; the first where it stands before the text. */
  readonly at: (line: number) => Paragraph | null
}

/** Made once for all the doubts of a long document. */
function placesOf({ text, lines }: ReviewState): Places {
  const paragraphs = new Map(text.paragraphs.map((each) => [each.id, each]))
  // Of several that begin in one line the first, which is behind the others here.
  const begins = lines
    .flatMap(({ line, paragraphId }) => {
      const paragraph = paragraphs.get(paragraphId)
      return paragraph ? [{ line, paragraph }] : []
    })
    .toReversed()
    .toSorted((a, b) => a.line - b.line)
  return {
    of: (id) => paragraphs.get(id) ?? null,
    at: (line) =>
      begins.findLast((each) => each.line <= line)?.paragraph ?? text.paragraphs[0] ?? null,
  }
}
