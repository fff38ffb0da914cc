// A file that somebody brings to be compared, read as a text. Runs in a thread of its own (compare-worker.ts): files come from anywhere.
import { createHash } from 'node:crypto'
import { maxFileBytes } from '../../shared/protocol/compare-api.ts'
import { fromJson } from '../../shared/importers/from-json.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { decodeText } from '../cli/decode-text.ts'
import { toContent } from '../cli/to-content.ts'
import { looksLikeHtml, textOfHtml } from './text-of-html.ts'

/** Codes of server/errors.ts. */
export type UploadProblem =
  | {
      readonly code: 'upload-too-large' | 'upload-empty' | 'upload-not-text' | 'upload-without-text'
    }
  /** A document of a kind that is recognised and not read. */
  | { readonly code: 'upload-format'; readonly format: string }
  /** Penholder's own file, damaged or of a newer program; `path` is the place in it. */
  | { readonly code: 'upload-damaged'; readonly path: string }

/** By what is in it; the name decides nothing. Ids are made from the content, so that one file always gives one text. */
export function readUpload(
  bytes: Uint8Array,
  _name: string,
): Promise<Result<FrozenContent, UploadProblem>> {
  return Promise.resolve(readBytes(bytes))
}

function readBytes(bytes: Uint8Array): Result<FrozenContent, UploadProblem> {
  if (bytes.length === 0) return refuse({ code: 'upload-empty' })
  if (bytes.length > maxFileBytes) return refuse({ code: 'upload-too-large' })
  const format = packedFormat(bytes)
  if (format !== null) return refuse({ code: 'upload-format', format })
  const decoded = decodeText(bytes)
  if (!decoded.ok) return refuse({ code: 'upload-not-text' })
  const { text } = decoded.value
  if (/^\s*\{/u.test(text) && /"format"\s*:\s*"penholder\//u.test(text)) return readOwn(text)
  const words = looksLikeHtml(text) ? textOfHtml(text) : text
  const content = toContent(importText(words, { newId: countIds(bytes) }))
  return content.text.paragraphs.length === 0
    ? refuse({ code: 'upload-without-text' })
    : ok(content)
}

function readOwn(text: string): Result<FrozenContent, UploadProblem> {
  const read = fromJson(text)
  return read.ok ? read : refuse({ code: 'upload-damaged', path: read.problem.path })
}

const signatures: readonly (readonly [format: string, start: string])[] = [
  ['PDF', '%PDF-'],
  ['Word (DOCX)', 'PK\u0003\u0004'],
  ['Word (DOC)', '\u00D0\u00CF\u0011\u00E0'],
  ['RTF', '{\\rtf'],
]

/** What the first bytes say, of documents that are not plain text. */
function packedFormat(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return signatures.find(([, signature]) => start.startsWith(signature))?.[0] ?? null
}

function countIds(bytes: Uint8Array): () => string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  let count = 0
  return () => `${digest}-${++count}`
}
