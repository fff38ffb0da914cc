// Makes the runs of a paragraph from its text, the references in it and the notes they refer to: a note stands where it is first
// referred to, later references are the anchor alone (shared/document/footnotes.ts).
import { anchor, type Run } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import type { ChosenReference } from './choose-references.ts'
import type { ReadNote } from './read-notes.ts'

interface NotePlaces {
  readonly notes: readonly ReadNote[]
  readonly newId: () => string
  readonly language: Language
}

/** Gives each note its id at its first reference; kept over all paragraphs of a document. */
export class NotePlacer {
  readonly #notes: ReadonlyMap<string, ReadNote>
  readonly #newId: () => string
  readonly #ids = new Map<string, string>()
  /** French has a space before its semicolon and colon. */
  readonly spacedStops: boolean

  constructor({ notes, newId, language }: NotePlaces) {
    this.#notes = new Map(notes.map((note) => [note.sign, note]))
    this.#newId = newId
    this.spacedStops = language === 'fr'
  }

  /** The run of one reference. */
  refer(sign: string): Run {
    const known = this.#ids.get(sign)
    if (known !== undefined) return { text: anchor, marks: { note: known } }
    const id = this.#newId()
    this.#ids.set(sign, id)
    return { text: this.#notes.get(sign)?.text || anchor, marks: { note: id } }
  }

  isPlaced(sign: string): boolean {
    return this.#ids.has(sign)
  }
}

export function cutReferences(
  text: string,
  references: readonly ChosenReference[],
  placer: NotePlacer,
): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const reference of references) {
    const { from, to } = widen(text, reference, placer.spacedStops)
    pushText(runs, text.slice(at, Math.max(at, from)))
    pushNote(runs, placer.refer(reference.sign))
    at = Math.max(at, to)
  }
  pushText(runs, text.slice(at))
  return runs
}

/** With the spaces that stood around the sign only because it was one. */
function widen(
  text: string,
  { from, to }: ChosenReference,
  spacedStops: boolean,
): { from: number; to: number } {
  if (from === to) return { from, to }
  // A tab divides the cells of a row.
  const before = /[^\S\t]*$/u.exec(text.slice(Math.max(0, from - 40), from))?.[0].length ?? 0
  const after = /^[^\S\t]*/u.exec(text.slice(to))?.[0].length ?? 0
  if (isBetweenHan(text.slice(0, from - before), text.slice(to + after)))
    return { from: from - before, to: to + after }
  const rest = text.slice(to + after)
  const begins = before > 0 && (after > 0 || /^(?:[,;.:،؛]|$)/.test(rest))
  const closed = (spacedStops ? /^[,.]/ : /^[,;.:،؛]/).test(rest)
  return { from: begins ? from - before : from, to: closed ? to + after : to }
}

/** Quotation marks are those of Han only beside Han. */
function isBetweenHan(above: string, below: string): boolean {
  const before = /(?:([\p{Script=Han}\u3001-\u303f\uff00-\uffef])|[“”‘’])$/u.exec(above)
  const after = /^(?:([\p{Script=Han}\u3001-\u303f\uff00-\uffef])|[“”‘’]|$)/u.exec(below)
  return before !== null && after !== null && (before[1] !== undefined || after[1] !== undefined)
}

function pushText(runs: Run[], text: string): void {
  const clean = text.replaceAll(anchor, '')
  if (clean !== '') runs.push({ text: clean, marks: {} })
}

/** Two references beside each other to one note would be read as one. */
function pushNote(runs: Run[], run: Run): void {
  if (runs.at(-1)?.marks.note !== run.marks.note || run.marks.note === undefined) runs.push(run)
}
