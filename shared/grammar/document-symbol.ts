// The symbol of a document, `E/CN.7/2020/L.2/Rev.1*`: body, series, number, modifications, asterisks (rules.md 2.1 to 2.4).
// The elements are read one after another against all series at once; the first that no series can take is the one reported.
import { ok, refuse, type Result } from '../result.ts'
import { allSeries, elementPatterns, type Series, type SymbolNature } from './series.ts'

export interface Modification {
  readonly kind: 'Rev' | 'Add' | 'Amend' | 'Corr'
  /** From 1: there is no Rev.0. */
  readonly number: number
}

export interface DocumentSymbol {
  /** Code of the series, `commission-draft`. */
  readonly series: string
  readonly nature: SymbolNature
  /** The elements before the number: `E/CN.7/2020`. Drafts with one stem are numbered together. */
  readonly stem: string
  /** The last element in canonical form: `L.2`, `75 A-L`, `1985 (2011)`. */
  readonly item: string
  /** The number in `item`. */
  readonly number: number
  /** From left to right; each applies to everything on its left. */
  readonly modifications: readonly Modification[]
  /** Reissues for technical reasons, 0 to 3. They are no part of the document's identity. */
  readonly stars: number
}

export interface SymbolProblem {
  readonly code: 'symbol-unreadable'
  /** The element between the slashes that cannot be read; empty where one is missing at the end. */
  readonly element: string
  /** Its place, from 0. */
  readonly position: number
}

/** Reads the printed form and nothing else: capitals, dots and numbers as they must be, no space around. Never throws. */
export function parseSymbol(text: string): Result<DocumentSymbol, SymbolProblem> {
  const stars = /\*{0,3}$/u.exec(text)?.[0].length ?? 0
  const elements = text.slice(0, text.length - stars).split('/')
  const read = readBase(elements)
  if (!read.ok) return read
  const { found, length } = read.value
  const modifications = readModifications(elements, length)
  if (!modifications.ok) return modifications
  const item = canonicalItem(elements[length - 1] ?? '')
  return ok({
    series: found.code,
    nature: found.nature,
    stem: elements.slice(0, length - 1).join('/'),
    item,
    number: Number(/\d+/u.exec(item)?.[0] ?? 0),
    modifications: modifications.value,
    stars,
  })
}

export function formatSymbol(symbol: DocumentSymbol): string {
  return `${formatUnstarred(symbol)}${'*'.repeat(symbol.stars)}`
}

/** What makes two symbols the same document: the canonical form without asterisks. Of an unreadable text, the text without them. */
export function symbolIdentity(text: string): string {
  const plain = text.trim().replace(/[\s*]+$/u, '')
  const symbol = parseSymbol(plain)
  return symbol.ok ? formatUnstarred(symbol.value) : plain
}

/** The symbol of the document that was first issued, without modifications: `E/CN.7/2020/L.2`. */
export function baseSymbol(symbol: DocumentSymbol): string {
  return `${symbol.stem}/${symbol.item}`
}

/** Without asterisks: how the symbol stands in a running head and in a link. */
export function formatUnstarred(symbol: DocumentSymbol): string {
  const modifications = symbol.modifications.map(({ kind, number }) => `/${kind}.${number}`)
  return `${baseSymbol(symbol)}${modifications.join('')}`
}

/** The one series that the elements begin with, and how many of them it takes. */
function readBase(
  elements: readonly string[],
): Result<{ found: Series; length: number }, SymbolProblem> {
  let candidates = allSeries
  let complete: Series | null = null
  let position = 0
  for (const element of elements) {
    const next = candidates.filter(({ elements }) => fits(element, elements[position]))
    if (next.length === 0) break
    candidates = next
    position++
    complete = candidates.find(({ elements }) => elements.length === position) ?? null
  }
  // `A/C.3/68/L75`: what is left can only be a modification if the base is whole.
  if (complete === null) return refuse(unreadable(elements, position))
  return ok({ found: complete, length: position })
}

function fits(element: string, expected: string | undefined): boolean {
  if (expected === undefined) return false
  const pattern = elementPatterns[expected]
  return pattern ? pattern.test(element) : element === expected
}

/** In this order, each at most once, except that an addendum may be revised after a revision: Rev, Add or Amend, Rev, Corr. */
function readModifications(
  elements: readonly string[],
  from: number,
): Result<readonly Modification[], SymbolProblem> {
  const modifications: Modification[] = []
  let rank = 0
  for (let position = from; position < elements.length; position++) {
    const match = /^(Rev|Add|Amend|Corr)\.([1-9]\d*)$/u.exec(elements[position] ?? '')
    const kind = match?.[1] as Modification['kind'] | undefined
    const next = kind === undefined ? 0 : rankAfter(rank, kind)
    if (kind === undefined || next === 0) return refuse(unreadable(elements, position))
    modifications.push({ kind, number: Number(match?.[2]) })
    rank = next
  }
  return ok(modifications)
}

/** Places in the order: 1 Rev, 2 Add or Amend, 3 Rev of that, 4 Corr; 0 where the kind cannot follow. */
function rankAfter(rank: number, kind: Modification['kind']): number {
  if (kind === 'Corr') return rank < 4 ? 4 : 0
  if (kind !== 'Rev') return rank < 2 ? 2 : 0
  if (rank === 0) return 1
  return rank === 2 ? 3 : 0
}

/** `2223(2015)` is printed `2223 (2015)`, `75A` is printed `75 A`. */
function canonicalItem(item: string): string {
  return item.replace(/^(\d+)(?=[A-Z(])/u, '$1 ')
}

function unreadable(elements: readonly string[], position: number): SymbolProblem {
  return { code: 'symbol-unreadable', element: elements[position] ?? '', position }
}
