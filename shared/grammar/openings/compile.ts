// The lists of openers of one language and part, made ready for matching. Costs some milliseconds, so it is done once, on first use.
import { adverbials, type SpacedLanguage } from './adverbials.ts'
import { arabic } from './arabic.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { normalizeForm } from './normal-text.ts'
import { openPatterns } from './patterns.ts'
import { readForms, type OpeningPart } from './read-forms.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'

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
  /** The forms that begin as the text does, in the order of the lists. */
  readonly formsFor: (text: string) => readonly CompiledForm[]
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

interface ListedForm {
  readonly key: string
  readonly form: string
}

function compile(language: SpacedLanguage, part: OpeningPart): CompiledPart {
  const { verbs, notParticiples, ...parts } = lists[language]
  const single = part === 'operative' ? words(verbs) : []
  const listed = [
    ...readForms(parts[part]).map(([key, form]) => ({ key, form })),
    ...single.flatMap((verb) => formsOf(verb, language).map((form) => ({ key: verb, form }))),
  ]
  const { before } = adverbialSources(language)
  return {
    before: new RegExp(`(?:${before})(?= )`, 'uy'),
    formsFor: compileOnDemand(listed, language),
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

/** In Arabic the Assembly has the feminine and the Council the masculine. */
function formsOf(verb: string, language: SpacedLanguage): string[] {
  return language === 'ar' && verb.startsWith('ت') ? [verb, verb.replace('ت', 'ي')] : [verb]
}

/** Patterns are costly to make, and a text needs only those of its own first word. */
function compileOnDemand(
  listed: readonly ListedForm[],
  language: SpacedLanguage,
): CompiledPart['formsFor'] {
  const byBeginning = new Map<string, ListedForm[]>()
  for (const one of listed) {
    const begins = beginning(normalizeForm(one.form.replace('~', ''), language))
    byBeginning.set(begins, [...(byBeginning.get(begins) ?? []), one])
  }
  const made = new Map<string, readonly CompiledForm[]>()
  return (text) => {
    const begins = beginning(text)
    const known = made.get(begins)
    if (known) return known
    const forms = byBeginning.get(begins) ?? []
    const compiledForms = forms.map(({ key, form }) => ({
      key,
      pattern: formPattern(form, language),
      words: normalizeForm(form.replace('~', ''), language).split(' ').length,
    }))
    // What begins no form is not remembered, or every word ever typed would be.
    if (forms.length > 0) made.set(begins, compiledForms)
    return compiledForms
  }
}

/** The first word; of an Arabic preambular opener the first two, as nearly all begin with إذ. */
function beginning(text: string): string {
  return /^(?:و?اذ )?[^\s,;:.،؛]*/u.exec(text)?.[0].replace(/^واذ /u, 'اذ ') ?? ''
}

// Letters and digits as they are in compared text: no accents, lower case.
const wordEnd = '(?![a-z0-9\u00c0-\u024f\u0430-\u045f\u0620-\u064a])'

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
