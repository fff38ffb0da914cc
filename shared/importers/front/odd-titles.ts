// Titles that may be none: what a page of the web has over a text, `Home - Laws - Resolutions`, and the first paragraph of a text whose beginning was
// not found.
import { type Ambiguity, excerptOf, type FieldLine } from '../imported-document.ts'

/** Titles of more letters are lists of names, or no titles. */
const longest = 400

/** How a law library cites the text that stands below: `The girl child, G.A. res. 51/76, ... U.N. Doc. A/51/49 (1996).` */
const citation = /(?<!\p{L})(?:U\.N\. Doc\.|G\.A\. res\.|U\.N\. GAOR)/u

/** `Resolution GA- FRA, PER`, `Draft Resolution - 1`: what a paper of students is called. */
const code = /^(?:Draft |DRAFT )?(?:Resolution|RESOLUTION) (?:[-–#] ?)?(?:\p{Lu}{2,}|\d)/u
/** What a conference prints on its papers, behind the words of a title: `Lighting of harbours THIS DOCUMENT IS PROPERTY OF ...`. */
const stamped = /\p{Ll}{2}\S*(?:\s\p{Lu}{2,}){3}/u

/** A line that a page draws with signs: `Lamps ++ text below +++`. */
const ruled = /[+=~_#]{2}/u

/** So long, with the end of a sentence inside, a small letter at its head, a stop that leads on at its end, a citation or the sign of a list. */
export function isOddTitle(text: string): boolean {
  if (/[,;:]$/u.test(text) || [citation, code, stamped, ruled].some((odd) => odd.test(text)))
    return true
  const sentences = text.length > 120 && /\p{Ll}[.;]\s+\p{Lu}/u.test(text)
  // A program that lost the spaces and the ends of lines: `Draft resolutionCommittee: Monetary FundTopic: Gold`.
  const fused = (text.match(/\p{Ll}[:,.]?["”]?\p{Lu}\p{Ll}{2}/gu)?.length ?? 0) > 1
  return fused || text.length > longest || sentences || /^\p{Ll}{2}/u.test(text) || isListed(text)
}

export function isListed(text: string): boolean {
  return /^(?:[-–—•·*▪|]|1[.)])\s/u.test(text)
}

/** A sentence that has ended and more behind it: what a page says to its readers. */
export function isOfSentences(text: string): boolean {
  return /\p{Ll}{3}[.!?](?: \p{Lu}|$)/u.test(text)
}

const ofSecurityCouncil = /^\d{3,4}(?: \((?:19|20)\d{2}\))?$/u

/** A text of the Security Council has no title, and its number stands by itself: what stands beside it may be its item, or a page's own words. */
export function standsOverNumber(
  { line }: { readonly line: number },
  facts: { readonly resolutionNumber: string | null; readonly headedTitle: string | null },
  fields: readonly FieldLine[],
): boolean {
  if (facts.resolutionNumber === null || facts.headedTitle !== '') return false
  if (ofSecurityCouncil.test(facts.resolutionNumber)) return true
  const number = fields.find(({ field }) => field === 'resolution-number')
  return number !== undefined && line < number.line
}

/** Words of the front page that may be one thing or another. */
export function doubt({ line, text }: { readonly line: number; readonly text: string }): Ambiguity {
  return {
    code: 'masthead-line',
    line,
    excerpt: excerptOf(text),
    alternatives: ['a line of the masthead', 'a title', 'a paragraph'],
  }
}

/** Of a title behind its number the lines below may hang. */
export function isHeaded(text: string, { headedTitle }: { headedTitle: string | null }): boolean {
  return headedTitle !== null && headedTitle !== '' && text.startsWith(headedTitle)
}
