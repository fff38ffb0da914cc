// One paragraph of a compilation text being written: keeps the spaces of the words outside the brackets that are put around them, and
// puts one where brackets would touch a word.
import type { Segment } from './compilation.ts'
import type { CompileWords } from './compile-words.ts'

export interface WordStyle {
  readonly inserted: boolean
  readonly struck: boolean
  readonly emphasis: boolean
}

const plain: WordStyle = { inserted: false, struck: false, emphasis: false }
const closing = /^[\s,.;:!?)\]”’»،؛؟]/u

export class CompileLine {
  readonly #segments: Segment[] = []
  readonly #words: CompileWords
  /** Whether a bracket or parenthesis stands last, which no word may touch. */
  #closed = false

  constructor(words: CompileWords) {
    this.#words = words
  }

  get segments(): readonly Segment[] {
    return this.#segments
  }

  words(text: string, style: WordStyle): void {
    // A tab divides cells, and is no space.
    const lead = /^[^\S\t]+/.exec(text)?.[0] ?? ''
    const rest = text.slice(lead.length)
    if (lead !== '') this.#space()
    else if (this.#closed && !closing.test(text)) this.#space()
    if (rest === '') return
    this.#closed = false
    const last = this.#segments.at(-1)
    if (last?.kind === 'words' && sameStyle(last, style))
      this.#segments[this.#segments.length - 1] = { ...last, text: last.text + rest }
    else this.#segments.push({ kind: 'words', text: rest, ...style })
  }

  note(number: number): void {
    this.#closed = false
    this.#segments.push({ kind: 'note', number })
  }

  remark(text: string): void {
    this.#segments.push({ kind: 'remark', text })
  }

  open(): void {
    if (this.#touchesWord()) this.#space()
    this.#closed = false
    this.#segments.push({ kind: 'bracket', text: this.#words.brackets[0] })
  }

  /** Closes the last bracket. Spaces at the end of what it holds go behind it. */
  close(attribution: string | null, sids: readonly string[]): void {
    const trail = this.#trimEnd()
    this.#segments.push({ kind: 'bracket', text: this.#words.brackets[1] })
    this.#closed = true
    if (attribution !== null) this.parenthesis(attribution, sids)
    if (trail) this.#space()
  }

  /** Words in parentheses behind what stands last: an attribution where it names proposals, otherwise a remark. */
  parenthesis(text: string, sids: readonly string[]): void {
    const [open, close] = this.#words.parentheses
    this.#space()
    const written = `${open}${text}${close}`
    if (sids.length > 0) this.#segments.push({ kind: 'attribution', text: written, sids })
    else this.remark(written)
    this.#closed = true
  }

  /** One space, unless one stands there or nothing does; inside a bracket just opened, before it. */
  #space(): void {
    const at = this.#segments.findLastIndex((segment) => !this.#isOpening(segment)) + 1
    const before = this.#segments[at - 1]
    if (before === undefined || endsInSpace(before)) return
    const last = at === this.#segments.length
    const forced = before.kind === 'attribution' || before.kind === 'bracket'
    if (!this.#words.spaced && forced) return
    if (before.kind === 'words' && sameStyle(before, plain))
      this.#segments[at - 1] = { ...before, text: `${before.text} ` }
    else this.#segments.splice(at, 0, { kind: 'words', text: ' ', ...plain })
    if (last) this.#closed = false
  }

  #isOpening(segment: Segment): boolean {
    return segment.kind === 'bracket' && segment.text === this.#words.brackets[0]
  }

  #touchesWord(): boolean {
    const last = this.#segments.at(-1)
    return last !== undefined && this.#words.spaced && !this.#isOpening(last)
  }

  #trimEnd(): boolean {
    const last = this.#segments.at(-1)
    if (last?.kind !== 'words' || !/[^\S\t]$/.test(last.text)) return false
    const text = last.text.replace(/(?<![^\S\t])[^\S\t]+$/, '')
    if (text === '') this.#segments.pop()
    else this.#segments[this.#segments.length - 1] = { ...last, text }
    return true
  }
}

function endsInSpace(segment: Segment): boolean {
  return segment.kind === 'words' && /\s$/.test(segment.text)
}

function sameStyle(a: WordStyle, b: WordStyle): boolean {
  return a.inserted === b.inserted && a.struck === b.struck && a.emphasis === b.emphasis
}
