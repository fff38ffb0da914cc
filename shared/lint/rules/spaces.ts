// Spaces: one between words, none before a mark; in French a no-break space before ; : ! ? and within « » (rules.md 3.9).
import type { Language } from '../../document/language.ts'
import type { CheckedDraft } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { type LineRule, reportMatches, stretchesOf } from '../rule.ts'

const double = /(?<=\S) {2,}(?=\S)/gu

export const checkDoubleSpaces: LineRule = (line) =>
  stretchesOf(line).flatMap((words) =>
    reportMatches('space-double', words, double, () => ({ replacement: ' ' })),
  )

/** Three dots and a decimal without its nought keep their space. */
const beforeMark: Readonly<Record<Language, RegExp>> = {
  en: /(?<=[\p{L}\p{N})\]”"’]) +(?=[,;:!?](?![\p{L}\p{N}])|\.(?![.\d\p{L}]))/gu,
  es: /(?<=[\p{L}\p{N})\]”"»]) +(?=[,;:!?](?![\p{L}\p{N}])|\.(?![.\d\p{L}]))/gu,
  ru: /(?<=[\p{L}\p{N})\]”"»]) +(?=[,;:!?](?![\p{L}\p{N}])|\.(?![.\d\p{L}]))/gu,
  fr: /(?<=[\p{L}\p{N})\]”"»]) +(?=,(?![\p{L}\p{N}])|\.(?![.\d\p{L}]))/gu,
  ar: /(?<=[\p{L}\p{N})\]”"»]) +(?=[،؛؟]|[.:](?![.\d\p{L}]))/gu,
  zh: /(?<=[\p{Script=Han}）》”]) +(?=[，。；：、！？）》”])/gu,
}

export const checkSpacesBeforeMarks: LineRule = (line, { language }) =>
  stretchesOf(line).flatMap((words) =>
    reportMatches('space-before-mark', words, beforeMark[language], ({ index, 0: found }) => ({
      values: { mark: words.text[index + found.length] ?? '' },
      replacement: '',
    })),
  )

/** Not in an address, a time or a ratio. */
const missing =
  /(?<=[\p{L})\]”"’]|(?<!\d:?)\d)(?:[;!?](?![\p{L}\p{N}/])|:(?![\p{L}\p{N}/])|»)|(?<=[^\s«])»|«(?=[^\s])/gu

export const checkFrenchSpaces: LineRule = (line, { language }) =>
  language === 'fr'
    ? stretchesOf(line).flatMap((words) =>
        reportMatches('space-missing', words, missing, ({ 0: mark }) => ({
          values: { mark },
          replacement: mark === '«' ? '«\u00a0' : `\u00a0${mark}`,
        })),
      )
    : []

const breaking = /(?<=[\p{L}\p{N})\]”"’»]) (?=[;:!?»])|(?<=«) (?=\S)/gu

/** A plain space there is told only in a text that has no-break ones too: whoever types cannot see the difference. */
export function checkBreakingSpaces({ language, lines }: CheckedDraft): Finding[] {
  if (language !== 'fr') return []
  const all = lines.flatMap(stretchesOf)
  if (!all.some(({ text }) => /[\u00a0\u202f][;:!?»]/u.test(text))) return []
  return all.flatMap((words) =>
    reportMatches('space-breaks', words, breaking, () => ({ replacement: '\u00a0' })),
  )
}
