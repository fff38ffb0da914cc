// The bodies that meet: their names, the organ whose name stands at the head of page 1, how their drafts are numbered, and what
// the masthead prints for them (rules.md 1.1, 2.1, 3.3, 3.13).
import { unreachable } from '../assert.ts'
import { languages, type Language } from '../document/language.ts'
import { simplifyHan } from '../simplify-han.ts'
import { bodyRows } from './body-names.ts'

export interface Body {
  /** `GA`, `C3`, `CND`: what the masthead keeps. */
  readonly code: string
  /** The principal organ it belongs to, by code; its own code if it is one. */
  readonly organ: string
  /** The body whose resolutions its drafts are, by code: a draft in a Main Committee speaks as the General Assembly. */
  readonly speaker: string
  /** The drafts' symbol without session or year and number: `E/CN.7`. */
  readonly prefix: string
  /** What follows the prefix in the symbol. */
  readonly countedBy: 'session' | 'year'
  /** False where drafts have a plain number without `L.`: the Security Council. */
  readonly limited: boolean
  /** Commissions and conferences print where and when they meet, the General Assembly does not. */
  readonly printsPlaceAndDates: boolean
  /** Which of the two lines comes first in the masthead; `organ-only` where the organ at the head is the body itself. */
  readonly order: 'body-then-session' | 'session-then-body' | 'organ-only'
  /** Grammatical gender, for the article and for participles: Assemblée and Commission f., Conseil m.; the same in fr, es, ru, ar. */
  readonly gender: 'feminine' | 'masculine'
  readonly names: Readonly<Record<Language, string>>
}

export const allBodies: readonly Body[] = bodyRows
  .trim()
  .split(/\n\s*\n/u)
  .map(readBody)

const byCode = new Map(allBodies.map((body) => [body.code, body]))

/** Null for a code that is not known. */
export function bodyOf(code: string | null): Body | null {
  return code === null ? null : (byCode.get(code) ?? null)
}

/** The name as printed in the masthead, or the code itself when it is not known. */
export function bodyName(code: string, language: Language): string {
  return byCode.get(code)?.names[language] ?? code
}

/**
 * The code of the body that is called so, or null. Takes the name as in the masthead and as the subject of the text: with its
 * article, with `إن`, with a comma.
 */
export function findBody(name: string, language: Language): string | null {
  const plain = comparable(name, language)
  const code = codesByName[language].get(plain) ?? null
  return code === null && isCapitals(name) ? (codesInCapitals[language].get(plain) ?? null) : code
}

/** On typewriters and in capitals French and Spanish were set without accents: `ASSEMBLEE GENERALE`. */
function isCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name)
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replaceAll(/[\u0300-\u036f]/gu, '')
}

/**
 * The line that opens the text, `The Commission on Narcotic Drugs,`: of a Main Committee, the General Assembly. Without a
 * preamble it has no comma (rules.md 3.3). Null for a code that is not known.
 */
export function subjectLine(code: string, language: Language, hasPreamble = true): string | null {
  const speaker = byCode.get(byCode.get(code)?.speaker ?? '')
  if (!speaker) return null
  const comma = { ar: '،', zh: '，', en: ',', fr: ',', ru: ',', es: ',' }[language]
  return `${withArticle(speaker, language)}${hasPreamble ? comma : ''}`
}

function withArticle(body: Body, language: Language): string {
  const name = body.names[language].replaceAll("'", '’')
  const feminine = body.gender === 'feminine'
  switch (language) {
    case 'en':
      return `The ${name}`
    case 'fr':
      return /^[AEÉIOU]/u.test(name) ? `L’${name}` : `${feminine ? 'La' : 'Le'} ${name}`
    case 'es':
      return `${feminine ? 'La' : 'El'} ${name}`
    case 'ar':
      return `إن ${name}`
    case 'ru':
    case 'zh':
      return name
    default:
      return unreachable(language)
  }
}

const articles: Readonly<Record<Language, RegExp>> = {
  en: /^the /u,
  fr: /^(?:l'|la |le )/u,
  es: /^(?:la |el )/u,
  ru: /^(?!)/u,
  zh: /^(?!)/u,
  // The particle is typed without its hamza as often as with it.
  ar: /^ف?[إا]نّ? /u,
}

function comparable(written: string, language: Language): string {
  const name = language === 'zh' ? simplifyHan(written) : written
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[’‘ʼ]/gu, "'")
    .replaceAll(/\s+/gu, language === 'zh' ? '' : ' ')
    .trim()
    .replace(/ ?[,،，:：]$/u, '')
    .replace(articles[language], '')
}

/** Names that bodies had before, as Chinese documents of the time have them. */
const formerNames: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  zh: { 经济暨社会理事会: 'ECOSOC', 麻醉品委员会: 'CND', 麻醉药品管制委员会: 'CND' },
}

const codesByName = Object.fromEntries(
  languages.map((language) => [
    language,
    new Map([
      ...Object.entries(formerNames[language] ?? {}),
      ...allBodies.map((body) => [comparable(body.names[language], language), body.code] as const),
    ]),
  ]),
) as Record<Language, Map<string, string>>

const codesInCapitals = Object.fromEntries(
  languages.map((language) => [
    language,
    new Map([...codesByName[language]].map(([name, code]) => [withoutAccents(name), code])),
  ]),
) as Record<Language, Map<string, string>>

/** A head line of eight facts, then a line a language. */
function readBody(block: string): Body {
  const [head = '', ...names] = block.split('\n')
  const [code = '', organ = '', speaker = '', prefix = '', countedBy, kind, meets, gender] =
    head.split(' | ')
  return {
    code,
    organ,
    speaker,
    prefix,
    countedBy: countedBy === 'year' ? 'year' : 'session',
    limited: kind === 'L',
    printsPlaceAndDates: meets === 'place',
    order: orderOf(code, organ, speaker),
    gender: gender === 'f' ? 'feminine' : 'masculine',
    names: readNames(names),
  }
}

function readNames(lines: readonly string[]): Body['names'] {
  const [en = '', fr = '', es = '', ru = '', zh = '', ar = ''] = lines
  return { ar, zh, en, fr, ru, es }
}

function orderOf(code: string, organ: string, speaker: string): Body['order'] {
  if (code === organ) return 'organ-only'
  return speaker === code ? 'body-then-session' : 'session-then-body'
}
