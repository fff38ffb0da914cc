import type { Language } from '../document/language.ts'

/** The code of Chinese in addresses of documents is `ch` (rules.md 2.4). */
const codes: Readonly<Record<Language, string>> = {
  ar: 'ar',
  zh: 'ch',
  en: 'en',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
}

/** Where an issued document is read: `https://undocs.org/en/A/RES/63/197`. Asterisks of a symbol are no part of it. */
export function documentAddress(symbol: string, language: Language): string {
  const path = symbol.replaceAll('*', '').trim().split('/').map(encodeURIComponent).join('/')
  return `https://undocs.org/${codes[language]}/${path}`
}
