// What stands on every page of a text that is no issued document: across it, and for one as orally revised in place of the symbol. Usage
// that was not read in a document.
import type { Language } from '../../document/language.ts'
import { arDraft } from './ar.ts'
import { enDraft } from './en.ts'
import { esDraft } from './es.ts'
import { frDraft } from './fr.ts'
import { ruDraft } from './ru.ts'
import { zhDraft } from './zh.ts'
import { textsOf } from './sourced-words.ts'

export interface DraftWording {
  /** Across the page, behind the text, of whatever is not issued. */
  readonly draft: string
  /** `{symbol}` is the document that was revised. */
  readonly orallyRevisedOf: string
}

export const draftWordings: Readonly<Record<Language, DraftWording>> = {
  ar: textsOf<DraftWording>(arDraft),
  zh: textsOf<DraftWording>(zhDraft),
  en: textsOf<DraftWording>(enDraft),
  fr: textsOf<DraftWording>(frDraft),
  ru: textsOf<DraftWording>(ruDraft),
  es: textsOf<DraftWording>(esDraft),
}
