// The order of reading of a line that runs from the right: words that run from the left keep their own order, with what is neutral between two
// of them; all else is taken piece by piece from the right.
import { directionOf, isApart, isNear, isSign } from './glyph-order.ts'
import type { PlacedGlyphs } from './placed-page.ts'
import { isVisible, type GlyphLine } from './read-lines.ts'

/** Stretches in the order of reading; the glyphs of each run from the left. */
export function fromTheRight(line: GlyphLine, mirrored: boolean): PlacedGlyphs[][] {
  const ordered = line.glyphs.toSorted((a, b) => edgeOf(b) - edgeOf(a))
  const reader = new RightToLeft(ordered, line, mirrored)
  for (const glyph of ordered) reader.take(glyph)
  return reader.finish()
}

/** Where it begins. A space at the end of a line may lie over the last letter, which comes before it. */
function edgeOf(glyph: PlacedGlyphs): number {
  return glyph.x + (isVisible(glyph) ? glyph.width : glyph.width / 2)
}

class RightToLeft {
  readonly #ordered: readonly PlacedGlyphs[]
  readonly #line: GlyphLine
  readonly #mirrored: boolean
  readonly #result: PlacedGlyphs[][] = []
  /** From the left, and what is neutral and may belong to it. */
  #run: PlacedGlyphs[] = []
  #neutral: PlacedGlyphs[] = []
  /** A stop to the right of the run that has not begun. */
  #closing: PlacedGlyphs[] = []

  constructor(ordered: readonly PlacedGlyphs[], line: GlyphLine, mirrored: boolean) {
    this.#ordered = ordered
    this.#line = line
    this.#mirrored = mirrored
  }

  take(glyph: PlacedGlyphs): void {
    // The sign of a note is no part of the figure before it.
    const direction = isSign(glyph, this.#line) ? 'right' : directionOf(glyph)
    if (direction === 'left') this.#takeLatin(glyph)
    else if (direction === null && this.#run.length > 0) this.#neutral.push(glyph)
    else this.#takeOther(glyph)
  }

  finish(): PlacedGlyphs[][] {
    this.#flush()
    return this.#result
  }

  #takeLatin(glyph: PlacedGlyphs): void {
    if (isApart(this.#run[0], glyph, this.#line)) {
      if (this.#hasWords()) this.#pushWords()
      else this.#pushNumbers()
      this.#run = []
      this.#push(this.#neutral.splice(0, this.#neutral.length - this.#closeTo(glyph)))
    }
    this.#run.unshift(glyph, ...this.#neutral.toReversed(), ...this.#closing)
    this.#neutral = []
    this.#closing = []
  }

  /** How many of the neutral pieces stand at its right without a space. */
  #closeTo(glyph: PlacedGlyphs): number {
    let [left, count] = [glyph, 0]
    for (const right of this.#neutral.toReversed()) {
      if (!isVisible(right) || !isNear(left, right, this.#line)) break
      left = right
      count++
    }
    return count
  }

  #takeOther(glyph: PlacedGlyphs): void {
    this.#flush()
    if (endsLatin(glyph, this.#ordered, this.#line)) this.#closing = [glyph]
    else this.#push([glyph])
  }

  #flush(): void {
    this.#push(this.#closing)
    if (this.#hasWords()) this.#pushWords()
    else this.#pushNumbers()
    this.#push(this.#neutral)
    this.#run = []
    this.#neutral = []
    this.#closing = []
  }

  #hasWords(): boolean {
    return this.#run.some(({ text }) => /\p{L}/u.test(text))
  }

  /**
   * Of symbols and numbers beside each other the first stands at the right; all other words are a sentence from the left. A bracket that has no
   * partner in the sentence is none of it: `1999 (S/1999/6)`.
   */
  #pushWords(): void {
    const pieces = this.#piecesOfRun()
    const texts = pieces.map((piece) => piece.map(({ text }) => text).join(''))
    const words = texts.filter((text) => text.trim() !== '' && !isBracket(text))
    const symbols = words.every((word) => symbolOrNumber.test(word))
    if (symbols && words.length > 1) return this.#pushPieces(pieces)
    const [lone] = [...loneBrackets(texts)].toReversed()
    if (lone === undefined) {
      this.#result.push(this.#run)
      return
    }
    this.#run = pieces.slice(lone + 1).flat()
    if (this.#hasWords()) this.#pushWords()
    else this.#pushNumbers()
    this.#push(pieces[lone] ?? [])
    this.#run = pieces.slice(0, lone).flat()
    if (this.#run.length > 0) this.#pushWords()
  }

  /** Words, spaces and brackets, from the left. */
  #piecesOfRun(): PlacedGlyphs[][] {
    const pieces: PlacedGlyphs[][] = []
    for (const [at, glyph] of this.#run.entries()) {
      const left = this.#run[at - 1]
      const apart = !left || !isVisible(left) || !isNear(left, glyph, this.#line)
      const edge = isBracket(glyph.text) || isBracket(left?.text ?? '')
      if (!isVisible(glyph) || apart || edge) pieces.push([glyph])
      else pieces.at(-1)?.push(glyph)
    }
    return pieces
  }

  #pushPieces(pieces: readonly (readonly PlacedGlyphs[])[]): void {
    for (const piece of pieces.toReversed())
      if (isBracket(piece.map(({ text }) => text).join(''))) this.#push(piece)
      else this.#result.push([...piece])
  }

  /** Figures run from the left, but of several numbers without Latin letters the first stands at the right: 6-2 is from 2 to 6. */
  #pushNumbers(): void {
    let number: PlacedGlyphs[] = []
    for (const [at, glyph] of this.#run.toReversed().entries()) {
      const right = this.#run[this.#run.length - at]
      const within = /\p{Nd}/u.test(glyph.text) || (number.length > 0 && isPoint(glyph.text))
      const closes = number.length > 0 && (!within || !isNear(glyph, right, this.#line))
      if (closes) {
        this.#pushNumber(number)
        number = []
      }
      if (/\p{Nd}/u.test(glyph.text) || (number.length > 0 && within)) number.unshift(glyph)
      else this.#push([glyph])
    }
    this.#pushNumber(number)
  }

  /** A point at its left is no part of a number. */
  #pushNumber(number: readonly PlacedGlyphs[]): void {
    const first = number.findIndex(({ text }) => /\p{Nd}/u.test(text))
    if (first < 0) return this.#push(number.toReversed())
    this.#result.push(number.slice(first))
    this.#push(number.slice(0, first).toReversed())
  }

  #push(glyphs: readonly PlacedGlyphs[]): void {
    for (const glyph of glyphs) this.#result.push([turned(glyph, this.#mirrored)])
  }
}

/** A stop that stands close to the right of Latin words and away from whatever is right of it: the end of a Latin sentence. */
function endsLatin(
  glyph: PlacedGlyphs,
  ordered: readonly PlacedGlyphs[],
  line: GlyphLine,
): boolean {
  if (!/^[.,;:!?)\]”"’]+$/u.test(glyph.text)) return false
  const at = ordered.indexOf(glyph)
  const [right, left] = [ordered[at - 1], ordered[at + 1]]
  if (!left || directionOf(left) !== 'left') return false
  if (closesLeftEdge(glyph, ordered.slice(at + 1))) return false
  const near = isNear(left, glyph, line)
  const free = !right || !isVisible(right) || right.x - (glyph.x + glyph.width) > line.size * 0.1
  return near && free
}

/** `(A/77/66)` between Arabic words, its brackets as they are seen: they belong to the Arabic. */
function closesLeftEdge({ text }: PlacedGlyphs, behind: readonly PlacedGlyphs[]): boolean {
  if (!/^[)\]]$/u.test(text)) return false
  const end = behind.findIndex((glyph) => directionOf(glyph) === 'right')
  const run = (end < 0 ? behind : behind.slice(0, end)).map((glyph) => glyph.text).join('')
  return text === ')' ? /^[^()]*\(\s*[.,:;]?\s*$/u.test(run) : /^[^[\]]*\[\s*[.,:;]?\s*$/u.test(run)
}

const symbolOrNumber = /^(?:\p{Nd}[\p{Nd}.,٫٬]*|[A-Z]+(?:\/[\w.-]+)+)$/u

function isBracket(text: string): boolean {
  return /^[()[\]]$/u.test(text)
}

/** The places of brackets that no other one closes or opens, whichever way round the file has them. */
function loneBrackets(texts: readonly string[]): number[] {
  const open: number[] = []
  const lone: number[] = []
  for (const [at, text] of texts.entries()) {
    if (text === '(' || text === '[') open.push(at)
    else if (isBracket(text) && open.pop() === undefined) lone.push(at)
  }
  return [...lone, ...open].toSorted((a, b) => a - b)
}

/** Between the figures of one number. */
function isPoint(text: string): boolean {
  return /^[.,/:٫٬]$/u.test(text)
}

const brackets = '()[]{}«»'

/**
 * Punctuation alone has no direction of its own, so it comes in the order of the page, from the left. Where the file says what is seen, a bracket
 * that opens is the one that closes in other texts.
 */
function turned(glyph: PlacedGlyphs, mirrored: boolean): PlacedGlyphs {
  if (/[\p{L}\p{N}]/u.test(glyph.text)) return glyph
  const characters = Array.from(glyph.text).toReversed()
  const text = mirrored ? characters.map(mirror).join('') : characters.join('')
  return { ...glyph, text }
}

function mirror(character: string): string {
  const at = brackets.indexOf(character)
  return at < 0 ? character : (brackets[at % 2 === 0 ? at + 1 : at - 1] ?? character)
}

/** Of lines in the order of reading: more brackets that open to the outside than ones that open to the inside. */
export function areBracketsTurned(lines: readonly string[]): boolean {
  let [turned, sound] = [0, 0]
  for (const text of lines) {
    if (!/\p{Script=Arabic}/u.test(text)) continue
    // Behind a letter or a number at the head of a line one bracket stands alone.
    if (/^[\p{L}\p{Nd}]{1,2}\(\s/u.test(text)) turned++
    if (/^[\p{L}\p{Nd}]{1,2}\)\s/u.test(text)) sound++
    turned += text.match(/\)[^()]{1,40}\(/gu)?.length ?? 0
    sound += text.match(/\([^()]{1,40}\)/gu)?.length ?? 0
  }
  return turned > sound
}
