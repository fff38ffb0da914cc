// An old program that takes text from a PDF writes every word on a line of its own, the spaces between them as lines too: `The`, ` `, `General`. What
// stands between two such lines of spaces is one word, more than one of them ends a line or a paragraph. Where words stand without any space
// between their lines, each line is a word and a stop belongs to the word above. The text is whole again; where its paragraphs end is told once.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { readSourceLines, type SourceLine } from './source-lines.ts'

interface JoinedLines {
  readonly lines: readonly SourceLine[]
  readonly ambiguities: readonly Ambiguity[]
}

/** Fewer lines are a list, a table or the names of those who sponsor. */
const fewest = 80
/** Of all lines that carry anything: those of one word. */
const mostWords = 0.75
/** So short are the pieces of which words are put together, half of them shorter still. */
const shortPiece = 24
/** Of all pieces: those that begin in the middle of a sentence, and the lines of a space among all. */
const mostInside = 0.4
const mostSpaces = 0.2

export function readTornLines(source: string): JoinedLines {
  const lines = readSourceLines(source)
  const rows = source.split(/\r\n|[\n\r]/u)
  const pieces = lines.length >= fewest && arePieces(lines, rows)
  if (lines.length < fewest || !(pieces || areWords(lines))) return { lines, ambiguities: [] }
  const { text, starts } = joinRows(rows, pieces ? 1 : usualRoom(rows))
  const joined = readSourceLines(text).map((line) => {
    return { ...line, number: starts[line.number - 1] ?? line.number }
  })
  const [first] = joined
  const alternatives = ['words that stood on lines of their own', 'lines as they stand']
  const excerpt = excerptOf(first?.text ?? '')
  return {
    lines: joined,
    ambiguities: [{ code: 'break-in-paragraph', line: first?.number ?? 1, excerpt, alternatives }],
  }
}

/** One word a line, with small words between the others, which lists and tables do not have. */
function areWords(lines: readonly SourceLine[]): boolean {
  const words = lines.filter(({ text }) => !/\s/u.test(text))
  const small = lines.filter(({ text }) => /^\p{Ll}{1,4}$/u.test(text)).length
  return words.length >= lines.length * mostWords && small * 8 > lines.length
}

/** Pieces of words and of sentences, with lines of nothing but a space among them. */
function arePieces(lines: readonly SourceLine[], rows: readonly string[]): boolean {
  const spaces = rows.filter((row) => /^[ \t]+$/u.test(row)).length
  const lengths = lines.map(({ text }) => text.length).toSorted((a, b) => a - b)
  const inside = lines.filter(({ text }) => /^[\p{Ll},.;:)-]/u.test(text)).length
  const short = (lengths[Math.floor(lengths.length / 2)] ?? shortPiece) < shortPiece
  return short && spaces > rows.length * mostSpaces && inside > lines.length * mostInside
}

/** The text of the rows, and for each of its lines the row, from 1, in which it begins. */
function joinRows(
  rows: readonly string[],
  usual: number,
): { text: string; starts: readonly number[] } {
  const spaced =
    usual > 0 || rows.some((row, at) => row.trim() !== '' && carriesSpace(row, rows[at + 1]))
  const starts: number[] = []
  const lines: string[] = []
  let room = 0
  rows.forEach((row, at) => {
    if (row.trim() === '') {
      room++
      return
    }
    const breaks = lines.length === 0 ? 1 : Math.min(2, room - usual)
    for (let count = 0; count < breaks; count++) {
      lines.push('')
      starts.push(at + 1)
    }
    const above = lines.at(-1) ?? ''
    lines[lines.length - 1] = above + jointOf(above, row, { room, spaced }) + row
    room = 0
  })
  return { text: lines.join('\n'), starts }
}

/** How many empty rows stand between most words: none, or the one that is their space. */
function usualRoom(rows: readonly string[]): number {
  let room = 0
  const counts = [0, 0]
  for (const row of rows) {
    if (row.trim() === '') room++
    else {
      if (room < counts.length) counts[room] = (counts[room] ?? 0) + 1
      room = 0
    }
  }
  const [none = 0, one = 0] = counts
  // A stop stands right under its word, so that many have no room above them.
  return one * 2 > none ? 1 : 0
}

function carriesSpace(row: string, below: string | undefined): boolean {
  return /\S\s+$/u.test(row) || (below !== undefined && /^\s+\S/u.test(below))
}

function jointOf(
  above: string,
  row: string,
  { room, spaced }: { readonly room: number; readonly spaced: boolean },
): string {
  if (above === '') return ''
  if (room > 0) return ' '
  if (spaced) return ''
  return /^[,.;:!?)\]”’»]/u.test(row) || /[([“‘«]$/u.test(above) || /^-|-$/u.test(`${row}${above}`)
    ? ''
    : ' '
}
