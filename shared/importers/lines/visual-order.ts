// Some extraction gives the letters of Arabic in the order in which they stand on paper from left to right, so that words read backwards.
// Two letters end words and never begin one; where most of them begin words, the text is turned. Where stops stand at the head of lines the
// whole line is backwards, and is read as that of a page. Where they stand at the end, only what lies between the figures is; the order of words
// is then not certain, and it is told (arabic-disorder.ts).
import { readForeignNote, readSeenLines } from './seen-order.ts'
import type { SourceLine } from './source-lines.ts'

const begun = /(?<![\p{L}\p{M}])[ةى]\p{Script=Arabic}/gu
const ended = /\p{Script=Arabic}[ةى](?![\p{L}\p{M}])/gu
/** Fewer words than this may be slips. */
const fewest = 3

/** Whether a text is written so: whole, or only what lies between the figures. */
export function isBackwards(text: string): 'whole' | 'in part' | null {
  const backwards = text.match(begun)?.length ?? 0
  if (backwards < fewest || backwards <= (text.match(ended)?.length ?? 0)) return null
  const headed = text.match(/^[،؛.:]/gmu)?.length ?? 0
  return headed > (text.match(/[،؛.:]$/gmu)?.length ?? 0) ? 'whole' : 'in part'
}

/** A source whose lines are whole as on paper, in the order of reading; any other as it is. Forms for print are one character still. */
export function readVisualLines(source: string): string {
  if (!/\p{Script=Arabic}/u.test(source)) return source
  if (isBackwards(source.normalize('NFKC')) !== 'whole') return source
  const rows = source.split('\n')
  const isSeen = (row: string) => /\p{Script=Arabic}/u.test(row) || readForeignNote(row) !== null
  const read = readSeenLines(rows.filter(isSeen))[Symbol.iterator]()
  return rows.map((row) => (isSeen(row) ? read.next().value : row)).join('\n')
}

/** Turns the words of lines that are backwards in part; all others are left as they are. */
export function turnVisualWords(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (isBackwards(lines.map((line) => line.text).join('\n')) === null) return lines
  return lines.map((line) =>
    /\p{Script=Arabic}/u.test(line.text)
      ? { ...line, indent: 0, text: line.text.replaceAll(arabicRun, turn) }
      : line,
  )
}

/** Arabic words with what stands between them, but for figures and Latin words. */
const arabicRun = /\p{Script=Arabic}(?:[^\p{Script=Latin}\p{N}]*\p{Script=Arabic})?/gu

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
}
/** What is read from left to right within an Arabic line. */
const leftToRight =
  /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}./:,_-]*[\p{Script=Latin}\p{N}])?/gu

function turn(text: string): string {
  const backwards = Array.from(text).toReversed()
  const turned = backwards.map((character) => mirrored[character] ?? character).join('')
  return turned.replaceAll(leftToRight, (run) => Array.from(run).toReversed().join(''))
}
