// Words that do not run along the lines of the page: a mark across it, a note up its margin. They are no text of it, and are kept to be shown.
import type { Matrix } from './pdf-matrix.ts'

/** In radians: a page that was scanned lies a little askew, a mark across it much more. */
const mostAskew = 0.15

/** The quarter turns to the left of what runs along an edge of the page; null of what runs across it. */
export function quarterTurnsOf([a, b]: Matrix): number | null {
  const turns = Math.atan2(b, a) / (Math.PI / 2)
  const whole = Math.round(turns)
  return Math.abs(turns - whole) * (Math.PI / 2) > mostAskew ? null : (whole + 4) % 4
}

interface Stretch {
  readonly text: string
  readonly from: Place
  readonly to: Place
  readonly size: number
}

interface Place {
  readonly x: number
  readonly y: number
}

/** In sizes: the distance within a word, and the one between the words of a line. */
const gaps = { word: 0.15, line: 1.5 }

export class AskewWords {
  readonly #lines: string[] = []
  #end: Place | null = null

  /** In the order of drawing. */
  take({ text, from, to, size }: Stretch): void {
    const gap = this.#end ? Math.hypot(from.x - this.#end.x, from.y - this.#end.y) : Infinity
    this.#end = to
    const last = this.#lines.length - 1
    if (last < 0 || gap > size * gaps.line) this.#lines.push(text)
    else this.#lines[last] += (gap > size * gaps.word ? ' ' : '') + text
  }

  /** Without those that are only space. */
  finish(): string[] {
    return this.#lines.map((line) => line.trim()).filter((line) => line !== '')
  }
}
