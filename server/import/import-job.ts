// What is read of a file apart from the server's own process, and what comes of it.
import type {
  ImportReview,
  ReadingChoices,
  ReviewedChanges,
} from '../../shared/protocol/import-api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { Result } from '../../shared/result.ts'
import type { UploadProblem } from '../compare/read-upload.ts'
import type {
  DelegationText,
  DrawnChanges,
  DrawProblem,
  ImportedChanges,
} from './changes/draw-changes.ts'
import type { FileProblem } from './draft-from-file.ts'
import type { DraftJob, PreparedDraft, PrepareProblem } from './prepare-draft.ts'
import type { StartedDraft, StartJob } from './start-from-text.ts'

export interface ImportJob {
  readonly name: string
  readonly bytes: Uint8Array
  /** What a person said of the file, where it says otherwise or nothing. */
  readonly choices?: ReadingChoices
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

/** Changes to be drawn on a draft that stands as `state` says, a Yjs update. */
export interface DrawJob {
  readonly state: Uint8Array
  readonly changes: ImportedChanges
}

/** All that the child does, one kind of it at a time. */
export type ImportTask =
  | { readonly kind: 'read'; readonly job: ImportJob }
  | { readonly kind: 'prepare'; readonly job: DraftJob }
  | { readonly kind: 'draw'; readonly job: DrawJob }
  | { readonly kind: 'start'; readonly job: StartJob }

/** What comes of each kind. */
export interface ImportAnswers {
  readonly read: ImportOutcome
  readonly prepare: Result<PreparedDraft, PrepareProblem>
  readonly draw: Result<readonly DrawnChanges[], DrawProblem>
  readonly start: Result<StartedDraft, FileProblem>
}
