// The glyphs of a line as its words, in the order of reading, with the looks of each stretch of them. Raised figures become superscript ones.
import type { Look, LookRange } from '../from-paragraphs.ts'
import { plainStars } from '../lines/star-shapes.ts'
import { isNear, isSign, joined, middleOf, spaceBetween } from './glyph-order.ts'
import { readBracketedSign, readLatinLine } from './latin-lines.ts'
import { type PlacedGlyphs, plainLook } from './placed-page.ts'
import type { GlyphLine } from './read-lines.ts'
import { fromTheRight } from './right-to-left.ts'

export interface WrittenLine {
  /** Without spaces at its ends. */
  readonly text: string
  /** Without gaps, in order. */
  readonly looks: readonly LookRange[]
}

/** How the lines of a text run; `mirrored` where the file has brackets of a text from the right as they are seen. */
export interface LineDirection {
  readonly rtl: boolean
  readonly mirrored: boolean
  /** The size of most of the text. */
  readonly common: number
}

/** Of the size of the text: what is smaller is a note. */
const noteSize = 0.93

export function writeLine(line: GlyphLine, direction: LineDirection): WrittenLine {
  const { rtl } = direction
  const stretches = rtl ? readFromRight(line, direction) : [fromTheLeft(line.glyphs)]
  const writer = new LineWriter(line)
  stretches.forEach((stretch, index) => writer.take(stretch, stretches[index - 1]))
  const found = writer.finish()
  const written = { ...found, text: plainStars(found.text) }
  return rtl ? { ...written, text: closeBrackets(withoutStretching(written.text)) } : written
}

function fromTheLeft(glyphs: readonly PlacedGlyphs[]): readonly PlacedGlyphs[] {
  return glyphs.toSorted((a, b) => middleOf(a) - middleOf(b))
}

function readFromRight(
  line: GlyphLine,
  { mirrored, common }: LineDirection,
): (readonly PlacedGlyphs[])[] {
  const inNote = line.size < common * noteSize
  const read = (glyphs: readonly PlacedGlyphs[]) =>
    fromTheRight({ ...line, glyphs: joinSigns({ ...line, glyphs }) }, mirrored)
  const latin = readLatinLine(line, inNote)
  if (!latin) {
    const signed = readBracketedSign(line)
    return signed ? [...read(signed.sign), ...read(signed.rest)] : read(line.glyphs)
  }
  const before = read(latin.label)
  return [...before, fromTheLeft(latin.words)].filter((stretch) => stretch.length > 0)
}

/** Strokes that stretch Arabic words to fill a line come out of some files as any sign, several in a row: الم---ؤرخ. */
function withoutStretching(text: string): string {
  const within = /(?<=\p{Script=Arabic})([!-'*-/:-@[-`{-~–—\p{Co}])\1*(?=\p{Script=Arabic})/gu
  const signs = [...text.matchAll(within)].map(([written]) => written)
  const isStroke = (written: string) =>
    written.length > 1 ||
    /[!<>_=~|]/u.test(written) ||
    // The months have a slash between their two names.
    (written !== '/' && signs.filter((other) => other.startsWith(written)).length > 2)
  return text.replaceAll(within, (written) => (isStroke(written) ? '' : written))
}

/** Of one file, some brackets may be as they are seen and others as they are meant: )2020( is (2020). */
function closeBrackets(text: string): string {
  return text.replaceAll(/(?<=^|\s)\)([^()\s](?:[^()]{0,40}[^()\s])?)\((?=$|[\s،؛.:,])/gu, '($1)')
}

class LineWriter {
  readonly #line: GlyphLine
  readonly #looks: { from: number; to: number; look: Look }[] = []
  #text = ''

  constructor(line: GlyphLine) {
    this.#line = line
  }

  take(stretch: readonly PlacedGlyphs[], above: readonly PlacedGlyphs[] | undefined): void {
    if (above) this.#space(spaceBetween(joined(above), joined(stretch), this.#line.size))
    stretch.forEach((glyph, index) => {
      const before = stretch[index - 1]
      if (before) this.#space(spaceBetween(this.#bearer(stretch, index), glyph, this.#line.size))
      const words = isSign(glyph, this.#line) ? toSuperscript(glyph.text) : glyph.text
      this.#put(this.#text === '' ? words.trimStart() : words, glyph.look ?? plainLook)
    })
  }

  /** Behind the sign of a note there is as much room as behind the word that bears it. */
  #bearer(stretch: readonly PlacedGlyphs[], index: number): PlacedGlyphs {
    const before = stretch[index - 1] ?? joined(stretch)
    if (!isSign(before, this.#line)) return before
    const word = stretch.slice(0, index).findLast((glyph) => !isSign(glyph, this.#line))
    return word ? { ...before, text: word.text } : before
  }

  finish(): WrittenLine {
    const text = this.#text.trimEnd()
    const looks = this.#looks.flatMap(({ from, to, look }) =>
      from < text.length ? [{ from, to: Math.min(to, text.length), look }] : [],
    )
    return { text, looks }
  }

  /** A space looks as the words before it. */
  #space(space: string): void {
    if (this.#text !== '') this.#put(space, this.#looks.at(-1)?.look ?? plainLook)
  }

  #put(words: string, look: Look): void {
    if (words === '') return
    const from = this.#text.length
    this.#text += words
    const last = this.#looks.at(-1)
    if (last && isSameLook(last.look, look)) last.to = this.#text.length
    else this.#looks.push({ from, to: this.#text.length, look })
  }
}

export function isSameLook(a: Look, b: Look): boolean {
  return a.italic === b.italic && a.bold === b.bold && a.kai === b.kai
}

/** The figures of one sign, which stand together; of several in brackets the first stands at the right. */
function joinSigns(line: GlyphLine): PlacedGlyphs[] {
  const signs: PlacedGlyphs[] = []
  for (const glyph of line.glyphs.toSorted((a, b) => a.x - b.x)) {
    const left = signs.at(-1)
    if (left && isSign(left, line) && isSign(glyph, line) && isNear(left, glyph, line))
      signs[signs.length - 1] = {
        ...left,
        text: left.text + glyph.text,
        width: glyph.x + glyph.width - left.x,
      }
    else signs.push(glyph)
  }
  return signs.map((sign) =>
    isSign(sign, line) ? { ...sign, text: turnBracketed(sign.text) } : sign,
  )
}

/** `(6),(5)` is 5, 6. Figures that only a comma parts run from the left. */
function turnBracketed(text: string): string {
  if (!/[,،].*\(|\).*[,،]/u.test(text)) return text
  return text
    .split(/([,،])/u)
    .toReversed()
    .join('')
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function toSuperscript(text: string): string {
  return text
    .replaceAll(/[()]/gu, '')
    .replaceAll(/\d/gu, (digit) => superscripts[Number(digit)] ?? digit)
}
