// Imported documents as lines that say of every paragraph what it is and which number it is printed with.
import { bodyText, type Paragraph } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'

const kinds: Readonly<Partial<Record<Paragraph['kind'], string>>> = {
  heading: 'heading',
  annex: 'annex',
  row: 'row',
}

/** `numbered 1 (a) Words {note}`: kind or part, level, printed number, words with tabs as bars, notes. Without the title. */
export function outlineKinds({ text, masthead }: ImportedDocument): string[] {
  const numbers = numberParagraphs(text, { language: masthead.language })
  const notes = Map.groupBy(readFootnotes(text), ({ paragraphId }) => paragraphId)
  return text.paragraphs.flatMap((paragraph, index) => {
    const { id, kind, part, level } = paragraph
    if (part === 'title') return []
    const words = bodyText(paragraph).replaceAll('\t', ' | ')
    const told = (notes.get(id) ?? []).map(
      ({ footnote }) => `{${footnote.runs.map((run) => run.text).join('')}}`,
    )
    const printed = numbers[index]?.printed ?? ''
    return [kinds[kind] ?? part, level === 0 ? '' : String(level), printed, words, ...told]
      .filter((each) => each !== '')
      .join(' ')
  })
}
