// Opens what a command is given: whatever can be imported, with a sentence for the terminal where it cannot.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { unreachable } from '../../shared/assert.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { type DocumentProblem, type ReadDocument, readDocument } from '../import/read-document.ts'
import { isFileError } from './write-output.ts'

export type OpenProblem =
  | {
      readonly code: 'file-missing' | 'file-not-readable' | 'file-is-folder' | 'file-too-large'
      readonly path: string
    }
  | { readonly code: 'file-not-read'; readonly path: string; readonly problem: DocumentProblem }

/** No resolution is larger; a file beyond this is a mistake. */
const maxBytes = 20_000_000

/** Opens a file by what is in it, not by its name. Ids are made from the content, so one file always gives one document. */
export async function openFile(path: string): Promise<Result<ReadDocument, OpenProblem>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const read = await readDocument(bytes.value)
  return read.ok ? ok(read.value) : refuse({ code: 'file-not-read', path, problem: read.problem })
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
      return `${problem.path} has more than ${maxBytes / 1_000_000} megabytes, and is not read.`
    case 'file-not-read':
      return `${problem.path} ${explainDocumentProblem(problem.problem)}`
    default:
      return unreachable(problem)
  }
}

const explanations: Readonly<
  Record<Exclude<DocumentProblem['code'], 'other-format' | 'json'>, string>
> = {
  empty: 'is empty.',
  'not-text': 'is no text in any encoding that is known.',
  'letters-unknown':
    'does not say which letters its fonts draw, so that no word of it can be read: take the file that it was made from.',
  'without-text': 'has no paragraph.',
  encrypted: 'is protected by a password.',
  broken: 'is damaged and cannot be opened.',
  'pictures-only': 'holds pictures of pages and no text.',
  'too-long': 'is longer than any document that is read.',
}

function explainDocumentProblem(problem: DocumentProblem): string {
  if (problem.code === 'other-format')
    return `is a ${problem.format} file, which is not read: save it as Word (DOCX), PDF or text.`
  if (problem.code !== 'json') return explanations[problem.code]
  const { code, path } = problem.problem
  return `is not a Penholder document: ${code}${path === '' ? '' : ` at ${path}`}.`
}

/** Of `-` what comes on standard input. */
async function readBytes(path: string): Promise<Result<Uint8Array, OpenProblem>> {
  try {
    if (path === '-') return await readWithin(path, process.stdin)
    const facts = await stat(path)
    if (facts.isDirectory()) return refuse({ code: 'file-is-folder', path })
    if (facts.size > maxBytes) return refuse({ code: 'file-too-large', path })
    return await readWithin(path, createReadStream(path))
  } catch (error) {
    if (!isFileError(error)) throw error
    const { code } = error
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse({ code: 'file-missing', path })
    return refuse({ code: 'file-not-readable', path })
  }
}

/** Devices and pipes do not say how much there is in them, and some never end. */
async function readWithin(
  path: string,
  source: Readable,
): Promise<Result<Uint8Array, OpenProblem>> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of source) {
    const bytes = piece as Buffer
    pieces.push(bytes)
    size += bytes.length
    if (size > maxBytes) return refuse({ code: 'file-too-large', path })
  }
  return ok(Buffer.concat(pieces))
}
