// From the text of one delegation to what it changes in the draft: edits in places of the live text, and what has no place there any more.
import { unreachable } from '../../../shared/assert.ts'
import type { DeltaOp } from '../../../shared/document/delta.ts'
import { anchor } from '../../../shared/document/draft-text.ts'
import { finalId } from '../../../shared/document/final-end.ts'
import {
  type Comparison,
  paragraphEnd,
  type Row,
  type RowSide,
} from '../../../shared/diff/comparison.ts'
import type { UnplacedChange } from '../../../shared/protocol/import-api.ts'
import { type CarriedPlaces, type Place, placesOf } from './carry-places.ts'
import { newEnd } from './new-end.ts'
import { findMoves, type MovePlan } from './find-moves.ts'
import { cleanInserted, type NewWords } from './new-words.ts'
import { readRowEdits, type RowEdit } from './row-edits.ts'

/** One change at one place: what is struck, and what is put in. */
export interface PlannedEdit {
  /** Places of words in the live text, in order. */
  readonly words: readonly number[]
  /** Places of ends of paragraphs. */
  readonly ends: readonly number[]
  /** Where `inserts` go, unless something is struck here: then behind it. */
  readonly at: number
  readonly inserts: readonly DeltaOp[]
  /** The number of its paragraph, to speak of it. */
  readonly label: string | null
  /** The paragraphs or the note whose words it changes; none of what stands between paragraphs. */
  readonly within: readonly string[]
}

export interface EditPlan {
  /** In the order of the new text. */
  readonly edits: readonly PlannedEdit[]
  readonly unplaced: readonly UnplacedChange[]
}

export interface PlanParts {
  /** From the issued text to that of the delegation, both in plain words. */
  readonly comparison: Comparison
  readonly places: CarriedPlaces
  readonly words: NewWords
  readonly newId: () => string
  /** Paragraphs that were moved, split or joined are struck and put in anew, for want of a better way. */
  readonly anew: boolean
}

export function planEdits(parts: PlanParts): EditPlan {
  const planner = new Planner(parts)
  planner.run()
  return { edits: planner.edits, unplaced: planner.unplaced }
}

class Planner {
  readonly edits: PlannedEdit[] = []
  readonly unplaced: UnplacedChange[] = []
  readonly #parts: PlanParts
  readonly #rows: readonly Row[]
  readonly #moves: ReadonlyMap<number, MovePlan>

  constructor(parts: PlanParts) {
    this.#parts = parts
    this.#rows = parts.comparison.rows
    this.#moves = findMoves(this.#rows)
  }

  run(): void {
    this.#rows.forEach((row, index) => {
      if (row.new.length === 0) this.#strikeRow(row)
      else if (row.old.length === 0) this.#addRow(row, index)
      else if (this.#isAnew(row, index)) {
        this.#strikeRow(row)
        this.#addRow(row, index)
      } else {
        if (this.#moves.get(index) === 'moved') this.#moveRow(row, index)
        this.#changeWords(row)
        this.#tellForm(row)
      }
    })
    this.#changeNotes()
  }

  #isAnew({ moved, old, new: now }: Row, index: number): boolean {
    if (this.#moves.get(index) === 'anew') return true
    return this.#parts.anew && (moved !== undefined || old.length > 1 || now.length > 1)
  }

  #strikeRow({ old, runs }: Row): void {
    const all = placesOf(old)
    const paragraphs = old.map(({ index }) => this.#parts.places.paragraph(index))
    const words = all.flatMap((place) => this.#parts.places.letter(place) ?? [])
    const ends = paragraphs.flatMap((paragraph) => (paragraph ? [paragraph.end] : []))
    if (words.length + ends.length > 0)
      this.edits.push({
        words: inOrder(words),
        ends,
        at: 0,
        inserts: [],
        label: labelOf(old[0]),
        within: this.#idsOf(old),
      })
    else if (oldWords(runs).trim() !== '') this.#miss('deleted', oldWords(runs), old[0])
  }

  #idsOf(sides: Row['old']): string[] {
    return sides.flatMap(({ index }) => this.#parts.places.paragraph(index)?.paragraph.id ?? [])
  }

  #addRow({ new: now, runs }: Row, index: number): void {
    const at = this.#placeBehind(index)
    const inserts = now.flatMap((side) => [
      ...this.#parts.words.of(side, 0, side.length),
      newEnd(side, this.#parts.newId),
    ])
    if (at === null) this.#miss('inserted', newWords(runs), now[0])
    else this.edits.push({ words: [], ends: [], at, inserts, label: labelOf(now[0]), within: [] })
  }

  #moveRow({ old, new: now, runs }: Row, index: number): void {
    const at = this.#placeBehind(index)
    const [first] = old
    const paragraph = first && this.#parts.places.paragraph(first.index)
    if (at === null || !paragraph) return this.#miss('moved', newWords(runs), now[0])
    const { id, level } = paragraph.paragraph
    const part = now[0]?.part ?? paragraph.paragraph.part
    const birth = { id: this.#parts.newId(), kind: 'move', part, level, ref: id } as const
    this.edits.push({
      words: [],
      ends: [],
      at,
      inserts: [{ insert: { p: birth }, attributes: {} }],
      label: labelOf(now[0]),
      within: [],
    })
  }

  /** Behind the nearest row above that stays where it is, otherwise before the nearest below. */
  #placeBehind(index: number): number | null {
    const paragraphOf = (row: Row | undefined, at: 0 | -1) => {
      if (!row || row.new.length === 0 || row.moved || this.#isAnew(row, -1)) return null
      const side = row.old.at(at)
      return side ? this.#parts.places.paragraph(side.index) : null
    }
    for (let above = index - 1; above >= 0; above--) {
      const paragraph = paragraphOf(this.#rows[above], -1)
      if (paragraph) return paragraph.paragraph.id === finalId ? null : paragraph.behind
    }
    for (let below = index + 1; below < this.#rows.length; below++) {
      const paragraph = paragraphOf(this.#rows[below], 0)
      if (paragraph) return paragraph.start
    }
    // Nothing of the old text stays where it is.
    return this.#parts.places.close()
  }

  #changeWords(row: Row): void {
    const before = placesOf(row.old)
    for (const edit of readRowEdits(row.runs)) {
      const planned = this.#placeEdit(row, edit, before)
      if (planned) this.edits.push(planned)
      else if (edit.words !== '') this.#miss('inserted', edit.words, row.new[0])
      if (this.#strikesBrackets(row, edit, before))
        this.#miss('form', newWords(row.runs), row.new[0])
    }
  }

  /** Whether a paragraph is agreed is for the table to say: nobody proposes it. */
  #strikesBrackets(row: Row, { from, to }: RowEdit, before: readonly Place[]): boolean {
    const { places } = this.#parts
    return before
      .slice(from, to)
      .some((place) => !isEndOf(row, place) && places.letter(place)?.length === 0)
  }

  #placeEdit(row: Row, edit: RowEdit, before: readonly Place[]): PlannedEdit | null {
    const { places } = this.#parts
    const struck = before.slice(edit.from, edit.to)
    const words = struck.flatMap((place) =>
      isEndOf(row, place) ? [] : (places.letter(place) ?? []),
    )
    const ends = struck.flatMap((place) => {
      const paragraph = isEndOf(row, place) ? places.paragraph(place.index) : null
      return paragraph ? [paragraph.end] : []
    })
    const inserts = this.#parts.words.ofRow(row, edit, this.#parts.newId)
    const of = { label: labelOf(row.new[0]), within: this.#idsOf(row.old) }
    if (words.length + ends.length > 0) {
      const at = Math.max(...words, ...ends) + 1
      return { words: inOrder(words), ends, at, inserts, ...of }
    }
    const at = this.#placeBetween(row, edit, before)
    return at === null || inserts.length === 0 ? null : { words: [], ends: [], at, inserts, ...of }
  }

  /** Behind the character before, if that is there and of the same paragraph, otherwise before the one behind. */
  #placeBetween(row: Row, { from, to }: RowEdit, before: readonly Place[]): number | null {
    const { places } = this.#parts
    const [left, right] = [before[from - 1], before[to]]
    const letter = (place: Place | undefined) => {
      const found = place && !isEndOf(row, place) ? places.letter(place) : null
      // A bracket around the paragraph has no place.
      return found?.length === 0 ? null : found
    }
    const above = letter(left)
    if (above) return Math.max(...above) + 1
    const below = letter(right)
    if (below) return Math.min(...below)
    const here = right?.index ?? row.old.at(-1)?.index
    const paragraph = here === undefined ? null : places.paragraph(here)
    // An empty paragraph, or the very end of one whose last words are gone.
    return paragraph && (paragraph.text === '' || !right) ? paragraph.end : null
  }

  /** A number or a level is none of the words: nobody can propose it. */
  #tellForm(row: Row): void {
    const [side] = row.old
    // A file has titles and subject lines in forms of its own.
    if (side?.part === 'title' || side?.part === 'subject') return
    if (row.kind ?? row.part ?? row.level) this.#miss('form', newWords(row.runs), row.new[0])
  }

  #changeNotes(): void {
    for (const note of this.#parts.comparison.notes) {
      if (note.op !== 'changed' || note.old === null || note.new === null) continue
      const id = this.#parts.words.idOf(note.new)
      // Where its reference was put in anew, its words came with that.
      if (id === null) continue
      for (const edit of readRowEdits(note.runs)) this.#changeNote(edit, note.old, id)
    }
  }

  #changeNote(edit: RowEdit, note: number, id: string): void {
    const letter = (offset: number) => this.#parts.places.noteLetter(note, offset)
    const range = Array.from({ length: edit.to - edit.from }, (_, at) => edit.from + at)
    const struck = inOrder(range.flatMap((offset) => letter(offset) ?? []))
    const above = struck.at(-1) ?? letter(edit.from - 1)?.at(-1)
    const below = letter(edit.to)?.[0]
    const at = above === undefined ? below : above + 1
    if (at === undefined) return this.#miss('inserted', edit.words, undefined)
    const words = cleanInserted(edit.words)
    const inserts = words === '' ? [] : [{ insert: words, attributes: { note: id } }]
    this.edits.push({ words: struck, ends: [], at, inserts, label: null, within: [id] })
  }

  #miss(kind: UnplacedChange['kind'], words: string, side: RowSide | undefined): void {
    const plain = words.replaceAll(paragraphEnd, ' ').replaceAll(anchor, '').trim()
    this.unplaced.push({ kind, words: plain, label: labelOf(side) })
  }
}

function labelOf(side: RowSide | undefined): string | null {
  return side?.path ?? null
}

function isEndOf({ old }: Row, { index, offset }: Place): boolean {
  return old.find((side) => side.index === index)?.length === offset
}

function inOrder(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b)
}

function oldWords(runs: Row['runs']): string {
  return wordsOf(runs, 'old')
}

function newWords(runs: Row['runs']): string {
  return wordsOf(runs, 'new')
}

function wordsOf(runs: Row['runs'], side: 'old' | 'new'): string {
  return runs
    .filter(({ op }) => {
      switch (op) {
        case 'kept':
          return true
        case 'inserted':
          return side === 'new'
        case 'deleted':
          return side === 'old'
        default:
          return unreachable(op)
      }
    })
    .map(({ text }) => text)
    .join('')
}
