// Which paragraph of a text a number means (rules.md 3.11). Apart from the reading of references in words, which a page needs later.
import type { DraftText } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { formatSubLabel } from '../numbering/counters.ts'
import { formatLabel } from '../numbering/format-label.ts'
import type { NumberingRules } from '../numbering/number-paragraphs.ts'
import { type NumberStep, ReferenceNumbers } from '../numbering/refer-to-paragraph.ts'
import type { ReferredNumber } from './paragraph-references.ts'

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
