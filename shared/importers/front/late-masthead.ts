// Some programs write the top of page 1 after everything else, because it stands in a frame of its own.
import type { Language } from '../../document/language.ts'
import { isMastheadLine, splitColumns } from './masthead-columns.ts'
import { noFacts } from './masthead-line.ts'
import { isEmblem } from './masthead-words.ts'
import type { BodyLine, NoteLine, Zones } from '../notes/note-zones.ts'

/** No masthead has more lines. */
const longest = 15

/** The zones with the lines at the end that are nothing but a masthead put before the rest of the body. */
export function bringMastheadForward(zones: Zones, language: Language): Zones {
  const inside = takeInside(zones, language)
  if (inside) return inside
  const { body, notes } = zones
  const last = trailing(body, language)
  const lastNotes = lastOf(notes, last, language)
  if (!isDistributed([...last, ...lastNotes]) || last.length === body.length) return zones
  const moved = lastNotes.map(({ number, text, indent, gap, page, sheet }) => {
    return { number, text, indent, gap, page, sheet, pageStart: false }
  })
  return {
    ...zones,
    body: [...last, ...moved, ...body.slice(0, body.length - last.length)],
    notes: notes.slice(0, notes.length - lastNotes.length),
  }
}

/** Behind the text of page 1: the lines from the name of the organization on, with the distribution among them. */
function takeInside(zones: Zones, language: Language): Zones | null {
  const { body } = zones
  const from = body.findIndex(({ text }, index) => {
    return index > longest / 2 && text.length < widest && isUnderEmblem(text, language)
  })
  if (from < 0) return null
  const rest = body.slice(from, from + longest)
  const end = rest.findIndex(({ text }) => !isMastheadLine(text, language))
  const run = end < 0 ? rest : rest.slice(0, end)
  const behind = body.slice(from + run.length)
  if (!isDistributed(run) || behind.length === 0) return null
  return { ...zones, body: [...run, ...body.slice(0, from), ...behind] }
}

const widest = 120

function isUnderEmblem(text: string, language: Language): boolean {
  return splitColumns(text, noFacts(language)).some((column) => isEmblem(column.trim()))
}

function isDistributed(lines: readonly { readonly text: string }[]): boolean {
  return lines.some(({ text }) => /(?:^|\s)Distr\b/.test(text))
}

/** The name of the organization may have gone to the note above it. */
function lastOf(
  notes: readonly NoteLine[],
  last: readonly BodyLine[],
  language: Language,
): readonly NoteLine[] {
  const lines = trailing(notes, language)
  if (last.length === 0) return lines
  const near = (last[0]?.number ?? 0) - (lines.at(-1)?.number ?? 0) < 4
  const emblem = lines.some(({ text }) => isUnderEmblem(text, language))
  return near && emblem ? lines : []
}

function trailing<Line extends Pick<BodyLine, 'text'>>(
  lines: readonly Line[],
  language: Language,
): Line[] {
  const tail = lines.slice(-longest)
  const from = tail.findLastIndex(({ text }) => !isMastheadLine(text, language)) + 1
  return tail.slice(from)
}
