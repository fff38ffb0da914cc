// From a reference in words to the paragraph it means, and from a paragraph to the words that refer to it (rules.md 3.11).
import { mergeRuns } from '../document/merge-runs.ts'
import type { DraftText, Paragraph, Run } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { formatSubLabel } from '../numbering/counters.ts'
import { formatLabel } from '../numbering/format-label.ts'
import type { NumberingRules } from '../numbering/number-paragraphs.ts'
import { type NumberStep, ReferenceNumbers } from '../numbering/refer-to-paragraph.ts'
import {
  findParagraphReferences,
  type ParagraphReference,
  type ReferredNumber,
} from './paragraph-references.ts'

/** Where the words of a number stand, and the id of the paragraph they mean. */
interface BoundNumber {
  readonly from: number
  readonly to: number
  readonly target: string
}

/** A text's paragraphs by their numbers. Made in one pass; asking costs the sub-paragraphs of one paragraph. */
export class ReferenceTargets {
  readonly numbers: ReferenceNumbers
  readonly #language: Language
  readonly #order: ReadonlyMap<string, number>
  /** Those that are numbered in print, and those of the preamble, by their number and what follows it. */
  readonly #tops = { printed: new Map<string, string[]>(), preamble: new Map<string, string[]>() }
  /** By the numbered paragraph above, itself included. */
  readonly #under = new Map<string, (readonly NumberStep[])[]>()

  constructor(text: DraftText, rules: NumberingRules) {
    this.#language = rules.language
    this.numbers = new ReferenceNumbers(text, rules)
    this.#order = new Map(text.paragraphs.map(({ id }, index) => [id, index]))
    for (const [id, steps] of this.numbers.entries()) this.#learn(id, steps)
  }

  #learn(id: string, steps: readonly NumberStep[]): void {
    const [top] = steps
    if (!top) return
    const under = this.#under.get(top.id) ?? []
    under.push(steps)
    this.#under.set(top.id, under)
    const { label } = top
    if (top.id !== id || label.series === 'sub') return
    const written = squeeze(formatLabel({ ...label, series: 'numbered' }, this.#language))
    const tops = label.series === 'PP' ? this.#tops.preamble : this.#tops.printed
    tops.set(written, [...(tops.get(written) ?? []), id])
  }

  /** The paragraph that a number means in the words of the paragraph `own`; null where none does, or more than one. */
  find(referred: ReferredNumber, own: string): string | null {
    const isSign = typeof referred.path[0] === 'string'
    const top = isSign ? (this.numbers.stepsOf(own)?.[0]?.id ?? null) : this.#topOf(referred)
    if (top === null) return null
    const signs = isSign ? referred.path : referred.path.slice(1)
    const found = (this.#under.get(top) ?? []).filter((steps) => this.#isNamed(steps, signs))
    return found.length === 1 ? (found[0]?.at(-1)?.id ?? null) : null
  }

  #topOf({ path: [number = ''], series, again }: ReferredNumber): string | null {
    const tops = series === 'PP' ? this.#tops.preamble : this.#tops.printed
    const [top, other] = tops.get(squeeze(`${number}${again}`)) ?? []
    return other === undefined ? (top ?? null) : null
  }

  /** Whether a paragraph stands before or behind another in the text. */
  directionFrom(own: string, target: string): 'above' | 'below' {
    return (this.#order.get(target) ?? 0) < (this.#order.get(own) ?? 0) ? 'above' : 'below'
  }

  #isNamed(steps: readonly NumberStep[], signs: readonly (number | string)[]): boolean {
    const below = steps.slice(1)
    if (below.length !== signs.length) return false
    return below.every(({ label }, index) => {
      const isPlain = label.ante === 0 && label.bis === 0 && label.alternative === 0
      return isPlain && this.#isSign(label.n, index + 1, String(signs[index]))
    })
  }

  #isSign(n: number, level: number, sign: string): boolean {
    if (/^[㈠-㈩]$/u.test(sign)) return sign.charCodeAt(0) - '㈠'.charCodeAt(0) + 1 === n
    return bareSign(formatSubLabel(n, level, this.#language)) === bareSign(sign)
  }
}

function squeeze(written: string): string {
  return written.replaceAll(/[\s\u00A0]/g, '').toLowerCase()
}

function bareSign(sign: string): string {
  return sign.replaceAll(/[()'‘’.ـ]/g, '').toLowerCase()
}

/** A reference whose paragraphs are known: of its numbers those that name one. */
export interface BoundReference extends Pick<ParagraphReference, 'from' | 'to' | 'direction'> {
  readonly numbers: readonly BoundNumber[]
}

/** The references in the words of the paragraph `own`, with what they mean. */
export function readReferences(
  words: string,
  { targets, own, language }: { targets: ReferenceTargets; own: string; language: Language },
): BoundReference[] {
  return findParagraphReferences(words, language).map(({ from, to, direction, numbers }) => ({
    from,
    to,
    direction,
    numbers: numbers.flatMap((number) => {
      const target = targets.find(number, own)
      return target === null ? [] : [{ from: number.from, to: number.to, target }]
    }),
  }))
}

/**
 * The text with its references bound, where they are certain: every number of the phrase names a paragraph, on the side that the
 * words say. For texts that nobody has proposed anything in. Words stay as they are. Costs one pass.
 */
export function bindReferences(text: DraftText, rules: NumberingRules): DraftText {
  const targets = new ReferenceTargets(text, rules)
  return {
    paragraphs: text.paragraphs.map((paragraph) => bindParagraph(paragraph, targets, rules)),
  }
}

function bindParagraph(
  paragraph: Paragraph,
  targets: ReferenceTargets,
  { language }: NumberingRules,
): Paragraph {
  if (paragraph.part === 'title' || paragraph.kind === 'heading') return paragraph
  // A note stands within the line and is not read on into.
  const words = paragraph.runs
    .map(({ text, marks }) => (marks.note === undefined ? text : '\uFFFC'.repeat(text.length)))
    .join('')
  const bound = findParagraphReferences(words, language).flatMap(({ direction, numbers }) => {
    const found = numbers.map((number) => ({
      from: number.from,
      to: number.to,
      target: targets.find(number, paragraph.id),
    }))
    const isCertain = found.every(
      ({ target }) =>
        target !== null &&
        (direction === null ||
          direction === 'here' ||
          targets.directionFrom(paragraph.id, target) === direction),
    )
    return isCertain ? found : []
  })
  if (bound.length === 0) return paragraph
  return { ...paragraph, runs: mergeRuns(markRuns(paragraph.runs, bound)) }
}

function markRuns(
  runs: readonly Run[],
  bound: readonly { from: number; to: number; target: string | null }[],
): Run[] {
  const marked: Run[] = []
  let at = 0
  for (const { text, marks } of runs) {
    let from = 0
    for (const number of bound) {
      const [start, end] = [Math.max(number.from - at, from), Math.min(number.to - at, text.length)]
      if (start >= end || number.target === null || marks.refersTo !== undefined) continue
      marked.push({ text: text.slice(from, start), marks })
      marked.push({ text: text.slice(start, end), marks: { ...marks, refersTo: number.target } })
      from = end
    }
    marked.push({ text: text.slice(from), marks })
    at += text.length
  }
  return marked
}
