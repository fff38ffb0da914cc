// Plain text as paragraphs. Where empty lines part the paragraphs, the lines between them are one; otherwise every line is one.
import { plainPiece, type Piece, textRun } from './piece.ts'

const cjk = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u

export function readText(text: string): Piece[] {
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
