// The number of a resolution says in which year it was adopted: of the General Assembly, that of its session and the one after; of the
// Security Council, the year in brackets; of the Economic and Social Council, its year or the one before. Where it is not said whose the
// resolution is, nothing can be known.
import type { Language } from '../../document/language.ts'
import { type LineRule, type LineSetting, reportMatches, stretchesOf } from '../rule.ts'

interface DatedForm {
  /** Groups: session or year, number, year of the date. */
  readonly pattern: RegExp
  /** What must stand right before, where the name of the organ does. */
  readonly before: RegExp | null
  /** What stands there where the text speaks of its own resolutions. */
  readonly own: RegExp | null
}

const day = String.raw`\d{1,2}(?:er)?\s?`
const month = String.raw`[\p{L}/]+(?:\s[\p{L}/]+)?`

/** Resolutions of the General Assembly. */
const forms: Readonly<Record<Language, DatedForm>> = {
  en: {
    pattern: new RegExp(
      String.raw`(?<=\bresolution )(\d{2})/(\d{1,3})(?: [A-Z])? of ${day}${month} (\d{4})`,
      'gu',
    ),
    before: /General Assembly resolution $/u,
    own: /\bits resolution $/u,
  },
  fr: {
    pattern: new RegExp(
      String.raw`(?<=\brésolution )(\d{2})/(\d{1,3})(?: [A-Z])?(?: de l['’]Assemblée générale)?,? (?:du|en date du) ${day}${month} (\d{4})`,
      'gu',
    ),
    before: null,
    own: /\bsa résolution $/u,
  },
  es: {
    pattern: new RegExp(
      String.raw`(?<=\bresolución )(\d{2})/(\d{1,3})(?: [A-Z])?(?: de la Asamblea General)?,? de ${day}de ${month} de (\d{4})`,
      'gu',
    ),
    before: null,
    own: /\bsu resolución $/u,
  },
  ru: {
    pattern: new RegExp(
      String.raw`(?<=(?<!\p{L})резолюци[яюией] )(\d{2})/(\d{1,3})(?: [A-Z])?(?: Генеральной Ассамблеи)? от ${day}${month} (\d{4})`,
      'gu',
    ),
    before: /Ассамблеи \p{L}+ $/u,
    own: /(?<!\p{L})сво[юейи]+ резолюци\p{L} $/u,
  },
  zh: {
    pattern:
      /(?<=大会\s?)(?:(\d{4})\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)[^，；。]{0,40}?第?\s?(\d{2})\/(\d{1,3})\s?号决议/gu,
    before: /大会\s?$/u,
    own: null,
  },
  ar: {
    pattern: /(?<=قرار(?:ها|ه) )(\d{2})\/(\d{1,3}) المؤرخ \d{1,2} [\p{L}/ ]+ (\d{4})/gu,
    before: null,
    own: /قرارها $/u,
  },
}

const organs = /de l['’]Assemblée générale|de la Asamblea General|Генеральной Ассамблеи/u
const council = /(?<=\bresolution )(\d{3,4}) \((\d{4})\) of \d{1,2} \p{L}+ (\d{4})/gu

export const checkResolutionDates: LineRule = (line, setting) =>
  stretchesOf(line).flatMap((words) => [
    ...reportMatches('resolution-date', words, forms[setting.language].pattern, (match) => {
      const [found, first = '', second = '', third = ''] = match
      const [session, year] =
        setting.language === 'zh' ? [Number(second), Number(first)] : [Number(first), Number(third)]
      const number = setting.language === 'zh' ? `${second}/${third}` : `${first}/${second}`
      if (!isOfAssembly(words.text.slice(0, match.index), found, setting)) return null
      const from = 1945 + session
      if (session < 31 || year === from || year === from + 1) return null
      return { values: { number, year, expected: `${from}–${from + 1}` } }
    }),
    ...reportMatches('resolution-date', words, council, ([, number = '', year = '', dated = '']) =>
      year === dated
        ? null
        : { values: { number: `${number} (${year})`, year: Number(dated), expected: year } },
    ),
  ])

function isOfAssembly(before: string, found: string, { language, speaker }: LineSetting): boolean {
  const { before: named, own } = forms[language]
  if (named?.test(before) || organs.test(found)) return true
  return speaker === 'GA' && (own?.test(before) ?? false)
}
