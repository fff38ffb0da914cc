import { unreachable } from '../../assert.ts'
import type { Language } from '../../document/language.ts'
import { arWording } from './ar.ts'
import { enWording } from './en.ts'
import { esWording } from './es.ts'
import { frWording } from './fr.ts'
import { ruWording } from './ru.ts'
import { zhWording } from './zh.ts'
import type { PrintWording } from './wording.ts'

/** The words around the text in the language of the version. */
export function printWording(language: Language): PrintWording {
  switch (language) {
    case 'ar':
      return arWording
    case 'zh':
      return zhWording
    case 'en':
      return enWording
    case 'fr':
      return frWording
    case 'ru':
      return ruWording
    case 'es':
      return esWording
    default:
      return unreachable(language)
  }
}
