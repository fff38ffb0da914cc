// Which symbol a document of a draft gets when it is issued, and whether one that somebody chose may be given (rules.md 2.2 and 2.4).
import { refuse, type Result } from '../result.ts'
import { bodyOf } from './bodies.ts'
import {
  baseSymbol,
  formatUnstarred,
  parseSymbol,
  symbolIdentity,
  type DocumentSymbol,
  type Modification,
  type SymbolProblem,
} from './document-symbol.ts'

/** The forms that get a symbol of their own from the draft's series: a reissue keeps its predecessor's with one more asterisk. */
export type NumberedForm = 'first' | 'revision' | 'addendum' | 'corrigendum'

export interface IssueContext {
  /** The symbols of this draft's documents, in the order of issue. */
  readonly issued: readonly string[]
  /** Every other symbol that is in use. */
  readonly taken: readonly string[]
  /** Code of the body; null when it is not known. */
  readonly body: string | null
  readonly session: number | null
  readonly year: number | null
}

/**
 * Of a first issue the next number of the body's series after the highest in use (a gap is not filled: it may stand for a document that
 * was withdrawn). Of the others the next number under the text that they follow: Rev.2 after Rev.1, but Rev.1/Add.1 after Add.3, because
 * numbering restarts with each text. Null where the body's series, its session or year, or the text to follow is not known.
 */
export function proposeNextSymbol(form: NumberedForm, context: IssueContext): string | null {
  if (form === 'first') return proposeFirst(context)
  const last = lastText(context.issued)
  if (last === null) return null
  if (form === 'revision') return `${baseSymbol(last)}/Rev.${revisionOf(last) + 1}`
  const kind = form === 'addendum' ? 'Add' : 'Corr'
  const parent = formatUnstarred(last)
  return `${parent}/${kind}.${countUnder(parent, kind, context.issued) + 1}`
}

function proposeFirst(context: IssueContext): string | null {
  const stem = stemOf(context)
  if (stem === null) return null
  const used = context.taken
    .map(readSymbol)
    .filter((symbol) => symbol !== null && symbol.stem === stem.path)
    .filter((symbol) => symbol?.item.startsWith('L.') === stem.limited)
    .map((symbol) => symbol?.number ?? 0)
  return `${stem.path}/${stem.limited ? 'L.' : ''}${Math.max(0, ...used) + 1}`
}

export type IssueProblem =
  | SymbolProblem
  | { readonly code: 'symbol-taken'; readonly symbol: string }
  /** The first issue of a draft is a whole document: no Rev., Add. or Corr. */
  | { readonly code: 'symbol-not-first' }
  | { readonly code: 'symbol-not-a-draft' }
  /** An asterisk means a reissue, which has no symbol of its own. */
  | { readonly code: 'symbol-starred' }
  | { readonly code: 'symbol-other-series'; readonly expected: string }
  /** `expected` is the only symbol that follows in this form. */
  | { readonly code: 'symbol-not-consecutive'; readonly expected: string }

/** Gives the symbol back as read. */
export function checkIssueSymbol(
  symbol: string,
  form: NumberedForm,
  context: IssueContext,
): Result<DocumentSymbol, IssueProblem> {
  const read = parseSymbol(symbol)
  if (!read.ok) return read
  if (read.value.stars > 0) return refuse({ code: 'symbol-starred' })
  const identity = symbolIdentity(symbol)
  if ([...context.issued, ...context.taken].some((other) => symbolIdentity(other) === identity))
    return refuse({ code: 'symbol-taken', symbol: identity })
  const problem =
    form === 'first'
      ? checkFirst(read.value, context)
      : checkSuccessor(read.value, proposeNextSymbol(form, context))
  return problem ? refuse(problem) : read
}

function checkFirst(symbol: DocumentSymbol, context: IssueContext): IssueProblem | null {
  if (symbol.modifications.length > 0) return { code: 'symbol-not-first' }
  if (symbol.nature !== 'limited' && symbol.series !== 'sc-document')
    return { code: 'symbol-not-a-draft' }
  const stem = stemOf(context)
  if (stem === null) return null
  const expected = `${stem.path}/${stem.limited ? 'L.' : ''}`
  const fits = symbol.stem === stem.path && symbol.item.startsWith('L.') === stem.limited
  return fits ? null : { code: 'symbol-other-series', expected }
}

/** Where the text to follow has a symbol that cannot be read, nothing can be asked of the next one. */
function checkSuccessor(symbol: DocumentSymbol, expected: string | null): IssueProblem | null {
  if (expected === null || formatUnstarred(symbol) === expected) return null
  return { code: 'symbol-not-consecutive', expected }
}

/** How many addenda or corrigenda of a text are issued. */
function countUnder(parent: string, kind: Modification['kind'], issued: readonly string[]): number {
  return issued
    .map(readSymbol)
    .filter((other) => other !== null && withoutLast(other) === parent)
    .filter((other) => other?.modifications.at(-1)?.kind === kind).length
}

/** The last issue that carries the whole text: not an addendum or corrigendum. */
function lastText(issued: readonly string[]): DocumentSymbol | null {
  const texts = issued
    .map(readSymbol)
    .filter((symbol) => symbol?.modifications.every(({ kind }) => kind === 'Rev'))
  return texts.at(-1) ?? null
}

function revisionOf(symbol: DocumentSymbol): number {
  return symbol.modifications.find(({ kind }) => kind === 'Rev')?.number ?? 0
}

function readSymbol(text: string): DocumentSymbol | null {
  const symbol = parseSymbol(text)
  return symbol.ok ? symbol.value : null
}

function withoutLast(symbol: DocumentSymbol): string {
  return formatUnstarred({ ...symbol, modifications: symbol.modifications.slice(0, -1) })
}

/** `E/CN.7/2020` and whether `L.` follows; null where a part is not known. */
function stemOf(context: IssueContext): { path: string; limited: boolean } | null {
  const body = bodyOf(context.body)
  const count = body?.countedBy === 'year' ? context.year : context.session
  if (body === null || count === null) return null
  return { path: `${body.prefix}/${count}`, limited: body.limited }
}
