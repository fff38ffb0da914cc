// The depth of headings in the outline of a printed document, which PDF/UA wants without gaps.
import type { PrintedParagraph } from './printed-page.ts'

/** A title is the first heading, annexes stand beside the sections; a level that is missing between two headings is left out. */
export function withDepths<Paragraph extends PrintedParagraph>(
  paragraphs: readonly Paragraph[],
  hasTitle: boolean,
): Paragraph[] {
  const top = hasTitle ? 2 : 1
  let first = top
  let depth = top - 1
  return paragraphs.map((paragraph) => {
    const { role, level } = paragraph
    if (role === 'annex') {
      depth = Math.min(top, depth + 1)
      first = depth + 1
    } else if (role === 'heading') depth = Math.min(level + first, depth + 1)
    else return paragraph
    return { ...paragraph, depth }
  })
}
