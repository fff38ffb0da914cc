// Which symbol a draft gets when it is issued, and whether one that somebody chose may be given (rules.md 2.2 and 2.4).
import { refuse, type Result } from '../result.ts'
import { bodyOf } from './bodies.ts'
import {
  baseSymbol,
  formatUnstarred,
  parseSymbol,
  symbolIdentity,
  type DocumentSymbol,
  type SymbolProblem,
} from './document-symbol.ts'

export interface IssueContext {
  /** The symbols under which this draft has been issued, in order. */
  readonly issued: readonly string[]
  /** Every other symbol that is in use. */
  readonly taken: readonly string[]
  /** Code of the body; null when it is not known. */
  readonly body: string | null
  readonly session: number | null
  readonly year: number | null
}

/**
 * First the next number of the body's series after the highest in use (a gap is not filled: it may stand for a document that
 * was withdrawn), then Rev.1, Rev.2 ... Null where the body's series, or its session or year, is not known.
 */
export function proposeNextSymbol(context: IssueContext): string | null {
  const last = lastText(context.issued)
  if (last) return `${baseSymbol(last)}/Rev.${revisionOf(last) + 1}`
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
  /** An asterisk means a reissue, which is no issue of its own. */
  | { readonly code: 'symbol-starred' }
  | { readonly code: 'symbol-other-series'; readonly expected: string }
  /** `expected` is the revision that comes next. */
  | { readonly code: 'symbol-not-consecutive'; readonly expected: string }

/** Gives the symbol back as read. An addendum or corrigendum to the last issued text is a consecutive issue too. */
export function checkIssueSymbol(
  symbol: string,
  context: IssueContext,
): Result<DocumentSymbol, IssueProblem> {
  const read = parseSymbol(symbol)
  if (!read.ok) return read
  if (read.value.stars > 0) return refuse({ code: 'symbol-starred' })
  const identity = symbolIdentity(symbol)
  if ([...context.issued, ...context.taken].some((other) => symbolIdentity(other) === identity))
    return refuse({ code: 'symbol-taken', symbol: identity })
  const last = lastText(context.issued)
  const problem = last
    ? checkSuccessor(read.value, last, context.issued)
    : checkFirst(read.value, context)
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

function checkSuccessor(
  symbol: DocumentSymbol,
  last: DocumentSymbol,
  issued: readonly string[],
): IssueProblem | null {
  const expected = `${baseSymbol(last)}/Rev.${revisionOf(last) + 1}`
  const problem: IssueProblem = { code: 'symbol-not-consecutive', expected }
  const kind = symbol.modifications.at(-1)
  if (kind === undefined) return problem
  const parent = withoutLast(symbol)
  if (kind.kind === 'Rev') return formatUnstarred(symbol) === expected ? null : problem
  // Numbering restarts for each parent: sponsors added after Rev.1 make Rev.1/Add.1, not Add.2.
  if (parent !== formatUnstarred(last)) return problem
  const before = issued
    .map(readSymbol)
    .filter((other) => other !== null && withoutLast(other) === parent)
    .filter((other) => other?.modifications.at(-1)?.kind === kind.kind).length
  return kind.number === before + 1 ? null : problem
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
