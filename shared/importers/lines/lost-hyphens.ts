// `pdftotext` takes every hyphen at the end of a line for the sign of a divided word, and puts the two lines together without it: `COVID-` over
// `19` becomes COVID19, in a line of the width of two. So a line that is much wider than all others has lost a hyphen about where the
// margin was; it is put back where the document tells what stood there, and told in any case.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import type { MendedLines } from './mend-hyphens.ts'
import { type SourceLine, widthOf } from './source-lines.ts'

/** A line of two is so much wider than a full one; one of smaller type, as notes have it, is not `sure` to be two. */
const double = { from: 1.1, sure: 1.35, to: 2.2 }
/** Full lines are those within this share of the widest; at least so many of all are. */
const full = { from: 0.8, to: 1.1, share: 0.3 }
/** Where more lines are so wide, lines are no lines of a page. */
const mostDouble = 0.1
/** No column of a page is wider. */
const widest = 140

interface Word {
  readonly at: number
  readonly text: string
}

/** Looks at every line once, and at the words of those that are too wide. */
export function restoreHyphens(lines: readonly SourceLine[]): MendedLines {
  const widths = lines.map(({ text }) => widthOf(text))
  const width = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? 0
  const within = (from: number, to: number) =>
    widths.filter((each) => each >= width * from && each <= width * to).length
  const wide = widths.filter((each) => each > width * double.from).length
  const wrapped = within(full.from, full.to) >= lines.length * full.share
  if (wide === 0 || !wrapped || wide > lines.length * mostDouble || width > widest)
    return { lines, ambiguities: [] }
  const known = wordsOf(lines.filter((_, index) => (widths[index] ?? 0) <= width * double.from))
  const ambiguities: Ambiguity[] = []
  const mended = lines.map((line, index) => {
    const own = widths[index] ?? 0
    if (own <= width * double.from || own > width * double.to || line.row) return line
    const word = findJoint(line.text, width, known)
    if (!word) return line
    const compound = compoundOf(word.text, known)
    if (compound === null && own < width * double.sure) return line
    const readings = [word.text, compound ?? `${word.text} with a hyphen`]
    const alternatives = compound === null ? readings : readings.toReversed()
    const excerpt = excerptOf(line.text.slice(Math.max(0, word.at - 20)))
    ambiguities.push({ code: 'word-or-compound', line: line.number, excerpt, alternatives })
    if (compound === null) return line
    const behind = line.text.slice(word.at + word.text.length)
    return { ...line, text: line.text.slice(0, word.at) + compound + behind }
  })
  return { lines: mended, ambiguities }
}

/** The words of a document in small letters; a compound under its letters alone. */
function wordsOf(lines: readonly SourceLine[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { text } of lines)
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
      const letters = word.replaceAll('-', '').toLowerCase()
      if (!words.has(letters) || !word.includes('-')) words.set(letters, word)
    }
  return words
}

/** The word that stands where both lines would be no wider than the column: one with a known compound, else one that is nowhere else. */
function findJoint(text: string, width: number, known: ReadonlyMap<string, string>): Word | null {
  const [from, to] = [widthOf(text) - width * full.to, width * full.to]
  const words = [...text.matchAll(/[\p{L}\p{N}]{4,}/gu)].flatMap(({ 0: word, index }): Word[] => {
    const start = widthOf(text.slice(0, index))
    const fits = start <= to && start + widthOf(word) >= Math.max(from, width * 0.6)
    return fits ? [{ at: index, text: word }] : []
  })
  const compound = words.find((word) => compoundOf(word.text, known) !== null)
  const strange = words.filter((word) => !known.has(word.text.toLowerCase()))
  const distance = (word: Word) => Math.abs(widthOf(text.slice(0, word.at)) - width * 0.95)
  return compound ?? strange.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** Figures behind capitals are set off; so is what the document has with a hyphen elsewhere. */
function compoundOf(word: string, known: ReadonlyMap<string, string>): string | null {
  const figures = /^(\p{Lu}{2,})(\d{1,3})$/u.exec(word)
  if (figures) return `${figures[1]}-${figures[2]}`
  const elsewhere = known.get(word.toLowerCase()) ?? ''
  if (!elsewhere.includes('-')) return null
  let from = 0
  return elsewhere
    .split('-')
    .map((part) => word.slice(from, (from += part.length)))
    .join('-')
}
