// Notes gathered behind the text, in type as large as its own, where neither size nor a rule tells them: under a heading of their own, or where
// lines begin with raised signs that count from 1 and the text above refers to them.
import { endsSentence } from '../lines/finished.ts'
import { isNotesHeading, readNoteStart, readSuperscript } from '../notes/note-signs.ts'
import type { NumberedLine } from './page-zones.ts'

export interface GatheredNotes {
  /** The number of the first line of the notes. */
  readonly from: number
  readonly heading: NumberedLine | null
}

/** Of the signs in the text: so many must be those of notes. */
const borne = 0.8
const raised = /[⁰¹²³⁴-⁹]{1,3}/gu

/** The signs that are raised within a line, behind other words: at its head one may be that of a note. */
export function signsWithin({ text }: Pick<NumberedLine, 'text'>): number[] {
  const within = [...text.matchAll(raised)].filter(({ index }) => index > 0)
  return within.map(([sign]) => Number(readSuperscript(sign)))
}

/** `lines` are those of all pages, without what belongs to the pages. Null where no notes are gathered. Costs a look at every line. */
export function findGathered(lines: readonly NumberedLine[]): GatheredNotes | null {
  const signs = lines.map((line) => signsWithin(line))
  const last = signs.findLastIndex((within) => within.length > 0)
  const referred = new Set<number>()
  for (const [at, line] of lines.entries()) {
    const below = findUnderHeading(lines, at, referred)
    if (below) return { from: below.number, heading: line }
    if (referred.has(1) && isFirst(line) && isRaised(line)) {
      const all = at > last && areNotes(lines.slice(at), referred)
      // Notes at the foot of a page: whatever a heading says below them, there are no others.
      return all ? { from: line.number, heading: null } : null
    }
    for (const sign of signs[at] ?? []) referred.add(sign)
  }
  return null
}

/** The first note, where the line is the heading over them. */
function findUnderHeading(
  lines: readonly NumberedLine[],
  at: number,
  referred: ReadonlySet<number>,
): NumberedLine | null {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !next || referred.size === 0) return null
  if (!isNotesHeading(line.text) || !isFirst(next)) return null
  return countNotes(lines.slice(at + 1)) >= referred.size * borne ? next : null
}

function isFirst({ text }: NumberedLine): boolean {
  return readNoteStart(text)?.sign === '1'
}

function isRaised({ text }: NumberedLine): boolean {
  return readNoteStart(text)?.strong === true
}

/** How far they count up from 1. */
function countNotes(lines: readonly NumberedLine[]): number {
  let count = 0
  for (const { text } of lines) if (readNoteStart(text)?.sign === String(count + 1)) count++
  return count
}

/** In points, between the lines of notes: what differs by more is text. */
const sameSize = 0.6

/** All the notes there are, and at the head of every page a note or the rest of one: else text goes on above the notes of that page. */
function areNotes(lines: readonly NumberedLine[], signs: ReadonlySet<number>): boolean {
  const heads = lines.every((line, at) => {
    const above = lines[at - 1]
    if (Math.abs(line.size - (lines[0]?.size ?? 0)) > sameSize) return false
    if (!above || above.page === line.page) return true
    return isRaised(line) || !endsSentence(above.text)
  })
  return heads && countNotes(lines.filter(isRaised)) >= signs.size * borne
}
