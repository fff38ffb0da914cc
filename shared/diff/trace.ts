// A text through all its versions in one view: which revision brought each word, and which struck it. See trace-changes.ts.
import type { Language } from '../document/language.ts'
import type { RowSide } from './comparison.ts'

/**
 * Words with the versions that have them: those from `from` on, and before `to` (null where the last version has them still).
 * Of a trace of L.5, Rev.1 and Rev.2: 0 and null were always there, 1 and null were brought by Rev.1, 0 and 2 were struck by Rev.2,
 * 1 and 2 were brought by Rev.1 and struck by Rev.2.
 */
export interface TraceRun {
  readonly text: string
  readonly from: number
  readonly to: number | null
}

/** What happened to paragraphs otherwise than by their words, and which version brought it. */
export interface TraceEvent {
  readonly version: number
  readonly op: 'moved' | 'split' | 'joined' | 'kind' | 'part' | 'level' | 'status'
}

/**
 * A paragraph through the versions; several where it was split or joined on the way. The runs of one version are the words of its
 * paragraphs in the order of its `sides`, with `paragraphEnd` between them, which is brought by a split and struck by a join.
 */
export interface TraceRow {
  /** One entry for each version: its paragraphs, none where it had no such paragraph. */
  readonly sides: readonly (readonly RowSide[])[]
  readonly runs: readonly TraceRun[]
  readonly events: readonly TraceEvent[]
}

/** A footnote through the versions. */
export interface TraceNote {
  /** Its number in each version, or null. */
  readonly numbers: readonly (number | null)[]
  readonly runs: readonly TraceRun[]
}

export interface Trace {
  readonly language: Language
  /** The symbol of each version. */
  readonly symbols: readonly (string | null)[]
  readonly title: readonly TraceRun[]
  /** In the order of the last version; what is gone behind what it stood behind. */
  readonly rows: readonly TraceRow[]
  /** In the order of the last version, then those that are gone. */
  readonly notes: readonly TraceNote[]
}
