// The glyphs of a PDF's pages as lines of plain text, set out as they stand on the page, for the importer of plain text to read: indents and
// columns as spaces, distances as empty lines, raised figures as superscript digits, a rule over the notes at the foot of a page, a
// form feed between pages. Positions decide, never the order in which the file draws.

/** A stretch of glyphs on one baseline; in points, y upwards. */
export interface PlacedGlyphs {
  /** In the order of reading. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The size of the type. */
  readonly size: number
}

export interface PlacedPage {
  readonly glyphs: readonly PlacedGlyphs[]
}

interface Line {
  readonly y: number
  readonly size: number
  readonly glyphs: readonly PlacedGlyphs[]
}

/** Of the size of a line: how far a baseline may lie below and above that line's and be part of it. */
const band = { below: 0.2, above: 0.62 }
/** Smaller than this share of its line and raised by this one, a figure is the sign of a note. */
const raised = { size: 0.82, by: 0.12 }
/** Lines smaller than this share of the text's are notes, where they stand at the foot. */
const noteSize = 0.93

export function textOfPages(pages: readonly PlacedPage[]): string {
  const read = pages.map(({ glyphs }) => readLines(glyphs))
  const size = commonSize(read.flat())
  const rtl = isRightToLeft(read.flat())
  return read.map((lines) => writePage(lines, { size, rtl })).join('\f')
}

/** From the top down. The largest glyphs make the lines, smaller ones beside them join. */
function readLines(glyphs: readonly PlacedGlyphs[]): Line[] {
  const visible = glyphs.filter(({ text, size }) => text.trim() !== '' && size > 0)
  const spaces = glyphs.filter(({ text, width }) => text !== '' && text.trim() === '' && width > 0)
  const lines: { y: number; size: number; glyphs: PlacedGlyphs[] }[] = []
  for (const glyph of visible.toSorted((a, b) => b.size - a.size)) {
    const line = nearestLine(lines, glyph)
    if (line) line.glyphs.push(glyph)
    else lines.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
  }
  for (const space of spaces) nearestLine(lines, space)?.glyphs.push(space)
  return lines.toSorted((a, b) => b.y - a.y)
}

function nearestLine<L extends { readonly y: number; readonly size: number }>(
  lines: readonly L[],
  { y }: PlacedGlyphs,
): L | undefined {
  return lines
    .filter((line) => y >= line.y - band.below * line.size && y <= line.y + band.above * line.size)
    .toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0]
}

/** The size of most characters. */
function commonSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { text, size } of lines.flatMap(({ glyphs }) => glyphs)) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

/** Of the whole text: the size of its type, and whether it runs from right to left. */
interface Setting {
  readonly size: number
  readonly rtl: boolean
}

function writePage(lines: readonly Line[], setting: Setting): string {
  if (lines.length === 0) return ''
  const left = Math.min(...lines.map(leftOf))
  const right = Math.max(...lines.map(rightOf))
  const { size, rtl } = setting
  const pitch = commonPitch(lines, size)
  const notes = noteStart(lines, setting)
  const rows: string[] = []
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    if (above) rows.push(...emptyRows((above.y - line.y) / pitch))
    if (index === notes) rows.push('____________')
    const indent = rtl ? right - rightOf(line) : leftOf(line) - left
    rows.push(' '.repeat(Math.max(0, Math.round(indent / (size * 0.5)))) + writeLine(line, rtl))
  })
  return rows.join('\n')
}

/** A raised sign pushes a line down by a quarter of the usual distance; half of it sets paragraphs apart. */
function emptyRows(distance: number): string[] {
  if (distance > 2.6) return ['', '']
  return distance > 1.4 ? [''] : []
}

/** The distance of most lines of the text's size from the one above. */
function commonPitch(lines: readonly Line[], size: number): number {
  const counts = new Map<number, number>()
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    if (!above || line.size < size * 0.9) return
    const distance = Math.round((above.y - line.y) * 2) / 2
    if (distance > 0 && distance < size * 2.5) counts.set(distance, (counts.get(distance) ?? 0) + 1)
  })
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? size * 1.2
}

/** The first of the small lines at the foot of the page that begins as a note does; -1 where the page has none. */
function noteStart(lines: readonly Line[], { size, rtl }: Setting): number {
  let start = -1
  for (let index = lines.length - 1; index > 0; index--) {
    const line = lines[index]
    if (!line) break
    if (line.size >= size * noteSize && hasManyLetters(line)) break
    if (line.size < size * noteSize && beginsNote(line, rtl)) start = index
  }
  return start
}

/** The number of a page may be as large as the text. */
function hasManyLetters({ glyphs }: Line): boolean {
  return (
    glyphs
      .map(({ text }) => text)
      .join('')
      .replaceAll(/[^\p{L}]/gu, '').length > 3
  )
}

function beginsNote(line: Line, rtl: boolean): boolean {
  return /^\s*(?:[⁰¹²³⁴-⁹]{1,3}|\(?\d{1,3}\)?|\*{1,3})(?:\s|\p{L}|[《“«"(])/u.test(
    writeLine(line, rtl),
  )
}

function leftOf({ glyphs }: Line): number {
  return Math.min(...glyphs.filter(isVisible).map(({ x }) => x))
}

function rightOf({ glyphs }: Line): number {
  return Math.max(...glyphs.filter(isVisible).map(({ x, width }) => x + width))
}

function isVisible({ text }: PlacedGlyphs): boolean {
  return text.trim() !== ''
}

const arabic = /\p{Script=Arabic}|\p{Script=Hebrew}/u

function isRightToLeft(lines: readonly Line[]): boolean {
  const letters = lines
    .flatMap(({ glyphs }) => glyphs)
    .flatMap(({ text }) => text.match(/\p{L}/gu) ?? [])
  return letters.filter((letter) => arabic.test(letter)).length > letters.length / 2
}

function writeLine(line: Line, rtl: boolean): string {
  const stretches =
    rtl && !isLatinLine(line)
      ? fromTheRight({ ...line, glyphs: joinSigns(line) })
      : [line.glyphs.toSorted((a, b) => middleOf(a) - middleOf(b))]
  let written = ''
  stretches.forEach((stretch, index) => {
    const above = stretches[index - 1]
    if (above) written += spaceBetween(joined(above), joined(stretch), line.size)
    written += writeStretch(stretch, line)
  })
  return written.trimEnd()
}

/** A line of a text from the right that has nothing from the right, not even the number of a note. */
function isLatinLine(line: Line): boolean {
  const ordered = line.glyphs.filter(isVisible).toSorted((a, b) => b.x + b.width - (a.x + a.width))
  if (ordered.some((glyph) => directionOf(glyph) === 'right')) return false
  if (
    !ordered.some(({ text }) => /\p{L}/u.test(text)) ||
    ordered.slice(0, 1).some((glyph) => isSign(glyph, line))
  )
    return false
  const end = ordered.findIndex((glyph, index) => isApart(ordered[index - 1], glyph, line))
  const last = end < 0 ? '' : ordered.slice(0, end).map(({ text }) => text)
  return last === '' || !/^[\d()*]{1,5}$/u.test(last.join('')) || last.length > 3
}

/** The figures of one sign, which stand together. */
function joinSigns(line: Line): PlacedGlyphs[] {
  const joined: PlacedGlyphs[] = []
  for (const glyph of line.glyphs.toSorted((a, b) => a.x - b.x)) {
    const left = joined.at(-1)
    if (left && isSign(left, line) && isSign(glyph, line) && isNear(left, glyph, line))
      joined[joined.length - 1] = {
        ...left,
        text: left.text + glyph.text,
        width: glyph.x + glyph.width - left.x,
      }
    else joined.push(glyph)
  }
  return joined
}

/** Glyphs that run from the left. */
function writeStretch(glyphs: readonly PlacedGlyphs[], line: Line): string {
  let written = ''
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1]
    written += before ? spaceBetween(before, glyph, line.size) : ''
    written += isSign(glyph, line) ? toSuperscript(glyph.text) : glyph.text
  })
  return written
}

/** A stretch as if it were one piece, for its distance from the next. */
function joined(stretch: readonly PlacedGlyphs[]): PlacedGlyphs {
  const x = Math.min(...stretch.map((glyph) => glyph.x))
  const right = Math.max(...stretch.map((glyph) => glyph.x + glyph.width))
  const text = stretch.map((glyph) => glyph.text).join('')
  return { text, x, y: 0, width: right - x, size: 0 }
}

/** Words that run from the left make stretches in their own order, with what is neutral between two of them; all others are one each. */
function fromTheRight(line: Line): PlacedGlyphs[][] {
  const ordered = line.glyphs.toSorted((a, b) => b.x + b.width - (a.x + a.width))
  const reader = new RightToLeft(ordered, line)
  for (const glyph of ordered) reader.take(glyph)
  return reader.finish()
}

class RightToLeft {
  readonly #ordered: readonly PlacedGlyphs[]
  readonly #line: Line
  readonly #result: PlacedGlyphs[][] = []
  /** From the left, and what is neutral and may belong to it. */
  #run: PlacedGlyphs[] = []
  #neutral: PlacedGlyphs[] = []
  /** A stop to the right of the run that has not begun. */
  #closing: PlacedGlyphs[] = []

  constructor(ordered: readonly PlacedGlyphs[], line: Line) {
    this.#ordered = ordered
    this.#line = line
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
      this.#result.push(this.#run)
      this.#run = []
      if (!isNear(glyph, this.#neutral.at(-1), this.#line)) this.#push(this.#neutral.splice(0))
    }
    this.#run.unshift(glyph, ...this.#neutral.toReversed(), ...this.#closing)
    this.#neutral = []
    this.#closing = []
  }

  #takeOther(glyph: PlacedGlyphs): void {
    this.#flush()
    if (endsLatin(glyph, this.#ordered, this.#line)) this.#closing = [glyph]
    else this.#push([glyph])
  }

  #flush(): void {
    this.#push(this.#closing)
    if (this.#run.length > 0) this.#result.push(this.#run)
    this.#push(this.#neutral)
    this.#run = []
    this.#neutral = []
    this.#closing = []
  }

  #push(glyphs: readonly PlacedGlyphs[]): void {
    this.#result.push(...glyphs.map((glyph) => [turned(glyph)]))
  }
}

/** Further from its neighbour than words are. */
function isApart(right: PlacedGlyphs | undefined, glyph: PlacedGlyphs, line: Line): boolean {
  return right !== undefined && right.x - (glyph.x + glyph.width) > line.size * 0.9
}

function isNear(left: PlacedGlyphs, right: PlacedGlyphs | undefined, line: Line): boolean {
  return right !== undefined && right.x - (left.x + left.width) < line.size * 0.1
}

/** A stop that stands close to the right of Latin words and away from whatever is right of it: the end of a Latin sentence. */
function endsLatin(glyph: PlacedGlyphs, ordered: readonly PlacedGlyphs[], line: Line): boolean {
  if (!/^[.,;:!?)\]”"’]+$/u.test(glyph.text)) return false
  const at = ordered.indexOf(glyph)
  const [right, left] = [ordered[at - 1], ordered[at + 1]]
  if (!left || directionOf(left) !== 'left') return false
  const near = isNear(left, glyph, line)
  const free = !right || !isVisible(right) || right.x - (glyph.x + glyph.width) > line.size * 0.1
  return near && free
}

/** From which side its letters run; null of what has none. */
function directionOf({ text }: PlacedGlyphs): 'left' | 'right' | null {
  if (arabic.test(text)) return 'right'
  return /[\p{L}\p{N}]/u.test(text) ? 'left' : null
}

/** Punctuation alone has no direction of its own, so it comes in the order of the page, from the left. */
function turned(glyph: PlacedGlyphs): PlacedGlyphs {
  if (/[\p{L}\p{N}]/u.test(glyph.text)) return glyph
  return { ...glyph, text: Array.from(glyph.text).toReversed().join('') }
}

/** Not the edge: a Han bracket that is closed up begins before the sign that it follows. */
function middleOf({ x, width }: PlacedGlyphs): number {
  return x + width / 2
}

function isSign({ text, size, y }: PlacedGlyphs, line: Line): boolean {
  return (
    /^[\s\d,()*]+$/u.test(text) &&
    size <= line.size * raised.size &&
    y - line.y >= line.size * raised.by
  )
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function toSuperscript(text: string): string {
  return text
    .replaceAll(/[()]/gu, '')
    .replaceAll(/\d/gu, (digit) => superscripts[Number(digit)] ?? digit)
}

/** In sizes, by how many of two neighbours are set without spaces: between Han and Latin every setter leaves some room. */
const leastSpace = [0.16, 0.45, 0.9]

/** One space for the distance of a word, several for that of a column; none where the text has one already. */
function spaceBetween(before: PlacedGlyphs, after: PlacedGlyphs, size: number): string {
  const [first, second] = before.x <= after.x ? [before, after] : [after, before]
  const gap = second.x - (first.x + first.width)
  if (gap > size * 2) return ' '.repeat(Math.max(3, Math.round(gap / (size * 0.5))))
  if (/\s$/u.test(before.text) || /^\s/u.test(after.text)) return ''
  const wide = [before.text.slice(-1), after.text.slice(0, 1)].filter(isWide).length
  return gap > size * (leastSpace[wide] ?? 0) ? ' ' : ''
}

/** Characters that are set without spaces, whose distance is the setter's. */
function isWide(character: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef，。；：、《》“”（）]/u.test(character)
}
