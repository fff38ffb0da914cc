// Paragraphs that somebody made with a break of the line (Shift+Enter) are one paragraph to Word. Above the text every line of the first page is one.
// In the text a break divides where the words say so: behind an empty line; under the name of a body; where the line above ends as paragraphs end
// and the one below begins as paragraphs begin, with a number, a letter or opening words; and, where a whole text is one paragraph, where
// its lines would be paragraphs in any text. Elsewhere it is a space, and where that may be wrong the place is told.
import { anchor } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { parseDay } from '../../grammar/calendar.ts'
import { readBlocks } from '../body/body-blocks.ts'
import { readClosing } from '../body/closing-lines.ts'
import { openingPart } from '../body/opening-part.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import type { LookRange, SourceDocument, SourceParagraph } from '../from-paragraphs.ts'
import { findTextStart, isSubjectLine } from '../front/text-start.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { detectLanguage } from '../lines/detect-language.ts'
import { measureLayout, type PageLayout } from '../lines/page-layout.ts'
import type { BodyLine } from '../notes/note-zones.ts'

/** `language` where it is known already. The doubts of the result are those of the source, and its own. */
export function divideAtBreaks(source: SourceDocument, language?: Language): SourceDocument {
  if (!source.paragraphs.some(hasBreak)) return source
  const words = source.paragraphs.map(({ text }) => plain(text)).join('\n')
  const divider = new Divider(source, language ?? detectLanguage(words).language)
  return { ...source, ...divider.divide() }
}

function hasBreak({ text, kind }: SourceParagraph): boolean {
  return kind !== 'row' && text.includes('\n')
}

function plain(text: string): string {
  return text.replaceAll(anchor, '')
}

interface Line {
  readonly from: number
  readonly to: number
}

/** Of which so many lines are one paragraph is a text that somebody wrote with breaks alone. */
const fewestOfText = 5

class Divider {
  readonly #source: SourceDocument
  readonly #language: Language
  readonly #opens: (text: string) => boolean
  /** All lines of the file. */
  readonly #lines: readonly BodyLine[]
  readonly #layout: PageLayout
  /** The text begins with this one. */
  readonly #start: number

  constructor(source: SourceDocument, language: Language) {
    this.#source = source
    this.#language = language
    this.#opens = (text) => openingPart(text, language) !== null
    this.#lines = source.paragraphs.flatMap(({ text }) => bodyLines(text))
    this.#layout = measureLayout(this.#lines)
    const { width } = this.#layout
    const context = { language, opens: this.#opens, width, headings: new Set<number>() }
    this.#start = findTextStart(this.#lines, context).at
  }

  divide(): Pick<SourceDocument, 'paragraphs' | 'doubts'> {
    const { paragraphs, doubts = [] } = this.#source
    const divided: SourceParagraph[] = []
    const own: Ambiguity[] = []
    const lines: number[] = []
    let count = 0
    for (const paragraph of paragraphs) {
      lines.push(divided.length + 1)
      const above = this.#start - count
      count += bodyLines(paragraph.text).length
      const parts = hasBreak(paragraph) ? this.#partsOf(paragraph.text, above) : []
      if (parts.length < 2) divided.push(paragraph)
      else divided.push(...parts.map((part, index) => cut(paragraph, part, { index, above })))
      for (const text of this.#doubtful(paragraph, parts)) own.push(doubt(divided.length, text))
    }
    const moved = doubts.map((each) => ({ ...each, line: lines[each.line - 1] ?? each.line }))
    return { paragraphs: divided, doubts: [...moved, ...own] }
  }

  /** `above`: so many of its lines stand above the text. */
  #partsOf(text: string, above: number): Line[] {
    const begun = this.#begunIn(text, above)
    const parts: Line[] = []
    let gap = false
    let at = 0
    for (const line of linesOf(text)) {
      const words = plain(text.slice(line.from, line.to)).trim()
      if (words === '') {
        gap = parts.length > 0
        continue
      }
      const last = parts.at(-1)
      const divides = gap || at <= above || begun.has(at)
      if (last && !divides && !this.#divides(text.slice(last.from, last.to), words))
        parts[parts.length - 1] = { from: last.from, to: line.to }
      else parts.push(line)
      gap = false
      at++
    }
    return parts
  }

  /** The lines that begin a paragraph where a text has no other end of paragraphs than breaks. */
  #begunIn(text: string, above: number): ReadonlySet<number> {
    const lines = bodyLines(text).slice(Math.max(0, above))
    if (lines.length < fewestOfText) return new Set()
    const blocks = readBlocks(lines, {
      layout: this.#layout,
      figuresOff: false,
      opens: this.#opens,
      standsAlone: (words) => this.#isClosing(words),
      notes: new Set(),
      subject: false,
    })
    return new Set(blocks.map(({ line }) => line - 1))
  }

  #divides(above: string, below: string): boolean {
    const last = plain(above).split('\n').at(-1)?.trim() ?? ''
    const context = { language: this.#language, opens: this.#opens }
    if (isSubjectLine(below, undefined, context) || isSubjectLine(last, below, context)) return true
    if (this.#isClosing(below) || this.#isClosing(last)) return true
    return ends(last) && (begins(below, this.#opens) || isQuoted(last, below))
  }

  /** The day and the meeting of the adoption. */
  #isClosing(text: string): boolean {
    const readDay = (words: string) => parseDay(words.replace(/[.。，,،]$/u, ''), this.#language)
    return readClosing(text, readDay) !== null
  }

  /** Lines that are kept with the one above, though that ends as a paragraph does and they begin with a capital. */
  #doubtful({ text, kind }: SourceParagraph, parts: readonly Line[]): string[] {
    if (kind === 'row') return []
    return parts.flatMap(({ from, to }) => {
      const lines = plain(text.slice(from, to)).split('\n')
      return lines.filter(
        (line, index) => index > 0 && /^\s*\p{Lu}/u.test(line) && ends(lines[index - 1] ?? ''),
      )
    })
  }
}

/** The lines of a paragraph that have words, numbered from 1. */
function bodyLines(text: string): BodyLine[] {
  const lines: BodyLine[] = []
  let gap = 0
  for (const each of plain(text).split('\n')) {
    const words = each.replaceAll(/\s+/gu, ' ').trim()
    if (words === '') gap++
    else {
      const number = lines.length + 1
      lines.push({ number, text: words, indent: 0, gap, page: 1, pageStart: false, sheet: 1 })
      gap = 0
    }
  }
  return lines
}

function linesOf(text: string): Line[] {
  let at = 0
  return text.split('\n').map((line) => {
    const from = at
    at += line.length + 1
    return { from, to: from + line.length }
  })
}

/** With the sign of a paragraph's end, a conjunction before the last one of a list, or a quotation mark behind it. */
function ends(line: string): boolean {
  return /[.,;:!?…،؛؟。，；：、！？]\s*["'”’»）)\]]*(?:\s*(?:and|or|et|ou|y|e|o|u|и|или|و|أو))?\s*$/u.test(
    line,
  )
}

function begins(line: string, opens: (text: string) => boolean): boolean {
  return readLabel(line) !== null || readSectionSign(line) !== null || opens(line)
}

/** What an amendment puts in. */
function isQuoted(above: string, below: string): boolean {
  return /[:：]$/u.test(above) && /^["“”«„「『]/u.test(below)
}

function cut(
  paragraph: SourceParagraph,
  { from, to }: Line,
  { index, above }: { readonly index: number; readonly above: number },
): SourceParagraph {
  const { text, references, looks = [] } = paragraph
  const before = text.slice(0, from).split(anchor).length - 1
  const own = text.slice(from, to).split(anchor).length - 1
  return {
    ...paragraph,
    text: text.slice(from, to),
    references: references.slice(before, before + own),
    looks: looks.flatMap((range) => within(range, from, to)),
    // Word counts the paragraph once.
    ...(index > 0 && { number: null }),
    ...(index > 0 && index < above && { close: true as const }),
  }
}

function within({ from, to, look }: LookRange, start: number, end: number): LookRange[] {
  if (to <= start || from >= end) return []
  return [{ from: Math.max(from, start) - start, to: Math.min(to, end) - start, look }]
}

function doubt(line: number, text: string): Ambiguity {
  return {
    code: 'break-in-paragraph',
    line,
    excerpt: excerptOf(text.trim()),
    alternatives: ['the rest of the paragraph above', 'a paragraph of its own'],
  }
}
