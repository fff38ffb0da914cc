// Converted documents often come as Markdown. Its marks are taken off, as far as they set off words and headings; an
// asterisk that stands alone is left, since it may be the sign of a note.
import type { PageLayout } from './page-layout.ts'
import type { SourceLine } from './source-lines.ts'

export interface PlainLines {
  readonly lines: readonly SourceLine[]
  /** The numbers of the lines that were headings. */
  readonly headings: ReadonlySet<number>
}

/** In Markdown an empty line ends a paragraph and nothing else does, but for headings and lists. */
export const markdownLayout: PageLayout = {
  wrapped: true,
  spacing: 0,
  margin: 0,
  indented: false,
  width: 0,
}

export function stripMarkdown(lines: readonly SourceLine[]): PlainLines {
  const headings = new Set<number>()
  if (!lines.some(({ text }) => /^#{1,6}\s|\*\*\S/.test(text))) return { lines, headings }
  const plain = lines.map((line) => {
    const heading = /^#{1,6}\s+(\S.*?)\s*#*$/.exec(line.text)
    if (heading) headings.add(line.number)
    return { ...line, text: stripMarks(heading?.[1] ?? line.text) }
  })
  return { lines: plain.filter(({ text }) => text !== ''), headings }
}

function stripMarks(text: string): string {
  if (/^[-*_\s]+$/.test(text)) return text
  return text
    .replaceAll('**', '')
    .replaceAll(/(?<![\p{L}\p{N}*])\*(\S(?:[^*]*\S)?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}_])_(\S(?:[^_]*\S)?)_(?![\p{L}\p{N}_])/gu, '$1')
    .replaceAll(/\\([\\*_#.()[\]-])/g, '$1')
    .trim()
}
