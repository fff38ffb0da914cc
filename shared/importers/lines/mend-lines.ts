// Lines that extraction cuts where no line ends on paper: at the stop after a raised sign, and between all the words of a line whose
// words stand far apart. They are put together again.
import { isFirstPageNote } from '../front/first-page-notes.ts'
import { isSoleNumber } from './page-furniture.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import { type SourceLine, widthOf } from './source-lines.ts'

/** Fewer words than these, each on its line, may be names of a list. */
const fewestWords = 4

/** Looks at every line once. */
export function mendLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  return joinTorn(
    joinStops(joinPieces(joinWords(joinHeads(joinStars(joinRules(lines.map(joinElision))))))),
  )
}

/** Of a French word that is elided nothing is left to stand alone: `l ’ homme`, where a program parts the pieces of a Word file. */
const elided =
  /(?<=(?<![\p{L}\p{M}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)) ?’ (?=\p{L})|(?<=(?<![\p{L}\p{M}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)) ’(?=\p{L})/giu

function joinElision(line: SourceLine): SourceLine {
  const text = line.text.replaceAll(elided, '’')
  return text === line.text ? line : { ...line, text }
}

/** The World Health Organization draws the end of a text as `= = =`, of which each sign may have a line of its own. */
function joinRules(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isPiece = (line: SourceLine | undefined) => line?.text === '='
  return lines.flatMap((line, index) => {
    if (!isPiece(line)) return [line]
    if (isPiece(lines[index - 1])) return []
    return [isPiece(lines[index + 1]) ? { ...line, text: '= = =' } : line]
  })
}

/** The asterisk of a note of the first page on a line of its own, over the words of the note. */
function joinStars(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.flatMap((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]]
    if (isStar(line) && below && isFirstPageNote(below.text)) return []
    if (!above || !isStar(above) || !isFirstPageNote(line.text)) return [line]
    return [{ ...line, gap: above.gap, text: `${above.text} ${line.text}` }]
  })
}

function isStar({ text }: SourceLine): boolean {
  return /^\*{1,4}$/u.test(text)
}

/** An article or the ordinal of a meeting alone on a line, where the source of a page has its lines broken anywhere. */
const headAlone = /^(?:The|El|La|Le|Les|Los|Las|\d{1,5}(?:\.?ª|-е|e|ème|st|nd|rd|th))$/u
const underOrdinal = /^(?:plenary |meeting|s[ée]ance|sesión|заседание|пленарное )/iu

function joinHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
  const goesOn = (above: SourceLine | undefined, line: SourceLine) =>
    above !== undefined &&
    line.gap === 0 &&
    headAlone.test(above.text) &&
    (/^\d/u.test(above.text) ? underOrdinal : /^\p{L}{4}/u).test(line.text)
  return lines.flatMap((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]]
    if (above && goesOn(above, line)) return [{ ...above, text: `${above.text} ${line.text}` }]
    return below && goesOn(line, below) ? [] : [line]
  })
}

function joinWords(lines: readonly SourceLine[]): readonly SourceLine[] {
  const mended: SourceLine[] = []
  let words: SourceLine[] = []
  const flush = () => {
    const [first] = words
    const small = words.filter(({ text }) => /^\p{Ll}/u.test(text)).length
    if (first && words.length >= fewestWords && small >= words.length - 1)
      mended.push({ ...first, text: words.map(({ text }) => text).join(' ') })
    else mended.push(...words)
    words = []
  }
  for (const line of lines) {
    const follows = words.length === 0 || (line.gap === 0 && line.page === words[0]?.page)
    if (!follows || !isWord(line.text)) flush()
    if (isWord(line.text)) words.push(line)
    else mended.push(line)
  }
  flush()
  return mended
}

function isWord(text: string): boolean {
  if (text.length > 40 || !/^[\p{L}\p{Pd}’']+[,;:.]?$/u.test(text)) return false
  return readLabel(text) === null && !(readSectionSign(text) && /^\p{Lu}/u.test(text))
}

/** `COVID-` over `19)`: what stands behind the hyphen is no label. */
function joinTorn(lines: readonly SourceLine[]): readonly SourceLine[] {
  const mended: SourceLine[] = []
  for (const line of lines) {
    const above = mended.at(-1)
    const [, figures, rest = ''] = /^(\d{1,3}\))\s+(\p{Ll}.*)$/u.exec(line.text) ?? []
    if (above && figures !== undefined && /\p{L}[-\u2010]$/u.test(above.text.slice(-2)))
      mended.splice(
        -1,
        1,
        { ...above, text: above.text + figures },
        { ...line, gap: 0, text: rest },
      )
    else mended.push(line)
  }
  return mended
}

/** In so many lines words stand two spaces apart where a program keeps the room between the words of justified lines. */
const fewestStretched = 3

/**
 * Where lines are stretched to the margin, pieces of one may have lines of their own. Together they are no wider than the others; what
 * follows begins in the middle of a sentence, and as the last line of a paragraph is not stretched, no piece ends one.
 */
function joinPieces(lines: readonly SourceLine[]): readonly SourceLine[] {
  const stretched = lines.filter(({ text }) => /[\p{L},] {2,3}\p{L}/u.test(text)).length
  if (stretched < fewestStretched) return lines
  const widths = lines.map(({ text }) => widthOf(text.replaceAll(/ +/gu, ' ')))
  const full = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? 0
  const mended: SourceLine[] = []
  let joined = false
  for (const line of lines) {
    const above = mended.at(-1)
    const piece = above !== undefined && isPieceBehind(above, line, full)
    if (piece) mended[mended.length - 1] = { ...above, text: `${above.text} ${line.text}` }
    // A line that has been put together goes on in the next one.
    else mended.push(joined && line.gap === 1 && !readLabel(line.text) ? { ...line, gap: 0 } : line)
    joined = piece
  }
  return mended
}

function isPieceBehind(above: SourceLine, line: SourceLine, full: number): boolean {
  if (line.gap > 1 || line.page !== above.page || !/^\p{Ll}/u.test(line.text)) return false
  if (readLabel(line.text) !== null || !/[\p{L}\d»”)]$/u.test(above.text)) return false
  if (/[;.:!?]$/u.test(line.text) || readLabel(`${above.text} x`)?.rest === 'x') return false
  return widthOf(`${above.text} ${line.text}`.replaceAll(/ +/gu, ' ')) <= full
}

/** Words that open a paragraph are no longer. */
const longestPiece = 40

/** A line that begins with a stop: the stop belongs to the line above, behind a sign that may stand between them. */
function joinStops(lines: readonly SourceLine[]): readonly SourceLine[] {
  const text = lines.map((line) => line.text).join('\n')
  const spaced = count(text, /\p{L} [;:]/gu) > count(text, /\p{L}[;:]/gu)
  const mended: SourceLine[] = []
  for (const line of lines) {
    const split = splitStop(line, mended)
    if (!split) {
      mended.push(line)
      continue
    }
    const { words, sign, stop, rest } = split
    mended.splice(sign === '' ? -1 : -2)
    const space = spaced && /[;:!?]/u.test(stop) ? ' ' : ''
    const ended = `${words.text}${sign}${space}${stop}`
    // Words in italics that a program set on a line of their own: `recognizing` over `, that ...`.
    const joined = rest !== '' && stop === ',' && sign === ''
    const piece = joined && words.text.length <= longestPiece
    mended.push({ ...words, text: piece ? `${ended} ${rest}` : ended })
    if (rest !== '' && !piece) mended.push({ ...line, text: rest })
  }
  return mended
}

interface Split {
  /** The line that the stop belongs to. */
  readonly words: SourceLine
  /** The sign that stands between them on a line of its own; empty where none does. */
  readonly sign: string
  readonly stop: string
  readonly rest: string
}

/** Null for a line that begins with no stop, or has nothing above it on its page. */
function splitStop(line: SourceLine, above: readonly SourceLine[]): Split | null {
  const [, stop, rest = ''] = /^([,;:.!?؛،])(?:\s+|$)(.*)$/u.exec(line.text) ?? []
  if (stop === undefined || line.gap > 0) return null
  const last = above.at(-1)
  const sign = last && isSoleNumber(last.text) ? last.text : ''
  const words = sign === '' ? last : above.at(-2)
  return words && words.page === line.page ? { words, sign, stop, rest } : null
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
