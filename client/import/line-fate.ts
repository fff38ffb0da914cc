// Whether the words of a line of the source stand in the text that was made of it.
import type { DraftText } from '../../shared/document/draft-text.ts'

/** `changed`: most of its letters do, as where hyphens were mended or the reader put something right. */
export type LineFate = 'text' | 'changed' | 'none'

/** Of that share of a line the letters have to be in the text in the same order. */
const mostOf = 0.5
const pieceLength = 3

/** Marks, spaces and digits aside: numbers of paragraphs and notes are no words of a text. One pass to make, a search for each line. */
export function lineFates(text: DraftText): (line: string) => LineFate {
  const runs = text.paragraphs.flatMap((paragraph) => paragraph.runs)
  const join = (isNote: boolean) =>
    lettersOf(
      runs
        .filter(({ marks }) => (marks.note !== undefined) === isNote)
        .map((run) => run.text)
        .join(''),
    )
  const all = `${join(false)}\n${join(true)}`
  return (line) => {
    const letters = lettersOf(line)
    const unlabelled = lettersOf(line.replace(/^\s*[(（[]?[\p{L}\p{N}]{1,5}[)）.\]、-]+/u, ''))
    if (all.includes(letters) || (unlabelled !== '' && all.includes(unlabelled))) return 'text'
    return shareOf(letters, all) >= mostOf ? 'changed' : 'none'
  }
}

function lettersOf(words: string): string {
  return words.normalize('NFKC').replaceAll(/[^\p{L}]/gu, '')
}

/** Of the pieces of a line, how many are in the text. */
function shareOf(letters: string, all: string): number {
  const count = Math.max(1, letters.length - pieceLength + 1)
  const pieces = Array.from({ length: count }, (_, at) => letters.slice(at, at + pieceLength))
  return pieces.filter((piece) => all.includes(piece)).length / count
}
