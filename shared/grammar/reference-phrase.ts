// The words that refer to a paragraph, for somebody who points at it: paragraph 3 (a) above, 上文第3(a)段, الفقرة 3 أعلاه.
import type { Language } from '../document/language.ts'

export interface ReferencePhrase {
  readonly words: string
  /** Where the number stands in them. */
  readonly from: number
  readonly to: number
}

interface Forms {
  readonly above: string
  readonly below: string
  /** Of a preambular paragraph, which is not numbered in print, so that it is called by its place. */
  readonly preamble: string
}

/** `#` is the number. The forms for preambular paragraphs are inferred. */
const forms: Readonly<Record<Language, Forms>> = {
  en: {
    above: 'paragraph # above',
    below: 'paragraph # below',
    preamble: 'preambular paragraph #',
  },
  fr: {
    above: 'paragraphe # ci-dessus',
    below: 'paragraphe # ci-dessous',
    preamble: 'paragraphe # du préambule',
  },
  es: {
    above: 'párrafo # supra',
    below: 'párrafo # infra',
    preamble: 'párrafo # del preámbulo',
  },
  ru: { above: 'пункт # выше', below: 'пункт # ниже', preamble: 'пункт # преамбулы' },
  zh: { above: '上文第#段', below: '下文第#段', preamble: '序言部分第#段' },
  ar: {
    above: 'الفقرة # أعلاه',
    below: 'الفقرة # أدناه',
    preamble: 'الفقرة # من الديباجة',
  },
}

/** `number` as ReferenceNumbers.numberOf gives it. */
export function referencePhrase(
  number: string,
  direction: 'above' | 'below' | 'preamble',
  language: Language,
): ReferencePhrase {
  const form = forms[language][direction]
  const from = form.indexOf('#')
  return { words: form.replace('#', () => number), from, to: from + number.length }
}
