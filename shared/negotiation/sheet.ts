// A text as a row of units, to be asked what stands where: what a proposer or an editor does to it depends on whose the words on either
// side are.
import { type Delta, type EndEmbed, readMarks } from '../document/delta.ts'
import type { Marks } from '../document/draft-text.ts'

/** One UTF-16 code unit or one paragraph's end, with what it bears. */
export interface Unit {
  readonly value: string | EndEmbed
  readonly marks: Marks
}

export interface EndUnit {
  readonly value: EndEmbed
  readonly marks: Marks
}

interface Piece {
  readonly start: number
  readonly value: string | EndEmbed
  readonly marks: Marks
}

export class Sheet {
  readonly length: number
  /** Whether any unit bears a mark of a proposal. */
  readonly contested: boolean
  /** Whether any unit is part of a cross-reference. */
  readonly refers: boolean
  readonly #pieces: readonly Piece[]

  /** Takes a text as inserts, its last end included. One pass. */
  constructor(text: Delta) {
    const pieces: Piece[] = []
    let start = 0
    for (const { insert, attributes } of text) {
      if (insert === undefined) continue
      pieces.push({ start, value: insert, marks: readMarks(attributes) })
      start += typeof insert === 'string' ? insert.length : 1
    }
    this.length = start
    this.#pieces = pieces
    this.refers = pieces.some(({ marks }) => marks.refersTo !== undefined)
    this.contested = pieces.some(({ marks }) => marks.ins || marks.sub || marks.del)
  }

  /** Null outside the text. */
  at(index: number): Unit | null {
    const piece = this.#pieceAt(index)
    if (!piece) return null
    const { value, marks, start } = piece
    return { value: typeof value === 'string' ? value.charAt(index - start) : value, marks }
  }

  #pieceAt(index: number): Piece | null {
    return index < 0 || index >= this.length ? null : (this.#pieces[this.#rankOf(index)] ?? null)
  }

  #rankOf(index: number): number {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle]?.start ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where the paragraph begins in which a caret at this index stands. */
  startOf(index: number): number {
    for (let rank = this.#rankOf(Math.max(0, index - 1)); rank >= 0; rank--) {
      const piece = this.#pieces[rank]
      if (piece && piece.start < index && typeof piece.value !== 'string') return piece.start + 1
    }
    return 0
  }

  /** Where it ends: the index of its end. */
  endOf(index: number): number {
    for (let rank = this.#rankOf(index); rank < this.#pieces.length; rank++) {
      const piece = this.#pieces[rank]
      if (piece && piece.start >= index && typeof piece.value !== 'string') return piece.start
    }
    return Math.max(0, this.length - 1)
  }

  endAt(index: number): EndUnit | null {
    const unit = this.at(index)
    return unit && typeof unit.value !== 'string' ? { value: unit.value, marks: unit.marks } : null
  }
}
