// What `pdftotext` writes of a text from the right. It has the characters of a line as they stand on paper, from the left, turns the Arabic ones
// round and says so by marks: within U+202B all is turned, within U+202A nothing. It turns what stands between figures with them, so that stops and
// spaces come before the number that they follow. Undone, the line is as on paper, and can be read as that of a page.
import { readSeenLines } from './seen-order.ts'

const fromRight = '\u202b'
const fromLeft = '\u202a'
const end = '\u202c'

/** So many lines with marks are of such a program; single ones a writer may have set. */
const fewest = 3

/** The source with its marked lines in the order of reading; any other as it is. */
export function readDirectionMarks(source: string): string {
  const marked = source.match(/\u202b[^\n\u202c]*\p{Script=Arabic}/gu)?.length ?? 0
  if (marked < fewest) return source
  const rows = source.split(/(\r?\n|\f)/u)
  const seen = rows.map((row) => (marks.test(row) ? seenOf(row) : null))
  const read = readSeenLines(seen.filter((line) => line !== null))[Symbol.iterator]()
  return rows.map((row, index) => (seen[index] === null ? row : read.next().value)).join('')
}

const marks = /[\u202a\u202b]/u

/** As on paper from the left. What is not closed ends with its line. */
function seenOf(row: string): string {
  const open: Stretch[] = [{ turned: false, text: '' }]
  const close = () => {
    const [done, around] = [open.at(-1), open.at(-2)]
    if (!done || !around) return
    open.pop()
    around.text += turnIf(around.turned !== done.turned, done.text)
  }
  for (const character of row.match(parts) ?? []) {
    const here = open.at(-1)
    if (character === fromRight || character === fromLeft)
      open.push({ turned: character === fromRight, text: '' })
    else if (character === end) close()
    // The program marks every number as read from the left; a writer or another program that marks the lines need not, and turns none.
    else if (here) here.text += turnIf(here.turned && character.length > 1, character)
  }
  while (open.length > 1) close()
  return open[0]?.text ?? ''
}

/** Characters, and numbers of two figures and more as one. */
const parts = /\d[\d.,:/-]*\d|./gsu

interface Stretch {
  /** Whether its characters stand in their order from the right. */
  readonly turned: boolean
  text: string
}

function turnIf(turned: boolean, text: string): string {
  return turned ? Array.from(text).toReversed().join('') : text
}
