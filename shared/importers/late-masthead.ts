// Some programs write the top of page 1 after everything else, because it stands in a frame of its own.
import type { Language } from '../document/language.ts'
import { isMastheadLine, splitColumns } from './masthead-columns.ts'
import { noFacts } from './masthead-line.ts'
import { isEmblem } from './masthead-words.ts'
import type { BodyLine, NoteLine, Zones } from './note-zones.ts'

/** No masthead has more lines. */
const longest = 15

/** The zones with the lines at the end that are nothing but a masthead put before the rest of the body. */
export function bringMastheadForward(zones: Zones, language: Language): Zones {
  const { body, notes, furniture, fields } = zones
  const last = trailing(body, language)
  const lastNotes = lastOf(notes, last, language)
  const distributed = [...last, ...lastNotes].some(({ text }) => /(?:^|\s)Distr\b/.test(text))
  if (!distributed || last.length === body.length) return zones
  const moved = lastNotes.map(({ number, text, indent, gap, page, sheet }) => {
    return { number, text, indent, gap, page, sheet, pageStart: false }
  })
  return {
    body: [...last, ...moved, ...body.slice(0, body.length - last.length)],
    notes: notes.slice(0, notes.length - lastNotes.length),
    furniture,
    fields,
  }
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
  const emblem = lines.some(({ text }) => splitColumns(text, noFacts(language)).some(isEmblem))
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
