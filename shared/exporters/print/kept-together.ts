// What no line tears apart, as a pattern of a language: a day from its month, `No.` and `paragraph` from their number, the groups of a
// number. The template keeps what matches on one line without changing a character of it, so that whoever copies the text out copies plain
// spaces. In Chinese nothing is kept: a line may end before any figure there.
import type { Language } from '../../document/language.ts'
import { monthNames } from '../../grammar/months.ts'

/** What stands before a number and is not left behind at the end of a line; patterns of the template's own dialect (Rust). */
const numberedWords: Readonly<Record<Language, string>> = {
  en: '\\b(?:[Nn]os?\\.|[Pp]ara(?:graph)?s?\\.?|[Aa]rticles?|[Rr]esolutions?|[Dd]ecisions?|[Ii]tems?|[Cc]hapters?|[Cc]haps?\\.|[Ss]ections?|[Ss]ects?\\.|[Aa]nnex(?:es)?|[Rr]ules?|[Tt]ables?|[Ff]igures?|[Vv]ols?\\.|pp?\\.)',
  fr: '\\b(?:[Nn](?:os?|°s?)|[Pp]aragraphes?|[Pp]ar\\.|[Aa]rticles?|[Aa]rt\\.|[Rr]ésolutions?|[Dd]écisions?|[Pp]oints?|[Cc]hapitres?|[Cc]hap\\.|[Aa]nnexes?|[Tt]ableaux?|[Vv]ol\\.|pp?\\.)',
  es: '\\b(?:[Nn]úms?\\.|[Pp]árrafos?|[Pp]árrs?\\.|[Aa]rtículos?|[Aa]rts?\\.|[Rr]esolución|[Rr]esoluciones|[Dd]ecisión|[Dd]ecisiones|[Tt]emas?|[Cc]apítulos?|[Cc]ap\\.|[Aa]nexos?|[Cc]uadros?|[Vv]ol\\.|págs?\\.)',
  ru: '(?:№|\\b(?:(?:[Пп]ункт|[Пп]одпункт|[Сс]тать|[Рр]езолюци|[Рр]ешени|[Гг]лав|[Рр]аздел|[Пп]риложени|[Тт]аблиц)\\p{L}{0,3}|[Сс]татей|[Тт]ом|пп?\\.|ст\\.|гл\\.|стр\\.|т\\.))',
  ar: '\\b\\p{L}{0,3}(?:فقرة|فقرات|مادة|مواد|قرار|قرارات|قراري|مقرر|مقررات|بند|بنود|فصل|مجلد|رقم|جدول)',
  zh: '',
}

/** `3`, `73/192`, `S-30/1`, `3 (a)`, `2–5`. */
const number = '(?:[A-Z]{1,2}-)?\\d\\w*(?:[/.,–-]\\d\\w*)*(?: \\(\\p{L}{1,4}\\))*'

/** Between a day and its month. */
const dayEnds: Readonly<Partial<Record<Language, string>>> = { fr: '(?:er)?', es: ' de' }

/** Null where nothing is kept together. */
export function keptTogether(language: Language): string | null {
  if (language === 'zh') return null
  const months = monthNames[language].join('|')
  const day = `\\b\\d{1,2}${dayEnds[language] ?? ''} (?:${months})`
  const year = language === 'ru' ? '|\\b\\d{4} год\\p{L}{0,3}' : ''
  // In Arabic what is kept runs from the right; `12 345` is in a direction of its own there (printable-text.ts), and is kept with its signs.
  const grouped = '\\d{1,3}(?: \\d{3})+'
  const groups = language === 'ar' ? `|\u2066${grouped}(?:[.,]\\d+)?\u2069` : `|\\b${grouped}\\b`
  return `${numberedWords[language]} ${number}|${day}\\b${year}${groups}`
}
