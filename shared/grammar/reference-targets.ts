// Which paragraph of a text a number means (rules.md 3.11). Apart from the reading of references in words, which a page needs later.
import type { DraftText } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { formatSubLabel } from '../numbering/counters.ts'
import { formatLabel } from '../numbering/format-label.ts'
import type { NumberingRules } from '../numbering/number-paragraphs.ts'
import { type NumberStep, ReferenceNumbers } from '../numbering/refer-to-paragraph.ts'
import { annexesOf } from '../numbering/place-labels.ts'
import type { ReferenceDirection, ReferredNumber } from './paragraph-references.ts'
import type { ReferencePlace } from './reference-phrase.ts'

/** A text's paragraphs by their numbers. Made in one pass; asking costs the sub-paragraphs of one paragraph. */
export class ReferenceTargets {
  readonly numbers: ReferenceNumbers
  readonly #language: Language
  readonly #order: ReadonlyMap<string, number>
  /** Those that are numbered in print, and those of the preamble, by their number and what follows it. */
  readonly #tops = { printed: new Map<string, string[]>(), preamble: new Map<string, string[]>() }
  /** By the paragraph; and the annexes in their order. */
  readonly #annexOf = new Map<string, string>()
  readonly #annexes: readonly string[]
  /** By the numbered paragraph above, itself included. */
  readonly #under = new Map<string, (readonly NumberStep[])[]>()

  constructor(text: DraftText, rules: NumberingRules) {
    this.#language = rules.language
    this.numbers = new ReferenceNumbers(text, rules)
    this.#order = new Map(text.paragraphs.map(({ id }, index) => [id, index]))
    annexesOf(text).forEach((annex, index) => {
      const paragraph = text.paragraphs[index]
      if (paragraph && annex !== null) this.#annexOf.set(paragraph.id, annex)
    })
    this.#annexes = text.paragraphs.flatMap(({ id, kind }) =>
      kind === 'annex' && this.#annexOf.get(id) === id ? [id] : [],
    )
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
    const number = formatLabel({ ...label, series: 'numbered' }, this.#language)
    const written = this.#key(number, this.#annexOf.get(id) ?? null)
    const tops = label.series === 'PP' ? this.#tops.preamble : this.#tops.printed
    tops.set(written, [...(tops.get(written) ?? []), id])
  }

  /**
   * The paragraph that a number means in the words of the paragraph `own`; null where none does, or more than one. A number in an annex
   * means one of that annex, unless the words say "of the present resolution"; one in the resolution means none of an annex, unless
   * they name it.
   */
  find(
    referred: ReferredNumber,
    own: string,
    direction: ReferenceDirection | null = null,
  ): string | null {
    const isSign = typeof referred.path[0] === 'string'
    const top = isSign
      ? this.numbers.stepsOf(own)?.[0]?.id
      : this.#topOf(referred, this.#scopeOf(referred, own, direction))
    return top == null ? null : this.#signed(top, referred, isSign)
  }

  /** The paragraph itself or the sub-paragraph that the signs name. */
  #signed(top: string, referred: ReferredNumber, isSign: boolean): string | null {
    const signs = isSign ? referred.path : referred.path.slice(1)
    const found = (this.#under.get(top) ?? []).filter((steps) => this.#isNamed(steps, signs))
    return found.length === 1 ? (found[0]?.at(-1)?.id ?? null) : null
  }

  /** The annex in which the paragraph is, null for the text itself; undefined where there is no such annex. */
  #scopeOf(
    { annex }: ReferredNumber,
    own: string,
    direction: ReferenceDirection | null,
  ): string | null | undefined {
    if (annex?.number === null)
      return this.#annexes.length === 1 ? this.#annexes[0] : this.#annexOf.get(own)
    if (annex) return this.#annexes.length === 1 ? undefined : this.#annexes[annex.number - 1]
    return direction === 'here' ? null : (this.#annexOf.get(own) ?? null)
  }

  #topOf(
    { path: [number = ''], series, again }: ReferredNumber,
    annex: string | null | undefined,
  ): string | null {
    if (annex === undefined) return null
    const tops = series === 'PP' ? this.#tops.preamble : this.#tops.printed
    const [top, other] = tops.get(this.#key(`${number}${again}`, annex)) ?? []
    return other === undefined ? (top ?? null) : null
  }

  #key(written: string, annex: string | null): string {
    return `${squeeze(written)} ${annex ?? ''}`
  }

  /** Where a paragraph stands, as seen from another. */
  placeFrom(own: string, target: string): ReferencePlace {
    const [top] = this.numbers.stepsOf(target) ?? []
    if (top?.label.series === 'PP') return 'preamble'
    const annex = this.#annexOf.get(target) ?? null
    if (annex === (this.#annexOf.get(own) ?? null)) return this.directionFrom(own, target)
    if (annex === null) return 'text'
    return { annex: this.#annexes.length === 1 ? null : this.#annexes.indexOf(annex) + 1 }
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
