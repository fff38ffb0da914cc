// A text whose lines are paragraphs, laid out on pages as Word, LibreOffice and browsers print it: each word by its place, lines broken where the
// column ends.
import { widthOf } from '../../shared/importers/lines/source-lines.ts'
import {
  type PlacedGlyphs,
  type PlacedPage,
  plainLook,
} from '../../shared/importers/pdf/placed-page.ts'

/** How people set their papers. */
export interface Layout {
  readonly name: string
  /** In points: between the baselines of a paragraph. */
  readonly pitch: number
  /** More than that between paragraphs. */
  readonly gap: number
  /** How much deeper the first line of a paragraph stands. */
  readonly first?: number
  /** How much deeper the words behind a number or a letter stand. */
  readonly hang?: number
  /** Of the column. */
  readonly width?: number
  /** Lines are stretched to the width of the column. */
  readonly justified?: boolean
}

const size = 12
const margin = 72
const top = 770
const bottom = 72
/** Of a letter, a space, in sizes. */
const [letter, space] = [0.46, 0.25]
/** What a space of the source moves a line in by. */
const indentStep = 4

interface Piece {
  readonly text: string
  readonly width: number
  /** The room before it. */
  readonly before: number
}

export function layOut(source: string, layout: Layout, rtl: boolean): PlacedPage[] {
  const setter = new Setter(layout, rtl)
  for (const line of source.split('\n')) if (line.trim() !== '') setter.take(line)
  return setter.pages.map((glyphs) => ({ glyphs }))
}

class Setter {
  readonly pages: PlacedGlyphs[][] = [[]]
  readonly #layout: Layout
  readonly #rtl: boolean
  #y = top

  constructor(layout: Layout, rtl: boolean) {
    this.#layout = layout
    this.#rtl = rtl
  }

  take(line: string): void {
    const { gap, pitch, first = 0, hang = 0, width = 453 } = this.#layout
    const indent = (line.length - line.trimStart().length) * indentStep
    const label = hang > 0 && /^\s*(?:\(?[\p{L}\p{N}]{1,4}[.)]|[•–-])\s/u.test(line)
    const [start, within] = label ? [indent + hang / 2, indent + hang] : [indent + first, indent]
    const lines = breakLines(piecesOf(line.trim(), this.#rtl), [width - start, width - within])
    lines.forEach((pieces, index) => {
      this.#advance(index === 0 ? pitch + gap : pitch)
      const room = width - (index === 0 ? start : within)
      const full = this.#layout.justified === true && index < lines.length - 1
      this.#place(pieces, index === 0 ? start : within, full ? room : null)
    })
  }

  #advance(by: number): void {
    this.#y -= by
    if (this.#y > bottom) return
    this.pages.push([])
    this.#y = top
  }

  #place(pieces: readonly Piece[], indent: number, room: number | null): void {
    const glyphs = this.pages.at(-1) ?? []
    const stretch = room === null ? 0 : stretchOf(pieces, room)
    let at = indent
    for (const piece of this.#rtl ? turnLatin(pieces) : pieces) {
      const room = piece.before > 0 && at > indent ? piece.before + stretch : 0
      if (room > 0) glyphs.push(this.#glyph(' ', at, room))
      at += room
      glyphs.push(this.#glyph(piece.text, at, piece.width))
      at += piece.width
    }
  }

  #glyph(text: string, at: number, width: number): PlacedGlyphs {
    const { width: column = 453 } = this.#layout
    const x = this.#rtl ? column - at - width : at
    return { text, x: margin + x, y: this.#y, width, size, look: plainLook }
  }
}

/** What stands before an address too long for the line is not drawn apart. */
function stretchOf(pieces: readonly Piece[], room: number): number {
  const gaps = pieces.slice(1).filter(({ before }) => before > 0).length
  return gaps < 3 ? 0 : (room - widthOfAll(pieces)) / gaps
}

function widthOfAll(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width, before }, at) => sum + width + (at > 0 ? before : 0), 0)
}

/** Words, each sign of Han by itself; on lines from the right every stop too. */
function piecesOf(text: string, rtl: boolean): Piece[] {
  const found: Piece[] = []
  let before = 0
  for (const [piece] of text.matchAll(rtl ? arabicPieces : pieces)) {
    if (piece.trim() === '') before = size * space * (piece.length > 2 ? 10 : 1)
    else {
      found.push({ text: piece, width: widthOf(piece) * size * letter, before })
      before = 0
    }
  }
  return found
}

const pieces =
  /\s+|[《（“「『【]*\p{Script=Han}[，。；：、！？》）”」』】]*|(?:(?![《（“「『【]+\p{Script=Han})[^\s\p{Script=Han}])+/gu
const arabicPieces =
  /\s+|[\p{Script=Arabic}\p{M}]+|[\p{Script=Latin}\p{N}/.-]*[\p{Script=Latin}\p{N}]|./gu

const beginsInHan = /^[《（“「『【]*\p{Script=Han}/u
const endsInHan = /[\p{Script=Han}，。；：、！？》）”」』】]$/u

/** Of other scripts a piece without room before it stays with the one before. */
function breakLines(
  pieces: readonly Piece[],
  [first, others]: readonly [first: number, others: number],
): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    const line = lines.at(-1) ?? []
    const room = lines.length === 1 ? first : others
    const besideHan = beginsInHan.test(piece.text) || endsInHan.test(line.at(-1)?.text ?? '')
    const breaks = piece.before > 0 || besideHan
    if (line.length > 0 && breaks && widthOfAll([...line, piece]) > room) lines.push([piece])
    else line.push(piece)
  }
  return lines
}

/** On a line from the right, words that run from the left keep their order, with the stops between them. */
function turnLatin(pieces: readonly Piece[]): Piece[] {
  const turned: Piece[] = []
  let run: Piece[] = []
  let stops: Piece[] = []
  for (const piece of pieces) {
    if (/\p{Script=Latin}/u.test(piece.text)) {
      run.push(...stops, piece)
      stops = []
    } else if (run.length > 0 && !/[\p{L}\p{N}]/u.test(piece.text)) stops.push(piece)
    else {
      turned.push(...turnedRun(run), ...stops, piece)
      run = []
      stops = []
    }
  }
  return [...turned, ...turnedRun(run), ...stops]
}

/** The room before each piece is then behind it. */
function turnedRun(run: readonly Piece[]): Piece[] {
  return run.toReversed().map((piece, at) => {
    const before = at === 0 ? (run[0]?.before ?? 0) : (run[run.length - at]?.before ?? 0)
    return { ...piece, before }
  })
}
