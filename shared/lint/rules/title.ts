// A title has no mark at its end (rules.md 3.2).
import type { CheckedDraft } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { report } from '../rule.ts'

export function checkTitle({ lines }: CheckedDraft): Finding[] {
  return lines.flatMap(({ paragraph, body }) => {
    const { text } = body
    const at = startOfMarks(text)
    const mark = text.slice(at).trim()
    if (paragraph.part !== 'title' || mark === '') return []
    return report('title-end', {
      place: body.place(at, at + mark.length),
      values: { mark },
      fix: [body.edit(at, text.length, '')],
    })
  })
}

/** Where the marks at the end begin, of which there may be several; words left out (...) are none. */
function startOfMarks(text: string): number {
  let at = text.trimEnd().length
  while (/(?<![.…])[.,;:。，；：،؛]$/u.test(text.slice(Math.max(0, at - 2), at)))
    at = text.slice(0, at - 1).trimEnd().length
  return at
}
