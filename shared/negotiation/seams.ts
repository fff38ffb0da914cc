// What a deletion leaves at its seam: two spaces where one is meant, a space before a full stop or at a paragraph's rim. Those go, and
// nothing else; and only where the base text stands on both sides, because the words of open proposals are nobody else's to tidy.
import type { Span } from './placed-text.ts'

/** One stretch of the text in order, and whether the decision takes it away. */
export interface SeamSpan {
  readonly span: Span
  readonly gone: boolean
}

interface Side {
  readonly index: number
  readonly char: string
  /** The end of a paragraph, or the start of the text. */
  readonly rim: boolean
  readonly base: boolean
}

const closing = /^[,.;:!?)\]”’»،؛؟]$/u
const textStart: Side = { index: -1, char: '', rim: true, base: true }

/** The indexes of the spaces that go too, each a base unit that the decision would leave. */
export function findSeams(spans: readonly SeamSpan[]): number[] {
  const search = new SeamSearch()
  for (const { span, gone } of spans) search.read(span, gone)
  return search.spaces
}

class SeamSearch {
  readonly spaces: number[] = []
  #left = textStart
  /** The last unit taken away since `#left`; null where nothing was. */
  #taken: string | null = null

  read(span: Span, gone: boolean): void {
    const { text, index, length, marks } = span
    if (gone) {
      this.#taken = text === null ? '' : text.slice(-1)
      return
    }
    const base = marks.ins === undefined && marks.sub === undefined
    const right = { index, char: text?.slice(0, 1) ?? '', rim: text === null, base }
    const kept = this.#taken === null || !this.#close(right)
    // Of a single space that goes nothing is left to be the other side of the next seam.
    if (!kept && length === 1) return
    this.#taken = null
    this.#left = { ...right, index: index + length - 1, char: text?.slice(-1) ?? '' }
  }

  /** True when the unit on the right goes. */
  #close(right: Side): boolean {
    const left = this.#left
    if (!left.base || !right.base) return false
    if (right.char === ' ' && (left.char === ' ' || left.rim)) {
      this.spaces.push(right.index)
      return true
    }
    // French sets a space before some signs: what stood there before the deletion stays.
    const crowds = closing.test(right.char) && this.#taken !== ' '
    if (left.char === ' ' && (right.rim || crowds)) this.spaces.push(left.index)
    return false
  }
}
