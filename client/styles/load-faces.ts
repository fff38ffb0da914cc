import type { Language } from '../../shared/document/language.ts'
import './faces-interface.css'
import './faces-latin.css'

/** Makes the faces of a language known to the browser, which then fetches the slices that the words on the screen need. */
export function loadFaces(language: Language): void {
  if (language === 'zh') void import('./faces-chinese.css')
  if (language === 'ar') void import('./faces-arabic.css')
}
