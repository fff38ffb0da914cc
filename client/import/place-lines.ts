import type { DraftText } from '../../shared/document/draft-text.ts'
import type { ParagraphLine } from '../../shared/importers/imported-document.ts'

export interface SourceLine {
  readonly line: number
  readonly words: string
}

/** A paragraph is shown with no more lines than these; the rest of a long one is in its words. */
const mostLines = 12

/**
 * The lines that each paragraph was read from: from its own to the next paragraph's. What stands between them and belongs to the page is
 * shown with them, as it stood.
 */
export function placeLines(
  text: DraftText,
  begins: readonly ParagraphLine[],
  lines: readonly string[],
): ReadonlyMap<string, readonly SourceLine[]> {
  const present = new Set(text.paragraphs.map(({ id }) => id))
  const sorted = begins
    .filter(({ paragraphId }) => present.has(paragraphId))
    .sort((a, b) => a.line - b.line)
  return new Map(
    sorted.map(({ paragraphId, line }, index) => {
      const next = sorted[index + 1]?.line ?? lines.length + 1
      const own = lines
        .slice(line - 1, Math.max(line, next - 1))
        .map((words, at) => ({ line: line + at, words: words.trim() }))
        .filter(({ words }) => words !== '')
      return [paragraphId, own.slice(0, mostLines)]
    }),
  )
}
