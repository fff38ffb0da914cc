// What the words of a line tell of its place, where a page is silent: the same that is asked of plain text.
import type { Language } from '../../document/language.ts'
import { parseDay } from '../../grammar/calendar.ts'
import { readClosing } from '../body/closing-lines.ts'
import { openingPart } from '../body/opening-part.ts'
import { readVoteHead } from '../body/read-adoption.ts'
import { beginsInstruction } from '../front/form-words.ts'
import { isFactLine } from '../front/masthead-columns.ts'
import { readNamedHead } from '../front/named-heads.ts'
import { readResolutionHeading } from '../front/resolution-heading.ts'
import { findTextStart, isSubjectLine } from '../front/text-start.ts'
import { isFinished } from '../lines/finished.ts'
import { widthOf } from '../lines/source-lines.ts'

export interface PageWords {
  /** True for a line that is a paragraph by itself: the day of adoption, the meeting. */
  readonly standsAlone: (text: string) => boolean
  /** True where a paragraph of a resolution may begin with these words. */
  readonly opens: (text: string) => boolean
  /** True for a line of the masthead that begins a field: `Topic: ...`, `Agenda item 5`. */
  readonly heads: (line: Placed) => boolean
  /** Of the first line of the text, and of the line under its subject. */
  readonly starts: (line: Placed) => Certainty | null
}

/** Whether a body is known by its name, or its words are like those of one. */
type Certainty = 'named' | 'guessed'

interface Placed {
  readonly number: number
  readonly text: string
}

export function readDay(text: string, language: Language): string | null {
  return parseDay(text.replace(/[.。，,،]$/u, ''), language)
}

/** Looks at every line of the front. */
export function wordsOfPages(lines: readonly Placed[], language: Language): PageWords {
  const opens = (text: string) => openingPart(text, language) !== null
  const { first, below, certainty } = findStart(lines, language, opens)
  return {
    opens,
    standsAlone: (text) => closesText(text, language),
    heads: ({ number, text }) => number < first && headsField(text, language),
    starts: ({ number }) => (number === first || number === below ? certainty : null),
  }
}

/** The numbers of the first line of the text and of the one under its subject. */
function findStart(
  lines: readonly Placed[],
  language: Language,
  opens: PageWords['opens'],
): { readonly first: number; readonly below: number; readonly certainty: Certainty | null } {
  const rows = lines.map(({ number, text }) => ({ number, text, gap: 1 }))
  const context = { language, width: widestOf(lines), opens, headings: new Set<number>() }
  const start = findTextStart(rows, context)
  const [line, next] = [lines[start.at], lines[start.at + 1]]
  if (!line) return { first: Infinity, below: Infinity, certainty: null }
  const known = start.subject || start.lead || start.opened || start.decides
  const named = isSubjectLine(line.text, next?.text, { language, opens })
  const sure = known || beginsInstruction(line.text)
  const below = start.subject && next && isFinished(line.text) ? next.number : line.number
  return { first: line.number, below, certainty: sure ? (named ? 'named' : 'guessed') : null }
}

/** A symbol may be the end of the line above: `amendment to draft resolution` over `A/C.3/68/L.64`. */
function headsField(text: string, language: Language): boolean {
  if (/^[A-Z]{1,5}\/\S+$/u.test(text)) return false
  const headed = readNamedHead(text) !== null || readResolutionHeading(text) !== null
  return headed || isFactLine(text, language)
}

function widestOf(lines: readonly Placed[]): number {
  const widths = lines.map(({ text }) => widthOf(text)).toSorted((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.9)] ?? 0
}

/** The lines below an adopted text. */
function closesText(text: string, language: Language): boolean {
  return (
    readClosing(text, (words) => readDay(words, language)) !== null || readVoteHead(text) !== null
  )
}
