// Quotation marks: those of the language, and not two kinds in one text (rules.md 3.9). A text in straight ones alone is left alone.
import type { Language } from '../../document/language.ts'
import type { CheckedDraft } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { type LineRule, report, reportMatches, stretchesOf } from '../rule.ts'
import type { Stretch } from '../stretch.ts'

export function checkMixedQuotes({ lines, language }: CheckedDraft): Finding[] {
  const all = lines.flatMap(stretchesOf)
  const own = pairs[language]
  if (!all.some(({ text }) => text.includes(own[0]))) return []
  return all.flatMap((words) => (words.text.includes('"') ? tellStraight(words, language) : []))
}

/** Told once; which sign is right is certain where they come in pairs. */
function tellStraight(words: Stretch, language: Language): Finding[] {
  const places = [...words.text.matchAll(/"/gu)].map(({ index }) => index)
  const [first = 0] = places
  const [open, close] = pairs[language]
  const space = language === 'fr' ? '\u00a0' : ''
  return report('quotes-mixed', {
    place: words.place(first, first + 1),
    values: { expected: `${open} ${close}` },
    fix:
      places.length % 2 === 0
        ? places.map((at, n) =>
            words.edit(at, at + 1, n % 2 === 0 ? `${open}${space}` : `${space}${close}`),
          )
        : null,
  })
}

const pairs: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  fr: ['«', '»'],
  es: ['“', '”'],
  ru: ['«', '»'],
  zh: ['“', '”'],
  ar: ['”', '“'],
}

/** Inside the marks of the language another kind is a quotation within one. */
const foreign: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /[«»]/gu,
  zh: /[«»]/gu,
  fr: /[“”„]/gu,
  ru: /[“”]/gu,
}

export const checkForeignQuotes: LineRule = ({ body }, { language }) => {
  const pattern = foreign[language]
  if (!pattern) return []
  const isOuter = (at: number) => {
    const before = body.text.slice(0, at)
    return before.split('«').length === before.split('»').length
  }
  return reportMatches('quotes-foreign', body, pattern, ({ 0: found, index }) =>
    language === 'en' || language === 'zh' || isOuter(index)
      ? { values: { found, expected: pairs[language].join(' ') } }
      : null,
  )
}
