// A file as it is shown to whoever brings it, before anything is stored.
import type { ImportReview, ReadingChoices } from '../../shared/protocol/import-api.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { apartFailure } from '../compare/apart-failure.ts'
import type { UploadProblem } from '../compare/read-upload.ts'
import { readContent } from '../drafts/content.ts'
import { type ErrorCode, RequestFailure } from '../errors.ts'
import { type StoredDraft } from '../store/drafts.ts'
import { listImportAuthors } from '../store/import-authors.ts'
import { findIssue, listIssues } from '../store/issues.ts'
import type { StoredPerson } from '../store/people.ts'
import type { Database, Sql } from '../store/sql.ts'
import { guessDelegation } from './guess-authors.ts'
import type { ImportApart } from './import-apart.ts'
import type { ImportJob, ImportOutcome } from './import-job.ts'

/** A text over which changes may be tracked. */
export interface Base {
  /** Null of the draft as it stands. */
  readonly number: number | null
  readonly symbol: string | null
  readonly content: FrozenContent
}

/** The issued texts of a draft, the last first, then the draft as it stands. */
export async function listBases(sql: Sql, draft: StoredDraft): Promise<readonly Base[]> {
  const summaries = (await listIssues(sql, draft.id)).filter(({ form }) => carriesText(form))
  const issues = await Promise.all(
    summaries.toReversed().map(({ number }) => findIssue(sql, draft.id, number)),
  )
  const { content } = await readContent(sql, draft)
  const now = { ...content, text: asBase(content.text) }
  return [
    ...issues.flatMap((issue) => (issue ? [issue] : [])),
    { number: null, symbol: null, content: now },
  ]
}

interface ReviewSource {
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly choices: ReadingChoices
  readonly bases: readonly Base[]
  readonly person: StoredPerson
  readonly meetingId: string | null
}

interface ReviewParts {
  readonly db: Database
  readonly apart: ImportApart
  readonly signal: AbortSignal
}

export async function readReview(
  { db, apart, signal }: ReviewParts,
  { file, choices, bases, person, meetingId }: ReviewSource,
): Promise<ImportReview> {
  const job = { ...file, choices, bases: bases.map(({ content }) => content), groups: [] }
  const outcome = await readApart(apart, job, signal)
  const { review, changes } = outcome
  if (!changes) return { ...review, changes: null }
  const known =
    meetingId === null ? new Map<string, string>() : await listImportAuthors(db, meetingId)
  const guess = (author: string) => guessDelegation(author, known)
  // A delegate may bring changes of the own delegation only.
  const own = (author: string) => {
    const isOnly = changes.authors.length === 1
    return isOnly || guess(author) === person.delegation ? person.delegation : null
  }
  const base = changes.base === null ? undefined : bases[changes.base]
  return {
    ...review,
    changes: {
      ...(base && { base: { number: base.number, symbol: base.symbol } }),
      authors: changes.authors.map((each) => ({
        ...each,
        delegation: person.role === 'secretariat' ? guess(each.author) : own(each.author),
      })),
      within: changes.within,
    },
  }
}

/** Fails with what is wrong with the file. */
export async function readApart(
  apart: ImportApart,
  job: ImportJob,
  signal: AbortSignal,
): Promise<Extract<ImportOutcome, { ok: true }>> {
  const outcome = await apart.read(job, signal)
  if (!outcome.ok) throw apartFailure('import', outcome.problem)
  if (outcome.value.ok) return outcome.value
  const { code, ...details } = outcome.value.problem
  throw new RequestFailure(importCodes[code], details)
}

/** What is said of a file that is one of two to be compared is said of this one. */
const importCodes = {
  'upload-too-large': 'import-too-large',
  'upload-empty': 'import-empty',
  'upload-not-text': 'import-not-text',
  'upload-letters-unknown': 'import-letters-unknown',
  'upload-without-text': 'import-without-text',
  'upload-encrypted': 'import-encrypted',
  'upload-broken': 'import-broken',
  'upload-pictures-only': 'import-pictures-only',
  'upload-format': 'import-format',
  'upload-damaged': 'import-damaged',
} as const satisfies Readonly<Record<UploadProblem['code'], ErrorCode>>
