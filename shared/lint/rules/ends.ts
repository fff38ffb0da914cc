// How a paragraph ends: a comma in the preamble, a semicolon in the operative part, a full stop at its very end, a colon before
// sub-paragraphs (rules.md 3.4 to 3.6, 3.9).
import type { Language } from '../../document/language.ts'
import { type CheckedDraft, isOfResolution } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import type { Line } from '../line.ts'
import { report } from '../rule.ts'
import type { RuleCode } from '../rule-codes.ts'

type Mark = 'comma' | 'semicolon' | 'stop' | 'colon'

const marks: Readonly<Record<Mark, string>> = {
  comma: ',，،',
  semicolon: ';；؛',
  stop: '.。．',
  colon: ':：',
}

const written: Readonly<Record<Mark, (language: Language) => string>> = {
  comma: (language) => ({ zh: '，', ar: '،' })[language as string] ?? ',',
  semicolon: (language) => ({ zh: '；', ar: '؛' })[language as string] ?? ';',
  stop: (language) => (language === 'zh' ? '。' : '.'),
  colon: (language) => (language === 'zh' ? '：' : ':'),
}

/** What may stand behind the mark that ends the words: quotation marks and brackets that close. */
const closing = /[\s"“”„«»‘’」』)\]）】》〉*]+$/u
const anyMark = new RegExp(`[${Object.values(marks).join('')}、!?？！]$`, 'u')
/** The word that may join the last sub-paragraph to those before it. */
const joined = /(?<=[;,.；，。،؛])\s*(?:and|or|and\/or|et|ou|y|e|o|u|и|или|以及|和|或|و|أو)$/u
/** A reference to a note that a file has lost. */
const lostReference = /(?<=[,;.:，；。：،؛])\s*[(（]?\d{1,3}[)）]?$/u
/** What says that the paragraph is not finished, or that it ends with a question. */
const unfinished = /(?:\.\.\.|…|___|[?？؟])$/u

export function checkEnds(draft: CheckedDraft): Finding[] {
  const { kind } = draft.masthead
  if (kind !== 'draft-resolution' && kind !== 'resolution' && kind !== 'unknown') return []
  const lines = draft.lines.filter(({ body }) => body.text.trim() !== '')
  return lines.flatMap((line, index) =>
    isOfResolution(line) ? checkEnd(line, expectedEnd(lines, index), draft.language) : [],
  )
}

interface Expected {
  readonly rule: RuleCode
  readonly mark: Mark
  /** Taken as well. */
  readonly or?: readonly Mark[]
}

function expectedEnd(lines: readonly Line[], index: number): Expected | null {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line) return null
  const { part, level } = line.paragraph
  const follows = next !== undefined && isOfResolution(next) && next.paragraph.part === part
  if (follows && next.paragraph.level > level) return { rule: 'chapeau-end', mark: 'colon' }
  // A quotation or a table may follow, and words after the sub-paragraphs may go on.
  if (next?.paragraph.part === 'text' || next?.paragraph.part === 'numbered')
    return part === 'operative' && isLast(lines, index) ? null : expectedOf(lines, index)
  return expectedOf(lines, index)
}

function expectedOf(lines: readonly Line[], index: number): Expected | null {
  const line = lines[index]
  if (!line) return null
  if (line.paragraph.part === 'preamble') return expectedInPreamble(line, lines[index + 1])
  if (isLast(lines, index)) return { rule: 'last-end', mark: 'stop' }
  return { rule: 'operative-end', mark: 'semicolon', or: takenAsWell(line, lines[index + 1]) }
}

function expectedInPreamble({ paragraph }: Line, next: Line | undefined): Expected {
  const isInner = paragraph.level > 0 && (next?.paragraph.level ?? 0) > 0
  return isInner
    ? { rule: 'preamble-end', mark: 'semicolon', or: ['comma', 'colon'] }
    : { rule: 'preamble-end', mark: 'comma' }
}

function takenAsWell({ paragraph: { level } }: Line, next: Line | undefined): Mark[] {
  // Whether a section ends with a full stop depends on how its paragraphs are numbered.
  const closes = next !== undefined && (!isOfResolution(next) || next.paragraph.part === 'preamble')
  // What stands under a sub-paragraph may have lost its level in a file.
  const mayLead = level > 0 && next?.paragraph.level === level
  return [...(closes ? (['stop'] as const) : []), ...(mayLead ? (['colon'] as const) : [])]
}

function isLast(lines: readonly Line[], index: number): boolean {
  return !lines
    .slice(index + 1)
    .some(({ paragraph: { kind, part } }) => kind === 'paragraph' && part === 'operative')
}

function checkEnd(line: Line, expected: Expected | null, language: Language): Finding[] {
  const whole = line.body.text.trimEnd().replace(lostReference, '')
  const trimmed = line.paragraph.level > 0 ? whole.replace(joined, '') : whole
  const inner = trimmed.replace(closing, '')
  if (!expected || inner === '' || unfinished.test(inner)) return []
  const ends = [trimmed.at(-1) ?? '', inner.at(-1) ?? '']
  if (ends.some((end) => isTaken(end, expected, language))) return []
  const found = anyMark.exec(trimmed)?.[0] ?? ''
  const at = trimmed.length - found.length
  const right = written[expected.mark](language)
  const isSure = found !== '' || trimmed.length === inner.length
  return report(expected.rule, {
    place: line.body.place(Math.max(0, trimmed.length - 1), trimmed.length),
    values: { expected: right, found },
    fix: isSure ? [line.body.edit(at, trimmed.length, spaced(right, at, line, language))] : null,
  })
}

function isTaken(end: string, { mark, or = [] }: Expected, language: Language): boolean {
  const taken = [mark, ...or].map((each) => marks[each]).join('')
  return end !== '' && taken.includes(end) && isOfScript(end, language)
}

/** French sets its semicolon and colon off; a space that stands there already is not put in again. */
function spaced(mark: string, at: number, line: Line, language: Language): string {
  const sets = language === 'fr' && (mark === ';' || mark === ':')
  return sets && !/\s/u.test(line.body.text[at - 1] ?? ' ') ? `\u00a0${mark}` : mark
}

function isOfScript(mark: string, language: Language): boolean {
  if (language === 'zh') return '，；。：'.includes(mark)
  if (language === 'ar') return '،؛.:'.includes(mark)
  return ',;.:'.includes(mark)
}
