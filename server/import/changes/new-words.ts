// The words that a delegation puts in, as the live text has them: with their emphasis, and footnotes where they are referred to.
import type { DeltaOp } from '../../../shared/document/delta.ts'
import { anchor, type DraftText } from '../../../shared/document/draft-text.ts'
import { type FlatText, flattenText } from '../../../shared/diff/flat-text.ts'
import {
  type Comparison,
  paragraphEnd,
  type Row,
  type RowSide,
} from '../../../shared/diff/comparison.ts'
import { cleanSource } from '../../drafts/clean-source.ts'
import type { BaseView } from './base-view.ts'
import { placesOf } from './carry-places.ts'
import { newEnd } from './new-end.ts'
import type { RowEdit } from './row-edits.ts'

interface WordParts {
  /** Of the delegation, in plain words. */
  readonly text: DraftText
  /** From the issued text to that. */
  readonly comparison: Comparison
  /** From the issued text to the draft now: by the number of a note, its number now. */
  readonly notesNow: ReadonlyMap<number, number>
  readonly view: BaseView
  readonly newId: () => string
}

export class NewWords {
  readonly #flat: FlatText
  readonly #newId: () => string
  /** Ids in the live text of the notes of the delegation, by number: of those that are referred to in the draft already. */
  readonly #ids = new Map<number, string>()
  readonly #fresh = new Map<number, string>()

  constructor({ text, comparison, notesNow, view, newId }: WordParts) {
    this.#flat = flattenText(text)
    this.#newId = newId
    const kept = keptReferences(comparison)
    for (const { old, new: now } of comparison.notes) {
      const number = old === null ? undefined : notesNow.get(old)
      const note = number === undefined ? undefined : view.notes[number - 1]
      if (now !== null && note && kept.has(now)) this.#ids.set(now, note.id)
    }
  }

  /** Null of a note that is new. */
  idOf(note: number): string | null {
    return this.#ids.get(note) ?? null
  }

  /** The words of a paragraph between two offsets. */
  of({ index, references }: RowSide, from: number, to: number): DeltaOp[] {
    const paragraph = this.#flat.paragraphs[index]
    const ops: DeltaOp[] = []
    if (!paragraph) return ops
    for (let at = from; at < to;) {
      const note = references.find((reference) => reference.at === at)
      if (note) {
        ops.push(this.#refer(note.note))
        at++
        continue
      }
      const span = paragraph.marks.find((mark) => at >= mark.from && at < mark.to)
      const next = references.find((reference) => reference.at > at)?.at ?? to
      const end = Math.min(to, next, span?.to ?? to)
      const words = cleanInserted(paragraph.text.slice(at, end).replaceAll(anchor, ''))
      const attributes = span?.marks.emphasis ? { emphasis: true } : {}
      if (words !== '') ops.push({ insert: words, attributes })
      at = end
    }
    return ops
  }

  /** What an edit puts into a row, ends of paragraphs included. */
  ofRow({ new: now }: Row, edit: RowEdit, newId: () => string): DeltaOp[] {
    const places = placesOf(now).slice(edit.newFrom, edit.newFrom + edit.words.length)
    const ops: DeltaOp[] = []
    let at = 0
    while (at < places.length) {
      const place = places[at]
      const side = now.find(({ index }) => index === place?.index)
      if (!place || !side) break
      if (edit.words.charAt(at) === paragraphEnd && place.offset === side.length) {
        ops.push(newEnd(side, newId))
        at++
        continue
      }
      const stop = Math.min(side.length, place.offset + places.length - at)
      ops.push(...this.of(side, place.offset, stop))
      at += stop - place.offset
    }
    return ops
  }

  /** The words of a new note stand where it is first put in. */
  #refer(number: number): DeltaOp {
    const known = this.#ids.get(number) ?? this.#fresh.get(number)
    if (known !== undefined) return { insert: anchor, attributes: { note: known } }
    const id = this.#newId()
    this.#fresh.set(number, id)
    const words = cleanInserted((this.#flat.notes[number - 1]?.text ?? '').replaceAll(anchor, ''))
    return { insert: words === '' ? anchor : words, attributes: { note: id } }
  }
}

/** What a paragraph of a draft may hold, on one line. */
export function cleanInserted(words: string): string {
  return cleanSource(words).replaceAll(/[\t\r\n\f]/gu, ' ')
}

/** The notes of the new text to which a reference leads that both texts have. */
function keptReferences({ rows }: Comparison): Set<number> {
  const kept = new Set<number>()
  for (const { new: now, runs } of rows) {
    const places = placesOf(now)
    for (const { op, text, new: at } of runs) {
      if (op !== 'kept') continue
      for (let k = text.indexOf(anchor); k >= 0; k = text.indexOf(anchor, k + 1)) {
        const place = places[at[0] + k]
        const side = now.find(({ index }) => index === place?.index)
        const note = side?.references.find((reference) => reference.at === place?.offset)
        if (note) kept.add(note.note)
      }
    }
  }
  return kept
}
