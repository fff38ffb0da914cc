// The subject line names the body that speaks, with a comma where a preamble follows and without where none does (rules.md 3.3).
import { bodyName, bodyOf, findBody, subjectLine } from '../../grammar/bodies.ts'
import type { CheckedDraft } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import type { Line } from '../line.ts'
import { report } from '../rule.ts'

export function checkSubject(draft: CheckedDraft): Finding[] {
  return draft.lines.flatMap((line, index) =>
    line.paragraph.part === 'subject' && line.body.text.trim() !== ''
      ? checkLine(draft, line, index)
      : [],
  )
}

function checkLine(draft: CheckedDraft, line: Line, index: number): Finding[] {
  const { masthead, language, speaker } = draft
  const named = findBody(line.body.text.trim(), language)
  if (speaker === null || named === null) return []
  // A commission may recommend a text to the body above it, which then speaks.
  const speakers = [speaker, bodyOf(speaker)?.organ, masthead.organ, 'GA', 'ECOSOC']
  const expected = subjectLine(named, language, hasPreamble(draft, index))
  if (speakers.includes(named)) return expected === null ? [] : checkComma(line, expected)
  return report('subject-body', {
    place: line.body.place(0, line.body.text.length),
    values: { found: line.body.text.trim(), expected: bodyName(speaker, language) },
  })
}

function checkComma({ body }: Line, expected: string): Finding[] {
  const text = body.text.trimEnd()
  const mark = /[,،，:：]$/u.exec(text)?.[0] ?? ''
  const right = /[,،，]$/u.exec(expected)?.[0] ?? ''
  // A decision has a colon there.
  if (mark === right || /[:：]/u.test(mark)) return []
  const at = text.length - mark.length
  return report('subject-comma', {
    place: body.place(0, text.length),
    values: { expected },
    fix: [body.edit(at, text.length, right)],
  })
}

/** Up to the next subject line: of several texts in one, each has its own. */
function hasPreamble({ lines }: CheckedDraft, index: number): boolean {
  const behind = lines.slice(index + 1)
  const end = behind.findIndex(({ paragraph }) => paragraph.part === 'subject')
  return behind
    .slice(0, end < 0 ? behind.length : end)
    .some(({ paragraph }) => paragraph.part === 'preamble')
}
