// A paragraph has words (rules.md 3.5): one without is printed as a number and nothing after it.
import { type CheckedDraft, isOfResolution } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import type { Line } from '../line.ts'
import { report } from '../rule.ts'

/** A part in which nothing was written yet is the paper to write on, and nothing is told of it. */
export function checkEmptyParagraphs({ lines }: CheckedDraft): Finding[] {
  const written = new Set(lines.filter(hasWords).map(({ paragraph }) => paragraph.part))
  return lines.flatMap((line) => {
    const { id, part } = line.paragraph
    if (!isOfResolution(line) || hasWords(line) || !written.has(part)) return []
    return report('paragraph-empty', { place: { kind: 'text', paragraphId: id, from: 0, to: 0 } })
  })
}

function hasWords({ body, notes }: Line): boolean {
  return body.text.trim() !== '' || notes.length > 0
}
