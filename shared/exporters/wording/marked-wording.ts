// The words of a comparison on paper, in the language of the text. No document was read that has them: all are inferred.
import type { Language } from '../../document/language.ts'
import { arMarked } from './ar.ts'
import { enMarked } from './en.ts'
import { esMarked } from './es.ts'
import { frMarked } from './fr.ts'
import { ruMarked } from './ru.ts'
import { zhMarked } from './zh.ts'
import { textsOf } from './sourced-words.ts'

export interface MarkedWording {
  /** `{new}` and `{old}` are symbols, or `currentText`. */
  readonly heading: string
  readonly currentText: string
  /** `{label}` is what delegates call the paragraph, `OP 13`. */
  readonly movedFrom: string
  readonly movedTo: string
  readonly legend: string
  readonly inserted: string
  readonly deleted: string
  readonly moved: string
  readonly paragraphs: Readonly<
    Record<'changed' | 'added' | 'deleted' | 'moved' | 'split' | 'joined' | 'renumbered', string>
  >
  /** Headings of the figures. */
  readonly of: Readonly<Record<'paragraphs' | 'words' | 'notes' | 'sponsors', string>>
  readonly words: Readonly<Record<'inserted' | 'deleted', string>>
  readonly notes: string
  /** Above a draft that is printed with what is proposed to it. */
  readonly proposals: string
  readonly equal: string
}

const markedWordings: Readonly<Record<Language, MarkedWording>> = {
  ar: textsOf<MarkedWording>(arMarked),
  zh: textsOf<MarkedWording>(zhMarked),
  en: textsOf<MarkedWording>(enMarked),
  fr: textsOf<MarkedWording>(frMarked),
  ru: textsOf<MarkedWording>(ruMarked),
  es: textsOf<MarkedWording>(esMarked),
}

export function markedWording(language: Language): MarkedWording {
  return markedWordings[language]
}
