// Whether a text begins as a paragraph of a resolution does, and of which part. Where the same words open both (强调, 重申), the
// words alone do not tell.
import type { Language } from '../../document/language.ts'
import { findOpening } from '../../grammar/opening-words.ts'

/** The sign of a note may stand right after the first word. */
const noteSign =
  /(?<=\p{L})(?:\[\d{1,3}\]|\[\^\d{1,3}\]|<sup>\d{1,3}<\/sup>|[⁰¹²³⁴-⁹]+|\d{1,3}(?=[\s,،，]))/gu

export type OpeningPart = 'preamble' | 'operative' | 'either'

export function openingPart(written: string, language: Language): OpeningPart | null {
  const text = written.slice(0, 300).replaceAll(noteSign, '')
  const preamble = findOpening(text, { language, part: 'preamble' }) !== null
  const operative = findOpening(text, { language, part: 'operative' }) !== null
  if (preamble && operative) return 'either'
  if (preamble) return 'preamble'
  if (operative) return 'operative'
  return language === 'zh' && framedOfOld.test(text) ? 'either' : null
}

/** In Chinese the object may stand before its verb: 对…表示关切, 向…致意. No words are set off there, and nothing is wrong. */
export function isFramed(text: string): boolean {
  return /^(?:又|还|再次|并|同样)?[对對就向][^，；。]{2,120}?(?:表示|深表|深感|感到|極表|极表|致[敬意以]|予以)/u.test(
    text,
  )
}

/** The same where the verb closes the clause, in the words of the older texts; a clause within a sentence seldom begins so. */
const framedOfOld =
  /^[对對][于於][^，；。]{2,100}(?:表示|[深极極]表|[深殊]感|[严嚴]重|深切|深[为為]|至[为為]|[极極][为為])(?:关切|關切|关怀|關懷|不安|忧虑|憂慮|遗憾|遺憾|惋惜|震惊|震驚|感谢|感謝|嘉许|嘉許|赞赏|讚賞|满意|滿意|欣慰)[，；]/u
