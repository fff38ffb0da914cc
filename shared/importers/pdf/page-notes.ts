// The notes of all pages: a line that begins with the next sign begins a note, every other line goes on with the one above. Signs may begin again on
// a page, as word processors and LaTeX can be told to; then each note has a number or name of its own, and keeps the sign that it bears.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { abbreviated, endsSentence } from '../lines/finished.ts'
import type { NoteLine } from '../notes/note-zones.ts'
import { isStars, type NoteStart, readNoteStart } from '../notes/note-signs.ts'
import { type ReadNote, readNotes, type ReadNotes } from '../notes/read-notes.ts'
import type { NumberedLine } from './page-zones.ts'

export interface PageNote extends ReadNote {
  /** As it stands on its page; absent where it is `sign`. */
  readonly printed?: string
}

export interface PageNotes extends ReadNotes {
  readonly notes: readonly PageNote[]
}

export function readPageNotes(lines: readonly NumberedLine[], figuresOff: boolean): PageNotes {
  const counter = new SignCounter(lines)
  const marked = lines.map((line): NoteLine => ({
    number: line.number,
    text: line.text,
    indent: 0,
    gap: 0,
    page: line.page,
    sheet: line.page,
    start: counter.read(line),
  }))
  const read = readNotes(marked, figuresOff)
  const { printed, doubts } = counter
  const notes = read.notes.map((note): PageNote => {
    const sign = printed.get(note.line)
    return sign === undefined ? note : { ...note, printed: sign }
  })
  const anew = notes.find((note) => note.printed !== undefined)
  return {
    ...read,
    notes,
    ambiguities: [...read.ambiguities, ...doubts, ...(anew ? [tellAnew(anew)] : [])],
  }
}

/** Said of the first one: in the document they are counted through. */
function tellAnew({ sign, printed = sign, line, text }: PageNote): Ambiguity {
  const own = isStars(sign) ? `another note ${printed}` : sign
  return doubt(line, `${printed} ${text}`, [own, printed])
}

function doubt(line: number, text: string, alternatives: readonly string[]): Ambiguity {
  return { code: 'note-out-of-order', line, excerpt: excerptOf(text), alternatives }
}

/** On several pages, and on none does the first note have another number than 1. */
function beginsOnEachPage(lines: readonly NumberedLine[]): boolean {
  const first = new Map<number, string>()
  for (const { page, text } of lines) {
    const start = readNoteStart(text)
    if (start && !isStars(start.sign) && !first.has(page)) first.set(page, start.sign)
  }
  return first.size > 1 && [...first.values()].every((sign) => sign === '1')
}

/** `No.`, and `no` as French has it. */
function asksForNumber(end: string): boolean {
  return abbreviated.test(end) || /(?:^|[^\p{L}])(?:n[oº°ᵒ]s?|№)$/iu.test(end)
}

class SignCounter {
  /** By the number of its line: the sign of a note that was borne by another before. */
  readonly printed = new Map<number, string>()
  readonly doubts: Ambiguity[] = []
  readonly #lines: readonly NumberedLine[]
  readonly #anew: boolean
  readonly #stars = new Map<string, number>()
  /** As it is printed, and by how much notes before it are more. */
  #last = 0
  #before = 0
  #page = 0
  /** Every sign so far has a point behind it; null before the first. */
  #dotted: boolean | null = null
  /** The line above. */
  #above = ''

  constructor(lines: readonly NumberedLine[]) {
    this.#lines = lines
    this.#anew = beginsOnEachPage(lines)
  }

  /** Where the line begins a note. A number that is not the next one must be raised to count. */
  read(line: NumberedLine): NoteStart | null {
    const start = this.#startOf(line)
    this.#above = line.text
    return start
  }

  #startOf(line: NumberedLine): NoteStart | null {
    const start = readNoteStart(line.text)
    if (!start) return null
    if (isStars(start.sign)) return this.#readStars(start, line)
    const sign = Number(start.sign)
    if (!start.strong && this.#isOfSentence(start, line)) return null
    if (this.#counts(sign, start.strong) || this.#beginsAnew(sign, start, line))
      return this.#take(start, line)
    if (start.strong) this.doubts.push(doubt(line.number, line.text, ['words', start.sign]))
    return null
  }

  /** A figure behind `No.` at the end of the line above, or without the point that all signs so far have. */
  #isOfSentence({ sign, dotted }: NoteStart, { number }: NumberedLine): boolean {
    if (this.#dotted === true && !dotted) return true
    if (!asksForNumber(this.#above.slice(-20))) return false
    // A note may end in such a word; then the next number comes, and this one no more.
    const below = this.#lines.filter((line) => line.number > number)
    const begins = (value: number) =>
      below.some(({ text }) => readNoteStart(text)?.sign === String(value))
    return begins(Number(sign)) || !begins(Number(sign) + 1)
  }

  #counts(sign: number, raised: boolean): boolean {
    if (this.#last === 0 && sign <= 3 && sign > 0) return true
    return sign === this.#last + 1 || (raised && sign > this.#last && sign < this.#last + 5)
  }

  #take(start: NoteStart, { page, number }: NumberedLine): NoteStart {
    this.#last = Number(start.sign)
    this.#page = page
    this.#dotted = (this.#dotted ?? true) && start.dotted
    if (this.#before === 0) return start
    this.printed.set(number, start.sign)
    return { ...start, sign: String(this.#before + this.#last) }
  }

  /** The first number of a page: raised, or behind a whole note where all pages show it. */
  #beginsAnew(sign: number, { strong }: NoteStart, { page }: NumberedLine): boolean {
    const shown = strong || (this.#anew && endsSentence(this.#above))
    if (sign !== 1 || page <= this.#page || !shown) return false
    this.#before += this.#last
    return true
  }

  #readStars(start: NoteStart, { page, number }: NumberedLine): NoteStart {
    const { sign } = start
    const borne = this.#stars.has(sign)
    if (!borne) this.#stars.set(sign, page)
    if (!borne || this.#stars.get(sign) === page) return start
    this.printed.set(number, sign)
    return { ...start, sign: `${sign} ${page}` }
  }
}
