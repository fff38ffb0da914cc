// Calls to the routes of shared/protocol/import-api.ts.
import type { DraftRecord } from '../shared/protocol/api.ts'
import type {
  AuthorMap,
  ImportedChangesAnswer,
  ImportReview,
  ReadingChoices,
} from '../shared/protocol/import-api.ts'
import { type Answer, call } from './api.ts'
import { upload, type UploadWatch } from './upload.ts'

export interface ChosenFile {
  /** Empty of a text that was pasted. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

interface ReadingWish extends UploadWatch {
  readonly choices: ReadingChoices
}

/** Nothing of it is kept. `draftId`: into which draft its changes would go. */
export function readFile(
  { name, bytes }: ChosenFile,
  draftId: string | null,
  { choices, ...watch }: ReadingWish,
): Answer<ImportReview> {
  const into = draftId === null ? {} : { draft: draftId }
  const query = new URLSearchParams({ name, ...into, ...choices })
  return upload(`/import?${query}`, bytes, watch)
}

interface CreatedFrom {
  readonly name: string
  readonly request: string
}

/** `file` is Penholder's own, made of one that was called `name`. Asked again with the same words, as after a line that broke, the draft is the same. */
export function createFrom(file: string, { name, request }: CreatedFrom): Answer<DraftRecord> {
  const query = new URLSearchParams({ title: '', name, request })
  return call('POST', `/import/drafts?${query}`, new TextEncoder().encode(file))
}

export function importChanges(
  draftId: string,
  { name, bytes }: ChosenFile,
  authors: AuthorMap,
): Answer<ImportedChangesAnswer> {
  const query = new URLSearchParams({ name, authors: JSON.stringify(authors) })
  return call('POST', `/drafts/${encodeURIComponent(draftId)}/import-changes?${query}`, bytes)
}
