// Fonts that draw letters and do not say which. The reader of the file gives the number of a glyph for its letter: words that look like a text of
// signs, `5HFDOOLQJ` for Recalling, or like nothing at all. They come out as replacement characters, so that they are neither lost nor believed.
import type { FoundGlyphs } from './join-glyphs.ts'

/** As the reader of the file has it. */
export interface NumberedGlyph {
  readonly unicode: string
  readonly originalCharCode?: number
}

const unknownLetter = '\ufffd'
/** Numbers that count on as the glyphs are met, which no text does with so many letters of its own. */
const fewestInOrder = 12
/** A font of fewer glyphs draws bullets and the like, whose numbers say nothing. */
const fewest = 5
/** Of the numbers of a simple font: those of no character. One of two bytes has letters for all its numbers, or a table. */
const mostNumbers = 1 / 3
/** The vowels of a text, a third of it, and what small ones are called by their numbers in the fonts that offices use. */
const vowels = codesOf('AEIOUaeiou')
const numberedVowels = codesOf('DHLRX')
const fewestVowels = 0.15

interface Seen {
  /** How often each number was drawn. */
  readonly codes: Map<number, number>
  /** False once a glyph had a letter that is not its number. */
  numbered: boolean
}

/** Of one file: what a page shows of a font holds for those that follow. */
export class LetterlessFonts {
  readonly #fonts = new Map<string, Seen>()
  readonly #composite = new Set<string>()

  /** `composite`: its numbers have two bytes. */
  take(font: string, composite: boolean, { unicode, originalCharCode }: NumberedGlyph): void {
    if (originalCharCode === undefined) return
    const seen = this.#fonts.get(font) ?? { codes: new Map<number, number>(), numbered: true }
    if (!this.#fonts.has(font)) this.#fonts.set(font, seen)
    if (composite) this.#composite.add(font)
    seen.codes.set(originalCharCode, (seen.codes.get(originalCharCode) ?? 0) + 1)
    if (unicode !== String.fromCodePoint(originalCharCode)) seen.numbered = false
  }

  /** With replacement characters for what nobody can name. */
  mark(glyphs: readonly FoundGlyphs[]): FoundGlyphs[] {
    const letterless = new Set([...this.#fonts.keys()].filter((font) => this.#isLetterless(font)))
    if (letterless.size === 0) return [...glyphs]
    return glyphs.map((glyph) =>
      letterless.has(glyph.font)
        ? { ...glyph, text: unknownLetter.repeat(Array.from(glyph.text).length) }
        : glyph,
    )
  }

  #isLetterless(font: string): boolean {
    const seen = this.#fonts.get(font)
    if (!seen?.numbered || seen.codes.size < fewest) return false
    const codes = [...seen.codes.keys()]
    if (
      codes.length >= fewestInOrder &&
      codes.every((code, index) => code === (codes[0] ?? 0) + index)
    )
      return true
    const controls = codes.filter((code) => code < 0x20 || (code >= 0x7f && code < 0xa0))
    if (!this.#composite.has(font)) return controls.length >= codes.length * mostNumbers
    const count = (of: ReadonlySet<number>) =>
      [...seen.codes].reduce((sum, [code, times]) => sum + (of.has(code) ? times : 0), 0)
    const all = count(new Set(codes))
    const numbered = count(numberedVowels)
    return controls.length > 0 || (numbered > count(vowels) && numbered >= all * fewestVowels)
  }
}

function codesOf(letters: string): ReadonlySet<number> {
  return new Set(Array.from(letters, (letter) => letter.charCodeAt(0)))
}
