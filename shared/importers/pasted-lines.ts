// A file of Word into which somebody pasted the lines of a page: every line is a paragraph, and no paragraph is whole. Such a file says no more than
// its lines do, so it is read as text; so is one that is written in Markdown.
import { anchor } from '../document/draft-text.ts'
import { readLabel } from './body/printed-labels.ts'
import { readSectionSign } from './body/section-signs.ts'
import type { SourceDocument } from './from-paragraphs.ts'
import { isFinished } from './lines/finished.ts'
import { measureLayout } from './lines/page-layout.ts'
import { readSourceLines, type SourceLine, widthOf } from './lines/source-lines.ts'

/** Fewer lines that go on below are titles and lists of names; of scripts that have no small letters more of them may be. */
const fewestOpen = 2
const fewestUncased = 4
/** Of the full lines so many have no end; paragraphs that are whole have one. */
const leastOpen = 0.2
/** A line is full that fills so much of the widest ones. */
const fullShare = 0.7
/** Fewer may be signs of something else. */
const fewestMarked = 2
/** What is wider is no line of a page, and what is narrower is one of a list. */
const narrowestLine = 50
const widestLine = 220

/** The lines as a text; null of a file whose paragraphs are whole, or that knows more than its lines: notes, tables, headings, changes. */
export function readPasted(source: SourceDocument): string | null {
  const { paragraphs, notes, doubts = [] } = source
  const knows = paragraphs.some(({ kind, references }) => kind || references.length > 0)
  if (knows || notes.length > 0 || doubts.length > 0) return null
  const text = paragraphs.map(({ text: words, number }) => writeLine(words, number)).join('\n')
  const lines = readSourceLines(text)
  if (isMarkdown(lines)) return text
  const { width } = measureLayout(lines)
  const full = lines.filter((line) => widthOf(line.text) >= width * fullShare)
  const open = lines.filter((_, at) => goesOn(lines[at - 1], lines[at], width))
  const inside = open.filter((line) => /^\p{Ll}/u.test(line.text))
  const isWrapped = inside.length >= fewestOpen || open.length >= fewestUncased
  const isUsual = open.length >= full.length * leastOpen
  const isPage = width >= narrowestLine && width <= widestLine
  return isWrapped && isUsual && isPage ? text : null
}

/** Headings with their signs, or words between asterisks, as models of language write and people paste. */
function isMarkdown(lines: readonly SourceLine[]): boolean {
  const marked = lines.filter(({ text }) => /^#{1,4} \S|\*\*[^*\s][^*]*\*\*/u.test(text))
  return marked.length >= fewestMarked
}

function writeLine(words: string, number: string | null): string {
  const plain = words.replaceAll(anchor, '').replaceAll(/\s+/gu, ' ').trim()
  return number === null ? plain : `${number} ${plain}`
}

/** A full line without an end, over one that begins nothing. */
function goesOn(above: SourceLine | undefined, below: SourceLine | undefined, width: number) {
  if (!above || !below || below.gap > 0) return false
  if (isFinished(above.text) || widthOf(above.text) < width * fullShare) return false
  if (readLabel(below.text) || readSectionSign(below.text)) return false
  return !/^[\p{Pi}"«(]?\p{Lu}/u.test(below.text)
}
