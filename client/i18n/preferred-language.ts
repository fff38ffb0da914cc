// The language of the interface belongs to the person, not to the draft: chosen in the menu, remembered in this browser, at first
// taken from what the browser asks for.
import { isLanguage, type Language } from '../../shared/document/language.ts'

const storageKey = 'penholder.language'

/** The first of the browser's languages that is one of the six; English if none is. */
export function chooseLanguage(remembered: string | null, browser: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered
  const primary = browser.map((tag) => tag.toLowerCase().split('-')[0])
  return primary.find((language): language is Language => isLanguage(language)) ?? 'en'
}

export function readLanguage(): Language {
  return chooseLanguage(window.localStorage.getItem(storageKey), window.navigator.languages)
}

export function rememberLanguage(language: Language): void {
  window.localStorage.setItem(storageKey, language)
}
