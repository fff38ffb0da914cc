// What is compared apart from the server's own process, and what comes of it. Plain values: they are copied between processes, and so the
// result is the JSON to be sent and not the value, whose copy would cost everybody more than all the rest.
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { UploadProblem } from './read-upload.ts'

export type JobSide =
  | { readonly content: FrozenContent }
  | { readonly name: string; readonly bytes: Uint8Array }

export type CompareJob =
  | { readonly kind: 'compare'; readonly sides: readonly [old: JobSide, new: JobSide] }
  | { readonly kind: 'trace'; readonly texts: readonly FrozenContent[] }

/** Of a side that was read, what the page calls it by. */
export type ReadFacts = Pick<FrozenContent, 'title' | 'masthead'>

export type JobOutcome =
  | {
      readonly ok: true
      /** Of a Comparison or a Trace. */
      readonly json: string
      readonly read: readonly ReadFacts[]
    }
  | {
      readonly ok: false
      readonly problem: UploadProblem
      readonly side: 0 | 1
    }
