// The words that refer to a paragraph, for somebody who points at it: paragraph 3 (a) above, 上文第3(a)段, paragraph 3 of annex II. Paragraphs of
// an annex have numbers of their own, so that one in another part of the document is called by its part (rules.md 3.10), not by above or below.
import type { Language } from '../document/language.ts'
import type { DocumentKind } from '../document/masthead.ts'
import { formatAnnex } from '../numbering/counters.ts'

export interface ReferencePhrase {
  readonly words: string
  /** Where the number stands in them. */
  readonly from: number
  readonly to: number
}

/** Where the paragraph stands, as seen from where it is referred to; of the only annex, `annex` is null. */
export type ReferencePlace =
  | 'above'
  | 'below'
  | 'preamble'
  | 'text'
  | { readonly annex: number | null }

interface Forms {
  readonly above: string
  readonly below: string
  /** Of a preambular paragraph, which is not numbered in print, so that it is called by its place. */
  readonly preamble: string
  /** Of the text before its annexes; `@` is what it is. */
  readonly text: string
  /** `@` is the annex with its number. */
  readonly annex: string
  readonly kinds: Readonly<Record<'resolution' | 'decision' | 'report' | 'document', string>>
}

/** `#` is the number. The forms for preambular paragraphs and for annexes are inferred. */
const forms: Readonly<Record<Language, Forms>> = {
  en: {
    above: 'paragraph # above',
    below: 'paragraph # below',
    preamble: 'preambular paragraph #',
    text: 'paragraph # of the present @',
    annex: 'paragraph # of @',
    kinds: {
      resolution: 'resolution',
      decision: 'decision',
      report: 'report',
      document: 'document',
    },
  },
  fr: {
    above: 'paragraphe # ci-dessus',
    below: 'paragraphe # ci-dessous',
    preamble: 'paragraphe # du préambule',
    text: 'paragraphe # @',
    annex: 'paragraphe # de l’@',
    kinds: {
      resolution: 'de la présente résolution',
      decision: 'de la présente décision',
      report: 'du présent rapport',
      document: 'du présent document',
    },
  },
  es: {
    above: 'párrafo # supra',
    below: 'párrafo # infra',
    preamble: 'párrafo # del preámbulo',
    text: 'párrafo # @',
    annex: 'párrafo # del @',
    kinds: {
      resolution: 'de la presente resolución',
      decision: 'de la presente decisión',
      report: 'del presente informe',
      document: 'del presente documento',
    },
  },
  ru: {
    above: 'пункт # выше',
    below: 'пункт # ниже',
    preamble: 'пункт # преамбулы',
    text: 'пункт # @',
    annex: 'пункт # @',
    kinds: {
      resolution: 'настоящей резолюции',
      decision: 'настоящего решения',
      report: 'настоящего доклада',
      document: 'настоящего документа',
    },
  },
  zh: {
    above: '上文第#段',
    below: '下文第#段',
    preamble: '序言部分第#段',
    text: '@第#段',
    annex: '@第#段',
    kinds: { resolution: '本决议', decision: '本决定', report: '本报告', document: '本文件' },
  },
  ar: {
    above: 'الفقرة # أعلاه',
    below: 'الفقرة # أدناه',
    preamble: 'الفقرة # من الديباجة',
    text: 'الفقرة # من @',
    annex: 'الفقرة # من @',
    kinds: {
      resolution: 'هذا القرار',
      decision: 'هذا المقرر',
      report: 'هذا التقرير',
      document: 'هذه الوثيقة',
    },
  },
}

/** `number` as ReferenceNumbers.numberOf gives it. */
export function referencePhrase(
  number: string,
  place: ReferencePlace,
  { language, kind }: { readonly language: Language; readonly kind: DocumentKind },
): ReferencePhrase {
  const words = forms[language]
  const form =
    typeof place === 'object'
      ? words.annex.replace('@', () => annexName(place.annex, language))
      : words[place].replace('@', () => words.kinds[kindOf(kind)])
  const from = form.indexOf('#')
  return { words: form.replace('#', () => number), from, to: from + number.length }
}

/** As it stands in a sentence: without its capital, in English the only one with an article, in Russian in the genitive. */
function annexName(n: number | null, language: Language): string {
  const heading = formatAnnex(n, language)
  const name = heading.charAt(0).toLowerCase() + heading.slice(1)
  if (language === 'en' && n === null) return `the ${name}`
  return language === 'ru' ? name.replace('приложение', 'приложения') : name
}

function kindOf(kind: DocumentKind): keyof Forms['kinds'] {
  if (kind === 'decision' || kind === 'report') return kind
  return kind === 'draft-resolution' || kind === 'resolution' ? 'resolution' : 'document'
}
