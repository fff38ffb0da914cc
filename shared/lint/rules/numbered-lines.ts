// Which paragraph bears a number. Where numbers start again in every section it may be several: nobody can tell from a text alone
// which of the two counts it will be printed with (rules.md 3.5).
import type { Language } from '../../document/language.ts'
import type { ReferredSeries } from '../../grammar/paragraph-references.ts'
import { type Labels, noLabels } from '../../numbering/label.ts'
import { numberParagraphs, type NumberingRules } from '../../numbering/number-paragraphs.ts'
import type { Line } from '../line.ts'

export class NumberedLines {
  readonly #lines: readonly Line[]
  /** By number and signs, `3`, `3/a`: the indexes of the lines. */
  readonly #byPath = new Map<string, Set<number>>()
  readonly #numbers = new Map<string, string>()

  constructor(lines: readonly Line[], language: Language, labels: Labels = noLabels) {
    this.#lines = lines
    for (const restartInSections of [true, false])
      this.#count({ language, labels, restartInSections })
  }

  /** Null where the path begins with no number: then it stands in the paragraph itself. */
  find(path: readonly (number | string)[], series: ReferredSeries): number[] | null {
    const [number, ...signs] = path
    if (typeof number !== 'number' || series === 'PP') return null
    const whole = this.#byPath.get(String(number))
    if (!whole) return []
    if (signs.length === 0) return [...whole]
    const exact = this.#byPath.get([number, ...signs].join('/'))
    return exact ? [...exact] : []
  }

  /** The number of an operative paragraph; null for any other. */
  numberOf(id: string): string | null {
    return this.#numbers.get(id) ?? null
  }

  #count(rules: NumberingRules): void {
    const text = { paragraphs: this.#lines.map(({ paragraph }) => ({ ...paragraph, end: {} })) }
    const numbers = numberParagraphs(text, rules)
    const above: string[] = []
    this.#lines.forEach(({ paragraph }, index) => {
      const { kind, part, level } = paragraph
      const label = numbers[index]?.label
      if (kind === 'heading' || part !== 'operative' || !label) return
      above.length = Math.min(above.length, level)
      const own = level === 0 ? /^OP (\d+)$/.exec(label)?.[1] : signOf(label)
      if (own === undefined) return
      above[level] = own
      const path = above.join('/')
      this.#byPath.set(path, (this.#byPath.get(path) ?? new Set()).add(index))
      if (level === 0) this.#numbers.set(paragraph.id, own)
    })
  }
}

/** `(a)`, `a)`, `a.`, `'1'` -> the sign itself. */
function signOf(label: string): string {
  return label.replaceAll(/[()（）.'\s\u0640]/gu, '').toLowerCase()
}
