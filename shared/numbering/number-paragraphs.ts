// The number of every paragraph, from the text alone (rules.md 3.4 to 3.6). Always recomputed from the whole list: it costs one
// pass, and nothing that is computed from the text is stored.
import { unreachable } from '../assert.ts'
import type { DraftText, Paragraph } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { formatOperative, formatSection, formatSubLabel } from './counters.ts'

export interface ParagraphNumber {
  /** As printed before the paragraph: `3.`, `(a)`, `一`; null where nothing is printed. */
  readonly printed: string | null
  /** As delegates say it, without the paragraphs above: `PP 3`, `OP 5`, `(a)`; null for title and subject line. */
  readonly label: string | null
  /** With the paragraphs above: `OP 5 (a) (ii)`. */
  readonly path: string | null
}

export interface NumberingRules {
  readonly language: Language
  /** True where operative paragraphs start at 1 again in every section (rules.md 3.5). */
  readonly restartInSections?: boolean
}

/** One entry a paragraph, in order. A single operative paragraph has a label but no printed number. */
export function numberParagraphs(text: DraftText, rules: NumberingRules): ParagraphNumber[] {
  const state = new Counting(rules, countOperative(text) === 1)
  return text.paragraphs.map((paragraph) => state.next(paragraph))
}

const unnumbered: ParagraphNumber = { printed: null, label: null, path: null }

class Counting {
  readonly #rules: NumberingRules
  readonly #single: boolean
  #preamble = 0
  #operative = 0
  #numbered = 0
  readonly #sections = [0, 0, 0]
  /** Counts at levels 1, 2, 3 under the present paragraph, and the labels that lead there. */
  #below = [0, 0, 0]
  #path: string[] = []

  constructor(rules: NumberingRules, single: boolean) {
    this.#rules = rules
    this.#single = single
  }

  next(paragraph: Paragraph): ParagraphNumber {
    if (paragraph.kind === 'alternative' || paragraph.kind === 'move') return unnumbered
    if (paragraph.kind === 'heading') return this.#heading(paragraph)
    if (paragraph.level > 0) return this.#subparagraph(paragraph.level)
    this.#below = [0, 0, 0]
    const { printed, label } = this.#top(paragraph)
    this.#path = label === null ? [] : [label]
    return { printed, label, path: label }
  }

  #top(paragraph: Paragraph): { printed: string | null; label: string | null } {
    const { language } = this.#rules
    switch (paragraph.part) {
      case 'preamble':
        return { printed: null, label: `PP ${++this.#preamble}` }
      case 'operative': {
        const n = ++this.#operative
        return { printed: this.#single ? null : formatOperative(n, language), label: `OP ${n}` }
      }
      case 'numbered': {
        const n = ++this.#numbered
        return { printed: formatOperative(n, language), label: String(n) }
      }
      case 'title':
      case 'subject':
      case 'text':
        return { printed: null, label: null }
      default:
        return unreachable(paragraph.part)
    }
  }

  #subparagraph(level: number): ParagraphNumber {
    const depth = Math.min(level, this.#below.length)
    const n = (this.#below[depth - 1] ?? 0) + 1
    this.#below[depth - 1] = n
    this.#below.fill(0, depth)
    const printed = formatSubLabel(n, depth, this.#rules.language)
    this.#path = [...this.#path.slice(0, depth), printed]
    return { printed, label: printed, path: this.#path.join(' ') }
  }

  #heading(paragraph: Paragraph): ParagraphNumber {
    this.#below = [0, 0, 0]
    this.#path = []
    if (paragraph.part === 'text' || paragraph.part === 'title') return unnumbered
    const level = Math.min(paragraph.level, 2)
    const n = (this.#sections[level] ?? 0) + 1
    this.#sections[level] = n
    this.#sections.fill(0, level + 1)
    if (this.#rules.restartInSections && level === 0) this.#operative = 0
    const printed = formatSection(n, level, this.#rules.language)
    return { printed, label: printed, path: printed }
  }
}

function countOperative(text: DraftText): number {
  return text.paragraphs.filter(
    ({ part, level, kind }) => part === 'operative' && level === 0 && kind === 'paragraph',
  ).length
}
