// What a rule is, and how it says what it found.
import type { Language } from '../document/language.ts'
import type { CheckedDraft } from './checked-draft.ts'
import type { Edit, Finding, Place } from './finding.ts'
import type { Line } from './line.ts'
import { type RuleCode, ruleFacts } from './rule-codes.ts'
import type { Stretch } from './stretch.ts'

/** All that a rule about one line may look at, so that what it found holds as long as the line does. */
export interface LineSetting {
  readonly language: Language
  readonly forIssue: boolean
  readonly speaker: string | null
  /** Of the document; null for one that is still written, or of which it is not known. */
  readonly year: number | null
}

/** Looks at one line; asked again only when the line has changed. */
export type LineRule = (line: Line, setting: LineSetting) => Finding[]

/** Looks at the whole draft; asked after every change, so it costs no more than a pass over the lines. */
export type DraftRule = (draft: CheckedDraft) => Finding[]

export interface Report {
  readonly place: Place | null
  readonly values?: Finding['values']
  /** Null where one of the edits cannot be made: then there is no fix. */
  readonly fix?: readonly (Edit | null)[] | null
}

/** Nothing where there is no place to point at. */
export function report(rule: RuleCode, { place, values = {}, fix = null }: Report): Finding[] {
  if (!place) return []
  const edits = fix?.flatMap((edit) => edit ?? []) ?? []
  const whole = fix !== null && edits.length > 0 && edits.length === fix.length
  return [{ rule, ...ruleFacts[rule], place, values, fix: whole ? edits : null }]
}

/** Every match of a pattern in the words, with what to put in its place if that is certain. */
export function reportMatches(
  rule: RuleCode,
  words: Stretch,
  pattern: RegExp,
  tell: (match: RegExpExecArray) => {
    readonly values?: Finding['values']
    readonly replacement?: string | null
  } | null,
): Finding[] {
  return [...words.text.matchAll(pattern)].flatMap((match) => {
    const told = tell(match)
    if (!told) return []
    const [from, to] = [match.index, match.index + match[0].length]
    const { values, replacement = null } = told
    return report(rule, {
      place: words.place(from, to),
      ...(values && { values }),
      fix: replacement === null ? null : [words.edit(from, to, replacement)],
    })
  })
}

/** The words of the line and of each of its footnotes. */
export function stretchesOf(line: Line): Stretch[] {
  return [line.body, ...line.notes.map(({ words }) => words)]
}
