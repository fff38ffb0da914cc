// What a file says of itself in its metadata and in the elements of its first page, as far as it does.
import { isLanguage, type Language, languages } from '../../document/language.ts'
import type { DocumentKind } from '../../document/masthead.ts'
import { findBody } from '../../grammar/bodies.ts'
import { formatUnstarred, parseSymbol } from '../../grammar/document-symbol.ts'
import { aknLanguages } from '../../revisions/akn-profile.ts'
import { findState } from '../../sponsors/find-state.ts'
import type { ImportedSponsors } from '../imported-document.ts'
import { branches, childOf, everyBranch, wordsOf, type XmlBranch } from './xml-tree.ts'

export interface OtherFacts {
  /** Null where it is none of the six, or not said. */
  readonly language: Language | null
  /** Null where only the words can tell. */
  readonly kind: DocumentKind | null
  readonly symbol: string | null
  readonly date: string | null
  readonly session: number | null
  readonly adopted: string | null
}

export function readOtherFacts(root: XmlBranch): OtherFacts {
  const all = [...everyBranch(root)]
  const attributes = (name: string, key: string) =>
    all.flatMap((branch) => (branch.name === name ? (branch.attributes.get(key) ?? []) : []))
  const printed = datesIn(all, ['coverPage', 'preface']).find((each) => !isAdoption(each))
  const closing = datesIn(all, ['conclusions'])
  const adopted = datesIn(all, ['preface', 'conclusions']).find(isAdoption) ?? closing[0]
  return {
    language: findLanguage(attributes('FRBRlanguage', 'language')),
    kind: findKind(all),
    symbol: findSymbol(all),
    date: dayOf(printed?.attributes.get('date') ?? attributes('publication', 'date')[0]),
    session: findSession(attributes('session', 'value')),
    adopted: dayOf(adopted?.attributes.get('date')),
  }
}

function datesIn(all: readonly XmlBranch[], names: readonly string[]): XmlBranch[] {
  return all
    .filter(({ name }) => names.includes(name))
    .flatMap((part) => [...everyBranch(part)].filter(({ name }) => name === 'docDate'))
}

function isAdoption({ attributes }: XmlBranch): boolean {
  return /adopt/iu.test(attributes.get('refersTo') ?? '')
}

/** The body by the element that names it. */
export function readOtherBody(root: XmlBranch, language: Language): string | null {
  for (const branch of everyBranch(root)) {
    if (branch.name !== 'docCommittee') continue
    const code = findBody(spaced(wordsOf(branch)), language)
    if (code !== null) return code
  }
  return null
}

/** Those who propose the text, as the file marks them. Null where it marks none. */
export function readOtherSponsors(root: XmlBranch, language: Language): ImportedSponsors | null {
  const names = [...everyBranch(root)]
    .filter(({ name }) => name === 'docProponent')
    .map((branch) => spaced(wordsOf(branch)).replace(/[*,;:]+$/u, ''))
  if (names.length === 0) return null
  const found = names.map((name) => ({ name, code: findState(name, language) }))
  return {
    delegations: [...new Set(found.flatMap(({ code }) => code ?? []))],
    unknown: found.flatMap(({ name, code }) => (code === null ? [name] : [])),
  }
}

function findLanguage(codes: readonly string[]): Language | null {
  for (const code of codes) {
    const plain = code.toLowerCase()
    const [short = ''] = plain.split('-')
    if (isLanguage(short)) return short
    const known = languages.find((language) => aknLanguages[language] === plain)
    if (known) return known
    // The other code of ISO 639-2.
    if (plain === 'fre') return 'fr'
    if (plain === 'chi') return 'zh'
  }
  return null
}

const kinds: readonly (readonly [RegExp, DocumentKind])[] = [
  [/corrigend/iu, 'corrigendum'],
  [/addend/iu, 'addendum'],
  [/amendment/iu, 'amendment'],
  [/draft.?resolution|resolution.?draft/iu, 'draft-resolution'],
  [/resolution/iu, 'resolution'],
  [/decision/iu, 'decision'],
  [/report/iu, 'report'],
  [/^statement$/iu, 'statement'],
]

/** By the name of the document with a text, which in the profile of the United Nations says what it is. */
function findKind(all: readonly XmlBranch[]): DocumentKind | null {
  const document = all.find((branch) => branches(branch).some(({ name }) => name.endsWith('ody')))
  const main = all.find(
    (branch) => childOf(branch, 'mainBody') !== undefined || childOf(branch, 'body') !== undefined,
  )
  const { name = '', attributes } = main ?? document ?? {}
  const said = attributes?.get('name') ?? ''
  const own = name === 'amendment' || name === 'debateReport' ? name : said
  return kinds.find(([words]) => words.test(own))?.[1] ?? null
}

/** The first that can be read as a symbol, the printed ones first. */
function findSymbol(all: readonly XmlBranch[]): string | null {
  const candidates = [
    ...all.flatMap((branch) => (branch.name === 'docNumber' ? spaced(wordsOf(branch)) : [])),
    ...all.flatMap(({ name, attributes }) =>
      name === 'FRBRnumber' || name === 'FRBRalias'
        ? [attributes.get('showAs') ?? '', attributes.get('value') ?? '']
        : [],
    ),
  ]
  for (const candidate of candidates) {
    const symbol = parseSymbol(candidate)
    if (symbol.ok) return formatUnstarred(symbol.value)
  }
  return null
}

function findSession(values: readonly string[]): number | null {
  const value = values.find((each) => /^[1-9]\d{0,3}$/u.test(each))
  return value === undefined ? null : Number(value)
}

function dayOf(date: string | undefined): string | null {
  return /^(\d{4}-\d{2}-\d{2})/u.exec(date ?? '')?.[1] ?? null
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
