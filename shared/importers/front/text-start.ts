// Where the masthead ends and the text begins: at the subject line of a resolution ("The General Assembly,"), or at the first
// paragraph or heading of a report or a statement.
import type { Language } from '../../document/language.ts'
import { findBody } from '../../grammar/bodies.ts'
import { readLabel as readSponsorLabel } from '../../grammar/sponsor-label.ts'
import { beginsDecision, isDecisionSentence, isLongDecision } from '../body/decision-sentence.ts'
import { isFinished } from '../lines/finished.ts'
import { isRecommendation } from './recommended-text.ts'
import { beginsInstruction, readForm } from './form-words.ts'
import { isFactLine, isMastheadLine } from './masthead-columns.ts'
import {
  isRecordTitle,
  isReportLabel,
  isHeadingWord,
  isPreambleHeading,
  isStatementTitle,
  isSummaryHeading,
  looksLikeBody,
} from './masthead-words.ts'
import { readNamedHead } from './named-heads.ts'
import { findDeclaredEnd, findLibraryEnd, findPaperStart, findPreamble } from './page-starts.ts'
import { findOpened, findOperatives, findOverSubject, frontLines } from './opened-texts.ts'
import { readResolutionHeading } from './resolution-heading.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import { findAddress } from './spoken-statements.ts'
import { widthOf } from '../lines/source-lines.ts'

export interface TextStart {
  /** The index of the first line of the text. */
  readonly at: number
  /** True where that line is the subject line. */
  readonly subject: boolean
  /** True for a resolution that begins above its subject line, or has none: recommended by another body, lettered, or labelled PP and OP. */
  readonly lead?: true
  /** True for a resolution that has no subject line and begins with its preamble. */
  readonly opened?: true
  /** True for operative paragraphs without anything that stands over them. */
  readonly decides?: true
}

export interface StartContext {
  readonly language: Language
  readonly width: number
  readonly opens: (text: string) => boolean
  /** The same for an operative paragraph, and no other. */
  readonly decides?: (text: string) => boolean
  /** The numbers of the lines that Markdown marks as headings. */
  readonly headings: ReadonlySet<number>
}

export interface Placed {
  readonly text: string
  readonly number: number
  readonly gap: number
}

export function findTextStart(lines: readonly Placed[], context: StartContext): TextStart {
  const named = lines.findIndex((line, at) =>
    isSubjectLine(line.text, lines[at + 1]?.text, context),
  )
  const report = findWholeReport(lines, named, context)
  if (report !== null) return { at: report, subject: false }
  const lead = findLead(lines, named, context)
  if (lead !== null) return { at: lead, subject: false, lead: true }
  const subject = named >= 0 ? named : guessUnder(lines, context)
  if (subject >= 0) {
    const over = findOverSubject(lines, subject, context)
    return over === null
      ? { at: subject, subject: true }
      : { at: over, subject: false, opened: true }
  }
  return findUnnamedStart(lines, context)
}

/** Of a text without a subject line. */
function findUnnamedStart(lines: readonly Placed[], context: StartContext): TextStart {
  const front = lines.slice(0, frontLines)
  const form = findFormStart(lines, context)
  if (form !== null) return { at: form, subject: false }
  const part = findOpened(lines, context) ?? findPreamble(front, context)
  if (part !== null) return { at: part, subject: false, opened: true }
  const clauses = findOperatives(lines, context)
  if (clauses !== null) return { at: clauses, subject: false, decides: true }
  const decision =
    findDecision(lines, context) ??
    findLibraryEnd(front) ??
    findDeclaredEnd(front) ??
    findPaperStart(front, context.language)
  return { at: decision ?? findReportStart(lines, context), subject: false }
}

/** What stands above the subject line and belongs to the text; null where nothing does. */
function findLead(lines: readonly Placed[], subject: number, context: StartContext): number | null {
  const above = lines.slice(0, subject < 0 ? frontLines : subject)
  const spoken = above.findIndex(({ text }) => readLabel(text)?.shape === 'spoken')
  if (spoken >= 0 && isUnderSubject(lines, spoken, context)) return null
  if (spoken >= 0) return opensSpoken(lines.slice(spoken), context) ? spoken : null
  if (subject < 0) return null
  const recommended = findRecommendation(lines.slice(0, subject + 8), context.language)
  return recommended !== null && recommended <= subject
    ? recommended
    : findLetter(above, lines.slice(subject))
}

/** Of a body that is not known by name. */
function isUnderSubject(lines: readonly Placed[], at: number, context: StartContext): boolean {
  const above = lines[at - 1]
  return above !== undefined && mayBeSubjectLine(above.text, lines[at]?.text, context)
}

/** Paragraphs that are called PP 1 and OP 1 and begin as such paragraphs do; an amendment names the paragraphs that it changes. */
function opensSpoken(lines: readonly Placed[], { opens }: StartContext): boolean {
  const labels = lines.flatMap(({ text }) => {
    const label = readLabel(text)
    return label?.shape === 'spoken' ? label : []
  })
  const opening = labels.filter(({ rest }) =>
    opens(rest.replace(/^[[(\s]+(?:[^:\]]{2,40}:\s)?/u, '')),
  )
  return opening.length * 2 >= labels.length
}

/** The lines in which another body recommends the text: the body and its verb, on one line or on several. */
function findRecommendation(lines: readonly Placed[], language: Language): number | null {
  for (const [at, { text }] of lines.entries()) {
    if (!/[:：]\s*$/u.test(text)) continue
    for (let from = at; from >= Math.max(0, at - 6); from--) {
      const words = lines.slice(from, at + 1).map((line) => line.text)
      if (isRecommendation(words.join(language === 'zh' ? '' : ' '), language)) return from
    }
  }
  return null
}

/** The letter of the first of several resolutions under one number, with its own title below, or with the next letter behind its text. */
function findLetter(above: readonly Placed[], below: readonly Placed[]): number | null {
  if (above.length > 1 && isLetteredTitle(above)) return above.length - 1
  const near = above.slice(-5)
  const at = near.findIndex(({ text }) => /^[AАأ][.)]?$/u.test(text.trim()))
  const untitled = at === near.length - 1
  if (at < 0 || (untitled && !below.some(({ text }) => /^[BБب][.)]?$/u.test(text.trim()))))
    return null
  return above.length - near.length + at
}

/** `A. Assistance to refugees` right over the subject line, under the number and the title of all. */
function isLetteredTitle(above: readonly Placed[]): boolean {
  const last = above.at(-1)?.text ?? ''
  const headed = above.slice(0, -1).some(({ text }) => readResolutionHeading(text)?.title)
  return headed && /^A[.．]\s?\p{L}/u.test(last) && last.length < 140
}

/** A decision has no subject line: its sentence begins with the body. */
function findDecision(lines: readonly Placed[], { language }: StartContext): number | null {
  const front = lines.slice(0, frontLines)
  const at = front.findIndex(({ text }, index) => {
    const opens =
      beginsDecision(text) || findBody(text.split(/[,،，]/u)[0] ?? '', language) !== null
    const below = opens && /[,،，]/u.test(text) ? front.slice(index + 1, index + 4) : []
    const words = [text, ...below.map((line) => line.text)]
    return (
      words.some((_, more) => isDecisionSentence(words.slice(0, more + 1).join(' '), language)) ||
      (opens && isLongDecision(wordsToStop(lines.slice(index), language), language))
    )
  })
  return at < 0 || front.slice(0, at).some(({ text }) => isReportLabel(text)) ? null : at
}

/** No sentence of a decision stands on more lines. */
const decisionLines = 20

/** The lines of one sentence, to its colon or its full stop; nothing where a number stands before that. */
export function wordsToStop(lines: readonly Placed[], language: Language): string {
  const near = lines.slice(0, decisionLines).map(({ text }) => text.trim())
  const last = near.findIndex((text) => /[:：.。]$/u.test(text))
  if (near.slice(1, last + 1).some((text) => readLabel(text) !== null)) return ''
  return near.slice(0, last + 1).join(language === 'zh' ? '' : ' ')
}

/** Where a report or a record begins that has the text of a resolution further down: with numbered paragraphs before that text. */
function findWholeReport(
  lines: readonly Placed[],
  subject: number,
  context: StartContext,
): number | null {
  const before = lines.slice(0, Math.max(0, subject))
  const called = before.findIndex(({ text }) => isReportLabel(text) || isRecordTitle(text))
  if (called < 0) return null
  const numbers = before.flatMap(({ text }, at) => {
    const label = at > called ? readLabel(text) : null
    return label?.kind === 'number' ? (label.readings[0]?.value ?? 0) : []
  })
  return numbers.includes(1) && numbers.includes(2) ? findReportStart(before, context) : null
}

/** The text of an amendment, an addendum or a corrigendum: behind what it is called and a title, with what is to be done. */
function findFormStart(
  lines: readonly Placed[],
  { language, headings }: StartContext,
): number | null {
  if (headings.size > 0) return null
  const front = lines.slice(0, frontLines)
  const called = front.findLastIndex(({ text }) => {
    if (readForm(text)) return true
    const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
    const label = readSponsorLabel(text.slice(colon + 1).replace(/^\s*\*+/, ''), language)
    return label?.label === 'amendment'
  })
  if (called < 0) return null
  const at = lines.findIndex(({ text }, index) => {
    return index > called && index < called + 8 && beginsInstruction(text)
  })
  if (at < 0) return Math.min(called + 1, lines.length)
  // `A. Preamble` over the first instruction heads it.
  return at - 1 > called && readSectionSign(lines[at - 1]?.text ?? '')?.rest ? at - 1 : at
}

/** The name of a body as the subject of a sentence: with a comma or a colon, or with its article before paragraph 1. */
export function isSubjectLine(
  text: string,
  below: string | undefined,
  { language, opens }: Pick<StartContext, 'language' | 'opens'>,
): boolean {
  const name = text.replaceAll(/[*_]/g, '').replaceAll(/\s+/g, ' ')
  const body = name.replace(/[,，،:：.。]\s*$/, '').replace(/^(the )united nations (?=\S)/iu, '$1')
  if (findBody(body, language) === null) return false
  if (/[,，،:：]$/.test(name)) return true
  if (below === undefined) return false
  if (isPreambleHeading(below)) return true
  return !/[.。]$/u.test(name) && beginsText(body, below, opens)
}

/** Whether a text may begin right under the bare name of a body. */
function beginsText(body: string, below: string, opens: StartContext['opens']): boolean {
  const number = readLabel(below)
  if (number?.readings[0]?.value === 1 && number.kind === 'number') return true
  // In Chinese nothing in a masthead ends in a comma; the verb of the first clause may be any.
  if (/^\p{Script=Han}+$/u.test(body) && /^\p{Script=Han}.{10,}[,，]$/u.test(below)) return true
  return opens(below) && readNamedHead(below) === null
}

/** A body that is not known by name: a short line with a comma before the first words of a preamble. */
function mayBeSubjectLine(text: string, below: string | undefined, context: StartContext): boolean {
  if (below === undefined) return false
  return isArabicSubject(text, below, context.opens) || isBodyLine(text, below, context)
}

function isBodyLine(text: string, below: string, { opens, width }: StartContext): boolean {
  if (!/[,，،]$/.test(text)) return isBareName(text) && opens(below)
  // The rest of a paragraph over two lines: the name of a body begins with a capital, where the script has them.
  if (/^(?:\p{Ll}|\d)/u.test(text)) return false
  if (looksLikeBody(text.slice(0, -1)) && isHeadingWord(readSectionSign(below)?.rest ?? below))
    return true
  if (widthOf(text) > widestBody(text, width)) return false
  if (opens(text) || readLabel(text)) return false
  return opens(withoutLabel(below))
}

/** Parliaments letter their preambles: `A. Recalling`. */
function withoutLabel(text: string): string {
  return (readLabel(text) ?? readSectionSign(text))?.rest ?? text
}

/** Of Markdown no width is known; an article stands before a name. */
function widestBody(text: string, width: number): number {
  if (looksLikeBody(text.slice(0, -1))) return 140
  // Assemblies say behind their name where they met, when, and on whose proposal.
  if (articled.test(text) && looksLikeBody(text.split(',')[0] ?? '')) return longestSubject
  return width === 0 && articled.test(text) ? 100 : Math.min(100, width)
}

function isArabicSubject(written: string, below: string, opens: StartContext['opens']): boolean {
  // With the sign that doubles a letter, `إنّ`, and with what the session was called in brackets.
  const text = written.replaceAll(/[\u064b-\u0652]|\([^()]*\)/gu, '').replace(/؛$/u, '،')
  if (!arabicSubject.test(text) || widthOf(text) > longestSubject) return false
  return opens(below) || arabicReview.test(below)
}

/** Arabic begins the line with a particle that begins no paragraph below it; conferences say after their name where and when they met. */
const arabicSubject =
  /^[إا]ن (?:ال)?(?:مجلس|مؤتمر|لجنة|جمعية|هيئة|اجتماع|منتدى|برلمان|اتحاد)(?!\p{L}*ا\s)[^:؛]*$/u
const longestSubject = 300
/** Councils of the Arab League list what they have seen: بعد اطلاعه على. */
const arabicReview = /^بعد (?:ال)?(?:اطلاع|استماع|نظر|دراس|مناقش|تدارس)/u

/** Conferences of parties leave the comma behind their name out, before a preamble or a paragraph without its number. */
function isBareName(text: string): boolean {
  return (
    /^The (?:Conference|Meeting|Assembly|Council|Board|Commission|Committee)\b[^,.:;]*$/u.test(
      text,
    ) && looksLikeBody(text)
  )
}

/** Under clauses of a preamble a line that ends as a subject does is the end of one of them. */
function guessUnder(lines: readonly Placed[], context: StartContext): number {
  const guess = guessSubject(lines, context)
  const opened = guess < 0 ? null : findOpened(lines, context)
  if (opened === null || opened >= guess) return guess
  const clauses = lines.slice(opened, guess).filter(({ text }) => context.opens(text))
  const ended = clauses.some(({ text }) => /[,،，;]$/u.test(text))
  return clauses.length > 1 || ended ? -1 : guess
}

function guessSubject(lines: readonly Placed[], context: StartContext): number {
  const at = lines.findIndex((line, index) =>
    mayBeSubjectLine(line.text, lines[index + 1]?.text, context),
  )
  return at >= 0 && beginsAbove(lines, at) ? at - 1 : at
}

/** The name of a body over two lines: the first begins with its article and has no end. */
function beginsAbove(lines: readonly Placed[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]]
  if (!above || !line || line.gap > 0 || isFinished(above.text)) return false
  const name = `${above.text} ${line.text.slice(0, -1)}`
  return articled.test(name) && looksLikeBody(name)
}

const articled = /^(?:The|La|Le|L['’]|El)\s?\p{Lu}/u

function findReportStart(lines: readonly Placed[], context: StartContext): number {
  // A part of a text, without what stands above it.
  const first = readLabel(lines[0]?.text ?? '')
  if (first?.kind === 'number' && context.opens(first.rest)) return 0
  const further = findFurtherPart(lines)
  if (further >= 0) return further
  const end = findMastheadEnd(lines, context)
  const label = lines.findLastIndex(
    ({ text }, at) => (at <= end || end < 0) && at < frontLines && isReportLabel(text),
  )
  const called = label >= 0 ? label : findReportLabel(lines)
  const above = Math.max(called, end)
  const at = lines.findIndex(
    (line, index) =>
      index > above &&
      readNamedHead(line.text) === null &&
      beginsReport(line.text, lines[index + 1], context.width),
  )
  if (called >= 0) return at < 0 ? above + 1 : at
  return findStatementStart(lines, context, at < 0 && end >= 0 ? findTitleEnd(lines, end) : at)
}

/** The last one over the text: the title of an agenda item may be that of a report as well. */
function findReportLabel(lines: readonly Placed[]): number {
  let called = lines.findIndex(({ text }) => isReportLabel(text))
  for (let at = called + 1; at <= called + longestTitle && called >= 0; at++) {
    const text = lines[at]?.text ?? '.'
    if (headsReport(text) || readLabel(text) || isFinished(text)) break
    if (isReportLabel(text)) called = at
  }
  return called
}

/** A part of a report that begins with a later number, `102.`, `103.`: whole sentences, and nothing numbered above; -1 where there is none. */
function findFurtherPart(lines: readonly Placed[]): number {
  const numbered = lines.slice(0, frontLines).flatMap(({ text }, index) => {
    const label = readLabel(text)
    return label?.kind === 'number' ? [{ index, value: label.readings[0]?.value ?? 0, text }] : []
  })
  const [one, two] = numbered
  if (!one || !two || one.value < 2 || two.value !== one.value + 1) return -1
  return one.index <= longestTitle && isFinished(one.text) && widthOf(one.text) > 60
    ? one.index
    : -1
}

/** The last line of the masthead; -1 where there is none. A title of up to this many lines may stand inside. */
const longestTitle = 8

function findMastheadEnd(lines: readonly Placed[], { language }: StartContext): number {
  let [end, count] = [-1, 0]
  for (const [at, { text }] of lines.slice(0, frontLines).entries()) {
    const begins = isSummaryHeading(text) || readLabel(text)?.kind === 'number'
    if (at > end + longestTitle || begins) break
    if (!isFactLine(text, language)) continue
    end = at
    count++
  }
  return count < 3 ? -1 : end
}

/** Behind the lines under the masthead that stand together; the first of them where all do. */
function findTitleEnd(lines: readonly Placed[], end: number): number {
  const gap = lines.findIndex((line, at) => at > end + 1 && line.gap > 0)
  return gap < 0 ? Math.min(end + 1, lines.length) : gap
}

/** After the title, where there is a title; what a report would begin with otherwise. */
function findStatementStart(
  lines: readonly Placed[],
  context: StartContext,
  report: number,
): number {
  const { headings } = context
  const spoken = findAddress(lines.slice(0, frontLines))
  if (spoken !== null) return spoken
  const called = lines.findIndex(({ text, number }) => {
    return isStatementTitle(text) && (headings.size === 0 || headings.has(number))
  })
  // A program may mark the names of the masthead as headings too.
  const end = findMastheadEnd(lines, context)
  const isTitle = ({ text, number }: Placed) =>
    headings.has(number) && !isMastheadLine(text, context.language)
  const under = lines.findIndex((line, at) => at > end && isTitle(line))
  const marked = under >= 0 ? under : lines.findIndex(({ number }) => headings.has(number))
  const title = called >= 0 ? called : marked
  if (title >= 0 && (report < 0 || title < report)) {
    const after = lines.findIndex(
      (line, index) => index > title && (line.gap > 0 || headings.has(line.number)),
    )
    return after < 0 ? Math.min(title + 1, lines.length) : after
  }
  return report < 0 ? Math.min(lines.length, 1) : report
}

/** A summary, or in Chinese an introduction, whose two characters may stand apart. */
function headsReport(text: string): boolean {
  return isSummaryHeading(text) || /^[引导導序前]\s?言$/u.test(text)
}

function beginsReport(text: string, below: Placed | undefined, width: number): boolean {
  if (headsReport(text)) return true
  const label = readLabel(text)
  if (label?.kind === 'number' && label.readings[0]?.value === 1) return true
  const section = readSectionSign(text)
  if (section && section.readings.some(({ value }) => value === 1) && below) return true
  const long = widthOf(text) > Math.max(60, width * 0.85)
  return long && (isFinished(text) || (below !== undefined && widthOf(below.text) > 20))
}
