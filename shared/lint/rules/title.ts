// A title has no mark at its end (rules.md 3.2).
import type { CheckedDraft } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { report } from '../rule.ts'

export function checkTitle({ lines }: CheckedDraft): Finding[] {
  return lines.flatMap(({ paragraph, body }) => {
    const end = /(?<![.…])[.,;:。，；：،؛]\s*$/u.exec(body.text)
    if (paragraph.part !== 'title' || !end) return []
    const mark = end[0].trim()
    const at = end.index
    return report('title-end', {
      place: body.place(at, at + mark.length),
      values: { mark },
      fix: [body.edit(at, body.text.length, '')],
    })
  })
}
