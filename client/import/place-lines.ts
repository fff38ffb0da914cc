import type { DraftText } from '../../shared/document/draft-text.ts'
import type { ParagraphLine } from '../../shared/importers/imported-document.ts'

/** Lines of the source, from 1: the first, and the one after the last. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/**
 * The lines that each paragraph was read from: from its own to the next paragraph's. What stands between them and belongs to the page is
 * shown with them, as it stood.
 */
export function placeLines(
  text: DraftText,
  begins: readonly ParagraphLine[],
  count: number,
): ReadonlyMap<string, LineRange> {
  const present = new Set(text.paragraphs.map(({ id }) => id))
  const sorted = begins
    .filter(({ paragraphId }) => present.has(paragraphId))
    .sort((a, b) => a.line - b.line)
  return new Map(
    sorted.map(({ paragraphId, line }, index) => {
      const next = sorted[index + 1]?.line ?? count + 1
      return [paragraphId, { from: line, to: Math.max(line + 1, next) }]
    }),
  )
}
