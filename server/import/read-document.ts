// A file that somebody brings, read as a text, by what is in it and not by its name: plain text, a web page, Word, PDF, Akoma Ntoso, Penholder's own.
// Files come from anywhere; a server reads them only where time and memory end (server/compare/work-apart.ts).
import { createHash } from 'node:crypto'
import { unreachable } from '../../shared/assert.ts'
import { fromDocx, type ReadDocx } from '../../shared/importers/docx/from-docx.ts'
import { fromJson, type JsonProblem } from '../../shared/importers/from-json.ts'
import { importText } from '../../shared/importers/from-text.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import type { ImportFormat } from '../../shared/protocol/import-api.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { decodeText } from './decode-text.ts'
import { looksLikeAkn, readAkn } from './read-akn.ts'
import { readPdf } from './read-pdf.ts'
import { looksLikeHtml, textOfHtml } from './text-of-html.ts'
import { toContent } from './to-content.ts'

export interface ReadDocument {
  readonly content: FrozenContent
  /** What the importer recognised; null where the file was Penholder's own. */
  readonly imported: ImportedDocument | null
  /** Of a Word file: the stretches that are tracked as changed. They are read as accepted. */
  readonly trackedChanges: number
  readonly format: ImportFormat
  /** The lines of the source, in which those of `imported` are counted; none of Penholder's own files. */
  readonly lines: readonly string[]
  /** What else a Word file holds; null of others. */
  readonly word: Omit<ReadDocx, 'document' | 'source'> | null
}

export type DocumentProblem =
  | {
      readonly code:
        | 'empty'
        | 'not-text'
        | 'without-text'
        | 'encrypted'
        | 'broken'
        | 'pictures-only'
        | 'too-long'
    }
  /** A document of a kind that is recognised and not read. */
  | { readonly code: 'other-format'; readonly format: string }
  | { readonly code: 'json'; readonly problem: JsonProblem }

/** Ids are made from the bytes, so one file always gives one document. Never throws for what is in the bytes. */
export async function readDocument(
  bytes: Uint8Array,
): Promise<Result<ReadDocument, DocumentProblem>> {
  if (bytes.length === 0) return refuse({ code: 'empty' })
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, '\u00D0\u00CF\u0011\u00E0'))
    return readWord(bytes)
  if (startsWith(bytes, '%PDF-')) return readPortable(bytes)
  if (looksLikeAkn(bytes)) return readXml(bytes)
  if (startsWith(bytes, '{\\rtf')) return refuse({ code: 'other-format', format: 'RTF' })
  return readPlain(bytes)
}

/** As if all tracked changes were accepted: what the file says now. */
function readWord(bytes: Uint8Array): Result<ReadDocument, DocumentProblem> {
  const read = fromDocx(bytes, { newId: countIds(bytes), changes: 'accepted' })
  if (read.ok) {
    const { document, source, ...word } = read.value
    return toDocument(document, { format: 'word', lines: source, word })
  }
  switch (read.problem.code) {
    case 'docx-encrypted':
      return refuse({ code: 'encrypted' })
    case 'docx-empty':
      return refuse({ code: 'without-text' })
    case 'docx-too-large':
      return refuse({ code: 'too-long' })
    case 'docx-not-word':
      return refuse({ code: 'other-format', format: 'ZIP' })
    case 'docx-old-format':
      return refuse({ code: 'other-format', format: 'Word 97–2003 (DOC)' })
    case 'docx-damaged':
      return refuse({ code: 'broken' })
  }
  return unreachable(read.problem.code)
}

async function readPortable(bytes: Uint8Array): Promise<Result<ReadDocument, DocumentProblem>> {
  const read = await readPdf(bytes)
  if (read.ok) {
    const imported = importText(read.value, { newId: countIds(bytes) })
    return toDocument(imported, { format: 'pdf', lines: linesOf(read.value), word: null })
  }
  switch (read.problem.code) {
    case 'pdf-encrypted':
      return refuse({ code: 'encrypted' })
    case 'pdf-damaged':
      return refuse({ code: 'broken' })
    case 'pdf-too-long':
      return refuse({ code: 'too-long' })
    case 'pdf-without-text':
      return refuse({ code: 'pictures-only' })
  }
  return unreachable(read.problem.code)
}

/** Ours comes back as it was written. */
function readXml(bytes: Uint8Array): Result<ReadDocument, DocumentProblem> {
  const read = readAkn(bytes, countIds(bytes))
  if (!read.ok) return read
  const { content, imported, lines } = read.value
  const source = { format: 'akn', lines, word: null } as const
  return imported
    ? toDocument(imported, source)
    : ok({ content, imported: null, trackedChanges: 0, ...source })
}

function readPlain(bytes: Uint8Array): Result<ReadDocument, DocumentProblem> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return refuse({ code: 'not-text' })
  const { text } = decoded.value
  if (/^\s*\{/u.test(text) && /"format"\s*:\s*"penholder\//u.test(text)) return readOwn(text)
  const isPage = looksLikeHtml(text)
  const words = isPage ? textOfHtml(text) : text
  const format = isPage ? 'html' : 'text'
  const imported = importText(words, { newId: countIds(bytes) })
  return toDocument(imported, { format, lines: linesOf(words), word: null })
}

function readOwn(text: string): Result<ReadDocument, DocumentProblem> {
  const read = fromJson(text)
  return read.ok
    ? ok({
        content: read.value,
        imported: null,
        trackedChanges: 0,
        format: 'json',
        lines: [],
        word: null,
      })
    : refuse({ code: 'json', problem: read.problem })
}

function toDocument(
  imported: ImportedDocument,
  source: Pick<ReadDocument, 'format' | 'lines' | 'word'>,
): Result<ReadDocument, DocumentProblem> {
  if (imported.text.paragraphs.length === 0) return refuse({ code: 'without-text' })
  const trackedChanges = source.word?.tracked.count ?? 0
  return ok({ content: toContent(imported), imported, trackedChanges, ...source })
}

/** As the importer counts them (source-lines.ts). */
function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, signature.length)) === signature
}

/** Ids that are always the same for the same bytes. */
export function countIds(bytes: Uint8Array): () => string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  let count = 0
  return () => `${digest}-${++count}`
}
