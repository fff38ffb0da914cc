// Symbols of documents (rules.md 2.4): a near miss is told with the symbol that was meant. What is of no known series is left alone:
// there are more series than the grammar has.
import { bodyOf } from '../../grammar/bodies.ts'
import { formatUnstarred, parseSymbol, symbolIdentity } from '../../grammar/document-symbol.ts'
import { normalizeSymbol } from '../../grammar/normalize-symbol.ts'
import type { CheckedDraft } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { type LineRule, report, reportMatches, stretchesOf } from '../rule.ts'

/** Anything that begins as a symbol of the three organs does; a full stop at its end is that of the sentence. */
const candidates = /(?<![\p{L}\p{N}/.:_-])[AES]\/[A-Z0-9][A-Z0-9.,()/-]*[A-Z0-9)]/giu

export const checkSymbols: LineRule = (line) =>
  stretchesOf(line).flatMap((words) =>
    reportMatches('symbol-malformed', words, candidates, (match) => {
      const symbol = balanced(match[0])
      const meant = meantBy(symbol)
      if (meant === null) return null
      return symbol === match[0]
        ? { values: { symbol, meant }, replacement: meant }
        : { values: { symbol, meant } }
    }),
  )

/** The symbol that is certainly meant; null for one that is well formed, or of which nobody can say. */
function meantBy(symbol: string): string | null {
  if (parseSymbol(symbol).ok) return null
  const tries = [symbol, symbol.replaceAll(',', '.'), symbol.replace(/(\d)-(\d+)$/u, '$1/$2')]
  const meant = tries
    .map(normalizeSymbol)
    .find((typed) => typed !== symbol && parseSymbol(typed).ok && hasSameSigns(typed, symbol))
  return meant ?? null
}

/** Only dots, strokes, capitals and leading noughts may differ, or another document would be meant. */
function hasSameSigns(one: string, other: string): boolean {
  const signs = (symbol: string) =>
    symbol
      .toLowerCase()
      .replaceAll(/(?<!\d)0+(?=\d)/gu, '')
      .replaceAll(/[^a-z0-9]/gu, '')
  return signs(one) === signs(other)
}

/** `(A/63/432)` ends with a bracket that is not the symbol's. */
function balanced(text: string): string {
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1) : text
}

/** The symbol of the document itself: well formed, of the body's series, and not that of another. */
export function checkOwnSymbol({ masthead, context }: CheckedDraft): Finding[] {
  const { symbol, kind } = masthead
  if (symbol === null) return []
  const place = { kind: 'masthead', field: 'symbol' } as const
  const meant = meantBy(symbol)
  if (meant !== null) return report('symbol-malformed', { place, values: { symbol, meant } })
  const read = parseSymbol(symbol)
  if (!read.ok) return []
  const expected = kind === 'draft-resolution' ? seriesOf(masthead) : null
  const series = `${read.value.stem}/${read.value.item.startsWith('L.') ? 'L.' : ''}`
  const isTaken = context.taken?.some(
    (other) => symbolIdentity(other) === formatUnstarred(read.value),
  )
  return [
    ...(expected !== null && expected !== series
      ? report('symbol-series', { place, values: { symbol, expected } })
      : []),
    ...(isTaken ? report('symbol-taken', { place, values: { symbol } }) : []),
  ]
}

/**
 * `E/CN.7/2020/L.`; null where the body, or its session or year, is not known. A session over two years, as the Council's, is that of
 * the second.
 */
function seriesOf(masthead: CheckedDraft['masthead']): string | null {
  const body = bodyOf(masthead.body)
  if (!body) return null
  const year = (masthead.lastDay ?? masthead.firstDay ?? masthead.date)?.slice(0, 4) ?? null
  const count = body.countedBy === 'year' ? year : masthead.session
  return count === null ? null : `${body.prefix}/${count}/${body.limited ? 'L.' : ''}`
}
