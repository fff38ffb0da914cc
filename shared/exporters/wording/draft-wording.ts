// What stands on every page of a text that is no issued document: across it, and for one as orally revised in place of the symbol. Usage
// that was not read in a document.
import type { Language } from '../../document/language.ts'

interface DraftWording {
  /** Across the page, behind the text, of whatever is not issued. */
  readonly draft: string
  /** `{symbol}` is the document that was revised. */
  readonly orallyRevisedOf: string
}

export const draftWordings: Readonly<Record<Language, DraftWording>> = {
  en: {
    draft: 'Draft',
    orallyRevisedOf: '{symbol} as orally revised (not issued)',
  },
  fr: {
    draft: 'Projet',
    orallyRevisedOf: '{symbol} révisé oralement (non publié)',
  },
  es: {
    draft: 'Proyecto',
    orallyRevisedOf: '{symbol} revisado oralmente (no publicado)',
  },
  ru: {
    draft: 'Проект',
    orallyRevisedOf: '{symbol} с устными изменениями (не издано)',
  },
  zh: {
    draft: '草稿',
    orallyRevisedOf: '{symbol}，经口头订正（未印发）',
  },
  ar: {
    draft: 'مسودة',
    orallyRevisedOf: '{symbol} بصيغته المنقحة شفويا (لم تصدر)',
  },
}
