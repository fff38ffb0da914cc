// The line that names the sponsors, read in six languages (rules.md 5.3); sponsor-line.ts writes it.
//
// Reading is tolerant of what stands in real documents. Names contain the very words that join them (Bosnia and Herzegovina,
// 中非共和国), so a piece between two commas is cut at a joining word only where that gives names of States.
import type { Language } from '../document/language.ts'
import { findState } from '../sponsors/find-state.ts'
import { takeBehalf } from './on-behalf.ts'
import { readLabel, type SponsorLabel } from './sponsor-label.ts'

export interface ReadSponsorLine {
  /** Codes in the order of the line, each once. */
  readonly delegations: readonly string[]
  /** What stands among the names and is no State's name. */
  readonly unknown: readonly string[]
  readonly label: SponsorLabel
  /** Of "Draft resolution submitted by the Chair": who submitted it, as written. Then there are no sponsors. */
  readonly submittedBy: string | null
  /** What follows the label: of an amendment, the symbol of the draft. */
  readonly rest: string
  /** Sponsor to the group it acts for, both by code; absent where nobody does. */
  readonly onBehalfOf?: Readonly<Record<string, string>>
}

/** Three times the line of all States. */
const longestLine = 10_000

/** Null for a text that is no sponsor line: it must have a colon and a label, or be a label with who submitted it. */
export function parseSponsorLine(text: string, language: Language): ReadSponsorLine | null {
  if (text.length > longestLine) return null
  const line = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  const colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'))
  if (colon < 0) return readSubmitted(line, language)
  const label = readLabel(line.slice(colon + 1).replace(/^ ?\*+/u, ''), language)
  if (!label) return null
  // More words after the label make it a sentence, unless they are the symbol of the draft that is amended.
  if (label.rest.replaceAll('*', '') !== '' && label.label !== 'amendment') return null
  const names = readNames(line.slice(0, colon), language)
  if (names.delegations.length === 0 && names.unknown.length === 0) return null
  return { ...label, ...names, submittedBy: null }
}

const submitters: Readonly<Record<Exclude<Language, 'zh'>, RegExp>> = {
  en: /^,? ?(?:as )?(?:(?:orally )?revised,? )?(?:submitted|proposed|sponsored|introduced|tabled|prepared|put forward) by (?<who>.+)$/iu,
  fr: /^,? ?(?:présentée?|déposée?|soumise?|proposée?|établie?) par (?<who>.+)$/iu,
  es: /^,? ?(?:presentad[oa]|propuest[oa]|patrocinad[oa]|preparad[oa]) por (?<who>.+)$/iu,
  ru: /^,? ?(?:представленн(?:ый|ое|ая)|предложенн(?:ый|ое|ая)|внесенн(?:ый|ое|ая)) (?<who>.+)$/iu,
  ar: /^(?:مقدم(?:ة)?|مقترح(?:ة)?) من (?<who>.+)$/u,
}

/** `Draft resolution submitted by the Chair`; Chinese has the label last, 主席提交的决议草案. */
function readSubmitted(line: string, language: Language): ReadSponsorLine | null {
  const chinese = /^(?<who>.+?)提[交出]的(?<label>.+)$/u.exec(line)?.groups
  const read = readLabel(language === 'zh' ? (chinese?.['label'] ?? '') : line, language)
  if (!read) return null
  const { label, rest } = read
  const found = language === 'zh' ? chinese : submitters[language].exec(rest)?.groups
  const submittedBy = found?.['who']
  if (submittedBy === undefined || (language === 'zh' && rest !== '')) return null
  return readSubmitter(submittedBy, label, language)
}

/** "Draft resolution proposed by Kenya and Norway" names sponsors, "by the Chair" nobody. */
function readSubmitter(
  submittedBy: string,
  label: SponsorLabel,
  language: Language,
): ReadSponsorLine {
  const names = readNames(submittedBy, language)
  const [first = ''] = submittedBy.split(/[,(（،、，]/u)
  if (names.delegations.length > names.unknown.length || lastNamed(first, language) !== null)
    return { ...names, label, submittedBy: null, rest: '' }
  return { delegations: [], unknown: [], label, submittedBy, rest: '' }
}

export interface ReadNames {
  readonly delegations: readonly string[]
  readonly unknown: readonly string[]
  /** As in ReadSponsorLine. */
  readonly onBehalfOf?: Readonly<Record<string, string>>
}

/** The States in a list of names, and what stands among them and is none. A name may hold the very word that joins names. */
export function readNames(text: string, language: Language): ReadNames {
  const { names, behalves } = takeBehalf(text, language)
  const read = readPieces(names, language)
  const delegations = read.flatMap(({ code }) => (code === null ? [] : [code]))
  const unknown = read.flatMap(({ name, code }) => (code === null ? [name] : []))
  const acting: Record<string, string> = {}
  for (const { at, group, words } of behalves) {
    const sponsor = lastNamed(names.slice(0, at), language)
    if (sponsor !== null && group !== null) acting[sponsor] = group
    else unknown.push(words)
  }
  const onBehalfOf = Object.keys(acting).length === 0 ? {} : { onBehalfOf: acting }
  return { delegations: [...new Set(delegations)], unknown, ...onBehalfOf }
}

/** The State that the words end with. */
export function lastNamed(text: string, language: Language): string | null {
  return readPieces(text, language).at(-1)?.code ?? null
}

/** The signs of footnotes among the names are left out: `Algeria,1 Angola`, `Belgique*, France`. */
function readPieces(names: string, language: Language): ReadName[] {
  return names
    .replaceAll(/[*⁰¹²³⁴-⁹]+|\[[a-z\d]\]/gu, '')
    .split(/[,،、，;；]/u)
    .map((piece) =>
      piece.trim().replaceAll(/^\d{1,2}\s?(?=\p{L}{2})|(?<=[\p{L})])\s?\d{1,2}$/gu, ''),
    )
    .filter((piece) => piece !== '')
    .flatMap((piece) => readPiece(piece, language))
}

interface ReadName {
  readonly name: string
  readonly code: string | null
}

/** One name, or several with joining words between them; the cut that leaves least unknown, and of those the earliest. */
function readPiece(piece: string, language: Language): ReadName[] {
  const name = withoutLeadingAnd(piece, language)
  const code = findState(name, language)
  if (code !== null) return [{ name, code }]
  for (const { at, length } of joints(name, language)) {
    const left = findState(name.slice(0, at), language)
    if (left === null) continue
    const rest = readPiece(name.slice(at + length), language)
    return [{ name: name.slice(0, at).trim(), code: left }, ...rest]
  }
  for (const { at, length } of joints(name, language)) {
    const right = findState(name.slice(at + length), language)
    if (right !== null)
      return [
        { name: name.slice(0, at).trim(), code: null },
        { name: name.slice(at + length).trim(), code: right },
      ]
  }
  return (language === 'zh' ? readRow(name) : null) ?? [{ name, code: null }]
}

/** Names of States in a row with nothing between them, as sites leave a list whose lines they joined: 伊朗中国古巴. Null where anything else stands there. */
function readRow(row: string): ReadName[] | null {
  if (row.length > longestRow) return null
  for (let to = Math.min(row.length - 2, longestName); to >= 2; to--) {
    const name = row.slice(0, to)
    const code = findState(name, 'zh')
    if (code === null) continue
    const last = findState(row.slice(to), 'zh')
    const rest = last === null ? readRow(row.slice(to)) : [{ name: row.slice(to), code: last }]
    if (rest) return [{ name, code }, ...rest]
  }
  return null
}

const longestName = 16
/** Of all States by their short names. */
const longestRow = 800

const joiners: Readonly<Record<Language, RegExp>> = {
  en: / and | & /giu,
  fr: / et /giu,
  es: / y | e /giu,
  ru: / и /giu,
  zh: / ?[和与與及] ?/gu,
  ar: / و ?/gu,
}

/** From the last to the first, so that the longest name on the left is tried first. */
function joints(text: string, language: Language): { at: number; length: number }[] {
  return [...text.matchAll(joiners[language])]
    .map((match) => ({ at: match.index, length: match[0].length }))
    .reverse()
}

/** `, and Japan`; the Arabic `و` is written together with the name, which may itself begin with it. */
function withoutLeadingAnd(piece: string, language: Language): string {
  if (findState(piece, language) !== null) return piece
  return piece.replace(leadingAnd[language], '')
}

const leadingAnd: Readonly<Record<Language, RegExp>> = {
  en: /^and /iu,
  fr: /^et /iu,
  es: /^[ye] /iu,
  ru: /^и /iu,
  zh: /^[和与與及] ?/u,
  ar: /^و ?/u,
}
