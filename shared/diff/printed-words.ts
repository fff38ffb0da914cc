// The words of a row as they are printed. In runs a footnote and a cross-reference are one U+FFFC each; a footnote prints a sign of
// its own, a cross-reference the number it has in that text.
import type { CrossReference, Row, RowSide, TextRun } from './comparison.ts'
import { paragraphEnd } from './comparison.ts'

/** The cross-references of one side of a row, with offsets in the words of the row. */
export function crossReferencesOf(sides: readonly RowSide[]): CrossReference[] {
  let offset = 0
  return sides.flatMap(({ length, crossReferences = [] }) => {
    const start = offset
    offset += length + paragraphEnd.length
    return crossReferences.map((each) => ({ ...each, at: each.at + start }))
  })
}

/**
 * What a run of a row prints. Kept words print the numbers of `side`, by default the new ones; U+FFFC that stand for footnotes stay.
 */
export function printRun(
  run: TextRun,
  row: Pick<Row, 'old' | 'new'>,
  side: 'old' | 'new' = 'new',
): string {
  const of = run.op === 'kept' ? side : run.op === 'deleted' ? 'old' : 'new'
  return printWords(run.text, run[of][0], crossReferencesOf(row[of]))
}

/** Puts the printed numbers into words that stand at `from` of what the references are counted in. */
export function printWords(
  text: string,
  from: number,
  references: readonly CrossReference[],
): string {
  let printed = ''
  let done = 0
  for (const { at, words } of references) {
    const place = at - from
    if (place < done || place >= text.length) continue
    printed += text.slice(done, place) + words
    done = place + 1
  }
  return printed + text.slice(done)
}
