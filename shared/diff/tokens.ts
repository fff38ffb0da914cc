// A text as tokens: what may be kept, deleted or inserted as a whole. One scan, without regular expressions.
//
// A token is a word with its inner apostrophes, a number (62/176, 1,000 and 3.5 are one), a stretch of white space, one
// punctuation mark, one character of a script without spaces, a Chinese numeral (五十二), the end of a paragraph, or a
// reference to a footnote. Its weight says how much it means to a reader, in hundredths of a word. A token never ends inside
// a grapheme cluster: see the law in diff-text.test.ts.
//
// Keys of equal tokens are equal. They are hashes, so unequal tokens may have equal keys too: diff-text.ts compares the text of
// whatever it reports as kept. The key of a reference is the note it leads to.
import { at } from './at.ts'
import { characterClass as is, classOf, isUnspaced } from './character-class.ts'
import { graphemeEnds } from './grapheme-ends.ts'

/** A reference in a text; `key` is equal where the notes are the same. */
interface Reference {
  readonly at: number
  readonly key: number
}

export interface Passage {
  readonly text: string
  /** In the order of the text, each at a U+FFFC. Another U+FFFC is a character like any other. */
  readonly references: readonly Reference[]
}

export interface Tokens {
  readonly text: string
  readonly count: number
  /** Where each token begins, and, after the last, where the text ends. */
  readonly starts: Int32Array
  readonly keys: Int32Array
  readonly weights: Int32Array
  readonly weight: number
  /** True where words stand without spaces, so that token edges may lie inside a word. */
  readonly unspaced: boolean
}

export const weights = {
  word: 100,
  shortWord: 55,
  unspaced: 50,
  stop: 125,
  punctuation: 15,
  space: 5,
  reference: 150,
} as const

const shortWordLength = 3

export function readTokens(passage: Passage): Tokens {
  const scanner = new Scanner(passage)
  scanner.scan()
  return scanner.tokens()
}

/** The weight of the tokens `from` to `to`. */
export function weigh(tokens: Tokens, from: number, to: number): number {
  let sum = 0
  for (let index = from; index < to; index++) sum += at(tokens.weights, index)
  return sum
}

class Scanner {
  readonly #text: string
  readonly #references: readonly Reference[]
  readonly #clusters: Int32Array | null
  readonly #starts: Int32Array
  readonly #keys: Int32Array
  readonly #weights: Int32Array
  #count = 0
  #weight = 0
  #unspaced = false
  #nextReference = 0

  constructor({ text, references }: Passage) {
    this.#text = text
    this.#references = references
    this.#clusters = graphemeEnds(text)
    this.#starts = new Int32Array(text.length + 1)
    this.#keys = new Int32Array(text.length)
    this.#weights = new Int32Array(text.length)
  }

  scan(): void {
    let from = 0
    while (from < this.#text.length) {
      const whole = this.#end(from)
      const to = this.#clusters ? Math.max(whole, at(this.#clusters, whole - 1)) : whole
      const weight = this.#weigh(from, whole)
      this.#starts[this.#count] = from
      this.#keys[this.#count] = this.#key(from, to)
      this.#weights[this.#count] = weight
      this.#count += 1
      this.#weight += weight
      from = to
    }
    this.#starts[this.#count] = from
  }

  tokens(): Tokens {
    const count = this.#count
    return {
      text: this.#text,
      count,
      starts: this.#starts.slice(0, count + 1),
      keys: this.#keys.slice(0, count),
      weights: this.#weights.slice(0, count),
      weight: this.#weight,
      unspaced: this.#unspaced,
    }
  }

  #class(index: number): number {
    return index < this.#text.length ? classOf(this.#text.charCodeAt(index)) : 0
  }

  /** Where the token that begins at `from` ends, before it is widened to whole clusters. */
  #end(from: number): number {
    switch (this.#class(from)) {
      case is.letter:
      case is.digit:
        return this.#wordEnd(from)
      case is.space:
        return this.#stretchEnd(from, is.space)
      case is.chineseNumeral:
        return this.#stretchEnd(from, is.chineseNumeral)
      case is.surrogate:
        return from + ((this.#text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1)
      default:
        return from + 1
    }
  }

  #stretchEnd(from: number, kind: number): number {
    let to = from + 1
    while (this.#class(to) === kind) to++
    return to
  }

  #wordEnd(from: number): number {
    let digits = true
    let to = from
    for (;;) {
      const kind = this.#class(to)
      if (kind === is.letter) digits = false
      else if (kind !== is.digit && !this.#joinsLetters(to, from)) break
      to++
    }
    return digits ? this.#numberEnd(from, to) : to
  }

  #joinsLetters(index: number, from: number): boolean {
    const unit = this.#text.charCodeAt(index)
    const apostrophe = unit === 0x27 || unit === 0x2019 || unit === 0x2bc
    return apostrophe && index > from && this.#class(index + 1) === is.letter
  }

  /** Takes in `.5`, `,000` and `/176`, but of a document symbol (E/CN.7/2020) and of a date (1/2/2020) nothing. */
  #numberEnd(from: number, end: number): number {
    let to = end
    while (this.#class(to + 1) === is.digit && this.#joinsDigits(to, from)) {
      const next = this.#stretchEnd(to + 1, is.digit)
      if (this.#text[next] === '/') break
      to = next
    }
    return to
  }

  #joinsDigits(index: number, from: number): boolean {
    const sign = this.#text[index]
    if (sign === '.' || sign === ',') return true
    const before = this.#text[from - 1]
    return sign === '/' && before !== '/' && before !== '.'
  }

  #weigh(from: number, to: number): number {
    switch (this.#class(from)) {
      case is.letter:
        return to - from <= shortWordLength ? weights.shortWord : weights.word
      case is.space:
      case is.paragraphEnd:
        return weights.space
      case is.unspaced:
        this.#unspaced = true
        return weights.unspaced
      case is.chineseNumeral:
        this.#unspaced = true
        return to - from > 1 ? weights.word : weights.unspaced
      case is.punctuation:
        return '。；;؛'.includes(this.#text.charAt(from)) ? weights.stop : weights.punctuation
      case is.surrogate:
        return this.#weighPair(from, to)
      default:
        return this.#class(from) === is.reference ? weights.reference : weights.word
    }
  }

  #weighPair(from: number, to: number): number {
    if (!isUnspaced(this.#text.slice(from, to))) return weights.word
    this.#unspaced = true
    return weights.unspaced
  }

  #key(from: number, to: number): number {
    const unit = this.#text.charCodeAt(from)
    if (unit === 0xfffc) {
      const key = this.#referenceKey(from)
      if (key !== null) return key
    }
    return to - from === 1 ? unit : hashText(this.#text, from, to)
  }

  #referenceKey(from: number): number | null {
    let reference = this.#references[this.#nextReference]
    while (reference && reference.at < from)
      reference = this.#references[(this.#nextReference += 1)]
    return reference?.at === from ? reference.key : null
  }
}

/** FNV-1a of the code units. */
function hashText(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let index = from; index < to; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}
