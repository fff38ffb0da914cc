// Opens what a command is given: a text in any shape the importer reads, or Penholder's own JSON.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { unreachable } from '../../shared/assert.ts'
import { fromJson, type JsonProblem } from '../../shared/importers/from-json.ts'
import { importText } from '../../shared/importers/from-text.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { decodeText } from './decode-text.ts'
import { toContent } from './to-content.ts'

export interface OpenedFile {
  readonly content: FrozenContent
  /** What the importer recognised; null where the file was Penholder's own. */
  readonly imported: ImportedDocument | null
}

export type OpenProblem =
  | {
      readonly code: 'file-missing' | 'file-not-readable' | 'file-is-folder'
      readonly path: string
    }
  | { readonly code: 'file-too-large'; readonly path: string; readonly bytes: number }
  | { readonly code: 'not-text' | 'file-empty'; readonly path: string }
  | { readonly code: 'json-not-read'; readonly path: string; readonly problem: JsonProblem }

/** No resolution is larger; a file beyond this is a mistake. */
const maxBytes = 20_000_000

/** Opens a file by what is in it, not by its name. Ids are made from the content, so one file always gives one document. */
export async function openFile(path: string): Promise<Result<OpenedFile, OpenProblem>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return refuse({ code: 'file-empty', path })
  const decoded = decodeText(bytes.value)
  if (!decoded.ok) return refuse({ code: 'not-text', path })
  const { text } = decoded.value
  if (/^\s*\{/.test(text) && /"format"\s*:\s*"penholder\//.test(text)) {
    const content = fromJson(text)
    return content.ok
      ? ok({ content: content.value, imported: null })
      : refuse({ code: 'json-not-read', path, problem: content.problem })
  }
  const imported = importText(text, { newId: countIds(bytes.value) })
  return ok({ content: toContent(imported), imported })
}

/** One English sentence for the terminal. */
export function explainOpenProblem(problem: OpenProblem): string {
  switch (problem.code) {
    case 'file-missing':
      return `There is no file ${problem.path}.`
    case 'file-not-readable':
      return `${problem.path} may not be read.`
    case 'file-is-folder':
      return `${problem.path} is a folder, not a file.`
    case 'file-too-large':
      return `${problem.path} has ${problem.bytes} bytes; at most ${maxBytes} are read.`
    case 'file-empty':
      return `${problem.path} is empty.`
    case 'not-text':
      return `${problem.path} is not text in UTF-8, UTF-16 or GB18030.`
    case 'json-not-read': {
      const { code, path } = problem.problem
      return `${problem.path} is not a Penholder document: ${code}${path === '' ? '' : ` at ${path}`}.`
    }
    default:
      return unreachable(problem)
  }
}

async function readBytes(path: string): Promise<Result<Uint8Array, OpenProblem>> {
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) return refuse({ code: 'file-is-folder', path })
    if (facts.size > maxBytes) return refuse({ code: 'file-too-large', path, bytes: facts.size })
    return ok(await readFile(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse({ code: 'file-missing', path })
    if (code === 'EACCES' || code === 'EPERM') return refuse({ code: 'file-not-readable', path })
    throw error
  }
}

function countIds(bytes: Uint8Array): () => string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  let count = 0
  return () => `${digest}-${++count}`
}
