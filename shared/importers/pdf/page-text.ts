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
  const stretches = rtl
    ? fromTheRight(line)
    : [line.glyphs.toSorted((a, b) => middleOf(a) - middleOf(b))]
  let written = ''
  stretches.forEach((stretch, index) => {
    const above = stretches[index - 1]
    if (above) written += spaceBetween(joined(above), joined(stretch), line.size)
    written += writeStretch(stretch, line)
  })
  return written.trimEnd()
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
  const result: PlacedGlyphs[][] = []
  const take = (glyphs: readonly PlacedGlyphs[]) => {
    result.push(...glyphs.map((glyph) => [turned(glyph)]))
  }
  let run: PlacedGlyphs[] = []
  let neutral: PlacedGlyphs[] = []
  for (const glyph of ordered) {
    // The sign of a note is no part of the figure before it.
    const direction = isSign(glyph, line) ? 'right' : directionOf(glyph)
    if (direction === 'left') {
      run.unshift(glyph, ...neutral.toReversed())
      neutral = []
    } else if (direction === null && run.length > 0) neutral.push(glyph)
    else {
      if (run.length > 0) result.push(run)
      take([...neutral, glyph])
      run = []
      neutral = []
    }
  }
  if (run.length > 0) result.push(run)
  take(neutral)
  return result
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

/** One space for the distance of a word, several for that of a column; none where the text has one already. */
function spaceBetween(before: PlacedGlyphs, after: PlacedGlyphs, size: number): string {
  const [first, second] = before.x <= after.x ? [before, after] : [after, before]
  const gap = second.x - (first.x + first.width)
  if (gap > size * 2) return ' '.repeat(Math.max(3, Math.round(gap / (size * 0.5))))
  if (/\s$/u.test(before.text) || /^\s/u.test(after.text)) return ''
  const wide = isWide(before.text.slice(-1)) || isWide(after.text.slice(0, 1))
  return gap > size * (wide ? 0.9 : 0.16) ? ' ' : ''
}

/** Characters that are set without spaces, whose distance is the setter's. */
function isWide(character: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef，。；：、《》“”（）]/u.test(character)
}
