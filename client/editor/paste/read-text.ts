// Plain text as paragraphs. Where empty lines part the paragraphs, the lines between them are one; otherwise every line is one.
import { cellDivider } from '../../../shared/document/draft-text.ts'
import { plainPiece, type Piece, rowPiece, textRun } from './piece.ts'

const cjk = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u

export function readText(text: string): Piece[] {
  const table = readTable(text)
  if (table) return table
  const lines = cleanText(text).split('\n')
  const blocks: string[][] = [[]]
  for (const line of lines)
    if (line.trim() === '') blocks.push([])
    else blocks.at(-1)?.push(line.trim())
  const filled = blocks.filter((block) => block.length > 0)
  const wrapped = filled.length > 1 && filled.some((block) => block.length > 1)
  const paragraphs = wrapped ? filled.map(joinLines) : filled.flat()
  return paragraphs.map((words) => plainPiece([textRun(words)]))
}

/** Lines of cells, as a spreadsheet gives them: at least two, each with as many tabs. */
function readTable(text: string): Piece[] | null {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
  const counts = new Set(lines.map((line) => line.split(cellDivider).length))
  const [count = 1] = counts
  if (lines.length < 2 || counts.size > 1 || count < 2) return null
  return lines.map((line) => rowPiece(line.split(cellDivider).map((cell) => [textRun(cell)])))
}

/** No space between Chinese characters, one between words. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const tight = cjk.test(text.at(-1) ?? '') && cjk.test(line[0] ?? '')
    return text + (tight ? '' : ' ') + line
  })
}

/** Line ends as one kind, and nothing a draft may not hold: control characters, anchors, private reorderings of the line; nor hyphens unseen. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085|\u000B|\f/g, '\n')
    .replace(/\t/g, ' ')
    .replace(
      /[\u0000-\u0009\u000E-\u001F\u007F-\u009F\u00AD\u202A-\u202E\uFEFF\uFFFC\uFFFE\uFFFF]/g,
      '',
    )
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}
