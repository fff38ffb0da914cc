// Arabic: the first preambular paragraph begins with إذ, every later one with وإذ, so one that was moved has the wrong one (rules.md 9.26).
import { type CheckedDraft, isOfResolution } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { report } from '../rule.ts'

export function checkFirstConjunction(draft: CheckedDraft): Finding[] {
  if (draft.language !== 'ar') return []
  let isFirst = true
  return draft.lines.flatMap((line) => {
    const { part, level } = line.paragraph
    if (part === 'subject' || line.paragraph.kind === 'heading') isFirst = true
    if (!isOfResolution(line) || part !== 'preamble' || level > 0) return []
    const wasFirst = isFirst
    isFirst = false
    const found = /^\s*(و?إذ)\s/u.exec(line.body.text)
    const word = found?.[1]
    const expected = wasFirst ? 'إذ' : 'وإذ'
    if (!found || word === undefined || word === expected) return []
    const from = found[0].indexOf(word)
    return report('first-conjunction', {
      place: line.body.place(from, from + word.length),
      values: { expected, found: word },
      fix: [line.body.edit(from, from + word.length, expected)],
    })
  })
}
