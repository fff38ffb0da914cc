// What an import made of the letters of its source: for the law that nothing is dropped in silence.
import { rawText } from '../../shared/document/draft-text.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'

export interface LetterAccount {
  /** Letters of the source that the import does not give back. */
  readonly missing: string
  /** Letters that the import gives back more often than the source has them. */
  readonly surplus: string
}

export const balanced: LetterAccount = { missing: '', surplus: '' }

/** Compares the letters of the source with those of the text, the fields, the furniture and the numbers together. */
export function accountOfLetters(source: string, imported: ImportedDocument): LetterAccount {
  const { text, fields, furniture, numbers } = imported
  const given = [
    ...text.paragraphs.map(rawText),
    ...fields.map((line) => line.text),
    ...furniture.map((line) => line.text),
    ...numbers.map(({ printed }) => printed),
  ].join('')
  const had = count(withoutMarks(source))
  const has = count(withoutMarks(given))
  return { missing: difference(had, has), surplus: difference(has, had) }
}

/** HTML's marks of a raised digit and of a line's end are written in letters, but they are no text. */
function withoutMarks(text: string): string {
  return text.replaceAll(/<\/?su[pb]>|<br\s?\/?>/giu, '')
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  // The forms of a letter for print are the letter.
  for (const letter of text.normalize('NFKC').match(/\p{L}/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

function difference(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string {
  return [...a].map(([letter, n]) => letter.repeat(Math.max(0, n - (b.get(letter) ?? 0)))).join('')
}
