// Where every glyph of a page stands, from what the page draws. The reader's own text is not used: it turns Arabic ligatures round, puts
// spaces where letters are set apart and drops hyphens that a font calls soft.
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import {
  type PlacedGlyphs,
  type PlacedPage,
  type PlacedRule,
  plainLook,
} from '../../shared/importers/pdf/placed-page.ts'
import type { Look } from '../../shared/importers/from-paragraphs.ts'
import { AskewWords, quarterTurnsOf } from './askew-words.ts'
import { plainText } from './glyph-text.ts'
import { apply, identity, type Matrix, multiply, toMatrix } from './pdf-matrix.ts'

interface DrawnGlyph {
  readonly unicode: string
  /** In thousandths of the size, for most fonts. */
  readonly width: number
  readonly isSpace: boolean
}

interface TextState {
  matrix: Matrix
  font: string
  widthUnit: number
  look: Look
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

/** A distance within a word, in sizes: larger ones part the glyphs. */
const kerning = 0.12

/** In points, y upwards, whichever way the page is turned. */
export async function readPlacedPage(page: PDFPageProxy): Promise<PlacedPage> {
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'display' })
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const [a, b, c, d, e, f] = toMatrix([transform])
  const read = (matrix: Matrix) => {
    const reader = new GlyphReader(matrix, (font) => fontOf(page, font))
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
  const { rules, askew } = reader
  return { glyphs: markRaised(reader.glyphs), rules, pictured, askew: askew.finish() }
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
}

function fontOf(page: PDFPageProxy, font: string): FontFacts {
  if (!page.commonObjs.has(font)) return { widthUnit: thousandth, look: plainLook }
  const { fontMatrix, name } = (page.commonObjs.get(font) ?? {}) as {
    readonly fontMatrix?: readonly number[]
    readonly name?: string
  }
  return { widthUnit: fontMatrix?.[0] ?? thousandth, look: lookOf(name ?? '') }
}

/** `ABCDEF+TimesNewRomanPS-BoldItalicMT`, `CMBX10`, `LXGWWenKai-Regular`. */
function lookOf(name: string): Look {
  return {
    bold: /bold|heavy|black|semibold|demi|CMB|BX\d|(?:Medi|Bd)$/iu.test(name),
    italic: /ital|obli|CMTI|TI\d|(?:It|Obl)$/iu.test(name),
    kai: /kai|楷/iu.test(name),
  }
}

interface FoundGlyphs extends PlacedGlyphs {
  readonly font: string
  /** The width of its last glyph. */
  readonly last: number
}

class GlyphReader {
  readonly glyphs: FoundGlyphs[] = []
  readonly rules: PlacedRule[] = []
  readonly askew = new AskewWords()
  /** The area of all pictures. */
  pictured = 0
  readonly #fontOf: (font: string) => FontFacts
  readonly #fonts = new Map<string, FontFacts>()
  readonly #stack: TextState[] = []
  #state: TextState
  #textMatrix: Matrix = identity
  #line = { x: 0, y: 0 }
  /** How many glyphs run to the right, up, to the left, down. */
  readonly #turned = [0, 0, 0, 0]
  #x = 0
  #y = 0

  constructor(page: Matrix, fontOf: (font: string) => FontFacts) {
    this.#fontOf = fontOf
    this.#state = {
      matrix: page,
      font: '',
      widthUnit: thousandth,
      look: plainLook,
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
      case OPS.constructPath:
        return this.#takePath(given)
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject: {
        const [a, b, c, d] = this.#state.matrix
        this.pictured += Math.abs(a * d - b * c)
      }
    }
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
    this.#state.widthUnit = facts.widthUnit
    this.#state.look = facts.look
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
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
      const advance = (glyph.width * size * widthUnit + spacing) * scale
      const at = apply(matrix, this.#x, this.#y + rise)
      this.#x += advance
      const width = Math.abs(advance) * across
      const x = advance * matrix[0] < 0 ? at.x - width : at.x
      const placed = {
        text: plainText(glyph.unicode),
        x,
        y: at.y,
        width,
        size: height,
        font: this.#state.font,
        last: width,
        look: this.#state.look,
      }
      run = this.#add(run, placed)
    }
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
    const gap = run ? glyph.x - (run.x + run.width) : Infinity
    if (run && isStrayStroke(run, glyph, gap)) return run
    const text = run === null || gap > kerning * glyph.size ? null : joinTexts(run, glyph, gap)
    if (run === null || text === null) {
      this.glyphs.push(glyph)
      return glyph
    }
    const joined = {
      ...run,
      text,
      last: glyph.width,
      width: Math.max(run.width, glyph.x + glyph.width - run.x),
    }
    this.glyphs[this.glyphs.length - 1] = joined
    return joined
  }
}

/** Null for what is no word together. Letters of Arabic hang over each other. */
function joinTexts(run: FoundGlyphs, glyph: FoundGlyphs, gap: number): string | null {
  if (isArabic(run.text) && isArabic(glyph.text) && isStroke(run, glyph)) return run.text
  if (isArabic(run.text) && isArabic(glyph.text))
    return gap > -2 * glyph.size && glyph.x >= run.x ? glyph.text + run.text : null
  const plain = isPlain(run.text) && isPlain(glyph.text) && gap > -kerning * glyph.size
  return plain ? run.text + glyph.text : null
}

/** Narrower than this share of its size, a glyph of Arabic is a stroke that joins two letters, and bears the name of one of them. */
const stroke = 0.12

/** The stroke before a letter, drawn in two pieces that both say the letter. */
function isStroke(run: FoundGlyphs, glyph: FoundGlyphs): boolean {
  const narrow = Math.max(run.last, glyph.width) < glyph.size * stroke
  return narrow && run.text.startsWith(glyph.text)
}

/** The same stroke with the name of a Latin letter, which has its own number in the font. */
function isStrayStroke(run: FoundGlyphs | null, glyph: FoundGlyphs, gap: number): boolean {
  if (run === null || !/^\p{Script=Latin}$/u.test(glyph.text)) return false
  return isArabic(run.text) && gap < kerning * glyph.size && glyph.width < glyph.size * stroke
}

/** Figures stand glyph by glyph, for they may be signs of notes. */
function isPlain(text: string): boolean {
  return !/\p{Script=Arabic}/u.test(text) && /^[\p{L}\p{M}'’-]+$/u.test(text)
}

function isArabic(text: string): boolean {
  return /^[\p{Script=Arabic}\p{M}]+$/u.test(text) && !/\p{N}/u.test(text)
}

/** Narrower than this share of the font's figures, a figure is the font's own raised one, which stands on the line at full size. */
const narrow = { same: 0.85, any: 0.75, one: 0.6 }

function markRaised(glyphs: readonly FoundGlyphs[]): PlacedGlyphs[] {
  const widest = new Map<string, number>()
  const widthOf = ({ width, size }: FoundGlyphs) => (size > 0 ? width / size : 0)
  const keysOf = ({ font, text }: FoundGlyphs) => [font, `${font} ${text}`]
  for (const glyph of glyphs.filter(isFigure))
    for (const key of keysOf(glyph)) widest.set(key, Math.max(widest.get(key) ?? 0, widthOf(glyph)))
  return glyphs.map((glyph) => {
    const { font: _font, last: _last, ...placed } = glyph
    if (!isFigure(glyph)) return placed
    const [all = 0, same = 0] = keysOf(glyph).map((key) => widest.get(key))
    const share = glyph.text === '1' ? narrow.one : narrow.any
    if (widthOf(glyph) >= Math.max(all * share, same * narrow.same)) return placed
    return { ...placed, size: glyph.size * 0.6, y: glyph.y + glyph.size * 0.3 }
  })
}

function isFigure({ text }: FoundGlyphs): boolean {
  return /^\d$/u.test(text)
}
