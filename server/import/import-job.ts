// What is read of a file apart from the server's own thread, and what comes of it.
import type { ImportReview, ReviewedChanges } from '../../shared/protocol/import-api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { UploadProblem } from '../compare/read-upload.ts'
import type { DelegationText } from './changes/import-changes.ts'

export interface ImportJob {
  readonly name: string
  readonly bytes: Uint8Array
  /** Texts over which tracked changes may be, the likeliest first. */
  readonly bases: readonly FrozenContent[]
  /** Whose text each delegation's is, by the names of authors; empty where only a review is asked for. */
  readonly groups: readonly { readonly delegation: string; readonly authors: readonly string[] }[]
}

export type ImportOutcome =
  | {
      readonly ok: true
      readonly review: Omit<ImportReview, 'changes'>
      /** Null of a file without tracked changes. `base` is the index among the bases; null where Reject all gives none of them. */
      readonly changes:
        | (Pick<ReviewedChanges, 'within'> & {
            readonly base: number | null
            readonly authors: readonly Omit<ReviewedChanges['authors'][number], 'delegation'>[]
          })
        | null
      readonly texts: readonly DelegationText[]
    }
  | { readonly ok: false; readonly problem: UploadProblem }
