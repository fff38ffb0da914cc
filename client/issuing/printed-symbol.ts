import type { IssueSummary } from '../../shared/protocol/api.ts'

/** The symbol with the asterisks of a reissue. */
export function printedSymbol({
  symbol,
  variant,
}: Pick<IssueSummary, 'symbol' | 'variant'>): string {
  return variant.startsWith('*') ? `${symbol}${variant}` : symbol
}
