// A text that one body recommends to another: "The Commission on Narcotic Drugs recommends to the Economic and Social Council the adoption of
// the following draft resolution:", over the title and the subject line of the text itself; and the heads of such texts in a report,
// "Draft resolution II". The words are those of documents in six languages, as far as they are known.
import type { Language } from '../../document/language.ts'
import { allBodies } from '../../grammar/bodies.ts'
import { simplifyHan } from '../../simplify-han.ts'

const verbs =
  /^,?\s*(?:(?:also |further )?recommends?|recommande|recomienda|рекомендует|建议|[تي]وصي)(?!\p{Script=Latin}|\p{Script=Cyrillic})/iu
const ending =
  /(?:following|suivante?s?|siguientes?|следующ\p{L}+|下列|以下|التالي[ةن]?|الآتي[ةن]?|التاليين)[^.;:：]{0,120}[:：]\s*$/isu

/** Whether these words, from the body on, end in the colon over the text that is recommended. */
export function isRecommendation(text: string, language: Language): boolean {
  if (text.length > longest || !/[:：]\s*$/u.test(text)) return false
  const plain = fold(simplifyHan(text))
  if (!ending.test(plain)) return false
  // In Arabic the verb may come before the body.
  const behind = plain.replace(/^[تي]وصي (?=\S)/u, '')
  const rest = behindBody(behind, language)
  return rest !== null && (behind !== plain || verbs.test(rest))
}

/** No such sentence is longer. */
const longest = 700

/** What follows the body that a sentence begins with, with its article or without; null for any other sentence. */
function behindBody(text: string, language: Language): string | null {
  const plain = text.replace(articles, '')
  const names = allBodies.map((body) => fold(body.names[language]))
  const fitting = names.filter((name) => plain.startsWith(name))
  const longestName = fitting.toSorted((a, b) => b.length - a.length)[0]
  return longestName === undefined ? null : plain.slice(longestName.length)
}

const articles = /^(?:the |l'|la |le |el |إن )/u

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[’‘]/gu, "'").replaceAll(/\s+/gu, ' ').trim()
}

const heads: readonly RegExp[] = [
  /^draft (?:resolution|decision)(?: (?:[IVXL]{1,6}|\d{1,2}|[A-Z]))?$/iu,
  /^projet de (?:résolution|décision)(?: (?:[IVXL]{1,6}|\d{1,2}|[A-Z]))?$/iu,
  /^proyecto de (?:resolución|decisión)(?: (?:[IVXL]{1,6}|\d{1,2}|[A-Z]))?$/iu,
  /^проект (?:резолюции|решения)(?: (?:[IVXL]{1,6}|\d{1,2}|[A-ZА-Я]))?$/iu,
  /^(?:决议|决定)草案(?: ?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[IVXL]{1,6}))?$/u,
  /^مشروع (?:القرار|المقرر|قرار|مقرر)(?: (?:ال\p{L}{3,6}|\d{1,2}|[IVXL]{1,6}))?$/u,
]

/** `Draft resolution II`, the head of one of the texts that a report recommends. */
export function isDraftHead(text: string): boolean {
  const plain = simplifyHan(text.trim())
  return plain.length <= 60 && heads.some((head) => head.test(plain))
}

/** The last of the first paragraphs in which another body recommends the text; -1 where none does. */
export function endOfRecommendation(
  paragraphs: readonly { readonly text: string }[],
  language: Language,
): number {
  const words = paragraphs.slice(0, 6).map(({ text }) => text)
  return words.findIndex((_, at) => {
    return isRecommendation(words.slice(0, at + 1).join(language === 'zh' ? '' : ' '), language)
  })
}
