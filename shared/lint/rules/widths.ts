// Marks of the wrong script: half-width ones between Chinese characters, full-width ones in other languages, Latin ones between Arabic words
// (rules.md 3.9, 9.41). Brackets may have either width in Chinese, New York prints one and Vienna the other, but not one of each.
import type { Language } from '../../document/language.ts'
import { type LineRule, reportMatches, stretchesOf } from '../rule.ts'

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}
const half: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '。': '.',
  '、': ',',
}
const arabic: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }

const wrong: Readonly<Record<Language, readonly [RegExp, Readonly<Record<string, string>>]>> = {
  zh: [/(?<=[\p{Script=Han}》”）])[,;:?!.](?=[\p{Script=Han}《“（])/gu, full],
  ar: [/(?<=\p{Script=Arabic}\s?)[,;?](?=\s?\p{Script=Arabic})/gu, arabic],
  en: [/[，；：？！。、]/gu, half],
  fr: [/[，；：？！。、]/gu, half],
  es: [/[，；：？！。、]/gu, half],
  ru: [/[，；：？！。、]/gu, half],
}

const mixedBrackets = /（[^（）()]*\)|\([^（）()]*）/gu

export const checkWidths: LineRule = (line, { language }) =>
  stretchesOf(line).flatMap((words) => {
    const [pattern, right] = wrong[language]
    // Titles in Chinese are quoted in Chinese in any language.
    const isForeign = language !== 'zh' && language !== 'ar' && /\p{Script=Han}/u.test(words.text)
    return [
      ...(isForeign
        ? []
        : reportMatches('width-mixed', words, pattern, ({ 0: found }) => {
            const expected = right[found] ?? ''
            return { values: { found, expected }, replacement: expected }
          })),
      ...reportMatches('width-mixed', words, mixedBrackets, ({ 0: found }) => ({
        values: {
          found: `${found.at(0)}${found.at(-1)}`,
          expected: found.startsWith('（') ? '（）' : '()',
        },
      })),
    ]
  })
