// A file that somebody brings to be compared, read as a text. Runs in a thread of its own (compare-worker.ts): files come from anywhere.
import { createHash } from 'node:crypto'
import { unreachable } from '../../shared/assert.ts'
import { maxFileBytes } from '../../shared/protocol/compare-api.ts'
import { fromDocx } from '../../shared/importers/docx/from-docx.ts'
import { fromJson } from '../../shared/importers/from-json.ts'
import { importText } from '../../shared/importers/from-text.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { decodeText } from '../cli/decode-text.ts'
import { toContent } from '../cli/to-content.ts'
import { readPdf } from '../import/read-pdf.ts'
import { looksLikeHtml, textOfHtml } from './text-of-html.ts'

/** Codes of server/errors.ts. */
export type UploadProblem =
  | {
      readonly code: 'upload-too-large' | 'upload-empty' | 'upload-not-text' | 'upload-without-text'
    }
  | { readonly code: 'upload-encrypted' | 'upload-broken' | 'upload-pictures-only' }
  /** A document of a kind that is recognised and not read. */
  | { readonly code: 'upload-format'; readonly format: string }
  /** Penholder's own file, damaged or of a newer program; `path` is the place in it. */
  | { readonly code: 'upload-damaged'; readonly path: string }

/** By what is in it; the name decides nothing. Ids are made from the content, so that one file always gives one text. */
export async function readUpload(
  bytes: Uint8Array,
  _name: string,
): Promise<Result<FrozenContent, UploadProblem>> {
  if (bytes.length === 0) return refuse({ code: 'upload-empty' })
  if (bytes.length > maxFileBytes) return refuse({ code: 'upload-too-large' })
  if (startsWith(bytes, 'PK\u0003\u0004')) return readWord(bytes)
  if (startsWith(bytes, '%PDF-')) return readPortable(bytes)
  return readPlain(bytes)
}

/** As if all tracked changes were accepted: what the file says now. */
function readWord(bytes: Uint8Array): Result<FrozenContent, UploadProblem> {
  const read = fromDocx(bytes, { newId: countIds(bytes), changes: 'accepted' })
  if (read.ok) return toText(read.value.document)
  switch (read.problem.code) {
    case 'docx-encrypted':
      return refuse({ code: 'upload-encrypted' })
    case 'docx-empty':
      return refuse({ code: 'upload-without-text' })
    case 'docx-too-large':
      return refuse({ code: 'upload-too-large' })
    case 'docx-not-word':
    case 'docx-old-format':
      return refuse({ code: 'upload-format', format: 'ZIP' })
    case 'docx-damaged':
      return refuse({ code: 'upload-broken' })
  }
  return unreachable(read.problem.code)
}

async function readPortable(bytes: Uint8Array): Promise<Result<FrozenContent, UploadProblem>> {
  const read = await readPdf(bytes)
  if (read.ok) return toText(importText(read.value, { newId: countIds(bytes) }))
  switch (read.problem.code) {
    case 'pdf-encrypted':
      return refuse({ code: 'upload-encrypted' })
    case 'pdf-damaged':
      return refuse({ code: 'upload-broken' })
    case 'pdf-too-long':
      return refuse({ code: 'upload-too-large' })
    case 'pdf-without-text':
      return refuse({ code: 'upload-pictures-only' })
  }
  return unreachable(read.problem.code)
}

function toText(imported: ImportedDocument): Result<FrozenContent, UploadProblem> {
  const content = toContent(imported)
  const isEmpty = content.text.paragraphs.length === 0
  return isEmpty ? refuse({ code: 'upload-without-text' }) : ok(content)
}

function readPlain(bytes: Uint8Array): Result<FrozenContent, UploadProblem> {
  const format = packedFormat(bytes)
  if (format !== null) return refuse({ code: 'upload-format', format })
  const decoded = decodeText(bytes)
  if (!decoded.ok) return refuse({ code: 'upload-not-text' })
  const { text } = decoded.value
  if (/^\s*\{/u.test(text) && /"format"\s*:\s*"penholder\//u.test(text)) return readOwn(text)
  const words = looksLikeHtml(text) ? textOfHtml(text) : text
  return toText(importText(words, { newId: countIds(bytes) }))
}

function readOwn(text: string): Result<FrozenContent, UploadProblem> {
  const read = fromJson(text)
  return read.ok ? read : refuse({ code: 'upload-damaged', path: read.problem.path })
}

const signatures: readonly (readonly [format: string, start: string])[] = [
  ['Word (DOC)', '\u00D0\u00CF\u0011\u00E0'],
  ['RTF', '{\\rtf'],
]

/** What the first bytes say, of documents that are not plain text. */
function packedFormat(bytes: Uint8Array): string | null {
  return signatures.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? null
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, signature.length)) === signature
}

function countIds(bytes: Uint8Array): () => string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  let count = 0
  return () => `${digest}-${++count}`
}
