// What the paragraphs of a draft are called on the overview and on the screen.
import { cellDivider, type DraftText } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'

export interface ParagraphName {
  /** Without the paragraphs above: `(a)`. */
  readonly short: string
  /** With them: `OP 5 (a)`. */
  readonly full: string
}

/** By the paragraph's id. `title` is what the title is called; whatever else has no label has its first words. */
export function nameParagraphs(
  text: DraftText,
  negotiation: Negotiation,
  language: Language,
  title: string,
): ReadonlyMap<string, ParagraphName> {
  const numbers = numberParagraphs(text, { language, labels: negotiation.labels })
  return new Map(
    text.paragraphs.map((paragraph, index) => {
      const { label, path } = numbers[index] ?? { label: null, path: null }
      const bare = paragraph.part === 'title' ? title : firstWords(paragraph)
      return [paragraph.id, { short: label ?? bare, full: path ?? bare }]
    }),
  )
}

function firstWords({ runs }: DraftText['paragraphs'][number]): string {
  const words = runs
    .filter(({ marks }) => marks.note === undefined)
    .map(({ text }) => text)
    .join('')
    .replaceAll(cellDivider, ' ')
    .trim()
  const cut = Array.from(words).slice(0, 24).join('')
  return cut === words ? words : `${cut}…`
}
