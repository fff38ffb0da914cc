// Where the words of an issued text stand in the draft as it is now: by the comparison of the two. What was changed since has no place.
import { finalId } from '../../../shared/document/final-end.ts'
import { type Comparison, paragraphEnd, type Row } from '../../../shared/diff/comparison.ts'
import type { BaseParagraph, BaseView } from './base-view.ts'

/** A character of an issued text: of a paragraph by its index, the end where the offset is its length. */
export interface Place {
  readonly index: number
  readonly offset: number
}

/** Of the words of one row, which paragraph and which offset each character is. */
export function placesOf(sides: Row['old']): Place[] {
  return sides.flatMap(({ index, length }, at) =>
    // The last end of a row is none of its characters.
    Array.from({ length: length + (at < sides.length - 1 ? 1 : 0) }, (_, offset) => ({
      index,
      offset,
    })),
  )
}

export class CarriedPlaces {
  readonly #view: BaseView
  readonly #words = new Map<string, Place>()
  readonly #ends = new Map<number, number>()
  /** Of notes, by number and offset: the offset now. */
  readonly #notes = new Map<string, { readonly note: number; readonly offset: number }>()

  /** `comparison` is from the issued text to that of the view, both in plain words. */
  constructor(comparison: Comparison, view: BaseView) {
    this.#view = view
    for (const row of comparison.rows) this.#readRow(row)
    for (const { old, new: now, runs } of comparison.notes) {
      if (old === null || now === null) continue
      for (const run of runs)
        for (let at = 0; run.op === 'kept' && at < run.text.length; at++)
          this.#notes.set(`${old} ${run.old[0] + at}`, { note: now, offset: run.new[0] + at })
    }
  }

  #readRow({ old, new: now, runs }: Row): void {
    const [before, after] = [placesOf(old), placesOf(now)]
    for (const run of runs) {
      if (run.op !== 'kept') continue
      for (let at = 0; at < run.text.length; at++) {
        const [from, to] = [before[run.old[0] + at], after[run.new[0] + at]]
        if (!from || !to) continue
        if (run.text.charAt(at) === paragraphEnd) this.#ends.set(from.index, to.index)
        else this.#words.set(`${from.index} ${from.offset}`, to)
      }
    }
    const [last, end] = [old.at(-1), now.at(-1)]
    if (last && end) this.#ends.set(last.index, end.index)
  }

  /** The places in the live text of a character; null where it is gone. */
  letter({ index, offset }: Place): readonly number[] | null {
    const place = this.#words.get(`${index} ${offset}`)
    if (!place) return null
    return this.#view.paragraphs[place.index]?.places[place.offset] ?? null
  }

  /** The paragraph now whose end is that of this one. */
  paragraph(index: number): BaseParagraph | null {
    const now = this.#ends.get(index)
    return now === undefined ? null : (this.#view.paragraphs[now] ?? null)
  }

  /** Behind all that stands in the draft; null where its last words have no end of their own. */
  close(): number | null {
    const last = this.#view.paragraphs.at(-1)
    if (!last) return 0
    return last.paragraph.id === finalId ? null : last.behind
  }

  noteLetter(note: number, offset: number): readonly number[] | null {
    const place = this.#notes.get(`${note} ${offset}`)
    if (!place) return null
    return this.#view.notes[place.note - 1]?.places[place.offset] ?? null
  }
}
