// Paragraphs that somebody made with a break of the line (Shift+Enter) are one paragraph to Word. A break divides where the words say so:
// behind an empty line; under the name of a body; and where the line above ends as paragraphs end and the one below begins as paragraphs
// begin, with a number, a letter or opening words. Elsewhere it is a space, and where that may be wrong the place is told.
import { anchor } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { detectLanguage } from '../lines/detect-language.ts'
import type { LookRange, SourceDocument, SourceParagraph } from '../from-paragraphs.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { openingPart } from '../body/opening-part.ts'
import { readLabel } from '../body/printed-labels.ts'
import { isSubjectLine } from '../front/text-start.ts'

/** `language` where it is known already. The doubts of the result are those of the source, and its own. */
export function divideAtBreaks(source: SourceDocument, language?: Language): SourceDocument {
  if (!source.paragraphs.some(hasBreak)) return source
  const words = source.paragraphs.map(({ text }) => plain(text)).join('\n')
  const divider = new Divider(language ?? detectLanguage(words).language)
  return { ...source, ...divider.divide(source) }
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

class Divider {
  readonly #language: Language

  constructor(language: Language) {
    this.#language = language
  }

  divide({
    paragraphs,
    doubts = [],
  }: SourceDocument): Pick<SourceDocument, 'paragraphs' | 'doubts'> {
    const divided: SourceParagraph[] = []
    const own: Ambiguity[] = []
    const lines: number[] = []
    for (const paragraph of paragraphs) {
      lines.push(divided.length + 1)
      const parts = hasBreak(paragraph) ? this.#partsOf(paragraph.text) : []
      if (parts.length < 2) divided.push(paragraph)
      else divided.push(...parts.map((part, index) => cut(paragraph, part, index > 0)))
      for (const text of this.#doubtful(paragraph, parts)) own.push(doubt(divided.length, text))
    }
    const moved = doubts.map((each) => ({ ...each, line: lines[each.line - 1] ?? each.line }))
    return { paragraphs: divided, doubts: [...moved, ...own] }
  }

  #partsOf(text: string): Line[] {
    const parts: Line[] = []
    let gap = false
    for (const line of linesOf(text)) {
      const words = plain(text.slice(line.from, line.to)).trim()
      if (words === '') {
        gap = parts.length > 0
        continue
      }
      const last = parts.at(-1)
      if (last && !gap && !this.#divides(text.slice(last.from, last.to), words))
        parts[parts.length - 1] = { from: last.from, to: line.to }
      else parts.push(line)
      gap = false
    }
    return parts
  }

  #divides(above: string, below: string): boolean {
    const last = plain(above).split('\n').at(-1)?.trim() ?? ''
    const opens = (text: string) => openingPart(text, this.#language) !== null
    const context = { language: this.#language, opens }
    if (isSubjectLine(below, undefined, context) || isSubjectLine(last, below, context)) return true
    return ends(last) && begins(below, opens)
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
  return readLabel(line) !== null || opens(line)
}

function cut(paragraph: SourceParagraph, { from, to }: Line, isLater: boolean): SourceParagraph {
  const { text, references, looks = [] } = paragraph
  const before = text.slice(0, from).split(anchor).length - 1
  const own = text.slice(from, to).split(anchor).length - 1
  return {
    ...paragraph,
    text: text.slice(from, to),
    references: references.slice(before, before + own),
    looks: looks.flatMap((range) => within(range, from, to)),
    // Word counts the paragraph once.
    ...(isLater && { number: null }),
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
