// The runs of a paragraph as printed: opening words set off, footnotes taken out of the line and referred to by key.
import { anchor, bodyText, type Paragraph } from '../../document/draft-text.ts'
import type { Footnote, FootnoteReference } from '../../document/footnotes.ts'
import type { Language } from '../../document/language.ts'
import { findOpening } from '../../grammar/opening-words.ts'
import { printable } from './printable-text.ts'
import { isDivider, rowPieces } from './print-tables.ts'
import type { PrintedRun } from './printed-page.ts'

/** A stretch of the body text, in characters without notes. */
interface Span {
  readonly from: number
  readonly to: number
}

const noSpan: Span = { from: 0, to: 0 }

export function noteKey(footnote: Pick<Footnote, 'number'>): string {
  return `n${footnote.number}`
}

/** `references` are those of this paragraph, in order. */
export function printRuns(
  paragraph: Paragraph,
  references: readonly FootnoteReference[],
  language: Language,
): PrintedRun[] {
  const setOff = spanSetOff(paragraph, language)
  const starts = new Map(references.map((reference) => [reference.from, reference]))
  const printed: PrintedRun[] = []
  let rawAt = 0
  let bodyAt = 0
  for (const { text, marks } of paragraph.runs) {
    if (marks.note === undefined) {
      const emphasis = marks.emphasis === true
      const pieces =
        paragraph.kind === 'row'
          ? rowPieces(text).map((piece) => ({ text: piece, setOff: emphasis }))
          : splitAtSpan(text, bodyAt, setOff, emphasis)
      printed.push(...pieces)
      bodyAt += text.length
    } else {
      const reference = starts.get(rawAt)
      if (reference) printed.push({ note: noteKey(reference.footnote), repeat: reference.repeated })
    }
    rawAt += text.length
  }
  return joinAlike(printed)
}

/** The words of a note. */
export function noteRuns(footnote: Footnote): PrintedRun[] {
  const runs = footnote.runs.map(({ text, marks }) => ({
    text: printable(text.replaceAll(anchor, '')),
    setOff: marks.emphasis === true,
  }))
  return joinAlike(runs)
}

/** What is set off without the drafter's mark: the subject line, and the opening words of a paragraph (rules.md 3.8). */
export function spanSetOff(paragraph: Paragraph, language: Language): Span {
  const text = bodyText(paragraph)
  const { part, kind, level } = paragraph
  if (kind !== 'paragraph') return noSpan
  if (part === 'subject') return subjectSpan(text, language)
  if (level > 0 || (part !== 'preamble' && part !== 'operative')) return noSpan
  return findOpening(text, { language, part }) ?? noSpan
}

/** Kai includes the punctuation to its right, italics do not. */
function subjectSpan(text: string, language: Language): Span {
  const to = language === 'zh' ? text.length : text.replace(/[\s,،:]+$/u, '').length
  return { from: 0, to }
}

function splitAtSpan(text: string, at: number, span: Span, emphasis: boolean): PrintedRun[] {
  const from = clamp(span.from - at, text.length)
  const to = clamp(span.to - at, text.length)
  const pieces: readonly (readonly [string, boolean])[] = [
    [text.slice(0, from), false],
    [text.slice(from, to), true],
    [text.slice(Math.max(from, to)), false],
  ]
  return pieces
    .filter(([piece]) => piece !== '')
    .map(([piece, inside]) => ({ text: printable(piece), setOff: inside || emphasis }))
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(value, max))
}

function joinAlike(runs: readonly PrintedRun[]): PrintedRun[] {
  const joined: PrintedRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isDivided = (last && isDivider(last)) || isDivider(run)
    if (last && 'text' in last && 'text' in run && last.setOff === run.setOff && !isDivided)
      joined[joined.length - 1] = { text: last.text + run.text, setOff: run.setOff }
    else joined.push(run)
  }
  return joined
}
