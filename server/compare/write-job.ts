// A comparison to be written as a file, and what comes of it. Plain values, for they may be copied between processes.
import type { WordThread } from '../../shared/exporters/docx/comments.ts'
import type { Author } from '../../shared/exporters/docx/revision-marks.ts'
import { toNegotiatedDocx } from '../../shared/exporters/docx/to-negotiated-docx.ts'
import type { PrintOptions } from '../../shared/exporters/print/print-model.ts'
import { comparedNames, comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { type MarkedPrintModel, toMarkedPrint } from '../../shared/exporters/marked/marked-print.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import {
  comparisonFileName,
  type OutputOptions,
  writeComparison,
  type WrittenKind,
} from './comparison-output.ts'

export type WriteJob = ComparisonJob | NegotiatedJob

/** A text with its proposals tracked and its discussion as comments, as a Word file. */
export interface NegotiatedJob {
  readonly kind: 'negotiated'
  readonly content: FrozenContent
  /** Of each proposal, by its name. */
  readonly authors: Readonly<Record<string, Author>>
  readonly threads: readonly WordThread[]
  readonly print: PrintOptions
  /** `2020-03-05T00:00:00Z`. */
  readonly date: string
}

interface ComparisonJob {
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

export function write(job: WriteJob): Written {
  return job.kind === 'negotiated' ? writeNegotiated(job) : writePair(job)
}

function writeNegotiated({ content, authors, threads, print, date }: NegotiatedJob): Written {
  const body = toNegotiatedDocx(content, {
    print,
    threads,
    date,
    authorOf: ({ sid, by }) => authors[sid] ?? { name: by, date },
    initialsOf: (delegation) => delegation,
  })
  return { name: 'draft', body }
}

function writePair({ kind, old, new: now, options }: ComparisonJob): Written {
  const pair = comparePair(old, now)
  const name = comparisonFileName(...comparedNames(pair, options))
  const body = kind === 'pdf' ? toMarkedPrint(pair, options) : writeComparison(kind, pair, options)
  return { name, body }
}
