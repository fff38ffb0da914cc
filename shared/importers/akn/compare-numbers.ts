// Compares the numbers that the elements of a file carry with those that the text computes (rules.md 3.5).
import type { DraftText } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { numberParagraphs } from '../../numbering/number-paragraphs.ts'
import { type Ambiguity, excerptOf, type PrintedNumber } from '../imported-document.ts'

/** One remark a number; where the count starts again in each section, one for all of them. */
export function compareNumbers(
  text: DraftText,
  printed: readonly PrintedNumber[],
  language: Language,
  place: (paragraphId: string, text: DraftText) => readonly [line: number, words: string],
): Ambiguity[] {
  const written = new Map(printed.map(({ paragraphId, printed: number }) => [paragraphId, number]))
  const compare = (restartInSections: boolean): Ambiguity[] => {
    const numbers = numberParagraphs(text, { language, restartInSections })
    return text.paragraphs.flatMap(({ id }, index) => {
      const own = written.get(id)
      const computed = numbers[index]?.printed ?? numbers[index]?.label ?? ''
      if (own === undefined || plain(own) === plain(computed)) return []
      const [line, words] = place(id, text)
      const excerpt = excerptOf(`${own} ${words}`)
      return [{ code: 'number-differs' as const, line, excerpt, alternatives: [computed, own] }]
    })
  }
  const running = compare(false)
  const [first] = running
  if (!first) return []
  const restarting = compare(true)
  if (restarting.length >= running.length) return running
  const alternatives = ['one count', 'a count for each section']
  return [{ ...first, code: 'numbering-restarts', alternatives }, ...restarting]
}

/** `OP 3`, `3.`, `3 -` are one number; so are `(a)` and `a)`, `Chapter I` and `I`. */
function plain(number: string): string {
  return number
    .replace(/^\p{L}{2,}\s+(?=\S)/u, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
