import { unreachable } from '../../assert.ts'
import type { Language } from '../../document/language.ts'
import { arPhrases } from './ar.ts'
import { enPhrases } from './en.ts'
import { esPhrases } from './es.ts'
import { frPhrases } from './fr.ts'
import type { OralPhrases } from './phrases.ts'
import { ruPhrases } from './ru.ts'
import { zhPhrases } from './zh.ts'

export function oralPhrases(language: Language): OralPhrases {
  switch (language) {
    case 'ar':
      return arPhrases
    case 'zh':
      return zhPhrases
    case 'en':
      return enPhrases
    case 'fr':
      return frPhrases
    case 'ru':
      return ruPhrases
    case 'es':
      return esPhrases
    default:
      return unreachable(language)
  }
}
