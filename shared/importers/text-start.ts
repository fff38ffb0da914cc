// Where the masthead ends and the text begins: at the subject line of a resolution ("The General Assembly,"), or at the first
// paragraph or heading of a report or a statement.
import type { Language } from '../document/language.ts'
import { findBody } from '../grammar/bodies.ts'
import { isFinished } from './finished.ts'
import { isReportLabel, isStatementTitle, isSummaryHeading } from './masthead-words.ts'
import { readLabel } from './printed-labels.ts'
import { readSectionSign } from './section-signs.ts'
import { widthOf } from './source-lines.ts'

export interface TextStart {
  /** The index of the first line of the text. */
  readonly at: number
  /** True where that line is the subject line. */
  readonly subject: boolean
}

export interface StartContext {
  readonly language: Language
  readonly width: number
  readonly opens: (text: string) => boolean
  /** The numbers of the lines that Markdown marks as headings. */
  readonly headings: ReadonlySet<number>
}

interface Placed {
  readonly text: string
  readonly number: number
  readonly gap: number
}

export function findTextStart(lines: readonly Placed[], context: StartContext): TextStart {
  const named = lines.findIndex((line, at) =>
    isSubjectLine(line.text, lines[at + 1]?.text, context),
  )
  if (named >= 0) return { at: named, subject: true }
  const guessed = lines.findIndex((line, at) =>
    mayBeSubjectLine(line.text, lines[at + 1]?.text, context),
  )
  if (guessed >= 0) return { at: guessed, subject: true }
  return { at: findReportStart(lines, context), subject: false }
}

/** The name of a body as the subject of a sentence: with a comma or a colon, or with its article before paragraph 1. */
function isSubjectLine(
  text: string,
  below: string | undefined,
  { language, opens }: Pick<StartContext, 'language' | 'opens'>,
): boolean {
  const name = text.replaceAll(/[*_]/g, '').replaceAll(/\s+/g, ' ')
  if (findBody(name.replace(/[,，،:：]\s*$/, ''), language) === null) return false
  if (/[,，،:：]$/.test(name)) return true
  if (below === undefined) return false
  const number = readLabel(below)
  return (number?.readings[0]?.value === 1 && number.kind === 'number') || opens(below)
}

/** A body that is not known by name: a short line with a comma before the first words of a preamble. */
function mayBeSubjectLine(
  text: string,
  below: string | undefined,
  { opens, width }: StartContext,
): boolean {
  if (below === undefined || !/[,，،]$/.test(text) || widthOf(text) > Math.min(100, width))
    return false
  if (opens(text) || readLabel(text)) return false
  const label = readLabel(below)
  return opens(label ? label.rest : below)
}

function findReportStart(lines: readonly Placed[], context: StartContext): number {
  const label = lines.findIndex(({ text }) => isReportLabel(text))
  const at = lines.findIndex(
    (line, index) => index > label && beginsReport(line.text, lines[index + 1], context.width),
  )
  if (label >= 0) return at < 0 ? label + 1 : at
  return findStatementStart(lines, context, at)
}

/** After the title, where there is a title; what a report would begin with otherwise. */
function findStatementStart(
  lines: readonly Placed[],
  { headings }: StartContext,
  report: number,
): number {
  const called = lines.findIndex(({ text, number }) => {
    return isStatementTitle(text) && (headings.size === 0 || headings.has(number))
  })
  const title = called >= 0 ? called : lines.findIndex(({ number }) => headings.has(number))
  if (title >= 0 && (report < 0 || title < report)) {
    const after = lines.findIndex(
      (line, index) => index > title && (line.gap > 0 || headings.has(line.number)),
    )
    return after < 0 ? Math.min(title + 1, lines.length) : after
  }
  return report < 0 ? Math.min(lines.length, 1) : report
}

function beginsReport(text: string, below: Placed | undefined, width: number): boolean {
  if (isSummaryHeading(text)) return true
  const label = readLabel(text)
  if (label?.kind === 'number' && label.readings[0]?.value === 1) return true
  const section = readSectionSign(text)
  if (section && section.readings.some(({ value }) => value === 1) && below) return true
  const long = widthOf(text) > Math.max(60, width * 0.85)
  return long && (isFinished(text) || (below !== undefined && widthOf(below.text) > 20))
}
