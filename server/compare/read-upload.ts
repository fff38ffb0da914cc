// A file that somebody brings to be compared. Runs in a process of its own (compare-worker.ts).
import { maxFileBytes } from '../../shared/protocol/compare-api.ts'
import { unreachable } from '../../shared/assert.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { type DocumentProblem, readDocument } from '../import/read-document.ts'

/** Codes of server/errors.ts. */
export type UploadProblem =
  | {
      readonly code:
        | 'upload-too-large'
        | 'upload-empty'
        | 'upload-not-text'
        | 'upload-letters-unknown'
        | 'upload-without-text'
        | 'upload-encrypted'
        | 'upload-broken'
        | 'upload-pictures-only'
    }
  /** A document of a kind that is recognised and not read. */
  | { readonly code: 'upload-format'; readonly format: string }
  /** Penholder's own file, damaged or of a newer program; `path` is the place in it. */
  | { readonly code: 'upload-damaged'; readonly path: string }

/** By what is in it; the name decides nothing. */
export async function readUpload(bytes: Uint8Array): Promise<Result<FrozenContent, UploadProblem>> {
  if (bytes.length > maxFileBytes) return refuse({ code: 'upload-too-large' })
  const read = await readDocument(bytes)
  return read.ok ? ok(read.value.content) : refuse(toUploadProblem(read.problem))
}

export function toUploadProblem(problem: DocumentProblem): UploadProblem {
  switch (problem.code) {
    case 'too-long':
      return { code: 'upload-too-large' }
    case 'other-format':
      return { code: 'upload-format', format: problem.format }
    case 'json':
      return { code: 'upload-damaged', path: problem.problem.path }
    case 'empty':
    case 'not-text':
    case 'letters-unknown':
    case 'without-text':
    case 'encrypted':
    case 'broken':
    case 'pictures-only':
      return { code: `upload-${problem.code}` }
    default:
      return unreachable(problem)
  }
}
