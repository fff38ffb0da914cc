// Signs that count paragraphs only beside each other: 一、 before operative words, lists within lists that all count `1.`, Word's bullet `o`. Read by the
// steps of plain text, with places for spaces.
import type { OpeningPart } from '../body/opening-part.ts'
import { countSigns } from '../lines/count-signs.ts'
import { markLetterBullets } from '../lines/letter-bullets.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import type { PageParagraph } from './page-paragraphs.ts'

/** Of a space, in sizes of the type. */
const spaceWidth = 0.45

/** Paragraphs with the labels that those signs are; what was printed is kept beside them. */
export function readCounted(
  paragraphs: readonly PageParagraph[],
  size: number,
  opening: (text: string) => OpeningPart | null,
): readonly PageParagraph[] {
  const lines = paragraphs.map((paragraph) => toLine(paragraph, size))
  const read = markLetterBullets(countSigns(lines, opening))
  return paragraphs.map((paragraph, index) => {
    const line = read[index]
    return line?.printed === undefined ? paragraph : withLabel(paragraph, line)
  })
}

function toLine({ line, text, row, lines }: PageParagraph, size: number): SourceLine {
  const indent = Math.max(0, Math.round((lines[0]?.start ?? 0) / (size * spaceWidth)))
  return { number: line, text, indent, gap: 1, page: 1, ...(row && { row: [text] }) }
}

/** Places behind the sign move by what it is longer than the printed one. */
function withLabel(
  paragraph: PageParagraph,
  { text, printed }: Pick<SourceLine, 'text' | 'printed'>,
): PageParagraph {
  const by = text.length - paragraph.text.length
  const moved = (at: number) => (at === 0 ? 0 : Math.max(0, at + by))
  return {
    ...paragraph,
    text,
    printed,
    looks: paragraph.looks.map(({ from, to, look }) => {
      return { from: moved(from), to: moved(to), look }
    }),
    sheets: paragraph.sheets.map(({ at, sheet }) => ({ at: moved(at), sheet })),
  }
}
