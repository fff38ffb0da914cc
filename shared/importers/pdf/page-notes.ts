// The notes of all pages: a line that begins with the next sign begins a note, every other line goes on with the one above.
import type { NoteLine } from '../notes/note-zones.ts'
import { isStars, type NoteStart, readNoteStart } from '../notes/note-signs.ts'
import { readNotes, type ReadNotes } from '../notes/read-notes.ts'
import type { NumberedLine } from './page-zones.ts'

export function readPageNotes(lines: readonly NumberedLine[], figuresOff: boolean): ReadNotes {
  const starts = new SignCounter()
  const marked = lines.map((line): NoteLine => ({
    number: line.number,
    text: line.text,
    indent: 0,
    gap: 0,
    page: line.page,
    sheet: line.page,
    start: starts.read(line.text),
  }))
  return readNotes(marked, figuresOff)
}

class SignCounter {
  #last = 0

  /** Where the line begins a note. A number that is not the next one must be raised to count. */
  read(text: string): NoteStart | null {
    const start = readNoteStart(text)
    if (!start) return null
    if (isStars(start.sign)) return start
    const sign = Number(start.sign)
    const next = sign === this.#last + 1 || (this.#last === 0 && sign <= 3 && sign > 0)
    const later = start.strong && sign > this.#last && sign < this.#last + 5
    if (!next && !later) return null
    this.#last = sign
    return start
  }
}
