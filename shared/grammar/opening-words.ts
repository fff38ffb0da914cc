// The words that open a paragraph and are set off in print: Recalling also, Takes note, 又强调, وإذ تشير (rules.md 3.7, 3.8, 4).
//
// Set off are the verb with the adverbials that belong to it, not its object nor the preposition before the object. In a paragraph
// with several verbs only the first counts. What is not certain is not found: null is an answer, a guess is not.
import type { Language } from '../document/language.ts'
import { adverbials, type SpacedLanguage } from './openings/adverbials.ts'
import { findChineseOpening } from './openings/chinese-opening.ts'
import { compiledPart, type CompiledForm, type CompiledPart } from './openings/compile.ts'
import { forces, type Force } from './openings/keys.ts'
import { normalize, normalizeForm, type NormalText } from './openings/normal-text.ts'
import { simplifyHan } from '../simplify-han.ts'
import type { FoundOpening, OpeningPart } from './openings/read-forms.ts'

export interface Opening {
  /**
   * The verb, by a key that is the same in all languages, without `also` and `further`; where one form stands for several keys, the
   * first in the lists. Of a verb that is in no list, its own words in lower case without accents.
   */
  readonly key: string
  readonly part: OpeningPart
  /** Whether the words say that the verb of the paragraph before is repeated, for the second or the third time. */
  readonly repeated: 'also' | 'further' | null
  /** Null for a verb that is in no list. */
  readonly force: Force | null
  /** Offsets in the text: the words set off, without brackets or quotation marks before them. */
  readonly from: number
  readonly to: number
}

export interface OpeningOptions {
  readonly language: Language
  readonly part: OpeningPart
}

/** Null where the text does not open as a paragraph of that part does. Looks at the first 200 characters; never throws. */
export function findOpening(text: string, options: OpeningOptions): Opening | null {
  const { language, part } = options
  const normal = normalize(text, language)
  const found =
    language === 'zh'
      ? findChineseOpening(simplifyHan(normal.text), part)
      : findSpaced(normal, language, part)
  if (!found) return null
  const { key, length, repeated } = found
  const force = forceOf(key, part)
  return { key, part, repeated, force, from: normal.from, to: normal.ends[length - 1] ?? 0 }
}

const forceByKey = {
  preamble: indexForces('preamble'),
  operative: indexForces('operative'),
}

function indexForces(part: OpeningPart): ReadonlyMap<string, Force> {
  return new Map(
    forces[part].flatMap(([force, keys]) => keys.split(' ').map((key) => [key, force] as const)),
  )
}

function forceOf(key: string, part: OpeningPart): Force | null {
  return forceByKey[part].get(key) ?? null
}

function findSpaced(
  { text }: NormalText,
  language: SpacedLanguage,
  part: OpeningPart,
): FoundOpening | null {
  const lists = compiledPart(language, part)
  const starts = verbStarts(text, lists)
  const best = longest(
    starts.flatMap((at) => [
      ...matchForms(text, at, formsAt(text, at, lists, language)),
      ...(lists.excluded.has(firstWord(text, at)) ? [] : matchForms(text, at, lists.open)),
    ]),
  )
  if (!best) return null
  const words = text.slice(0, best.leadEnd)
  return { key: best.key, length: best.leadEnd, repeated: repetition(words, language) }
}

/** Where the verb may begin: at the start, and after each of up to three adverbials. */
function verbStarts(text: string, lists: CompiledPart): number[] {
  const starts = [0]
  for (let at = 0; starts.length < 4;) {
    lists.before.lastIndex = at
    const match = lists.before.exec(text)
    if (!match) break
    at += match[0].length + 1
    starts.push(at)
  }
  return starts
}

function formsAt(
  text: string,
  at: number,
  lists: CompiledPart,
  language: SpacedLanguage,
): readonly CompiledForm[] {
  const rest = text.slice(at)
  const forms = lists.formsFor(rest)
  const joined = language === 'ar' && rest.startsWith('و')
  return joined ? [...forms, ...lists.formsFor(rest.slice(1))] : forms
}

function firstWord(text: string, at: number): string {
  return /^[^\s]+?(?=[\s,;:.،؛]|$)/u.exec(text.slice(at))?.[0] ?? ''
}

interface Match {
  readonly key: string
  readonly words: number
  readonly leadEnd: number
  readonly end: number
}

function matchForms(text: string, at: number, forms: readonly CompiledForm[]): Match[] {
  return forms.flatMap(({ key, pattern, words }) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return []
    const lead = match.groups?.['lead'] ?? ''
    const leadEnd = at + match[0].indexOf(lead) + lead.length
    return [{ key: key ?? lead, words, leadEnd, end: at + match[0].length }]
  })
}

/** Of equal length the one listed with more words, `Noting with concern` before `Noting`; then the order of the lists. */
function longest(matches: readonly Match[]): Match | null {
  let best: Match | null = null
  for (const match of matches) if (!best || isBetter(match, best)) best = match
  return best
}

function isBetter(match: Match, than: Match): boolean {
  return match.end > than.end || (match.end === than.end && match.words > than.words)
}

function repetition(words: string, language: SpacedLanguage): Opening['repeated'] {
  const { also, further } = adverbials[language]
  if (hasWord(words, further, language)) return 'further'
  return hasWord(words, also, language) ? 'also' : null
}

function hasWord(words: string, alternatives: string, language: SpacedLanguage): boolean {
  const padded = ` ${words} `
  return formsOf(alternatives, language).some((form) => padded.includes(form))
}

/** Of each of the few lists of adverbials, once. */
const formsByList = new Map<string, readonly string[]>()

function formsOf(alternatives: string, language: SpacedLanguage): readonly string[] {
  const key = `${language} ${alternatives}`
  const before = formsByList.get(key)
  if (before) return before
  const forms = alternatives.split('|').map((word) => ` ${normalizeForm(word, language)} `)
  formsByList.set(key, forms)
  return forms
}
