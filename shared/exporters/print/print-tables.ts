// Tables as printed: the cells of a row, and how wide and on which side the columns stand. A row is a paragraph whose runs are divided by
// runs that are only the divider, so that what is struck or put in stays on its words.
import { cellDivider } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { isolatedRuns, printable } from './printable-text.ts'
import type { PrintedColumn, PrintedParagraph, PrintedRun } from './printed-page.ts'

/** The pieces of a row's words, each printable, each divider by itself. */
export function rowPieces(text: string): string[] {
  return text
    .split(/(\t)/u)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === cellDivider ? piece : printable(piece)))
}

export function isDivider(run: PrintedRun): boolean {
  return 'text' in run && run.text === cellDivider
}

/** At least one cell; the dividers are in none. */
export function cutRow<Cut extends PrintedRun>(runs: readonly Cut[]): Cut[][] {
  let cell: Cut[] = []
  const cells = [cell]
  for (const run of runs)
    if (isDivider(run)) cells.push((cell = []))
    else cell.push(run)
  return cells
}

/** In an Arabic table each cell without Arabic keeps its own direction, a figure too: `12 345` would print as `345 12`. */
export function isolatedRow<Cut extends PrintedRun>(
  runs: readonly Cut[],
  language: Language,
): (Cut | PrintedRun)[] {
  return cutRow(runs).flatMap((cell, index) => [
    ...(index === 0 ? [] : [{ text: cellDivider, setOff: false }]),
    ...isolatedRuns(cell, language, isFigure(wordsOf(cell))),
  ])
}

/** Says on the first row of each table how its columns stand. Costs a pass over the rows. */
export function layTables<Row extends PrintedParagraph>(paragraphs: readonly Row[]): Row[] {
  const laid = [...paragraphs]
  for (let from = 0; from < laid.length; from++) {
    const first = laid[from]
    if (first?.role !== 'row') continue
    let to = from + 1
    while (laid[to]?.role === 'row') to += 1
    laid[from] = { ...first, columns: columnsOf(laid.slice(from, to)) }
    from = to - 1
  }
  return laid
}

/** A column of figures stands at its end; one of words takes the more room the longer they are. */
function columnsOf(rows: readonly PrintedParagraph[]): PrintedColumn[] {
  const cells = rows.map(({ runs }) => cutRow(runs).map(wordsOf))
  const count = cells.reduce((most, row) => Math.max(most, row.length), 1)
  return Array.from({ length: count }, (_, column) => {
    const [, ...body] = cells.map((row) => row[column] ?? '')
    const written = body.filter((words) => words !== '')
    const figures = column > 0 && written.some(isFigure) && written.every(isFigureOrNone)
    return { figures, share: shareOf(cells.map((row) => row[column] ?? '')) }
  })
}

const leastShare = 4
const mostShare = 40

/** In letters: what the words of a column need so that none is torn, and something for the length of what they say. */
function shareOf(cells: readonly string[]): number {
  let [longestWord, all, written] = [0, 0, 0]
  for (const words of cells) {
    if (words === '') continue
    written += 1
    all += widthOf(words)
    for (const word of words.split(/[\s\u200B]+/u))
      longestWord = Math.max(longestWord, /\p{Script=Han}/u.test(word) ? 4 : widthOf(word))
  }
  const mean = written === 0 ? 0 : all / written
  return Math.round(Math.min(mostShare, Math.max(leastShare, longestWord, mean)))
}

/** A Han character is as wide as two letters. */
function widthOf(words: string): number {
  return words.length + words.replaceAll(/[^\p{Script=Han}]/gu, '').length
}

function wordsOf(cell: readonly PrintedRun[]): string {
  return cell
    .map((run) => ('text' in run ? run.text : ''))
    .join('')
    .replaceAll(/[\u2066\u2069]/gu, '')
    .trim()
}

/** `1 234.5`, `(12)`, `−3,4 %`, `$5`. */
function isFigure(words: string): boolean {
  return /^[(+\-−–$€£]*\s?\d[\d\s.,\u00A0\u202F]*(?:\s?[%‰])?\)?$/u.test(words)
}

/** `–`, `..` and the like stand where there is no figure. */
function isFigureOrNone(words: string): boolean {
  return isFigure(words) || /^(?:[-–—−]+|\.{2,3}|…|\*+)$/u.test(words)
}
