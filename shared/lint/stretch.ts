// Words that are read as one though they do not stand together: the words of a paragraph without its footnotes and what is only
// proposed, the words of one footnote. A stretch knows where each of its characters stands.
import type { Edit, TextPlace } from './finding.ts'

interface Piece {
  /** Where the piece begins in the words of the stretch. */
  readonly at: number
  readonly length: number
  readonly paragraphId: string
  /** Where it begins in the raw text of that paragraph. */
  readonly offset: number
}

export interface StretchWords {
  readonly text: string
  readonly paragraphId: string
  readonly offset: number
}

export class Stretch {
  readonly text: string
  readonly #pieces: readonly Piece[]

  constructor(words: readonly StretchWords[]) {
    let at = 0
    this.#pieces = words.map(({ text, paragraphId, offset }) => {
      const piece = { at, length: text.length, paragraphId, offset }
      at += text.length
      return piece
    })
    this.text = words.map(({ text }) => text).join('')
  }

  /** Where these characters stand; of a range over two paragraphs, the part in the first. Null where there are no words. */
  place(from: number, to: number): TextPlace | null {
    const first = this.#pieceOf(Math.min(from, Math.max(0, this.text.length - 1)))
    if (!first) return null
    const { paragraphId } = first
    const start = first.offset + Math.min(from - first.at, first.length)
    let end = start
    for (const piece of this.#pieces) {
      if (piece.paragraphId !== paragraphId || piece.at >= to || piece.at < first.at) continue
      end = piece.offset + Math.min(to - piece.at, piece.length)
    }
    return { kind: 'text', paragraphId, from: start, to: Math.max(start, end) }
  }

  /** The edit that puts other words there; null where something that is not read stands between. Words put in go behind the one before. */
  edit(from: number, to: number, replacement: string): Edit | null {
    if (from === to) {
      const before = this.place(Math.max(0, from - 1), from)
      if (!before) return null
      const at = from === 0 ? before.from : before.to
      return { paragraphId: before.paragraphId, from: at, to: at, replacement }
    }
    const [start, end] = [this.#pieceOf(from), this.#pieceOf(to - 1)]
    if (!start || start.paragraphId !== end?.paragraphId) return null
    const place = { from: start.offset + from - start.at, to: end.offset + to - end.at }
    if (place.to - place.from !== to - from) return null
    return { paragraphId: start.paragraphId, ...place, replacement }
  }

  #pieceOf(at: number): Piece | undefined {
    return this.#pieces.find((piece) => at >= piece.at && at < piece.at + piece.length)
  }
}
