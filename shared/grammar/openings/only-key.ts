// Whether the words of an opening can stand for one verb only. Chinese 请 is requests and invites, Spanish Pide is requests and calls
// for: of these nobody can say that two of them repeat each other (rules.md 3.7).
import type { Language } from '../../document/language.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { adverbials } from './adverbials.ts'
import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { normalizeForm } from './normal-text.ts'
import { type OpeningPart, readForms } from './read-forms.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'

const lists: Readonly<Record<Language, Readonly<Record<OpeningPart, string>>>> = {
  ar: arabic,
  zh: chinese,
  en: english,
  fr: french,
  ru: russian,
  es: spanish,
}

export interface OnlyKey {
  /** The words in the form in which they are compared, without those that say the verb is repeated. */
  readonly verb: string
  /** Null where the words stand for several verbs, or are in no list. */
  readonly key: string | null
}

/** `words` are those set off at the head of a paragraph, as findOpening gives them. */
export function onlyKeyOf(words: string, language: Language, part: OpeningPart): OnlyKey {
  const verb = withoutRepetition(normalizeForm(words, language), language)
  const keys = keysOf(language, part)
  const padded = ` ${verb} `
  let longest = ''
  for (const form of keys.keys()) {
    const isIn = language === 'zh' ? verb.endsWith(form) : padded.includes(` ${form} `)
    if (isIn && form.length > longest.length) longest = form
  }
  return { verb, key: keys.get(longest) ?? null }
}

function withoutRepetition(verb: string, language: Language): string {
  if (language === 'zh') return simplifyHan(verb).replace(/^(?:此外还|同样|又|还|并|也|兼)/u, '')
  const { also, further } = adverbials[language]
  let padded = ` ${language === 'ar' ? verb.replace(/^و(?=اذ )/u, '') : verb} `
  for (const word of `${also}|${further}`.split('|'))
    padded = padded.replace(` ${normalizeForm(word, language)} `, ' ')
  return padded.trim()
}

const known = new Map<string, ReadonlyMap<string, string | null>>()

/** The key of every form, null of one that has several. */
function keysOf(language: Language, part: OpeningPart): ReadonlyMap<string, string | null> {
  const name = `${language} ${part}`
  const before = known.get(name)
  if (before) return before
  const keys = new Map<string, string | null>()
  for (const [key, form] of readForms(lists[language][part])) {
    const lead = normalizeForm(form.split('~')[0] ?? '', language)
    const other = keys.get(lead)
    keys.set(lead, other === undefined || other === key ? key : null)
  }
  known.set(name, keys)
  return keys
}
