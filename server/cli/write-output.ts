// Where a command writes what it made. What was read is never written over: whoever mistypes a name would lose the text.
import { stat, writeFile } from 'node:fs/promises'

/** Null when it is written; otherwise one English sentence. `read` are the files that the command was given. */
export async function writeOutput(
  path: string,
  data: string | Uint8Array,
  read: readonly string[],
): Promise<string | null> {
  for (const file of read)
    if (await isSameFile(path, file))
      return `${path} is the file that is read. Nothing was written: name another one.`
  try {
    await writeFile(path, data)
    return null
  } catch (error) {
    if (!isFileError(error)) throw error
    return `${path} cannot be written: ${reasons[error.code ?? ''] ?? error.message}.`
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'it may not be written',
  ENOSPC: 'the disk is full',
}

/** Also by another name of it. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([factsOf(one), factsOf(other)])
  if (!first?.isFile() || !second) return false
  return first.dev === second.dev && first.ino === second.ino
}

/** Null of a file that is not there. */
async function factsOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (isFileError(error)) return null
    throw error
  }
}

export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
