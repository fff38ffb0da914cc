// Converted documents often come as Markdown. Its marks are taken off, as far as they set off words and headings; an
// asterisk that stands alone is left, since it may be the sign of a note.
import type { FurnitureLine } from '../imported-document.ts'
import type { PageLayout } from './page-layout.ts'
import type { SourceLine } from './source-lines.ts'

export interface PlainLines {
  readonly lines: readonly SourceLine[]
  /** The numbers of the lines that were headings. */
  readonly headings: ReadonlySet<number>
  /** Where links led whose words stay. */
  readonly furniture: readonly FurnitureLine[]
}

/** In Markdown an empty line ends a paragraph and nothing else does, but for headings and lists. */
export const markdownLayout: PageLayout = {
  wrapped: true,
  spacing: 0,
  margin: 0,
  indented: false,
  width: 0,
}

/** Words between two pairs of asterisks; in a list of sponsors the sign of a note stands behind one name, and a space before the next. */
const bold = /\*\*[^*\s](?:[^*]{0,400}[^*\s])?\*\*/u

/** The opening words of a paragraph between single signs, as the plain part of a mail has them; the sign of a note closes nothing. */
const emphasized = /^(?:\d{1,3}[.)]\s+)?([*_])\p{Lu}[^*_]{0,60}[^*_\s]\1(?=[\s,.;:]|$)/u
/** Fewer may be something else. */
const fewestEmphasized = 3

function isEmphasized(lines: readonly SourceLine[]): boolean {
  return lines.filter(({ text }) => emphasized.test(text)).length >= fewestEmphasized
}

export function stripMarkdown(lines: readonly SourceLine[]): PlainLines {
  const headings = new Set<number>()
  const marked = lines.some(({ text }) => /^#{1,6}\s|^\d{1,3}\\[.)]\s/.test(text))
  if (!marked && !bold.test(lines.map(({ text }) => text).join('\n')) && !isEmphasized(lines))
    return { lines, headings, furniture: [] }
  const furniture = lines.flatMap(({ number, text }) =>
    [...text.matchAll(linked)].map(({ 2: target = '' }): FurnitureLine => ({
      line: number,
      text: target,
      what: 'link',
    })),
  )
  const { lines: open, furniture: marks } = openEmphasis(lines)
  const plain = open.map((line) => {
    const heading = /^#{1,6}\s+(\S.*?)\s*#*$/.exec(line.text)
    if (heading) headings.add(line.number)
    const row = line.row && { row: line.row.map(stripMarks) }
    return { ...line, text: stripMarks(heading?.[1] ?? line.text), ...row }
  })
  const all = [...furniture, ...marks]
  return { lines: plain.filter(({ text }) => text !== ''), headings, furniture: all }
}

/** No more lines are set in italics together. */
const longestEmphasis = 60

/**
 * Notes that an editor sets in italics together: a sign opens before the first, with a space, and closes behind the last or on a line of its own,
 * `_ [1] That is, ...` and `_` below it; or both stand alone.
 */
function openEmphasis(lines: readonly SourceLine[]): Pick<PlainLines, 'lines' | 'furniture'> {
  const furniture: FurnitureLine[] = []
  const kept: SourceLine[] = []
  let until = -1
  lines.forEach((line, index) => {
    const { number, text } = line
    const closed = /^_ (\S.*\S) ?_$/u.exec(text)?.[1]
    if (closed === undefined && until < index && /^_ \S/u.test(text)) until = endOf(lines, index)
    if (text === '_') furniture.push({ line: number, text, what: 'ornament' })
    else if (closed !== undefined) kept.push({ ...line, text: closed })
    else if (index <= until)
      kept.push({ ...line, text: text.replace(/^_ (?=\S)|(?<=\S) ?_$/u, '') })
    else kept.push(line)
  })
  return { lines: kept, furniture }
}

/** Where the emphasis ends that begins here; -1 where it does not, or another begins before. */
function endOf(lines: readonly SourceLine[], from: number): number {
  const ahead = lines.slice(from + 1, from + longestEmphasis)
  const end = ahead.findIndex(({ text }) => text === '_' || /\S _$/u.test(text))
  const opened = ahead.slice(0, Math.max(0, end)).some(({ text }) => /^_ \S/u.test(text))
  return end < 0 || opened ? -1 : from + 1 + end
}

/** `[resolution 70/1](https://undocs.org/A/RES/70/1)`. */
const linked = /(?<!!)\[([^[\]]{1,300})\]\((https?:\/\/[^()\s]{1,600})\)/gu

function stripMarks(text: string): string {
  // A rule, or the digits of a bar code.
  if (/^[-*_\s]+$|^\*\s?\d{6,8}\s?\*$/.test(text)) return text
  return (
    text
      .replaceAll(linked, '$1')
      // What is escaped is no mark.
      .replaceAll(/\\([*_])/g, escape)
      // A list within a list is written with a dash before the letter.
      .replace(/^[-+*]\s+(?=\*{0,2}(?:[a-z]{1,4}|\d{1,2})[.)]\*{0,2}\s)/u, '')
      .replaceAll('**', '')
      // What a chat underlines.
      .replaceAll(/(?<![\p{L}\p{N}_])__(?=[^\s_])([^_]{1,400}?)(?<=\S)__(?![\p{L}\p{N}_])/gu, '$1')
      // Eight figures between asterisks are those of a bar code. The raised sign of a note may stand behind the last mark.
      .replaceAll(
        /(?<![\p{L}\p{N}*])\*(?!\d{6,8}\*)(\S(?:[^*]*\S)?)\*(?![\p{L}\p{Nd}\p{Nl}*])/gu,
        '$1',
      )
      .replaceAll(/(?<![\p{L}\p{N}_])_(\S(?:[^_]*\S)?)_(?![\p{L}\p{Nd}\p{Nl}_])/gu, '$1')
      .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
      .replaceAll(/[\u{10f000}-\u{10f07f}]/gu, unescape)
      .trim()
  )
}

/** Signs that are kept from the other rules stand in a range that no text uses. */
const privateUse = 0x10f000

function escape(_: string, sign: string): string {
  return String.fromCodePoint(privateUse + sign.charCodeAt(0))
}

function unescape(sign: string): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? privateUse) - privateUse)
}
