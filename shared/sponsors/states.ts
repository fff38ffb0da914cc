// Which States there are, and what they are called in each language. Names change: an issued text keeps the name it was
// printed with, this table only says the present one.
import { simplifyHan } from '../simplify-han.ts'
import { languages, type Language } from '../document/language.ts'
import { stateAliases } from './state-aliases.ts'
import { stateRows } from './state-names.ts'

export interface State {
  /** ISO 3166 alpha-3. */
  readonly code: string
  readonly status: 'member' | 'observer'
  readonly names: Readonly<Record<Language, string>>
}

/** By code: 193 Member States and two observers. */
export const allStates: readonly State[] = stateRows.trim().split('\n').map(readState)

const articles =
  /^(?:the |l'|le |la |les |el |los |las )|\((?:the|l'|le|la|les|el|los|las)\)|(?<!\s)\s*\*+/gu

const byCode = new Map(allStates.map((state) => [state.code, state]))

export function isState(code: string): boolean {
  return byCode.has(code)
}

/** The short name as printed, or the code itself when there is no such State. */
export function stateName(code: string, language: Language): string {
  return byCode.get(code)?.names[language] ?? code
}

/** Twice the longest name there is; a longer text is not looked at. */
const longestName = 200

/**
 * The code of the State that is called so in this language, or null. Takes the short name with or without its article, in the
 * order of speech ("Islamic Republic of Iran"), without its qualifier where that leaves one State only, some former and everyday
 * names, and any case, accents, apostrophes, hyphens and spaces.
 */
export function findState(name: string, language: Language): string | null {
  if (name.length > longestName) return null
  const key = comparable(name)
  return key === '' ? null : (codesByName[language].get(key) ?? null)
}

const codesByName = Object.fromEntries(
  languages.map((language) => [language, indexNames(language)]),
) as Record<Language, Map<string, string>>

function readState(row: string): State {
  const [code = '', status, en = '', fr = '', es = '', ru = '', zh = '', ar = ''] = row.split(' | ')
  return {
    code,
    status: status === 'observer' ? 'observer' : 'member',
    names: { ar, zh, en, fr, ru, es },
  }
}

/** Printed names come first, so that no variant of one State ever hides the name of another. */
function indexNames(language: Language): Map<string, string> {
  const index = new Map<string, string>()
  const add = (name: string, code: string) => {
    const key = comparable(name)
    if (!index.has(key)) index.set(key, code)
  }
  for (const { code, names } of allStates) add(names[language], code)
  for (const { code, names } of allStates)
    for (const variant of spokenForms(names[language])) add(variant, code)
  for (const [code, name] of stateAliases(language)) add(name, code)
  return index
}

/** `Iran (Islamic Republic of)` -> Islamic Republic of Iran, Iran; `إيران (جمهورية - الإسلامية)` has the place marked. */
function spokenForms(name: string): string[] {
  const inverted = /^(.+?) ?[(（](.+)[)）]$/u.exec(name)
  if (!inverted) return []
  const [, bare = '', qualifier = ''] = inverted
  if (qualifier.includes('-')) return [qualifier.replace('-', bare), bare]
  const space = qualifier.endsWith("'") ? '' : ' '
  return [`${qualifier}${space}${bare}`, bare]
}

/** Letters and digits only, in one case and without accents, so that spelling habits do not matter. */
function comparable(name: string): string {
  return simplifyHan(name)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F\u064B-\u0655\u0640]/gu, '')
    .replaceAll(/[’‘ʼ`´]/gu, "'")
    .replaceAll('ٱ', 'ا')
    .toLowerCase()
    .trim()
    .replaceAll(articles, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
