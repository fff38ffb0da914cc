// A file that somebody brings, read as a text, by what is in it and not by its name: plain text, a web page, Word, PDF, Akoma Ntoso, Penholder's own.
// Files come from anywhere; a server reads them only where time and memory end (server/compare/work-apart.ts).
import { createHash } from 'node:crypto'
import { unreachable } from '../../shared/assert.ts'
import type { ReadDocx } from '../../shared/importers/docx/from-docx.ts'
import type { JsonProblem } from '../../shared/importers/from-json.ts'
import { importPages } from '../../shared/importers/pdf/from-pages.ts'
import { type ImportOptions, importText } from '../../shared/importers/from-text.ts'
import type { Ambiguity, ImportedDocument } from '../../shared/importers/imported-document.ts'
import type { ImportFormat, ReadingChoices } from '../../shared/protocol/import-api.ts'
import type { DecodedAs } from '../../shared/protocol/text-encoding.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { decodeText } from './decode-text.ts'
import { holdsMacros, nameArchive, nameFormat } from './name-format.ts'
import { looksLikeAkn } from './looks-like-akn.ts'
import { looksLikeHtml, readPage } from './text-of-html.ts'
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
  /** What else a Word file holds; null of others. `macros` are neither run nor kept. */
  readonly word: (Omit<ReadDocx, 'document' | 'source'> & { readonly macros: boolean }) | null
  /** Of plain text and web pages; null of files that say it themselves. */
  readonly decoded: DecodedAs | null
  /** Of a PDF, the pages from 1 that show pictures and no words, and those that could not be read; null where there are none. */
  readonly unread: UnreadPages | null
}

interface UnreadPages {
  readonly pictured: readonly number[]
  readonly broken: readonly number[]
}

export type DocumentProblem =
  | {
      readonly code:
        | 'empty'
        | 'not-text'
        /** A PDF whose fonts do not say which letters they draw. */
        | 'letters-unknown'
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
  given: Uint8Array,
  choices: ReadingChoices = {},
): Promise<Result<ReadDocument, DocumentProblem>> {
  // A Buffer cuts itself otherwise than its class does.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length === 0) return refuse({ code: 'empty' })
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, '\u00D0\u00CF\u0011\u00E0'))
    return readWord(bytes, choices)
  if (startsWith(bytes, '%PDF-')) return readPortable(bytes, choices)
  if (looksLikeAkn(bytes)) return readXml(bytes)
  const named = nameFormat(bytes)
  if (named === 'picture') return refuse({ code: 'pictures-only' })
  if (named) return refuse({ code: 'other-format', format: named.format })
  return readPlain(bytes, choices)
}

// Each format has a reader that is larger than all the rest, so it is loaded where a file asks for it.

/** As if all tracked changes were accepted: what the file says now. */
async function readWord(
  bytes: Uint8Array,
  choices: ReadingChoices,
): Promise<Result<ReadDocument, DocumentProblem>> {
  const { fromDocx } = await import('../../shared/importers/docx/from-docx.ts')
  const read = fromDocx(bytes, { ...optionsOf(bytes, choices), changes: 'accepted' })
  if (read.ok) {
    const { document, source, ...word } = read.value
    const found = { ...word, macros: holdsMacros(bytes) }
    return toDocument(document, { ...plain, format: 'word', lines: source, word: found })
  }
  switch (read.problem.code) {
    case 'docx-encrypted':
      return refuse({ code: 'encrypted' })
    case 'docx-empty':
      return refuse({ code: 'without-text' })
    case 'docx-too-large':
      return refuse({ code: 'too-long' })
    case 'docx-not-word':
      return refuse({ code: 'other-format', format: nameArchive(bytes) })
    case 'docx-old-format':
      return refuse({ code: 'other-format', format: 'Word 97–2003 (DOC)' })
    case 'docx-damaged':
      return refuse({ code: 'broken' })
  }
  return unreachable(read.problem.code)
}

async function readPortable(
  bytes: Uint8Array,
  choices: ReadingChoices,
): Promise<Result<ReadDocument, DocumentProblem>> {
  const { readPdf } = await import('./read-pdf.ts')
  const read = await readPdf(bytes)
  if (read.ok) {
    const { document, lines } = importPages(read.value.pages, optionsOf(bytes, choices))
    const { pictured, broken } = read.value
    const unread = pictured.length + broken.length > 0 ? { pictured, broken } : null
    return toDocument(document, { ...plain, format: 'pdf', lines, unread })
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
    case 'pdf-garbled':
      return refuse({ code: 'letters-unknown' })
  }
  return unreachable(read.problem.code)
}

/** Ours comes back as it was written. */
async function readXml(bytes: Uint8Array): Promise<Result<ReadDocument, DocumentProblem>> {
  const { readAkn } = await import('./read-akn.ts')
  const read = readAkn(bytes, countIds(bytes))
  if (!read.ok) return read
  const { content, imported, lines } = read.value
  const source = { ...plain, format: 'akn', lines } as const
  return imported
    ? toDocument(imported, source)
    : ok({ content, imported: null, trackedChanges: 0, ...source })
}

async function readPlain(
  bytes: Uint8Array,
  choices: ReadingChoices,
): Promise<Result<ReadDocument, DocumentProblem>> {
  const read = decodeText(bytes, choices.encoding)
  if (!read.ok) return refuse({ code: 'not-text' })
  const { text, ...decoded } = read.value
  if (/^\s*\{/u.test(text) && /"format"\s*:\s*"penholder\//u.test(text)) return readOwn(text)
  const isPage = looksLikeHtml(text)
  const page = isPage ? readPage(text) : { text, ambiguities: [] }
  const words = page.text
  const format = isPage ? 'html' : 'text'
  const imported = withDoubts(importText(words, optionsOf(bytes, choices)), page.ambiguities)
  return toDocument(imported, { ...plain, format, lines: linesOf(words), decoded })
}

function withDoubts(imported: ImportedDocument, more: readonly Ambiguity[]): ImportedDocument {
  const ambiguities = [...imported.ambiguities, ...more].toSorted((a, b) => a.line - b.line)
  return { ...imported, ambiguities }
}

async function readOwn(text: string): Promise<Result<ReadDocument, DocumentProblem>> {
  const { fromJson } = await import('../../shared/importers/from-json.ts')
  const read = fromJson(text)
  return read.ok
    ? ok({
        content: read.value,
        imported: null,
        trackedChanges: 0,
        format: 'json',
        lines: [],
        ...plain,
      })
    : refuse({ code: 'json', problem: read.problem })
}

/** Of a file of which there is nothing more to say. */
const plain = { word: null, decoded: null, unread: null } as const

function optionsOf(bytes: Uint8Array, { language }: ReadingChoices): ImportOptions {
  return { newId: countIds(bytes), ...(language && { language }) }
}

function toDocument(
  imported: ImportedDocument,
  source: Pick<ReadDocument, 'format' | 'lines' | 'word' | 'decoded' | 'unread'>,
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
