// The lines of a paragraph as one text, with its looks and the pages it stands on.
import { cellDivider } from '../../document/draft-text.ts'
import type { Look, LookRange } from '../from-paragraphs.ts'
import { joinLines } from '../lines/join-lines.ts'
import type { NumberedLine } from './page-zones.ts'
import type { LineGroup } from './paragraph-lines.ts'
import { isSameLook } from './write-line.ts'

export interface PageParagraph {
  /** The number of the first line. */
  readonly line: number
  readonly text: string
  /** The label as it was printed, where the text has another for it. */
  readonly printed?: string | undefined
  readonly looks: readonly LookRange[]
  readonly sheets: readonly { readonly at: number; readonly sheet: number }[]
  readonly lineCount: number
  readonly doubtful: boolean
  /** True for a row of a table, with a tab between its cells. */
  readonly row?: true
  readonly lines: readonly NumberedLine[]
}

export function joinGroup(group: LineGroup, figuresOff: boolean): PageParagraph {
  const [first] = group.lines
  if (!first?.cells) return joinProse(group, figuresOff)
  const { number: line, page: sheet, cells } = first
  const text = joinRow(cells, figuresOff)
  const sheets = [{ at: 0, sheet }]
  return { ...group, line, text, looks: [], sheets, lineCount: 1, row: true }
}

function joinProse({ lines, doubtful }: LineGroup, figuresOff: boolean): PageParagraph {
  let text = ''
  const looks: { from: number; to: number; look: Look }[] = []
  const sheets: { at: number; sheet: number }[] = []
  for (const line of lines) {
    text = joinLink(text, line.text) ?? joinBehindSign(text, line.text, figuresOff)
    const at = text.length - line.text.length
    if (sheets.at(-1)?.sheet !== line.page) sheets.push({ at, sheet: line.page })
    for (const { from, to, look } of line.looks)
      addLook(looks, { from: at + from, to: at + to, look })
  }
  return {
    line: lines[0]?.number ?? 1,
    text,
    looks,
    sheets,
    lineCount: lines.length,
    doubtful,
    lines,
  }
}

function joinRow(cells: readonly (readonly string[])[], figuresOff: boolean): string {
  return cells
    .map((lines) => lines.reduce((above, line) => joinBehindSign(above, line, figuresOff), ''))
    .join(cellDivider)
}

/** Behind the raised sign of a note a line goes on as it would behind the word that bears the sign. */
function joinBehindSign(above: string, below: string, figuresOff: boolean): string {
  const at = above.search(/[⁰¹²³⁴-⁹]+$/u)
  if (at <= 0) return joinLines(above, below, figuresOff)
  const joined = joinLines(above.slice(0, at), below, figuresOff)
  const space = joined.slice(at, joined.length - below.length)
  return above + space + below
}

/** The words of a link and its address in parentheses, which no space parts; null for all else. */
function joinLink(above: string, below: string): string | null {
  return above.endsWith(']') && /^\(https?:/u.test(below) ? above + below : null
}

/** What a line break put between the words looks as the words before; a soft hyphen is no longer there. */
function addLook(looks: { from: number; to: number; look: Look }[], next: LookRange): void {
  const last = looks.at(-1)
  if (last && isSameLook(last.look, next.look)) last.to = next.to
  else {
    if (last) last.to = next.from
    looks.push({ ...next })
  }
}
