// Which State is called so: names as people write them, which only those need who read names (a first load does not).
import { languages, type Language } from '../document/language.ts'
import { simplifyHan } from '../simplify-han.ts'
import { fullStateNames } from './full-names.ts'
import { stateAliases } from './state-aliases.ts'
import { allStates } from './states.ts'

const articles =
  /^(?:the |l'|le |la |les |el |los |las )|\((?:the|l'|le|la|les|el|los|las)\)|(?<!\s)\s*\*+/gu

/** Twice the longest name there is; a longer text is not looked at. */
const longestName = 200

/**
 * The code of the State that is called so in this language, or null. Takes the short name with or without its article, in the
 * order of speech ("Islamic Republic of Iran"), without its qualifier where that leaves one State only, some former and everyday
 * names, and any case, accents, apostrophes, hyphens and spaces.
 */
export function findState(name: string, language: Language): string | null {
  if (name.length > longestName) return null
  return findName(name, language) ?? findLongName(name, language)
}

function findName(name: string, language: Language): string | null {
  const key = comparable(name)
  return key === '' ? null : (codesByName[language].get(key) ?? null)
}

/** What students write before a short name, `the State of Israel`, `Republic of Portugal`, right or not. Two States have borne some of these. */
const longForms: Partial<Readonly<Record<Language, RegExp>>> = {
  en: /^(?:the )?(?:(?:federal|federative|islamic|arab|socialist|democratic socialist|people['’]s democratic|united|plurinational|bolivarian|oriental|co-?operative|hashemite|independent) )*(?:republic|kingdom|state|commonwealth|principality|sultanate|grand duchy) of (?:the )?/iu,
  fr: /^(?:la |le |l['’])?(?:république|royaume|état|principauté|sultanat|commonwealth)(?: (?:fédérale|fédérative|islamique|arabe|socialiste|unie|bolivarienne|plurinational|orientale|coopérative))* (?:de la |du |des |de l['’]|d['’]|de )/iu,
  ar: /^(?:جمهورية|دولة|مملكة|سلطنة) (?=\p{L})/u,
  es: /^(?:la |el )?(?:república|reino|estado|principado|sultanía|mancomunidad)(?: (?:federal|federativa|islámica|árabe|socialista|unida|bolivariana|plurinacional|oriental|cooperativa|popular))* (?:de la |del |de los |de las |de )/iu,
}
const borneByTwo =
  /^(?:the |la )?(?:republic|république|república) (?:of|de|del) (?:china|chine|viet ?nam)|^جمهورية الصين/iu

function findLongName(name: string, language: Language): string | null {
  const words = name.trim()
  const short = words.replace(longForms[language] ?? /$^/u, '')
  return short === words || borneByTwo.test(words) ? null : findName(short, language)
}

const codesByName = Object.fromEntries(
  languages.map((language) => [language, indexNames(language)]),
) as Record<Language, Map<string, string>>

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
  for (const [code, name] of fullStateNames(language)) add(name, code)
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
