// The lists of openers of one language and part, made ready for matching. Costs some milliseconds, so it is done once, on first use.
import { adverbials, type SpacedLanguage } from './adverbials.ts'
import { arabic } from './arabic.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { normalizeForm } from './normal-text.ts'
import { openPatterns } from './patterns.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'

export type OpeningPart = 'preamble' | 'operative'

export interface CompiledForm {
  /** Null where the words found are the key. */
  readonly key: string | null
  /** Sticky; the group `lead` holds the words set off in print. */
  readonly pattern: RegExp
  /** How many words it is listed with; of an open pattern 2 if it has a key, else 0. */
  readonly words: number
}

export interface CompiledPart {
  /** The adverbials that may come first; sticky. */
  readonly before: RegExp
  /** Forms by their first word, in the order of the lists. */
  readonly forms: ReadonlyMap<string, readonly CompiledForm[]>
  /** Patterns of words that are in no list. */
  readonly open: readonly CompiledForm[]
  /** Words in whose place no open pattern counts. */
  readonly excluded: ReadonlySet<string>
}

interface OpenerLists {
  readonly preamble: string
  readonly operative: string
  readonly verbs: string
  readonly notParticiples: string
}

const lists: Readonly<Record<SpacedLanguage, OpenerLists>> = {
  en: english,
  fr: french,
  es: spanish,
  ru: russian,
  ar: arabic,
}

const compiled = new Map<string, CompiledPart>()

export function compiledPart(language: SpacedLanguage, part: OpeningPart): CompiledPart {
  const name = `${language} ${part}`
  const known = compiled.get(name) ?? compile(language, part)
  compiled.set(name, known)
  return known
}

/** `a(b|c)d(e)` -> abd, acd with and without e. */
export function expandForm(form: string): string[] {
  const choice = /\(([^()]*)\)/u.exec(form)
  if (!choice) return [form]
  const [whole, inside = ''] = choice
  const alternatives = inside.includes('|') ? inside.split('|') : ['', inside]
  const after = form.slice(choice.index + whole.length)
  return alternatives.flatMap((one) => expandForm(`${form.slice(0, choice.index)}${one}${after}`))
}

/** Key and form of every line of a list. */
export function readForms(list: string): (readonly [key: string, form: string])[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':')
      const key = line.slice(0, colon)
      return line
        .slice(colon + 1)
        .split(' / ')
        .flatMap((form) => expandForm(form.trim()).map((one) => [key, one] as const))
    })
}

function compile(language: SpacedLanguage, part: OpeningPart): CompiledPart {
  const { verbs, notParticiples, ...parts } = lists[language]
  const forms = new Map<string, CompiledForm[]>()
  const add = (key: string, form: string) => {
    const listed = normalizeForm(form.replace('~', ''), language).split(' ')
    const first = listed[0] ?? ''
    const known = forms.get(first) ?? []
    const pattern = formPattern(form, language)
    forms.set(first, [...known, { key, pattern, words: listed.length }])
  }
  for (const [key, form] of readForms(parts[part])) add(key, form)
  if (part === 'operative') for (const verb of words(verbs)) add(verb, verb)
  const { before } = adverbialSources(language)
  return {
    before: new RegExp(`(?:${before})(?= )`, 'uy'),
    forms,
    open: openPatterns[language]
      .filter((pattern) => pattern.part === part)
      .map(({ key, source }) => ({
        key,
        pattern: openPattern(source, language),
        words: key === null ? 0 : 2,
      })),
    excluded: new Set(words(notParticiples).map((word) => normalizeForm(word, language))),
  }
}

const wordEnd = '(?![\\p{L}\\p{M}\\p{N}])'

/** Adverbials may stand between the words of the form, and after those that are set off. */
function formPattern(form: string, language: SpacedLanguage): RegExp {
  const { before, after } = adverbialSources(language)
  const between = `(?: (?:${before}|${after})){0,2} `
  const [lead = '', object = ''] = form.split('~')
  const write = (part: string) => normalizeForm(part, language).split(' ').filter(Boolean)
  const head = `${write(lead).join(between)}${wordEnd}(?: (?:${after})${wordEnd}){0,3}`
  const tail = write(object).map((word) => ` ${word}${wordEnd}`)
  return new RegExp(`${conjunction(language)}(?<lead>${head})${tail.join('')}`, 'uy')
}

function openPattern(source: string, language: SpacedLanguage): RegExp {
  const { after } = adverbialSources(language)
  const words = sourceWithoutAccents(source)
  return new RegExp(`(?<lead>${words}${wordEnd}(?: (?:${after})${wordEnd}){0,3})`, 'uy')
}

/** Arabic writes its "and" together with the first word. */
function conjunction(language: SpacedLanguage): string {
  return language === 'ar' ? '(?:و)?' : ''
}

function adverbialSources(language: SpacedLanguage): { before: string; after: string } {
  const { also, further, before, after } = adverbials[language]
  const both = language === 'en' ? also : `${also}|${further}`
  return {
    before: sourceWithoutAccents(`${also}|${further}|${before}`),
    after: sourceWithoutAccents(`${after}|${both}`),
  }
}

/** The text that is compared has no accents: é becomes e, and in a class of letters a second e does no harm. */
function sourceWithoutAccents(source: string): string {
  return source.normalize('NFD').replaceAll(/[\u0300-\u036F\u064B-\u0655]/gu, '')
}

function words(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean)
}
