// The body on whose report or recommendation a resolution is adopted, as it stands after these words: with its article, and in Russian in
// the genitive (rules.md 1.5; the forms other than English and Chinese are inferred).
import { unreachable } from '../assert.ts'
import type { Language } from '../document/language.ts'
import { bodyName, bodyOf } from '../grammar/bodies.ts'

export function nameOfReporter(code: string, language: Language): string {
  const name = bodyName(code, language)
  const feminine = bodyOf(code)?.gender !== 'masculine'
  switch (language) {
    case 'en':
      return `the ${name}`
    case 'fr':
      return `${feminine ? 'de la' : 'du'} ${name}`
    case 'es':
      return `${feminine ? 'de la' : 'del'} ${name}`
    case 'ru':
      return genitive(name)
    case 'zh':
    case 'ar':
      return name
    default:
      return unreachable(language)
  }
}

/** Of the committees, commissions and councils there are: adjectives before the noun, and the noun. */
function genitive(name: string): string {
  const end = /(?:комитет|комиссия|совет|форум)(?!\p{L})/iu.exec(name)
  if (!end) return name
  const to = end.index + end[0].length
  return declineWords(name.slice(0, to)) + name.slice(to)
}

function declineWords(words: string): string {
  return words
    .split(' ')
    .map((word) =>
      word
        .replace(/третий$/iu, (third) => `${third.slice(0, -2)}ьего`)
        .replace(/(?:ый|ой)$/u, 'ого')
        .replace(/ий$/u, 'ого')
        .replace(/ая$/u, 'ой')
        .replace(/ия$/u, 'ии')
        .replace(/(комитет|совет|форум)$/iu, '$1а'),
    )
    .join(' ')
}
