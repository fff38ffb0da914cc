// A verb of the operative part that opens a preambular paragraph, and the reverse (rules.md 3.4, 3.5). Only verbs of the lists count.
import { type CheckedDraft, isOfResolution, openingOf } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { report } from '../rule.ts'

/** Chinese words that are verbs of the operative part and much else. */
const ambiguous =
  /^(?:通过|建立|成立|加强|扩大|促进|进行|采取|保持|继续|维持|开始|提交|结束|任命|指定)/u

export function checkOpeningParts(draft: CheckedDraft): Finding[] {
  const { language } = draft
  return draft.lines.flatMap((line) => {
    const { level, part } = line.paragraph
    if (level > 0 || !isOfResolution(line)) return []
    const isPreamble = part === 'preamble'
    const [own, different] = isPreamble
      ? (['preamble', 'operative'] as const)
      : (['operative', 'preamble'] as const)
    if (openingOf(line, language, own)) return []
    const other = openingOf(line, language, different)
    if (!other || other.force === null) return []
    const words = line.body.text.slice(other.from, other.to)
    if (language === 'zh' && ambiguous.test(words)) return []
    return report(isPreamble ? 'operative-in-preamble' : 'preamble-in-operative', {
      place: line.body.place(other.from, other.to),
      values: { words },
    })
  })
}
