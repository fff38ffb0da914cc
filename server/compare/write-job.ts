// A comparison to be written as a file, and what comes of it. Plain values, for they may be copied between threads.
import { comparedNames, comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { type MarkedPrintModel, toMarkedPrint } from '../../shared/exporters/marked/marked-print.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import {
  comparisonFileName,
  type OutputOptions,
  writeComparison,
  type WrittenKind,
} from './comparison-output.ts'

export interface WriteJob {
  readonly kind: WrittenKind | 'pdf'
  readonly old: FrozenContent
  readonly new: FrozenContent
  readonly options: OutputOptions
}

export interface Written {
  /** Without its ending. */
  readonly name: string
  /** Of a PDF the page, still to be printed. */
  readonly body: Uint8Array | string | MarkedPrintModel
}

export function write({ kind, old, new: now, options }: WriteJob): Written {
  const pair = comparePair(old, now)
  const name = comparisonFileName(...comparedNames(pair, options))
  const body = kind === 'pdf' ? toMarkedPrint(pair, options) : writeComparison(kind, pair, options)
  return { name, body }
}
