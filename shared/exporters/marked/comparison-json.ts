// A comparison as JSON for other programs. The shape of `comparison` is that of shared/diff/comparison.ts, whatever a screen or a page shows of it; a new
// shape gets a new format name.
import type { Comparison } from '../../diff/comparison.ts'

const comparisonFormat = 'penholder-comparison/1'

export interface ComparisonFile {
  readonly format: typeof comparisonFormat
  /** Symbols without asterisks; null of a text that is not issued. */
  readonly symbols: { readonly old: string | null; readonly new: string | null }
  /** SHA-256 of the words of each text: equal hashes, equal words. */
  readonly hashes: { readonly old: string; readonly new: string }
  readonly comparison: Comparison
}

/** Ends with a line feed. */
export function writeComparisonJson(
  comparison: Comparison,
  symbols: readonly [old: string | null, new: string | null],
  hashes: readonly [old: string, new: string],
): string {
  const file: ComparisonFile = {
    format: comparisonFormat,
    symbols: { old: symbols[0], new: symbols[1] },
    hashes: { old: hashes[0], new: hashes[1] },
    comparison,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
