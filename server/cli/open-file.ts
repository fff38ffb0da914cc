// Opens what a command is given: whatever can be imported, with a sentence for the terminal where it cannot.
import { readFile, stat } from 'node:fs/promises'
import { unreachable } from '../../shared/assert.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { type DocumentProblem, type ReadDocument, readDocument } from '../import/read-document.ts'

export type OpenProblem =
  | {
      readonly code: 'file-missing' | 'file-not-readable' | 'file-is-folder'
      readonly path: string
    }
  | { readonly code: 'file-too-large'; readonly path: string; readonly bytes: number }
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
      return `${problem.path} has ${problem.bytes} bytes; at most ${maxBytes} are read.`
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
  'not-text': 'is not text in UTF-8, UTF-16 or GB18030.',
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
