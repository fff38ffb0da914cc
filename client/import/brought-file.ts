import { maxImportBytes } from '../../shared/protocol/import-api.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Answer } from '../api.ts'
import type { ChosenFile } from '../import-calls.ts'

/** The one file that was chosen or dropped. What the server would refuse by its length is not sent over a slow line first. */
export async function readBrought(files: readonly File[]): Answer<ChosenFile> {
  const [file, ...others] = files
  if (!file || others.length > 0) return refuse({ code: 'import-one-file', details: {} })
  if (file.size > maxImportBytes) return refuse({ code: 'upload-too-large', details: {} })
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch (error) {
    // A folder, or a file that was moved or changed since.
    if (error instanceof DOMException) return refuse({ code: 'import-unreadable', details: {} })
    throw error
  }
}
