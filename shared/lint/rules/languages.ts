// A paragraph in another language than the draft: pasted, or left over from the text it was translated from.
import { detectLanguage } from '../../importers/lines/detect-language.ts'
import { type LineRule, report } from '../rule.ts'

/** Words that a paragraph must have before its language can be told from its neighbours'. */
const enough = 14

export const checkLanguage: LineRule = ({ body, paragraph }, { language }) => {
  const { text } = body
  if (paragraph.kind !== 'paragraph' || wordsOf(text) < enough) return []
  const half = text.length / 2
  // Both halves, so that a long quotation does not count.
  const found = [text.slice(0, half), text.slice(half)].map(detectLanguage)
  const [first, second] = found
  if (!first?.certain || !second?.certain || first.language !== second.language) return []
  if (first.language === language) return []
  return report('language-other', {
    place: body.place(0, text.length),
    values: { found: first.language, expected: language },
  })
}

/** A Chinese word has two characters, more or less. */
function wordsOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const others = text.match(/\p{L}{2,}/gu)?.length ?? 0
  return han / 2 + (han > 0 ? 0 : others)
}
