// What is compared apart from the server's own thread, and what comes of it. Plain values: they are copied between threads.
import type { Comparison } from '../../shared/diff/comparison.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { UploadProblem } from './read-upload.ts'

export type JobSide =
  | { readonly content: FrozenContent }
  | { readonly name: string; readonly bytes: Uint8Array }

export interface CompareJob {
  readonly sides: readonly [old: JobSide, new: JobSide]
}

/** Of a file that was read, what the page calls it by. */
type ReadFacts = Pick<FrozenContent, 'title' | 'masthead'>

export type JobOutcome =
  | {
      readonly ok: true
      readonly comparison: Comparison
      readonly read: readonly [old: ReadFacts, new: ReadFacts]
    }
  | {
      readonly ok: false
      readonly problem: UploadProblem
      readonly side: 0 | 1
    }
