// Where every glyph of a page stands, from what the page draws. The reader's own text is not used: it turns Arabic ligatures round, puts
// spaces where letters are set apart and drops hyphens that a font calls soft.
import { setImmediate } from 'node:timers/promises'
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import {
  type PlacedPage,
  type PlacedRule,
  plainLook,
} from '../../shared/importers/pdf/placed-page.ts'
import type { Look } from '../../shared/importers/from-paragraphs.ts'
import { attachMarks, MarkedNames } from './arabic-marks.ts'
import { AskewWords, quarterTurnsOf } from './askew-words.ts'
import { plainText } from './glyph-text.ts'
import { type FoundGlyphs, joinGlyphs } from './join-glyphs.ts'
import type { LetterlessFonts, NumberedGlyph } from './letterless-fonts.ts'
import { apply, identity, type Matrix, multiply, toMatrix } from './pdf-matrix.ts'
import { withoutStrokes } from './stretch-strokes.ts'
import { type Area, areaOf, isOutside, within } from './seen-area.ts'
import { markRaised } from './raised-figures.ts'

interface DrawnGlyph extends NumberedGlyph {
  /** In thousandths of the size, for most fonts. */
  readonly width: number
  readonly isSpace: boolean
}

interface TextState {
  matrix: Matrix
  /** Where what is drawn can be seen. */
  seen: Area
  font: string
  widthUnit: number
  look: Look
  composite: boolean
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
}

const thousandth = 0.001

/** What is thicker is a box, what is shorter a stroke of a drawing; in points. */
const thickestRule = 3
const shortestRule = 20
/** A drawing may have any number of strokes. */
const mostRules = 2000

/** In points, y upwards, whichever way the page is turned. `letterless` are those of the file. */
export async function readPlacedPage(
  page: PDFPageProxy,
  letterless: LetterlessFonts,
): Promise<PlacedPage> {
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'display' })
  if (!hasFonts(page, fnArray, argsArray as unknown[][])) await setImmediate()
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const [a, b, c, d, e, f] = toMatrix([transform])
  const read = (matrix: Matrix) => {
    const fonts = (font: string) => fontOf(page, font)
    const reader = new GlyphReader(matrix, areaOf(matrix, page.view), { fonts, letterless })
    fnArray.forEach((operator: number, index: number) => {
      reader.take(operator, (argsArray[index] ?? []) as unknown[])
    })
    return reader
  }
  const upright: Matrix = [a, -b, c, -d, e, -f]
  const seen = read(upright)
  // A page that lies on its side is read from that side.
  const turns = seen.mostGlyphsTurned()
  const reader = turns === 0 ? seen : read(multiply(quarterTurns[turns] ?? identity, upright))
  const pictured = Math.min(1, reader.pictured / Math.max(1, width * height))
  const { rules, askew, hidden } = reader
  const words = { askew: askew.finish(), hidden: hidden.finish() }
  const glyphs = letterless.mark(withoutStrokes(attachMarks(reader.marked.unmark(reader.glyphs))))
  return { glyphs: markRaised(glyphs), rules, pictured, ...words }
}

/** Fonts may come a little after the page that uses them. */
function hasFonts(page: PDFPageProxy, operators: number[], given: unknown[][]): boolean {
  return operators.every(
    (operator, index) => operator !== OPS.setFont || page.commonObjs.has(String(given[index]?.[0])),
  )
}

/** Against the direction in which most glyphs run. */
const quarterTurns: readonly Matrix[] = [
  identity,
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
]

interface FontFacts {
  readonly widthUnit: number
  readonly look: Look
  /** Its glyphs have numbers of two bytes. */
  readonly composite: boolean
}

interface PageFonts {
  readonly fonts: (font: string) => FontFacts
  readonly letterless: LetterlessFonts
}

const plainFont: FontFacts = { widthUnit: thousandth, look: plainLook, composite: false }

function fontOf(page: PDFPageProxy, font: string): FontFacts {
  if (!page.commonObjs.has(font)) return plainFont
  const { fontMatrix, name, composite } = (page.commonObjs.get(font) ?? {}) as {
    readonly fontMatrix?: readonly number[]
    readonly name?: string
    readonly composite?: boolean
  }
  const widthUnit = fontMatrix?.[0] ?? thousandth
  return { widthUnit, look: lookOf(name ?? ''), composite: composite === true }
}

/** `ABCDEF+TimesNewRomanPS-BoldItalicMT`, `CMBX10`, `LXGWWenKai-Regular`. */
function lookOf(name: string): Look {
  return {
    bold: /bold|heavy|black|semibold|demi|CMB|BX\d|(?:Medi|Bd)$/iu.test(name),
    italic: /ital|obli|CMTI|TI\d|(?:It|Obl)$/iu.test(name),
    kai: /kai|楷/iu.test(name),
  }
}

class GlyphReader {
  readonly glyphs: FoundGlyphs[] = []
  readonly rules: PlacedRule[] = []
  readonly marked = new MarkedNames()
  readonly askew = new AskewWords()
  /** Outside of the page, or of the part of it that is shown. */
  readonly hidden = new AskewWords()
  /** The area of all pictures. */
  pictured = 0
  readonly #fontOf: (font: string) => FontFacts
  readonly #letterless: LetterlessFonts
  readonly #fonts = new Map<string, FontFacts>()
  readonly #stack: TextState[] = []
  #state: TextState
  #textMatrix: Matrix = identity
  #line = { x: 0, y: 0 }
  /** How many glyphs run to the right, up, to the left, down. */
  readonly #turned = [0, 0, 0, 0]
  #x = 0
  #y = 0
  /** The next path bounds what is seen. */
  #clips = false

  constructor(page: Matrix, seen: Area, { fonts, letterless }: PageFonts) {
    this.#fontOf = fonts
    this.#letterless = letterless
    this.#state = {
      matrix: page,
      seen,
      font: '',
      ...plainFont,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      rise: 0,
      leading: 0,
    }
  }

  /** The quarter turns to the left of most glyphs. */
  mostGlyphsTurned(): number {
    return this.#turned.indexOf(Math.max(...this.#turned))
  }

  take(operator: number, given: readonly unknown[]): void {
    const number = (index: number) => Number(given[index] ?? 0)
    switch (operator) {
      case OPS.showText:
        return this.#show(given[0] as readonly (DrawnGlyph | number | null)[])
      case OPS.setFont:
        return this.#setFont(String(given[0]), number(1))
      case OPS.setTextMatrix:
        return this.#begin(toMatrix(given))
      case OPS.beginText:
        return this.#begin(identity)
      case OPS.moveText:
        return this.#move(number(0), number(1))
      case OPS.setLeadingMoveText:
        this.#state.leading = number(1)
        return this.#move(number(0), number(1))
      case OPS.nextLine:
        return this.#move(0, this.#state.leading)
      default:
        return this.#takeState(operator, given)
    }
  }

  #takeState(operator: number, given: readonly unknown[]): void {
    const first = Number(given[0] ?? 0)
    switch (operator) {
      case OPS.setCharSpacing:
        this.#state.charSpacing = first
        return
      case OPS.setWordSpacing:
        this.#state.wordSpacing = first
        return
      case OPS.setHScale:
        this.#state.scale = first / 100
        return
      case OPS.setLeading:
        this.#state.leading = -first
        return
      case OPS.setTextRise:
        this.#state.rise = first
        return
      case OPS.setGState:
        return this.#setGraphicsState(given[0] as readonly (readonly unknown[])[])
      default:
        return this.#takeNesting(operator, given)
    }
  }

  #takeNesting(operator: number, given: readonly unknown[]): void {
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        this.#stack.push({ ...this.#state })
        return
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#stack.pop() ?? this.#state
        return
      case OPS.transform:
        return this.#transform(toMatrix(given))
      case OPS.paintFormXObjectBegin:
        this.#stack.push({ ...this.#state })
        if (given[0]) this.#transform(toMatrix([given[0]]))
        return
      default:
        return this.#takeDrawing(operator, given)
    }
  }

  #takeDrawing(operator: number, given: readonly unknown[]): void {
    switch (operator) {
      case OPS.clip:
      case OPS.eoClip:
        this.#clips = true
        return
      case OPS.constructPath:
        this.#clip(given[2])
        return this.#takePath(given)
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject: {
        const [a, b, c, d] = this.#state.matrix
        this.pictured += Math.abs(a * d - b * c)
      }
    }
  }

  /** By the box around the path: what lies outside of it is outside of the path as well. */
  #clip(box: unknown): void {
    if (this.#clips && box) {
      const path = areaOf(this.#state.matrix, Array.from(box as ArrayLike<number>))
      this.#state.seen = within(this.#state.seen, path)
    }
    this.#clips = false
  }

  /** Only what is drawn counts, and of it only what is as thin as a rule. */
  #takePath([operator, , box]: readonly unknown[]): void {
    if (operator === OPS.endPath || !box) return
    const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(box as ArrayLike<number>)
    const from = apply(this.#state.matrix, left, bottom)
    const to = apply(this.#state.matrix, right, top)
    const width = Math.abs(to.x - from.x)
    if (Math.abs(to.y - from.y) > thickestRule || !(width > shortestRule)) return
    if (this.rules.length < mostRules)
      this.rules.push({ x: Math.min(from.x, to.x), y: (from.y + to.y) / 2, width })
  }

  #transform(matrix: Matrix): void {
    this.#state.matrix = multiply(this.#state.matrix, matrix)
  }

  #setFont(font: string, size: number): void {
    this.#state.font = font
    this.#state.size = size
    const facts = this.#fonts.get(font) ?? this.#fontOf(font)
    this.#fonts.set(font, facts)
    Object.assign(this.#state, facts)
  }

  #setGraphicsState(states: readonly (readonly unknown[])[]): void {
    for (const [key, value] of states) {
      if (key !== 'Font' || !Array.isArray(value)) continue
      this.#setFont(String(value[0]), Number(value[1]))
    }
  }

  #begin(matrix: Matrix): void {
    this.#textMatrix = matrix
    this.#line = { x: 0, y: 0 }
    this.#x = 0
    this.#y = 0
  }

  #move(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y }
    this.#x = this.#line.x
    this.#y = this.#line.y
  }

  #show(glyphs: readonly (DrawnGlyph | number | null)[]): void {
    const { size, widthUnit, charSpacing, wordSpacing, scale, rise } = this.#state
    const matrix = multiply(this.#state.matrix, this.#textMatrix)
    const across = Math.hypot(matrix[0], matrix[1])
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3])
    const turn = quarterTurnsOf(matrix)
    if (turn !== null) this.#turned[turn] = (this.#turned[turn] ?? 0) + glyphs.length
    if (turn !== 0) return this.#showAskew(glyphs, matrix, height)
    let run: FoundGlyphs | null = null
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        this.#x -= ((glyph * size) / 1000) * scale
        continue
      }
      this.#letterless.take(this.#state.font, this.#state.composite, glyph)
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
      const advance = (glyph.width * size * widthUnit + spacing) * scale
      const at = apply(matrix, this.#x, this.#y + rise)
      this.#x += advance
      const width = Math.abs(advance) * across
      const x = advance * matrix[0] < 0 ? at.x - width : at.x
      const placed = {
        text: plainText(glyph.unicode),
        code: glyph.originalCharCode ?? -1,
        x,
        y: at.y,
        width,
        size: height,
        font: this.#state.font,
        last: width,
        look: this.#state.look,
      }
      placed.text = this.marked.read(placed)
      if (isOutside(this.#state.seen, placed)) this.#hide(placed)
      else run = this.#add(run, placed)
    }
  }

  #hide({ text, x, y, width, size }: FoundGlyphs): void {
    this.hidden.take({ text, from: { x, y }, to: { x: x + width, y }, size })
  }

  #showAskew(glyphs: readonly (DrawnGlyph | number | null)[], matrix: Matrix, size: number): void {
    const { size: scale, widthUnit } = this.#state
    const from = apply(matrix, this.#x, this.#y)
    let text = ''
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') this.#x -= (glyph * scale) / 1000
      else {
        text += plainText(glyph.unicode)
        this.#x += glyph.width * scale * widthUnit
      }
    }
    this.askew.take({ text, from, to: apply(matrix, this.#x, this.#y), size })
  }

  /** Glyphs of one word become one stretch. Arabic is drawn from the left too, so that each comes before those that were drawn. */
  #add(run: FoundGlyphs | null, glyph: FoundGlyphs): FoundGlyphs {
    const joined = run && joinGlyphs(run, glyph)
    if (joined === null) this.glyphs.push(glyph)
    else this.glyphs[this.glyphs.length - 1] = joined
    return joined ?? glyph
  }
}
