// Lines around the text with asterisks in them, and the notes that the asterisks refer to (rules.md 1.3, 5.3).
import { printable } from './print/printable-text.ts'
import type { PrintedNote, PrintedRun } from './print/printed-page.ts'

export type PrintedNotes = Readonly<Record<string, PrintedNote>>

/**
 * The notes of lines such as `* On behalf of ...`, keyed by `prefix` and the number of asterisks; a line without asterisks is
 * none. `marksBefore` asterisks are already taken by notes above: marks are given in the order of reading.
 */
export function readMarkedNotes(
  lines: readonly string[],
  prefix: string,
  marksBefore = 0,
): PrintedNotes {
  const entries = lines.flatMap((line) => {
    const match = /^\s*(\*+)\s*(.*)$/u.exec(line)
    if (!match) return []
    const [, asterisks = '', text = ''] = match
    const mark = '*'.repeat(marksBefore) + asterisks
    const note = { mark, runs: [{ text: printable(text), setOff: false }] }
    return [[`${prefix}${asterisks.length}`, note] as const]
  })
  return Object.fromEntries(entries)
}

/** Asterisks that have a note become references to it, the first of them the note itself; others stay as they are. */
export function markRuns(line: string, prefix: string, notes: PrintedNotes): PrintedRun[] {
  const used = new Set<string>()
  return line.split(/(\*+)/u).flatMap((piece): PrintedRun[] => {
    if (piece === '') return []
    const key = `${prefix}${piece.length}`
    if (!piece.startsWith('*') || !Object.hasOwn(notes, key))
      return [{ text: printable(piece), setOff: false }]
    const repeat = used.has(key)
    used.add(key)
    return [{ note: key, repeat }]
  })
}
