// Pages of the press service, on which the text of a draft may stand below what is reported of it.
import type { Language } from '../../document/language.ts'
import { findBody } from '../../grammar/bodies.ts'
import { looksLikeBody } from './masthead-words.ts'

/** What the service calls them; the text under their words has no title of its own. */
export function isPressRelease(text: string): boolean {
  return /^(?:communiqué de presse|press release|comunicado de prensa|пресс-релиз|新[闻聞]稿|بيان صحفي)(?!\p{L})/iu.test(
    text,
  )
}

/** What it writes over them: the name of a known body, and what it does, in so many words. */
const shortestHeadline = 6

export function isHeadline(text: string, language: Language): boolean {
  const words = text.split(' ')
  if (words.length < shortestHeadline) return false
  return [2, 3, 4, 5, 6].some((count) => {
    const [name, rest] = [words.slice(0, count).join(' '), words.slice(count).join(' ')]
    const goesOn = ofBody.test(words[count] ?? '') || looksLikeBody(rest)
    return !goesOn && findBody(name, language) !== null
  })
}

/** With these the name of a body goes on. */
const ofBody =
  /^(?:d['’]|l['’]|[([&–—-]|(?:of|on|for|in|to|and|at|the|de|du|des|sur|pour|en|à|au|aux|et|la|le|les|del|para|sobre|y|по|о|об|и|в|на|для|при)$)/iu
