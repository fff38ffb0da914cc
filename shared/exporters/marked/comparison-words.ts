// What a comparison says about itself on a page: what was compared with what, and its figures, in the language of the text.
import type { Comparison } from '../../diff/comparison.ts'
import type { Language } from '../../document/language.ts'
import { markedWording } from '../wording/marked-wording.ts'

/** `Comparison of E/CN.7/2020/L.5/Rev.1 with E/CN.7/2020/L.5`; null is the current draft. Symbols keep their direction in an Arabic line. */
export function comparisonHeading(
  language: Language,
  symbols: readonly [old: string | null, new: string | null],
): string {
  const { heading, currentText } = markedWording(language)
  const [old, now] = symbols.map((symbol) =>
    symbol === null ? currentText : isolate(symbol, language),
  )
  return heading.replace('{new}', () => now ?? '').replace('{old}', () => old ?? '')
}

function isolate(symbol: string, language: Language): string {
  return language === 'ar' ? `\u2066${symbol}\u2069` : symbol
}

/** One line each for paragraphs, words, footnotes and sponsors, those without a change left out. */
export function comparisonFigures({ stats, language }: Comparison): string[] {
  const wording = markedWording(language)
  const { paragraphs, words, notes, sponsors } = stats
  const lines = [
    figureLine(
      wording.of.paragraphs,
      (['changed', 'added', 'deleted', 'moved', 'split', 'joined', 'renumbered'] as const).map(
        (op) => [wording.paragraphs[op], paragraphs[op]] as const,
      ),
      language,
    ),
    figureLine(
      wording.of.words,
      (['inserted', 'deleted'] as const).map((op) => [wording.words[op], words[op]] as const),
      language,
    ),
    figureLine(
      wording.of.notes,
      (['changed', 'added', 'deleted'] as const).map(
        (op) => [wording.paragraphs[op], notes[op]] as const,
      ),
      language,
    ),
    figureLine(
      wording.of.sponsors,
      (['changed', 'added', 'deleted'] as const).map(
        (op) => [wording.paragraphs[op], sponsors[op]] as const,
      ),
      language,
    ),
  ].filter((line) => line !== '')
  return stats.changes === 0 ? [wording.equal] : lines
}

/** `Paragraphs: changed 5, added 1.` */
function figureLine(
  heading: string,
  figures: readonly (readonly [string, number])[],
  language: Language,
): string {
  const { colon, comma, stop } = listSigns(language)
  const list = figures.filter(([, n]) => n > 0).map(([word, n]) => `${word} ${n}`)
  return list.length === 0 ? '' : `${heading}${colon}${list.join(comma)}${stop}`
}

/** What stands between the words of a list, and around it. */
export function listSigns(language: Language) {
  if (language === 'zh') return { colon: '：', comma: '，', stop: '。' }
  const colon = language === 'fr' ? '\u00A0: ' : ': '
  return { colon, comma: language === 'ar' ? '، ' : ', ', stop: '.' }
}
